public import Domain

/// The meetings and their agendas.
public protocol MeetingReadings {
  /// The meetings of a series that begin from a moment on, soonest first; every series for nil.
  func meetings(of series: Key<MeetingSeries>?, from start: Instant, limit: Int) throws
    -> [MeetingRow]
  /// The open meeting of a series, or else the next one that is not closed, or else nil.
  func currentMeeting(of series: Key<MeetingSeries>) throws -> MeetingRow?
  /// A meeting's agenda in agenda order; what the audience may not see is counted, not shown.
  func agenda(of meeting: ID<Meeting>, for audience: Audience) throws -> Agenda
  /// The meeting of a reference, nil where there is none.
  func meeting(called reference: Reference) throws -> MeetingRow?
  /// Both agencies' meetings of the week that begins on a Monday; nil where the unit has but one side.
  func week(from monday: CivilDate, for audience: Audience) throws -> WeekBySide?
  /// The undecided items of a meeting besides those that are shown: withheld from whoever closes it.
  ///
  /// It is no reading for a screen: what it answers goes unread into the commands of the close, so
  /// that nothing is left behind undecided.
  func carryOver(of meeting: ID<Meeting>, besides shown: Set<ID<AgendaItem>>) throws
    -> [AgendaItem]
  /// What the sources put forward for a meeting and its agenda does not hold yet, in agenda order.
  func proposals(for meeting: ID<Meeting>, for audience: Audience) throws -> [AgendaProposal]
  /// What the minutes of a meeting say to an audience; what it may not see is counted.
  func minutes(of meeting: ID<Meeting>, for audience: Audience) throws -> Minutes
  /// What meetings held and decided in a stretch of time, as far as the audience may see it.
  func meetingFigures(in interval: Interval, for audience: Audience) throws -> MeetingFigures
}

/// What meetings held and decided in a stretch of time.
public struct MeetingFigures: Sendable, Equatable {
  /// How many meetings of each series were held to their end.
  public var held: [Key<MeetingSeries>: Int] = [:]
  /// How many were called off.
  public var cancelled = 0
  /// How many items were decided in each way.
  public var decisions: [Decision.Kind: Int] = [:]
  /// The same by the control-strategy priority of the report decided on.
  public var byPriority: [Key<Priority>: Int] = [:]
  /// How many items had been carried before they were decided.
  public var carried = 0
  /// How many items about something that the audience may not see are left out of the counts.
  public var leftOut = 0

  /// Nothing held and nothing decided.
  public init() {}
}

/// A meeting as lists show it.
public struct MeetingRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Meeting>
  /// The version of its stream.
  public let version: Int
  /// What people call it.
  public let reference: Reference
  /// The series.
  public let series: Key<MeetingSeries>
  /// When it begins.
  public let startsAt: Instant
  /// Whether the chair has opened it.
  public let isOpen: Bool
  /// Whether the chair has closed it.
  public let isClosed: Bool
  /// How many items stand on its agenda.
  public let items: Int
  /// How many of them are decided.
  public let decided: Int
  /// Whether it was called off.
  public let isCancelled: Bool
  /// When it was to begin as it was first called; other than `startsAt` where it was moved.
  public let calledFor: Instant
  /// From when on it takes intelligence in, up to its beginning (AMB-17); nil where nobody said.
  public let intakeFrom: Instant?
  /// Whether its minutes are approved.
  public let isApproved: Bool

  /// A meeting's row.
  public init(
    id: ID<Meeting>,
    version: Int,
    reference: Reference,
    series: Key<MeetingSeries>,
    startsAt: Instant,
    isOpen: Bool,
    isClosed: Bool,
    items: Int,
    decided: Int,
    isCancelled: Bool = false,
    calledFor: Instant? = nil,
    intakeFrom: Instant? = nil,
    isApproved: Bool = false
  ) {
    self.id = id
    self.version = version
    self.reference = reference
    self.series = series
    self.startsAt = startsAt
    self.isOpen = isOpen
    self.isClosed = isClosed
    self.items = items
    self.decided = decided
    self.isCancelled = isCancelled
    self.calledFor = calledFor ?? startsAt
    self.intakeFrom = intakeFrom
    self.isApproved = isApproved
  }
}

