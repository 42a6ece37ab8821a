/// A number of the sources, and how the ledger comes to it: each line says what it is.
public struct Figure: Hashable, Sendable, Codable {
  /// `custody-2009`.
  public let key: Key<Figure>
  /// The number it is listed by.
  public let number: Int
  /// One line.
  public let name: String
  /// The lines, at least one.
  public let lines: [Line]
  /// What else is to be known, in our words.
  public let remark: String
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The figure with these lines.
  public init(
    key: Key<Figure>,
    number: Int,
    name: String,
    lines: [Line],
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.number = number
    self.name = name
    self.lines = lines
    self.remark = remark
    self.paragraph = paragraph
  }

  /// One value of a figure.
  public struct Line: Hashable, Sendable, Codable {
    /// `detained-2009`; no two lines of a unit share it.
    public let key: Key<Line>
    /// What the value is of.
    public let words: String
    /// Where the value comes from.
    public let basis: Basis
    /// How the value is written.
    public let form: Form
    /// The paragraphs it rests on; empty for those of its figure.
    public let paragraph: String

    /// The line with this basis.
    public init(key: Key<Line>, words: String, basis: Basis, form: Form, paragraph: String = "") {
      self.key = key
      self.words = words
      self.basis = basis
      self.form = form
      self.paragraph = paragraph
    }
  }

  /// Where a value comes from.
  public enum Basis: Hashable, Sendable, Codable {
    /// The ledger holds it: entries are counted, or a record holds what a source says.
    case recorded(Measure)
    /// It is reckoned from other lines.
    case derived(Formula)
    /// A source says so; it is never recomputed.
    case quoted(Quote)

    /// The word for it.
    public var kind: Kind {
      switch self {
      case .recorded(let measure): measure.kind
      case .derived: .derived
      case .quoted: .quoted
      }
    }
  }

  /// The three ways to a value.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case counted, derived, quoted
  }

  /// What a source says: a number, words, or both.
  public struct Quote: Hashable, Sendable, Codable {
    /// The number, nil where the source gives words only.
    public let amount: Ratio?
    /// How exactly the source gives it.
    public let precision: Precision
    /// The words; empty where the number says all.
    public let text: String

    /// What a source says.
    public init(amount: Ratio?, precision: Precision = .exact, text: String = "") {
      self.amount = amount
      self.precision = precision
      self.text = text
    }
  }

  /// How a value is written.
  public enum Form: String, Sendable, CaseIterable, Codable {
    /// `1,393`.
    case count
    /// `3.82`.
    case decimal
    /// `14,626.5 h`.
    case hours
    /// `£412,328`.
    case pounds
    /// `14.3%`.
    case percent
    /// `7.0 months`.
    case months
    /// `14 days`.
    case days
    /// `14 years`.
    case years
    /// `3.23 times`.
    case times
    /// The source's words.
    case words

    /// A number written so.
    public func spoken(_ amount: Ratio) -> String {
      switch self {
      case .count: amount.spoken(atMost: 1)
      case .decimal: amount.spoken(places: 2)
      case .hours: "\(amount.spoken(atMost: 1)) h"
      case .pounds: poundsSpoken(amount)
      case .percent: "\(amount.spoken(atMost: 1))%"
      case .months: "\(amount.spoken(places: 1)) months"
      case .days: "\(amount.spoken(atMost: 1)) days"
      case .years: "\(amount.spoken(atMost: 1)) years"
      case .times: "\(amount.spoken(places: 2)) times"
      case .words: amount.spoken(atMost: 2)
      }
    }
  }
}

private func poundsSpoken(_ amount: Ratio) -> String {
  let digits = Ratio(abs(amount.numerator), over: amount.denominator)?.spoken(places: 0) ?? "-"
  return amount.numerator < 0 ? "-£\(digits)" : "£\(digits)"
}
