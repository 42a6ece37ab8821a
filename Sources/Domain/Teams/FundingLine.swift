/// Money that a source says somebody pays for a piece of work.
///
/// The amount is quoted; a sum of lines is a figure, and says so.
public struct FundingLine: Hashable, Sendable, Codable {
  /// `reflex-maxim`.
  public let key: Key<FundingLine>
  /// The line in words.
  public let name: String
  /// Who pays.
  public let payer: Key<Organisation>
  /// Who receives it, nil where the source does not say.
  public let recipient: Key<Organisation>?
  /// The team it is for, nil where it is for none alone.
  public let team: Key<Team>?
  /// The amount, nil where no source states one.
  public let amount: Pence?
  /// How exactly the source gives the amount.
  public let precision: Precision
  /// Whether the amount is paid each year, or once for the whole stretch.
  public let isYearly: Bool
  /// The first day it is paid, as the source gives it.
  public let from: PartialDate
  /// The first day it is paid no longer, or nil where no end is stated.
  public let until: CivilDate?
  /// What else the sources say, in our words.
  public let remark: String
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The line with these attributes.
  public init(
    key: Key<FundingLine>,
    name: String,
    payer: Key<Organisation>,
    recipient: Key<Organisation>? = nil,
    team: Key<Team>? = nil,
    amount: Pence?,
    precision: Precision = .exact,
    isYearly: Bool,
    from: PartialDate = .notStated,
    until: CivilDate? = nil,
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.name = name
    self.payer = payer
    self.recipient = recipient
    self.team = team
    self.amount = amount
    self.precision = precision
    self.isYearly = isYearly
    self.from = from
    self.until = until
    self.remark = remark
    self.paragraph = paragraph
  }
}
