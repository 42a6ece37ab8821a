/// A place where the sources disagree, or cannot be right: both sides stand.
public struct Inconsistency: Hashable, Sendable, Codable {
  /// One thing that a source says.
  public struct Side: Hashable, Sendable, Codable {
    /// What it says, or what follows from it, in our words.
    public let words: String
    /// The paragraph.
    public let paragraph: String

    /// What a paragraph says.
    public init(words: String, paragraph: String) {
      self.words = words
      self.paragraph = paragraph
    }
  }

  /// `swale-cut`.
  public let key: Key<Inconsistency>
  /// One line.
  public let title: String
  /// The sides, at least one.
  public let sides: [Side]
  /// What the program does about it.
  public let handling: String
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The inconsistency with these sides.
  public init(
    key: Key<Inconsistency>,
    title: String,
    sides: [Side],
    handling: String,
    paragraph: String
  ) {
    self.key = key
    self.title = title
    self.sides = sides
    self.handling = handling
    self.paragraph = paragraph
  }
}
