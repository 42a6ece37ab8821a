/// One meeting: its agenda, who is in the room, and what was decided.
///
/// The walk is events too, so a second screen can follow it and a dead terminal can resume.
public struct Meeting: Aggregate {
  /// What was decided about an item, by whom and when.
  public struct Taken: Sendable, Equatable {
    /// The decision.
    public let decision: Decision
    /// Who decided.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// What was scheduled; nil before the first event.
  public internal(set) var scheduled: Scheduled?
  /// The items in the order of the agenda.
  public internal(set) var items: [AgendaItem] = []
  /// The decisions in force, by item.
  public internal(set) var decisions: [ID<AgendaItem>: Taken] = [:]
  /// Everybody who is in the room now.
  public internal(set) var present: [Attendance] = []
  /// The item under discussion.
  public internal(set) var current: ID<AgendaItem>?
  /// Whether the chair has opened the meeting.
  public internal(set) var isOpen = false
  /// Whether the chair has closed the meeting.
  public internal(set) var isClosed = false

  /// A meeting not yet scheduled.
  public init() {}

  /// The item of that identity.
  public func item(_ id: ID<AgendaItem>) -> AgendaItem? {
    items.first { item in item.id == id }
  }

  /// The items that nobody has decided on, in agenda order; attendance is never decided on.
  public var undecided: [AgendaItem] {
    items.filter { item in decisions[item.id] == nil && item.heading != .attendance }
  }
}

/// Somebody in the room.
public struct Attendance: Sendable, Hashable, Codable {
  /// Who, by label: `DI 1`.
  public let label: String
  /// For which body.
  public let organisation: Key<Organisation>
  /// The highest marking the person may see.
  public let clearance: ProtectiveMarking

  /// Somebody with a label, for a body.
  public init(label: String, organisation: Key<Organisation>, clearance: ProtectiveMarking) {
    self.label = label
    self.organisation = organisation
    self.clearance = clearance
  }
}
