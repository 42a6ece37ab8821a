/// Something that the desk looks up: a document, a term, a past operation, a risk.
public struct LibraryItem: Hashable, Sendable, Codable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case document, law, `protocol`, contact, history, operation, theme, risk, communication, system,
      place, gap, term
  }

  /// `palermo-protocol`.
  public let key: Key<LibraryItem>
  /// What kind of thing it is.
  public let kind: Kind
  /// One line.
  public let title: String
  /// What is to be known, in our words.
  public let text: String
  /// The paragraphs it rests on.
  public let paragraph: String
  /// The day on which somebody looks whether it still holds; nil where nobody said.
  public let review: CivilDate?

  /// The item with these words.
  public init(
    key: Key<LibraryItem>,
    kind: Kind,
    title: String,
    text: String,
    paragraph: String,
    review: CivilDate? = nil
  ) {
    self.key = key
    self.kind = kind
    self.title = title
    self.text = text
    self.paragraph = paragraph
    self.review = review
  }

  /// Whether its day of review has come.
  public func isDue(on day: CivilDate) -> Bool { review.map { review in review <= day } ?? false }
}
