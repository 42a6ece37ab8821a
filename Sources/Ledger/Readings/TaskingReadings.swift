public import Domain

/// The taskings and bids.
public protocol TaskingReadings {
  /// Taskings as far as the audience may see them: those not over first, the soonest due first.
  func taskings(_ query: TaskingQuery, for audience: Audience) throws
    -> Page<TaskingRow, TimeCursor>
  /// One tasking with its log and history; nil where there is none or it may not be seen.
  func tasking(_ id: ID<Tasking>, for audience: Audience) throws -> TaskingDetail?
  /// How many taskings there are, by status, as far as the audience may see them.
  func taskingCounts(for audience: Audience) throws -> [Tasking.Status: Int]
  /// How many taskings that are not over were due before a moment.
  func overdueTaskings(at moment: Instant, for audience: Audience) throws -> Int
}

/// Which taskings are asked for.
public struct TaskingQuery: Sendable, Hashable {
  /// Words that the action, owner, team or reference must hold; empty for all.
  public var words: String
  /// Only those that are over, or only those that are not.
  public var isOver: Bool
  /// Where the page begins, nil for the first.
  public var after: TimeCursor?
  /// How many rows at most.
  public var limit: Int

  /// A query for taskings.
  public init(
    words: String = "",
    isOver: Bool = false,
    after: TimeCursor? = nil,
    limit: Int
  ) {
    precondition(limit >= 1, "A page holds at least one row.")
    self.words = words
    self.isOver = isOver
    self.after = after
    self.limit = limit
  }
}

/// A tasking as a list shows it.
public struct TaskingRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Tasking>
  /// The version of its stream.
  public let version: Int
  /// What people call it.
  public let reference: Reference
  /// What is to be done.
  public let action: Body
  /// The team that leads.
  public let team: Key<Team>
  /// Who answers for it, by label.
  public let owner: String
  /// Whose process owns it.
  public let authority: Key<Organisation>
  /// Whether it was asked of another body.
  public let isBid: Bool
  /// Where it stands.
  public let status: Tasking.Status
  /// When it is due.
  public let due: Instant
  /// How often the due date was moved.
  public let slips: Int
  /// The protective marking.
  public let marking: ProtectiveMarking
  /// When it was raised.
  public let raisedAt: Instant

  /// A tasking's row.
  public init(
    id: ID<Tasking>,
    version: Int,
    reference: Reference,
    action: Body,
    team: Key<Team>,
    owner: String,
    authority: Key<Organisation>,
    isBid: Bool,
    status: Tasking.Status,
    due: Instant,
    slips: Int,
    marking: ProtectiveMarking,
    raisedAt: Instant
  ) {
    self.id = id
    self.version = version
    self.reference = reference
    self.action = action
    self.team = team
    self.owner = owner
    self.authority = authority
    self.isBid = isBid
    self.status = status
    self.due = due
    self.slips = slips
    self.marking = marking
    self.raisedAt = raisedAt
  }
}

/// A tasking as its page shows it.
public struct TaskingDetail: Sendable, Equatable {
  /// The row.
  public let row: TaskingRow
  /// The tasking folded from its stream.
  public let tasking: Tasking
  /// The paragraph that says who controls the team.
  public let paragraph: String
  /// The references of the reports that it rests on and the audience may see.
  public let reports: [Reference]
  /// What happened to it, oldest first.
  public let history: [HistoryLine]

  /// A tasking's page.
  public init(
    row: TaskingRow,
    tasking: Tasking,
    paragraph: String,
    reports: [Reference],
    history: [HistoryLine]
  ) {
    self.row = row
    self.tasking = tasking
    self.paragraph = paragraph
    self.reports = reports
    self.history = history
  }
}