/// A meeting's agenda before an audience.
public struct Agenda: Sendable, Equatable {
  /// The meeting.
  public let meeting: MeetingRow
  /// The items that the audience may see, in agenda order.
  public let items: [AgendaRow]
  /// How many items are withheld.
  public let withheld: Int
  /// Who is in the room.
  public let present: [Attendance]
  /// The item under discussion.
  public let current: ID<AgendaItem>?
  /// Where the walk stands.
  public var walk = AgendaWalk()

  /// An agenda.
  public init(
    meeting: MeetingRow,
    items: [AgendaRow],
    withheld: Int,
    present: [Attendance],
    current: ID<AgendaItem>?
  ) {
    self.meeting = meeting
    self.items = items
    self.withheld = withheld
    self.present = present
    self.current = current
  }
}

/// An agenda item as the agenda shows it.
public struct AgendaRow: Sendable, Equatable {
  /// The item.
  public let item: AgendaItem
  /// The report that it is about, nil where it is about something else.
  public let report: ReportRow?
  /// What was decided, nil while nothing is.
  public let decision: Decision?
  /// Who decided, by label; empty while nobody has.
  public let decidedBy: String
  /// When.
  public let decidedAt: Instant?
  /// The tasking that the decision led to, as a list shows it.
  public let tasking: TaskingRow?
  /// What earlier meetings decided about the same report, the latest first.
  public var previous: [EarlierDecision] = []
  /// The reports that were merged into it and the audience may see.
  public var merged: [Reference] = []
  /// When the meeting first came to it, nil while it has not.
  public var reachedAt: Instant?
  /// Whether the chair set it aside until the end.
  public var isParked = false

  /// An item's row.
  public init(
    item: AgendaItem,
    report: ReportRow?,
    decision: Decision?,
    decidedBy: String,
    decidedAt: Instant?,
    tasking: TaskingRow?
  ) {
    self.item = item
    self.report = report
    self.decision = decision
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
    self.tasking = tasking
  }
}

/// Where a meeting's walk stands.
public struct AgendaWalk: Sendable, Equatable {
  /// When the chair opened the meeting.
  public var openedAt: Instant?
  /// When the item under discussion was come to.
  public var currentSince: Instant?
  /// How long the meeting has talked about the item, the pauses left out; nil before it came to one.
  public var itemClock: RunningClock?
  /// How many undecided items the audience may not see.
  public var undecidedWithheld = 0
  /// How many of them are risk items, without which the meeting cannot close.
  public var risksWithheld = 0
  /// Whether the chair has hidden the wall.
  public var isWallHidden = false
  /// The bodies that sent apologies.
  public var apologies: [Meeting.Apology] = []
  /// Who was in the room at any time.
  public var attended: [Attendance] = []
  /// Why the meeting was called off, nil where it was not.
  public var cancelled: String?
  /// The head that froze the minutes, nil before they are approved.
  public var approvedHead: String?
  /// How many items the room as it is may not see; nil while nobody is in it.
  public var hiddenFromRoom: Int?

  /// A walk that has not begun.
  public init() {}
}

/// What an earlier meeting decided about the same report.
public struct EarlierDecision: Sendable, Equatable {
  /// The meeting.
  public let meeting: Reference
  /// What it decided.
  public let kind: Decision.Kind
  /// When.
  public let at: Instant

  /// A decision of an earlier meeting.
  public init(meeting: Reference, kind: Decision.Kind, at: Instant) {
    self.meeting = meeting
    self.kind = kind
    self.at = at
  }
}

/// Something that a source puts forward for an agenda; the chair places it or does not.
public struct AgendaProposal: Sendable, Equatable {
  /// The heading that it would stand under.
  public let heading: AgendaItem.Heading
  /// What it is about.
  public let matter: AgendaItem.Matter
  /// One line.
  public let title: Body
  /// Whether somebody's safety hangs on it.
  public let isRisk: Bool
  /// Why it is put forward: `due 12 Sep, slipped twice`.
  public let because: String

  /// A proposal of a source.
  public init(
    heading: AgendaItem.Heading,
    matter: AgendaItem.Matter,
    title: Body,
    isRisk: Bool = false,
    because: String
  ) {
    self.heading = heading
    self.matter = matter
    self.title = title
    self.isRisk = isRisk
    self.because = because
  }

  /// The item that it becomes once it is placed.
  public func item(as id: ID<AgendaItem>) -> AgendaItem {
    AgendaItem(id: id, heading: heading, matter: matter, title: title, isRisk: isRisk)
  }
}
