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
  /// Everybody who was in the room at any time, in the order of coming.
  public internal(set) var attended: [Attendance] = []
  /// The item under discussion.
  public internal(set) var current: ID<AgendaItem>?
  /// Whether the chair has opened the meeting.
  public internal(set) var isOpen = false
  /// Whether the chair has closed the meeting.
  public internal(set) var isClosed = false

  /// The places that the chair gave to items, in the order in which that was done.
  public internal(set) var moves: [Move] = []
  /// The items set aside until the end of the meeting.
  public internal(set) var parked: Set<ID<AgendaItem>> = []
  /// When the meeting first came to each item.
  public internal(set) var reached: [ID<AgendaItem>: Instant] = [:]
  /// How long the meeting has talked about each item, with the pauses left out.
  public internal(set) var clocks: [ID<AgendaItem>: RunningClock] = [:]
  /// When the item under discussion was come to.
  public internal(set) var currentSince: Instant?
  /// When the chair opened the meeting.
  public internal(set) var openedAt: Instant?
  /// The bodies that sent apologies, with whom.
  public internal(set) var apologies: [Apology] = []
  /// Whether the chair has hidden the wall.
  public internal(set) var isWallHidden = false
  /// When it begins now: moved meetings begin at another time than they were called for.
  public internal(set) var startsAt: Instant?
  /// Why it was called off, nil where it was not.
  public internal(set) var cancelled: Cancelled?
  /// The approval that froze the minutes, nil before.
  public internal(set) var approval: Approved?

  /// An item that was put before another, or last.
  public struct Move: Sendable, Equatable {
    /// Which item.
    public let item: ID<AgendaItem>
    /// Before which; nil for last.
    public let before: ID<AgendaItem>?
  }

  /// A meeting not yet scheduled.
  public init() {}

  /// The clock of the item under discussion, nil where the meeting has come to none.
  public var itemClock: RunningClock? { current.map { item in clocks[item] ?? RunningClock() } }

  /// Whether that clock stands.
  public var isClockPaused: Bool { itemClock.map { clock in !clock.isRunning } ?? false }

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

extension Attendance {
  /// The person as one before whom records would be shown.
  public func viewer(in unit: Unit) -> Viewer {
    let body = unit.organisation(organisation)
    return Viewer(
      agency: body?.agency ?? organisation,
      // Of a body that the unit does not know nothing is assumed.
      standing: body?.standing ?? .civil,
      clearance: clearance
    )
  }
}

extension Audience {
  /// Everybody in a room as one audience; nil for an empty room.
  public static func room(of present: [Attendance], in unit: Unit) -> Audience? {
    present.isEmpty ? nil : Audience(Set(present.map { somebody in somebody.viewer(in: unit) }))
  }
}
