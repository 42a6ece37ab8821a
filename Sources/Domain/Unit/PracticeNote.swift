/// How a thing is done in practice, beside the agreements that it rests on (10.B14).
public struct PracticeNote: Hashable, Sendable, Codable {
  /// `bid-for-swale`.
  public let key: Key<PracticeNote>
  /// One line.
  public let title: String
  /// The practice, in our words.
  public let text: String
  /// The agreements that it supplements, at least one.
  public let agreements: [Key<Agreement>]
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The note with these attributes.
  public init(
    key: Key<PracticeNote>,
    title: String,
    text: String,
    agreements: [Key<Agreement>],
    paragraph: String
  ) {
    self.key = key
    self.title = title
    self.text = text
    self.agreements = agreements
    self.paragraph = paragraph
  }
}
