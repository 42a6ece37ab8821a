public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// A page of reports with their texts, in the order in which they came into the ledger.
  public func reportTexts(
    after last: Reference?,
    since: Instant?,
    limit: Int,
    for audience: Audience
  ) throws -> Page<ReportText, Reference> {
    try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      let start: any DatabaseValueConvertible = try ExportList.number(of: last, in: database)
      let places = try ClassMerge.numbers(
        sql: since == nil ? ExportList.reportSQL : ExportList.reportSinceSQL,
        classes: classes,
        arguments: [start] + (since.map { moment in [moment.milliseconds] } ?? []),
        limit: limit,
        isDescending: false,
        in: database
      )
      var rows: [ReportText] = []
      var next: Reference?
      for place in places {
        let row = try ReportList.row(place.number, in: database)
        next = row.reference
        if let text = try ExportList.text(of: row, in: database) { rows.append(text) }
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
  public func countLeftOut(_ kind: AggregateKind, since: Instant?, for audience: Audience) throws
    -> Int
  {
    try store.read { database in
      let seen = try ClassTable.numbers(for: audience, in: database)
      let hidden = try ClassTable.all(in: database).keys.filter { !seen.contains($0) }
      let sql = since == nil ? ExportList.countSQL(kind) : ExportList.countSinceSQL(kind)
      guard let sql else { return 0 }
      let moment = since.map { since in [since.milliseconds] } ?? []
      return try hidden.reduce(0) { sum, number in
        let arguments = StatementArguments([number] + moment)
        return try sum + (Int.fetchOne(database, sql: sql, arguments: arguments) ?? 0)
      }
    }
  }

  /// The first identities that reports bear within a range.
  public func reportIDs(in range: ClosedRange<ID<Report>>, for audience: Audience) throws
    -> [ID<Report>]
  {
    try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      let rows = try Row.fetchAll(
        try database.cachedStatement(sql: ExportList.identitySQL),
        arguments: [Data(range.lowerBound.bytes), Data(range.upperBound.bytes)]
      )
      return rows.compactMap { row in
        classes.contains(row["class"] as Int64) ? ID(bytes: row["id"] as Data) : nil
      }
    }
  }
}

/// Whole records, in SQL.
enum ExportList {
  static let reportSQL = """
    SELECT number, number FROM report WHERE class = ? AND number > ? ORDER BY number LIMIT ?
    """
  static let reportSinceSQL = """
    SELECT number, number FROM report WHERE class = ? AND number > ? AND received_at >= ?
    ORDER BY number LIMIT ?
    """
  static let identitySQL = """
    SELECT id, class FROM report WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 64
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
    case .unit, .officer, .meeting, .operation, .deployment, .claim, .adviceCall, .duty,
      .handover:
      nil
    }
  }

  /// The SQL that counts the records of a kind in one class from a moment on.
  static func countSinceSQL(_ kind: AggregateKind) -> String? {
    switch kind {
    case .report: "SELECT count(*) FROM report WHERE class = ? AND received_at >= ?"
    case .tasking: "SELECT count(*) FROM tasking WHERE class = ? AND raised_at >= ?"
    case .detention: "SELECT count(*) FROM detention WHERE class = ? AND arrived_at >= ?"
    case .unit, .officer, .meeting, .operation, .deployment, .claim, .adviceCall, .duty,
      .handover:
      nil
    }
  }

  /// A report folded from its stream, with the moment of its last evaluation.
  static func text(of row: ReportRow, in database: Database) throws -> ReportText? {
    var state = Report()
    var evaluatedAt: Instant?
    for entry in try EventReader.entries(of: StreamName(Report.kind, row.id), in: database) {
      guard let event = Report.own(entry.event) else { continue }
      state.apply(event)
      if case .evaluated(let evaluated) = event { evaluatedAt = evaluated.at }
    }
    return state.received.map { received in
      ReportText(
        id: row.id,
        received: received,
        grading: row.grading,
        status: row.status,
        evaluatedAt: evaluatedAt,
        review: state.review
      )
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
