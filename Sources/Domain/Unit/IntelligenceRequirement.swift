/// Something that is not known and is to be found out: a question with an owner and an end.
public struct IntelligenceRequirement: Hashable, Sendable, Codable {
  /// `ir-3`.
  public let key: Key<IntelligenceRequirement>
  /// The question.
  public let question: String
  /// Who answers for it.
  public let owner: Key<Organisation>
  /// The priority it serves, nil for outside the control strategy.
  public let priority: Key<Priority>?
  /// 1 is most wanted.
  public let rank: Int
  /// The first day it is asked.
  public let from: CivilDate
  /// The day on which it lapses unless it is renewed.
  public let expires: CivilDate
  /// The paragraphs it rests on; a made-up one says `synthetic`.
  public let paragraph: String

  /// The requirement with these attributes.
  public init(
    key: Key<IntelligenceRequirement>,
    question: String,
    owner: Key<Organisation>,
    priority: Key<Priority>?,
    rank: Int,
    from: CivilDate,
    expires: CivilDate,
    paragraph: String
  ) {
    self.key = key
    self.question = question
    self.owner = owner
    self.priority = priority
    self.rank = rank
    self.from = from
    self.expires = expires
    self.paragraph = paragraph
  }
}
