/// A list of things to be thought of: it asks, and never decides.
public struct Checklist: Hashable, Sendable, Codable {
  /// One thing to be thought of.
  public struct Step: Hashable, Sendable, Codable {
    /// `safety`.
    public let key: Key<Step>
    /// The group it stands in; empty where the list has none.
    public let group: String
    /// What to do, or to look for.
    public let words: String
    /// The paragraphs it rests on; empty for those of its checklist.
    public let paragraph: String

    /// The step with these words.
    public init(key: Key<Step>, group: String = "", words: String, paragraph: String = "") {
      self.key = key
      self.group = group
      self.words = words
      self.paragraph = paragraph
    }
  }

  /// `fast-time`.
  public let key: Key<Checklist>
  /// The name.
  public let name: String
  /// The steps, in order.
  public let steps: [Step]
  /// When it is used, in our words.
  public let remark: String
  /// The paragraphs it rests on; `GK` is general knowledge to be checked.
  public let paragraph: String

  /// The checklist with these steps.
  public init(
    key: Key<Checklist>,
    name: String,
    steps: [Step],
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.name = name
    self.steps = steps
    self.remark = remark
    self.paragraph = paragraph
  }
}
