public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// A page of reports with their texts, in the order in which they came into the ledger.
  public func reportTexts(after last: Reference?, limit: Int, for audience: Audience) throws
    -> Page<ReportText, Reference>
  {
    try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      let start = try ExportList.number(of: last, in: database)
      let places = try ClassMerge.numbers(
        sql: ExportList.reportSQL,
        classes: classes,
        arguments: [start],
        limit: limit,
        isDescending: false,
        in: database
      )
      var rows: [ReportText] = []
      var next: Reference?
      for place in places {
        let row = try ReportList.row(place.number, in: database)
        let (state, _) = try EventReader.state(Report.self, of: row.id, in: database)
        next = row.reference
        guard let received = state.received else { continue }
        rows.append(
          ReportText(
            id: row.id,
            received: received,
            grading: row.grading,
            status: row.status
          )
        )
      }
      return Page(rows: rows, next: places.count == limit ? next : nil)
    }
  }

  /// A page of stays in custody, the earliest arrival first.
  public func stays(after last: TimeCursor?, limit: Int, for audience: Audience) throws
    -> Page<StayRow, TimeCursor>
  {
    try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      let at = last?.at.milliseconds ?? .min
      let number = last.map { cursor in Int64(truncatingIfNeeded: cursor.id) } ?? .min
      let places = try ClassMerge.numbers(
        sql: ExportList.staySQL,
        classes: classes,
        arguments: [at, number],
        limit: limit,
        isDescending: false,
        in: database
      )
      let rows = try places.map { place in
        try ExportList.stay(of: place.number, in: database)
      }
      let next = places.last.map { place in
        TimeCursor(at: Instant(milliseconds: place.at), id: UInt128(place.number))
      }
      return Page(rows: rows, next: places.count == limit ? next : nil)
    }
  }

  /// How many records of a kind the audience may not see.
  public func countLeftOut(_ kind: AggregateKind, for audience: Audience) throws -> Int {
    try store.read { database in
      let seen = try ClassTable.numbers(for: audience, in: database)
      let hidden = try ClassTable.all(in: database).keys.filter { !seen.contains($0) }
      guard let sql = ExportList.countSQL(kind) else { return 0 }
      return try hidden.reduce(0) { sum, number in
        try sum + (Int.fetchOne(database, sql: sql, arguments: [number]) ?? 0)
      }
    }
  }
}

/// Whole records, in SQL.
enum ExportList {
  static let reportSQL = """
    SELECT number, number FROM report WHERE class = ? AND number > ? ORDER BY number LIMIT ?
    """
  static let staySQL = """
    SELECT arrived_at, number FROM detention
    WHERE class = ? AND (arrived_at, number) > (?, ?) ORDER BY arrived_at, number LIMIT ?
    """

  /// The SQL that counts the records of a kind in one class; nil for a kind that no file holds.
  static func countSQL(_ kind: AggregateKind) -> String? {
    switch kind {
    case .report: "SELECT sum(count) FROM report_count WHERE class = ?"
    case .tasking: "SELECT sum(count) FROM tasking_count WHERE class = ?"
    case .detention: "SELECT count(*) FROM detention WHERE class = ?"
    case .unit, .officer, .meeting, .operation, .deployment, .adviceCall, .duty: nil
    }
  }

  static func number(of reference: Reference?, in database: Database) throws -> Int64 {
    guard let reference else { return 0 }
    return try Int64.fetchOne(
      try database.cachedStatement(sql: "SELECT number FROM report WHERE reference = ?"),
      arguments: [reference.text]
    ) ?? 0
  }

  static func stay(of number: Int64, in database: Database) throws -> StayRow {
    let name = try String.fetchOne(
      try database.cachedStatement(sql: "SELECT stream FROM entry WHERE position = ?"),
      arguments: [number]
    )
    guard let id = name.flatMap(StreamName.init(text:))?.id(as: Detention.self) else {
      throw LedgerError(.damaged, "A stay cannot be read; run 'muster rebuild'.")
    }
    return StayRow(
      id: id,
      detention: try EventReader.state(Detention.self, of: id, in: database).state
    )
  }
}
