/// What one stay costs the partner, with the lines that explain it (10.B22, Table 1).
///
/// It is computed from the record each time and kept nowhere, so that it can be recomputed.
public struct Charge: Hashable, Sendable {
  /// What is known of the sum.
  public enum Amount: Hashable, Sendable {
    /// The price by the tariff: it may stand in a total.
    case priced(Pence)
    /// A supposition past the tariff's end (AMB-3): it never stands in a total.
    case supposed(Pence)
    /// No tariff has a price for so many minutes: listed, never in a total.
    case unpriced(minutes: Int)
  }

  /// Which column of a banded tariff applies.
  public enum Column: String, Sendable, CaseIterable, Codable {
    case standard, constant
  }

  /// One line of the explanation; the lines of a sum add up to it.
  public struct Line: Hashable, Sendable {
    /// What the line is for.
    public enum Kind: Hashable, Sendable {
      /// A band of the tariff, in a column.
      case band(label: String, Column)
      /// The share of the extra for constant watch, for so many minutes (AMB-21).
      case watchShare(minutes: Int)
      /// The first hour.
      case firstHour
      /// So many further hours begun.
      case furtherHours(Int)
      /// One price whatever the length.
      case fixed
      /// What is supposed past the last band (AMB-3).
      case beyond(ChargeSettings.Beyond, minutes: Int)
      /// An interpreter's fee.
      case interpreter(language: String, provider: String)
    }

    /// What the line is for.
    public let kind: Kind
    /// The money.
    public let amount: Pence
  }

  /// The tariff, nil where none was in force when the stay began.
  public let tariff: Key<Tariff>?
  /// The paragraph that the tariff rests on; empty without one.
  public let paragraph: String
  /// Whole chargeable minutes.
  public let minutes: Int
  /// Whole chargeable minutes under constant watch.
  public let watchMinutes: Int
  /// The lines: those of the tariff, then the interpreters.
  public let lines: [Line]
  /// The sum, where there is one.
  public let amount: Amount

  /// The money that may stand in a total, nil where none may.
  public var claimable: Pence? {
    switch amount {
    case .priced(let sum): sum
    case .supposed, .unpriced: nil
    }
  }

  /// The interpreters' fees alone, known also where the stay has no price.
  public var fees: Pence {
    lines.reduce(.zero) { sum, line in
      if case .interpreter = line.kind { sum + line.amount } else { sum }
    }
  }
}

/// An interpreter's fee, itemised (10.B22).
public struct InterpreterFee: Hashable, Sendable {
  /// The language.
  public let language: String
  /// Who sent the interpreter.
  public let provider: String
  /// What it cost.
  public let fee: Pence

  /// A fee with its language and provider.
  public init(language: String, provider: String, fee: Pence) {
    self.language = language
    self.provider = provider
    self.fee = fee
  }
}

/// The sum of many charges, with what could not be summed beside it.
public struct ChargeTotal: Hashable, Sendable {
  /// The sum of all that is priced.
  public private(set) var sum = Pence.zero
  /// How many stays it sums.
  public private(set) var priced = 0
  /// How many stays no tariff prices, suppositions included.
  public private(set) var unpriced = 0
  /// The chargeable minutes of those.
  public private(set) var unpricedMinutes = 0

  /// The total of charges in any order.
  ///
  /// - Complexity: O(n).
  public init(_ charges: some Sequence<Charge>) {
    for charge in charges { add(charge) }
  }

  /// Takes one more charge in.
  public mutating func add(_ charge: Charge) {
    if let claimable = charge.claimable {
      sum = sum + claimable
      priced += 1
    } else {
      unpriced += 1
      unpricedMinutes += charge.minutes
    }
  }
}
