public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The slots of the rota that touch a stretch of time, by start.
  public func dutySlots(in interval: Interval) throws -> [DutyRow] {
    try store.read { database in
      try Row.fetchAll(
        try database.cachedStatement(sql: DeskList.dutySQL),
        arguments: [interval.end.milliseconds, interval.start.milliseconds]
      ).compactMap { row in try DeskList.slot(row, in: database) }
    }
  }

  /// The newest calls, as far as the audience may see them.
  public func adviceCalls(limit: Int, for audience: Audience) throws -> [AdviceRow] {
    try store.read { database in
      let places = try ClassMerge.numbers(
        sql: DeskList.newestSQL,
        classes: try ClassTable.numbers(for: audience, in: database),
        arguments: [],
        limit: limit,
        isDescending: true,
        in: database
      )
      return try places.map { place in try DeskList.call(place.number, in: database) }
    }
  }
}

/// The rota and the calls, in SQL.
enum DeskList {
  static let dutySQL = """
    SELECT id, officer, label, is_primary, starts_at, ends_at FROM duty
    WHERE starts_at < ? AND ends_at > ? ORDER BY starts_at, is_primary DESC
    """
  static let newestSQL = """
    SELECT answered_at, number FROM advice WHERE class = ?
    ORDER BY answered_at DESC, number DESC LIMIT ?
    """

  static func slot(_ row: Row, in database: Database) throws -> DutyRow? {
    guard let id = ID<Duty>(bytes: row[0] as Data),
      let interval = Interval(
        from: Instant(milliseconds: row[4]),
        to: Instant(milliseconds: row[5])
      )
    else { return nil }
    let officer = (row[1] as Data?).flatMap { bytes in ID<Officer>(bytes: bytes) }
    let label = try officer.map { id in try OfficerProjector.label(of: id, in: database) }
    return DutyRow(
      id: id,
      officer: label ?? (row[2] as String?) ?? "",
      isPrimary: row[3],
      interval: interval
    )
  }

  static func call(_ number: Int64, in database: Database) throws -> AdviceRow {
    let find = try database.cachedStatement(
      sql: """
        SELECT id, reference, answered_at, kind, summary, is_fast, is_closed FROM advice
        WHERE number = ?
        """
    )
    guard let row = try Row.fetchOne(find, arguments: [number]),
      let id = ID<AdviceCall>(bytes: row[0] as Data),
      let reference = Reference(text: row[1] as String)
    else { throw LedgerError(.damaged, "A call cannot be read; run 'muster rebuild'.") }
    return AdviceRow(
      id: id,
      reference: reference,
      answeredAt: Instant(milliseconds: row[2]),
      kind: row[3],
      summary: (row[4] as String?).map(Body.present) ?? .erased,
      isFastTime: row[5],
      isClosed: row[6]
    )
  }
}
