/// An equality assessment of the unit or of a policy: a record of its own, and none of an operation.
///
/// What no source states is left empty and shown as not stated (10.B15, 10.C1, 06.C2).
public struct EqualityAssessment: Hashable, Sendable, Codable {
  /// What is assessed.
  public enum Level: String, Sendable, CaseIterable, Codable {
    case unit, policy
  }

  /// `ocu-2010`.
  public let key: Key<EqualityAssessment>
  /// What it is of, in words.
  public let name: String
  /// Whether of the unit or of a policy.
  public let level: Level
  /// What the screening found relevant; empty where nobody said.
  public let screening: String
  /// Who was consulted and when; empty where nobody said.
  public let consultation: String
  /// What was decided; empty where nobody said.
  public let decision: String
  /// When it was published.
  public let published: PartialDate
  /// The day on which it is looked at again, at most three years on; nil where nobody said.
  public let review: CivilDate?
  /// What else the sources say, in our words.
  public let remark: String
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The assessment with these attributes.
  public init(
    key: Key<EqualityAssessment>,
    name: String,
    level: Level,
    screening: String = "",
    consultation: String = "",
    decision: String = "",
    published: PartialDate = .notStated,
    review: CivilDate? = nil,
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.name = name
    self.level = level
    self.screening = screening
    self.consultation = consultation
    self.decision = decision
    self.published = published
    self.review = review
    self.remark = remark
    self.paragraph = paragraph
  }
}
