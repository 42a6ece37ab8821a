/// A meeting or board that comes again: the daily meetings, the weekly one, the quarterly ones.
public struct MeetingSeries: Hashable, Sendable, Codable {
  /// How often it meets.
  public enum Cadence: String, Sendable, CaseIterable, Codable {
    case daily, weekly, quarterly
    case asCalled = "as-called"
  }

  /// `wim`, `daily-scd9`, `ukba-tasking`.
  public let key: Key<MeetingSeries>
  /// The full name.
  public let name: String
  /// The name on a screen, at most eight columns: `WIM`, `Daily`.
  public let short: String
  /// Who holds it.
  public let organisation: Key<Organisation>
  /// How often it meets.
  public let cadence: Cadence
  /// The chair's role in words, never a name.
  public let chair: String
  /// The bodies whose people should be there.
  public let members: [Key<Organisation>]
  /// Whether another body runs it, so that we submit to it and record its answers.
  public let isExternal: Bool
  /// What the sources say of it, in our words.
  public let remark: String
  /// The paragraphs it rests on.
  public let paragraph: String
  /// The day of the week, 1 for Monday; nil where the unit has not set one (AMB-16).
  public var weekday: Int?
  /// The minute of the London day at which it begins, nil where none is set.
  public var startMinute: Int?
  /// How long it is to last in minutes, nil where none is set.
  public var minutes: Int?
  /// How long one item is to take in minutes, nil where none is set.
  public var itemMinutes: Int?
  /// The headings of its standing agenda, nil for those of a weekly meeting.
  public var agenda: [String]?

  /// The series with these attributes.
  public init(
    key: Key<MeetingSeries>,
    name: String,
    short: String,
    organisation: Key<Organisation>,
    cadence: Cadence,
    chair: String,
    members: [Key<Organisation>],
    isExternal: Bool = false,
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.name = name
    self.short = short
    self.organisation = organisation
    self.cadence = cadence
    self.chair = chair
    self.members = members
    self.isExternal = isExternal
    self.remark = remark
    self.paragraph = paragraph
  }

  /// The series with these attributes, and with when and how it is held.
  public init(
    key: Key<MeetingSeries>,
    name: String,
    short: String,
    organisation: Key<Organisation>,
    cadence: Cadence,
    chair: String,
    members: [Key<Organisation>],
    isExternal: Bool,
    remark: String,
    paragraph: String,
    weekday: Int?,
    startMinute: Int?,
    minutes: Int?,
    itemMinutes: Int?,
    agenda: [String]?
  ) {
    self.init(
      key: key,
      name: name,
      short: short,
      organisation: organisation,
      cadence: cadence,
      chair: chair,
      members: members,
      isExternal: isExternal,
      remark: remark,
      paragraph: paragraph
    )
    self.weekday = weekday
    self.startMinute = startMinute
    self.minutes = minutes
    self.itemMinutes = itemMinutes
    self.agenda = agenda
  }
}
