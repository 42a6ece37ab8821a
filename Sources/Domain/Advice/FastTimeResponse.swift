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

/// What one officer on call leaves to the next; open items carry until they are accepted.
public struct Handover: Hashable, Sendable, Codable {
  /// Something that is still open.
  public struct Item: Hashable, Sendable, Codable {
    /// What it is about: a call, a timer, an action, a detention near its limit.
    public enum Kind: String, Sendable, CaseIterable, Codable {
      case call, timer, action, detention
    }

    /// What it is about.
    public let kind: Kind
    /// The record's reference, as people say it.
    public let reference: String
    /// By when something must happen, nil for no set time.
    public let due: Instant?

    /// An open item.
    public init(kind: Kind, reference: String, due: Instant? = nil) {
      self.kind = kind
      self.reference = reference
      self.due = due
    }
  }

  /// Who goes off duty.
  public let from: ID<Officer>
  /// Who comes on.
  public let to: ID<Officer>
  /// When it was drafted.
  public let draftedAt: Instant
  /// The open items, most urgent first.
  public let items: [Item]
  /// When the one who comes on accepted it; nil until then.
  public var acceptedAt: Instant?

  /// A handover of items, sorted by what is due first and undated ones last.
  public init(from: ID<Officer>, to: ID<Officer>, draftedAt: Instant, items: [Item]) {
    self.from = from
    self.to = to
    self.draftedAt = draftedAt
    self.items = items.sorted { left, right in
      (left.due?.milliseconds ?? .max, left.reference)
        < (right.due?.milliseconds ?? .max, right.reference)
    }
    acceptedAt = nil
  }
}

/// A victim or child passed on to a body that cares for them.
public struct Referral: Hashable, Sendable, Codable {
  /// Where a referral stands.
  public enum Stage: String, Sendable, CaseIterable, Codable {
    case sent, acknowledged, answered
  }

  /// The body.
  public let recipient: Key<Organisation>
  /// Whether the person agreed; a child's consent is not needed [GK].
  public let consent: AdviceCall.Answer
  /// The paragraph of the routing rule.
  public let paragraph: String
  /// When it was sent.
  public let sentAt: Instant
  /// When the body acknowledged it.
  public var acknowledgedAt: Instant?
  /// What came of it.
  public var outcome: Body?

  /// A referral that was sent.
  public init(
    recipient: Key<Organisation>,
    consent: AdviceCall.Answer,
    paragraph: String,
    sentAt: Instant
  ) {
    self.recipient = recipient
    self.consent = consent
    self.paragraph = paragraph
    self.sentAt = sentAt
    acknowledgedAt = nil
    outcome = nil
  }

  /// Where it stands.
  public var stage: Stage {
    if outcome != nil { return .answered }
    return acknowledgedAt == nil ? .sent : .acknowledged
  }
}
