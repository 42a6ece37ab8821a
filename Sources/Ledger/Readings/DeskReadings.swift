public import Domain

/// The advice desk: who is on call, and which calls are open.
public protocol DeskReadings {
  /// The slots of the rota that touch a stretch of time, by start.
  func dutySlots(in interval: Interval) throws -> [DutyRow]
  /// The newest calls, as far as the audience may see them.
  func adviceCalls(limit: Int, for audience: Audience) throws -> [AdviceRow]
}

/// A slot of the rota.
public struct DutyRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Duty>
  /// Who is on call, by label.
  public let officer: String
  /// Whether it is the first to be rung.
  public let isPrimary: Bool
  /// From when until when.
  public let interval: Interval

  /// A slot's row.
  public init(id: ID<Duty>, officer: String, isPrimary: Bool, interval: Interval) {
    self.id = id
    self.officer = officer
    self.isPrimary = isPrimary
    self.interval = interval
  }
}

/// A call for advice.
public struct AdviceRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<AdviceCall>
  /// What people call it.
  public let reference: Reference
  /// When the telephone was answered.
  public let answeredAt: Instant
  /// What it is about.
  public let kind: String
  /// What was asked, in words.
  public let summary: Body
  /// Whether a victim or a perpetrator is identified.
  public let isFastTime: Bool
  /// Whether it is closed.
  public let isClosed: Bool

  /// A call's row.
  public init(
    id: ID<AdviceCall>,
    reference: Reference,
    answeredAt: Instant,
    kind: String,
    summary: Body,
    isFastTime: Bool,
    isClosed: Bool
  ) {
    self.id = id
    self.reference = reference
    self.answeredAt = answeredAt
    self.kind = kind
    self.summary = summary
    self.isFastTime = isFastTime
    self.isClosed = isClosed
  }
}
