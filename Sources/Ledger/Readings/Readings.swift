public import Domain

/// Everything that can be read from a ledger, pane by pane.
public protocol Readings: Sendable, UnitReadings, ReportReadings, RetentionReadings,
  MeetingReadings, TaskingReadings, TeamReadings, OperationReadings, CustodyReadings,
  ClaimReadings, DeskReadings,
  ExportReadings, SearchReadings, SubjectReadings, DisclosureReadings, PictureReadings,
  ClearingReadings, RequirementReadings
{}

/// A page of rows in a fixed order, and where the next one begins.
public struct Page<Row: Sendable, Cursor: Sendable>: Sendable {
  /// The rows, in order.
  public let rows: [Row]
  /// Where the next page begins, nil on the last.
  public let next: Cursor?

  /// A page of rows.
  public init(rows: [Row], next: Cursor?) {
    self.rows = rows
    self.next = next
  }
}

extension Page: Equatable where Row: Equatable, Cursor: Equatable {}

/// A place in a list that is ordered by time, newest first; the identity settles equal times.
public struct TimeCursor: Sendable, Hashable {
  /// The time of the last row read.
  public let at: Instant
  /// The identity of the last row read.
  public let id: UInt128

  /// The place after a row.
  public init(at: Instant, id: UInt128) {
    self.at = at
    self.id = id
  }
}

/// One line of a record's history.
public struct HistoryLine: Sendable, Equatable {
  /// The entry's position.
  public let position: Int64
  /// What happened: `report.received`.
  public let kind: String
  /// Who did it, by label.
  public let by: String
  /// The role that allowed it.
  public let role: Role
  /// When it happened.
  public let occurredAt: Instant
  /// When it was written down.
  public let recordedAt: Instant
  /// What it says in one sentence, empty where the kind says it all.
  public let words: String

  /// A line of a history.
  public init(
    position: Int64,
    kind: String,
    by: String,
    role: Role,
    occurredAt: Instant,
    recordedAt: Instant,
    words: String
  ) {
    self.position = position
    self.kind = kind
    self.by = by
    self.role = role
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.words = words
  }
}
