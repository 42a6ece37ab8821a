public import Domain

/// The clearing queue: reports of a borough that must be passed to whoever must see them (06.B18).
public protocol ClearingReadings {
  /// The queue, the longest in it first, so many rows of each stage at most, as far as the audience
  /// may see the reports.
  func clearingQueue(limit: Int, for audience: Audience) throws -> ClearingQueue
}

/// The clearing queue.
public struct ClearingQueue: Sendable, Equatable {
  /// What nobody was passed yet, the oldest first.
  public var unpassed: [ClearingRow]
  /// What somebody was passed who has not said that they have it, the oldest first.
  public var unacknowledged: [ClearingRow]
  /// Whether there is more than these.
  public var hasMore: Bool

  /// A queue of these rows.
  public init(
    unpassed: [ClearingRow] = [],
    unacknowledged: [ClearingRow] = [],
    hasMore: Bool = false
  ) {
    self.unpassed = unpassed
    self.unacknowledged = unacknowledged
    self.hasMore = hasMore
  }

  /// Every row, what nobody was passed first.
  public var rows: [ClearingRow] { unpassed + unacknowledged }
}

/// A report in the clearing queue.
public struct ClearingRow: Sendable, Equatable {
  /// The report.
  public let report: ReportRow
  /// Where it stands.
  public let stage: ClearingStage
  /// Since when it stands there.
  public let since: Instant
  /// Whom it was passed to that have not said that they have it, in order.
  public let bodies: [Key<Organisation>]

  /// A report in the queue.
  public init(
    report: ReportRow,
    stage: ClearingStage,
    since: Instant,
    bodies: [Key<Organisation>]
  ) {
    self.report = report
    self.stage = stage
    self.since = since
    self.bodies = bodies
  }
}
