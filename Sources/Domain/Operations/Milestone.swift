/// A day that matters to the unit: something that happened, or is planned.
public struct Milestone: Hashable, Sendable, Codable {
  /// `joint-teams-withdrawn`.
  public let key: Key<Milestone>
  /// What happens.
  public let words: String
  /// When, as the source gives it.
  public let on: PartialDate
  /// Whether the source speaks of it as planned.
  public let isPlanned: Bool
  /// The teams that it touches.
  public let teams: [Key<Team>]
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The milestone with these attributes.
  public init(
    key: Key<Milestone>,
    words: String,
    on: PartialDate,
    isPlanned: Bool = false,
    teams: [Key<Team>] = [],
    paragraph: String
  ) {
    self.key = key
    self.words = words
    self.on = on
    self.isPlanned = isPlanned
    self.teams = teams
    self.paragraph = paragraph
  }
}
