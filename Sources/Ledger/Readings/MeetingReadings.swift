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
    decided: Int
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
