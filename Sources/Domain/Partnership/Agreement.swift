/// An agreement that sharing or joint work rests on.
public struct Agreement: Hashable, Sendable, Codable {
  /// How the agreement stands.
  public enum Status: String, Sendable, CaseIterable, Codable {
    case inForce = "in-force"
    case underReview = "under-review"
    case superseded
    case lapsed
  }

  /// `isa-2008`.
  public let key: Key<Agreement>
  /// The name.
  public let name: String
  /// Who agreed.
  public let parties: [Key<Organisation>]
  /// When it was made.
  public let made: PartialDate
  /// When it is to be reviewed; `notStated` where the source gives none.
  public let review: PartialDate
  /// How it stands, dated.
  public let status: [Dated<Status>]
  /// What it permits, in our words.
  public let permits: String
  /// Another record that may be the same document (AMB-8).
  public let possiblySameAs: Key<Agreement>?
  /// What else the sources say, in our words.
  public let remark: String
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The agreement with these attributes.
  public init(
    key: Key<Agreement>,
    name: String,
    parties: [Key<Organisation>],
    made: PartialDate,
    review: PartialDate,
    status: [Dated<Status>],
    permits: String = "",
    possiblySameAs: Key<Agreement>? = nil,
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.name = name
    self.parties = parties
    self.made = made
    self.review = review
    self.status = status
    self.permits = permits
    self.possiblySameAs = possiblySameAs
    self.remark = remark
    self.paragraph = paragraph
  }
}
