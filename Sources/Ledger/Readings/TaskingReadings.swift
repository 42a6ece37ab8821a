public import Domain

/// The taskings and bids.
public protocol TaskingReadings {
  /// Taskings as far as the audience may see them: those not over the soonest due first, those that
  /// are over the latest due first.
  func taskings(_ query: TaskingQuery, for audience: Audience) throws
    -> Page<TaskingRow, TimeCursor>
  /// One tasking with its log and history; nil where there is none or it may not be seen.
  func tasking(_ id: ID<Tasking>, for audience: Audience) throws -> TaskingDetail?
  /// How many taskings there are, by status, as far as the audience may see them.
  func taskingCounts(for audience: Audience) throws -> [Tasking.Status: Int]
  /// How many taskings that are not over were due before a moment.
  func overdueTaskings(at moment: Instant, for audience: Audience) throws -> Int
  /// The tasking that people call so; nil where there is none or it may not be seen.
  func tasking(called reference: Reference, for audience: Audience) throws -> TaskingRow?
  /// What is not over, by team and status, as far as the audience may see it.
  func taskingBoard(for audience: Audience) throws -> [TaskingTally]
  /// The outcomes recorded from a London day up to and without another, oldest first.
  func outcomes(from first: CivilDate, until end: CivilDate, for audience: Audience) throws
    -> [OutcomeRow]
}

/// How much work of a team stands in a status, and since when the oldest does.
public struct TaskingTally: Sendable, Equatable {
  /// The team.
  public let team: Key<Team>
  /// The status.
  public let status: Tasking.Status
  /// How many.
  public var count: Int
  /// Since when the one that stands there longest does.
  public var oldest: Instant

  /// A tally.
  public init(team: Key<Team>, status: Tasking.Status, count: Int, oldest: Instant) {
    self.team = team
    self.status = status
    self.count = count
    self.oldest = oldest
  }
}

/// How much stands in a queue, and since when the oldest does.
public struct QueueTally: Sendable, Equatable {
  /// How many.
  public var count = 0
  /// Since when the one that stands there longest does, nil where none does.
  public var oldest: Instant?

  /// An empty queue.
  public init() {}
}

extension Sequence<TaskingTally> {
  /// The five queues as one picture.
  public var queues: [TaskingQueue: QueueTally] {
    var queues: [TaskingQueue: QueueTally] = [:]
    for tally in self {
      guard let queue = tally.status.queue else { continue }
      var found = queues[queue] ?? QueueTally()
      found.count += tally.count
      found.oldest = Swift.min(found.oldest ?? tally.oldest, tally.oldest)
      queues[queue] = found
    }
    return queues
  }
}

/// One coded outcome of one tasking.
public struct OutcomeRow: Sendable, Equatable {
  /// The tasking.
  public let tasking: ID<Tasking>
  /// What people call it.
  public let reference: Reference
  /// The team that led it.
  public let team: Key<Team>
  /// The London day on which the result was recorded.
  public let day: CivilDate
  /// The code and its number; pence for a sum of money.
  public let count: Outcome.Count

  /// An outcome of a tasking.
  public init(
    tasking: ID<Tasking>,
    reference: Reference,
    team: Key<Team>,
    day: CivilDate,
    count: Outcome.Count
  ) {
    self.tasking = tasking
    self.reference = reference
    self.team = team
    self.day = day
    self.count = count
  }
}

/// Which taskings are asked for.
public struct TaskingQuery: Sendable, Hashable {
  /// Words that the action, owner, team or reference must hold; empty for all.
  public var words: String
  /// Only those that are over, or only those that are not.
  public var isOver: Bool
  /// Only those that a team leads, nil for all.
  public var team: Key<Team>?
  /// Where the page begins, nil for the first.
  public var after: TimeCursor?
  /// How many rows at most.
  public var limit: Int

  /// A query for taskings.
  public init(
    words: String = "",
    isOver: Bool = false,
    team: Key<Team>? = nil,
    after: TimeCursor? = nil,
    limit: Int
  ) {
    precondition(limit >= 1, "A page holds at least one row.")
    self.words = words
    self.isOver = isOver
    self.team = team
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
  /// Since when it stands where it stands.
  public let since: Instant
  /// The teams in support.
  public let support: [Key<Team>]
  /// The reports that it rests on, whether or not they may be seen.
  public let reports: [ID<Report>]
  /// The boroughs that it touches.
  public let boroughs: [Key<Borough>]

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
    raisedAt: Instant,
    since: Instant? = nil,
    support: [Key<Team>] = [],
    reports: [ID<Report>] = [],
    boroughs: [Key<Borough>] = []
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
    self.since = since ?? raisedAt
    self.support = support
    self.reports = reports
    self.boroughs = boroughs
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
  /// The reports that it rests on and the audience may see.
  public let reports: [Named<Report>]
  /// What happened to it, oldest first.
  public let history: [HistoryLine]

  /// A tasking's page.
  public init(
    row: TaskingRow,
    tasking: Tasking,
    paragraph: String,
    reports: [Named<Report>],
    history: [HistoryLine]
  ) {
    self.row = row
    self.tasking = tasking
    self.paragraph = paragraph
    self.reports = reports
    self.history = history
  }
}
