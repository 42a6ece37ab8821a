/// One month's claim on the partner for immigration detainees in police cells (10.B22).
///
/// Its lines are reckoned from the custody records when it is drawn up and never changed after: what
/// is put right later is a line of its own. The sum is always that of its lines.
public struct Claim: Aggregate {
  /// How far a claim has come.
  public enum Status: String, Sendable, CaseIterable, Codable {
    case draft, checked, sent, queried
    case partPaid = "part-paid"
    case paid
    case writtenOff = "written-off"

    /// The status as a screen shows it.
    public var words: String {
      switch self {
      case .draft: "draft"
      case .checked: "checked"
      case .sent: "sent"
      case .queried: "queried"
      case .partPaid: "part paid"
      case .paid: "paid"
      case .writtenOff: "written off"
      }
    }
  }

  /// How it was drawn up last; nil before the first time.
  public internal(set) var drafted: Drafted?
  /// The lines, adjustments behind those that were reckoned.
  public internal(set) var lines: [ClaimLine] = []
  /// How far it has come.
  public internal(set) var status = Status.draft
  /// The invoice; nil before it was sent.
  public internal(set) var sent: Sent?
  /// What was queried, oldest first.
  public internal(set) var queries: [Queried] = []
  /// What was paid, in the order of entry.
  public internal(set) var payments: [ClaimPayment] = []
  /// What was written off; nil where nothing was.
  public internal(set) var writtenOff: WrittenOff?

  /// A claim that nobody has drawn up.
  public init() {}

  /// What people call it; nil before it is drawn up.
  public var reference: Reference? { drafted?.reference }

  /// The sum of the lines.
  public var total: Pence { lines.reduce(.zero) { sum, line in sum + line.amount } }

  /// The sum of what was paid.
  public var paid: Pence { payments.reduce(.zero) { sum, payment in sum + payment.paid } }

  /// What is still to come, less than nothing where too much was paid.
  public var outstanding: Pence { total - paid - (writtenOff?.amount ?? .zero) }

  /// How many stays it claims for.
  public var stays: Int { Set(lines.compactMap(\.detention)).count }
}

/// One line of a claim.
public struct ClaimLine: Sendable, Hashable, Codable {
  /// What a line is for.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case charge, interpreter, other, adjustment
  }

  /// Its number within the claim, from 1.
  public let number: Int
  /// What it is for.
  public let kind: Kind
  /// The number of the line that it adjusts; nil for a line that adjusts none.
  public let adjusts: Int?
  /// The custody record; nil where the line is of none.
  public let detention: ID<Detention>?
  /// The custody reference, never a name.
  public let custody: String
  /// The suite.
  public let suite: Key<CustodySuite>
  /// When the chargeable stay began and ended.
  public let from: Instant
  /// When it ended.
  public let until: Instant
  /// Whole chargeable minutes.
  public let minutes: Int
  /// Of these, the minutes under constant watch.
  public let watchMinutes: Int
  /// The tariff; nil for what no tariff prices.
  public let tariff: Key<Tariff>?
  /// The first day of the tariff, as the source gives it.
  public let tariffFrom: PartialDate?
  /// The form of the tariff: `bands`, `fixed`, `hourly`; empty without one.
  public let form: String
  /// What the price is for, in the tariff's words: `0-12 standard`; an interpreter's language.
  public let words: String
  /// How many units.
  public let quantity: Int
  /// The price of one.
  public let unit: Pence
  /// The money; an adjustment may be less than nothing.
  public let amount: Pence
}

/// What the partner paid for one stay, as its payment file says.
public struct ClaimPayment: Sendable, Hashable, Codable {
  /// The invoice that it is for.
  public let invoice: String
  /// The custody reference that it is for.
  public let custody: String
  /// The money.
  public let paid: Pence
  /// The day.
  public let on: CivilDate
  /// The partner's words; empty for none.
  public let reason: String

  /// A payment.
  public init(invoice: String, custody: String, paid: Pence, on: CivilDate, reason: String) {
    self.invoice = invoice
    self.custody = custody
    self.paid = paid
    self.on = on
    self.reason = reason
  }
}

/// A stay that a claim lists and does not claim, because no tariff prices it (AMB-3).
public struct UnpricedStay: Sendable, Hashable, Codable {
  /// The custody record.
  public let detention: ID<Detention>
  /// The custody reference.
  public let custody: String
  /// Whole chargeable minutes.
  public let minutes: Int
}
