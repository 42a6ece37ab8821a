/// A question that the sources leave open, and how this unit answers it.
public struct Setting: Hashable, Sendable, Codable {
  /// `amb-3`.
  public let key: Key<Setting>
  /// The number of the question: `AMB-3`; two settings of one question share it.
  public let number: String
  /// The question.
  public let question: String
  /// The answer in force: one of the choices, where there are any.
  public let value: String
  /// The answers that the program knows; empty for any text.
  public let choices: [String]
  /// What the answer means, in our words.
  public let remark: String
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The setting with these attributes.
  public init(
    key: Key<Setting>,
    number: String,
    question: String,
    value: String,
    choices: [String] = [],
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.number = number
    self.question = question
    self.value = value
    self.choices = choices
    self.remark = remark
    self.paragraph = paragraph
  }
}
