/// How long an unacknowledged fast-time call waits before each escalation (AMB-10).
public struct FastTimeTimers: Hashable, Sendable, Codable {
  /// Minutes from the identification to each escalation, rising.
  public let minutes: [Int]

  /// Timers of so many minutes; no value is in the reports, the defaults are ours.
  public init(minutes: [Int] = [5, 15, 30]) {
    self.minutes = minutes.filter { minutes in minutes > 0 }.sorted()
  }
}

/// The state of a call in which a victim or perpetrator is identified (10.B21).
public struct FastTimeResponse: Hashable, Sendable {
  /// When the first victim or perpetrator was identified.
  public let since: Instant
  /// The timers.
  public let timers: FastTimeTimers
  /// When somebody took the call on; nil until then.
  public let acknowledgedAt: Instant?
  /// When somebody higher up was told, in order.
  public let escalatedAt: [Instant]

  /// The response with these times.
  public init(
    since: Instant,
    timers: FastTimeTimers = FastTimeTimers(),
    acknowledgedAt: Instant? = nil,
    escalatedAt: [Instant] = []
  ) {
    self.since = since
    self.timers = timers
    self.acknowledgedAt = acknowledgedAt
    self.escalatedAt = escalatedAt
  }

  /// The moments at which an unacknowledged call is escalated.
  public var deadlines: [Instant] { timers.minutes.map(since.adding(minutes:)) }

  /// The next moment at which the call is escalated; nil once acknowledged or past the last timer.
  public func nextDeadline(at now: Instant) -> Instant? {
    guard acknowledgedAt == nil else { return nil }
    return deadlines.first { deadline in deadline > now }
  }

  /// How many escalations are due and not made at a moment; none once acknowledged.
  public func overdue(at now: Instant) -> Int {
    guard acknowledgedAt == nil else { return 0 }
    let due = deadlines.count { deadline in deadline <= now }
    let made = escalatedAt.count { escalated in escalated <= now }
    return max(0, due - made)
  }

  /// Whether every open desk shows the call in red.
  public func isAlarming(at now: Instant) -> Bool { acknowledgedAt == nil && now >= since }
}
