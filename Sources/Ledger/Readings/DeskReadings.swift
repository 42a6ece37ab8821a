public import Domain

/// The advice desk: who is on call, and which calls are open.
public protocol DeskReadings {
  /// The slots of the rota that touch a stretch of time, by start.
  func dutySlots(in interval: Interval) throws -> [DutyRow]
  /// The swaps that wait for somebody's word, the soonest slot first.
  func openSwaps(limit: Int) throws -> [SwapRow]
  /// The leave that touches a stretch of time, by its first day.
  func leave(in interval: Interval) throws -> [LeaveRow]
  /// The newest calls that are closed, or that are not, as far as the audience may see them.
  func adviceCalls(isClosed: Bool, limit: Int, for audience: Audience) throws -> [AdviceRow]
  /// One call with its history; nil where there is none or it may not be seen.
  func adviceCall(_ id: ID<AdviceCall>, for audience: Audience) throws -> AdviceDetail?
  /// The times of the calls that were answered in a stretch, as far as the audience may see them.
  func callTimes(in interval: Interval, for audience: Audience) throws -> [CallTimes]
  /// The call of a reference with its history; nil where there is none or it may not be seen.
  func adviceCall(called name: Reference, for audience: Audience) throws -> AdviceDetail?
  /// The calls that led to a report, an agenda item or a tasking, as far as the audience may see them.
  func calls(behind target: UInt128, for audience: Audience) throws -> [Named<AdviceCall>]
  /// The newest handovers that nobody has accepted, as far as the audience may see them.
  func waitingHandovers(limit: Int, for audience: Audience) throws -> [HandoverRow]
}

/// A slot of the rota, or the part of one that was in one hand.
public struct DutyRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Duty>
  /// Who is on call, by label.
  public let officer: String
  /// Whether it is the first to be rung.
  public let isPrimary: Bool
  /// From when until when.
  public let interval: Interval
  /// The slot as a whole, of which the interval is a part where it changed hands.
  public let whole: Interval
  /// How often it was changed: the sequence number of the calendar event.
  public let changes: Int
  /// The version of its stream.
  public let version: Int

  /// A slot's row.
  public init(
    id: ID<Duty>,
    officer: String,
    isPrimary: Bool,
    interval: Interval,
    whole: Interval? = nil,
    changes: Int = 0,
    version: Int = 1
  ) {
    self.whole = whole ?? interval
    self.version = version
    self.changes = changes
    self.id = id
    self.officer = officer
    self.isPrimary = isPrimary
    self.interval = interval
  }
}

/// A swap that waits for the other officer or for a supervisor.
public struct SwapRow: Sendable, Equatable {
  /// The slot.
  public let slot: DutyRow
  /// Who is to take it, by label.
  public let to: String
  /// Who asked, by label.
  public let by: String
  /// Why.
  public let reason: String
  /// When it was asked.
  public let at: Instant
  /// When the other officer accepted; nil until then.
  public let acceptedAt: Instant?

  /// A swap's row.
  public init(
    slot: DutyRow,
    to: String,
    by: String,
    reason: String,
    at: Instant,
    acceptedAt: Instant?
  ) {
    self.slot = slot
    self.to = to
    self.by = by
    self.reason = reason
    self.at = at
    self.acceptedAt = acceptedAt
  }
}

/// The leave of one officer.
public struct LeaveRow: Sendable, Equatable {
  /// Who.
  public let id: ID<Officer>
  /// Who, by label.
  public let officer: String
  /// The days.
  public let leave: Leave

  /// A leave's row.
  public init(id: ID<Officer>, officer: String, leave: Leave) {
    self.id = id
    self.officer = officer
    self.leave = leave
  }
}

/// A handover that waits to be accepted.
public struct HandoverRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Handover>
  /// The version of its stream.
  public let version: Int
  /// Who goes off duty, by label.
  public let from: String
  /// What was drafted.
  public let drafted: Handover.Drafted

  /// A handover's row.
  public init(id: ID<Handover>, version: Int, from: String, drafted: Handover.Drafted) {
    self.id = id
    self.version = version
    self.from = from
    self.drafted = drafted
  }
}

/// A call for advice.
public struct AdviceRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<AdviceCall>
  /// The version of its stream.
  public let version: Int
  /// What people call it.
  public let reference: Reference
  /// When it rang, as told.
  public let receivedAt: Instant
  /// When the telephone was answered.
  public let answeredAt: Instant
  /// When advice was first given; nil until then.
  public var advisedAt: Instant?
  /// When it was closed; nil until then.
  public var closedAt: Instant?
  /// What it is about.
  public let kind: String
  /// What was asked, in words; nil while nobody has typed it.
  public let summary: Body?
  /// Whether a child is involved.
  public var child = AdviceCall.Answer.notKnown
  /// The fast-time response; nil while no victim or perpetrator is identified.
  public var response: FastTimeResponse?
  /// How many steps of the response nobody has answered.
  public var openSteps = 0
  /// Whether 'do not detain or remove before trafficking is considered' stands unanswered.
  public var isRemovalOpen = false
  /// How many referrals are not answered.
  public var openReferrals = 0
  /// Whether it is closed.
  public let isClosed: Bool

  /// A call's row.
  public init(
    id: ID<AdviceCall>,
    version: Int,
    reference: Reference,
    receivedAt: Instant,
    answeredAt: Instant,
    kind: String,
    summary: Body?,
    isClosed: Bool
  ) {
    self.id = id
    self.version = version
    self.reference = reference
    self.receivedAt = receivedAt
    self.answeredAt = answeredAt
    self.kind = kind
    self.summary = summary
    self.isClosed = isClosed
  }

  /// Whether a victim or a perpetrator is identified.
  public var isFastTime: Bool { response != nil }

  /// Whether every open desk shows it in red: fast-time, open, and nobody has taken it on.
  public var isAlarming: Bool { !isClosed && response.map { $0.acknowledgedAt == nil } ?? false }
}

/// A call as its page shows it.
public struct AdviceDetail: Sendable, Equatable {
  /// The row.
  public let row: AdviceRow
  /// The call folded from its stream.
  public let call: AdviceCall
  /// What happened to it, oldest first.
  public let history: [HistoryLine]
  /// What those who answered its steps are called, never by name.
  public let officers: [ID<Officer>: String]

  /// A call's page.
  public init(
    row: AdviceRow,
    call: AdviceCall,
    history: [HistoryLine],
    officers: [ID<Officer>: String] = [:]
  ) {
    self.officers = officers
    self.row = row
    self.call = call
    self.history = history
  }
}
