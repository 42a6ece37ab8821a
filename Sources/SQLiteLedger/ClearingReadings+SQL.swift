public import Domain
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The clearing queue, the longest in it first.
  public func clearingQueue(limit: Int, for audience: Audience) throws -> ClearingQueue {
    precondition(limit >= 1, "A page holds at least one row.")
    return try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      let rows = try ClearingStage.allCases.map { stage in
        try ClassMerge.numbers(
          sql: ClearingList.queueSQL,
          classes: classes,
          arguments: [stage.rawValue],
          limit: limit + 1,
          isDescending: false,
          in: database
        )
      }
      let shown = try rows.map { places in
        try places.prefix(limit).map { place in try ClearingList.row(place.number, in: database) }
      }
      return ClearingQueue(
        unpassed: shown[0],
        unacknowledged: shown[1],
        hasMore: rows.contains { places in places.count > limit }
      )
    }
  }

  /// The reports that answer a requirement, the last said first.
  public func answers(
    to requirement: Key<IntelligenceRequirement>,
    limit: Int,
    for audience: Audience
  ) throws -> RequirementAnswers {
    try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      let places = try ClassMerge.numbers(
        sql: ClearingList.answersSQL,
        classes: classes,
        arguments: [requirement.text],
        limit: limit,
        isDescending: true,
        in: database
      )
      let count = try classes.reduce(0) { sum, number in
        try sum
          + (Int.fetchOne(
            try database.cachedStatement(sql: ClearingList.answerCountSQL),
            arguments: [number, requirement.text]
          ) ?? 0)
      }
      return RequirementAnswers(
        count: count,
        last: places.first.map { place in Instant(milliseconds: place.at) },
        reports: try places.map { place in try ReportList.row(place.number, in: database) }
      )
    }
  }
}

/// The clearing queue and the answers to requirements, in SQL.
enum ClearingList {
  /// A stage of the queue, one class at a time.
  static let queueSQL = """
    SELECT since, number FROM clearing WHERE class = ? AND stage = ?
    ORDER BY since, number LIMIT ?
    """
  /// The last answers, one class at a time.
  static let answersSQL = """
    SELECT at, number FROM requirement_answer WHERE class = ? AND requirement = ?
    ORDER BY at DESC, number DESC LIMIT ?
    """
  static let answerCountSQL =
    "SELECT count FROM requirement_count WHERE class = ? AND requirement = ?"

  /// One row of the queue.
  static func row(_ number: Int64, in database: Database) throws -> ClearingRow {
    let find = try database.cachedStatement(
      sql: "SELECT stage, since, bodies FROM clearing WHERE number = ?"
    )
    guard let row = try Row.fetchOne(find, arguments: [number]),
      let stage = ClearingStage(rawValue: try row.read(0))
    else {
      throw LedgerError(.damaged, "The clearing queue cannot be read; run 'muster rebuild'.")
    }
    let bodies: String = try row.read(2)
    return ClearingRow(
      report: try ReportList.row(number, in: database),
      stage: stage,
      since: Instant(milliseconds: try row.read(1)),
      bodies: bodies.split(separator: " ").map { key in Key(stringLiteral: String(key)) }
    )
  }
}
