public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// Taskings, the soonest due first.
  public func taskings(_ query: TaskingQuery, for audience: Audience) throws
    -> Page<TaskingRow, TimeCursor>
  {
    try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      var rows: [TaskingRow] = []
      var after = query.after
      while rows.count < query.limit {
        let places = try TaskingList.soonest(
          query,
          after: after,
          classes: classes,
          in: database
        )
        for place in places where rows.count < query.limit {
          let row = try TaskingList.row(place.number, in: database)
          after = TimeCursor(at: Instant(milliseconds: place.at), id: UInt128(place.number))
          if row.holds(query.words), query.team.map({ team in row.team == team }) ?? true {
            rows.append(row)
          }
        }
        if places.count < query.limit { return Page(rows: rows, next: nil) }
      }
      return Page(rows: rows, next: after)
    }
  }

  /// One tasking with its log and history.
  public func tasking(_ id: ID<Tasking>, for audience: Audience) throws -> TaskingDetail? {
    try store.read { database in
      let classes = Set(try ClassTable.numbers(for: audience, in: database))
      guard let row = try TaskingList.visible(id, classes: classes, in: database) else {
        return nil
      }
      let (state, _) = try EventReader.state(Tasking.self, of: id, in: database)
      let reports = try (state.draft?.reports ?? []).compactMap { report in
        try TaskingList.reference(of: report, classes: classes, in: database)
          .map { reference in Named(report, reference) }
      }
      let paragraph = try String.fetchOne(
        database,
        sql: "SELECT paragraph FROM tasking WHERE id = ?",
        arguments: [Data(id.bytes)]
      )
      return TaskingDetail(
        row: row,
        tasking: state,
        paragraph: paragraph ?? "",
        reports: reports,
        history: try History.lines(of: StreamName(.tasking, id), in: database)
      )
    }
  }

  /// How many taskings there are, by status.
  public func taskingCounts(for audience: Audience) throws -> [Tasking.Status: Int] {
    try store.read { database in
      var counts: [Tasking.Status: Int] = [:]
      let sum = try Counting.counts(table: .tasking, for: audience, in: database)
      for (word, count) in sum {
        if let status = Tasking.Status(rawValue: word) { counts[status] = count }
      }
      return counts
    }
  }

  /// How many taskings that are not over were due before a moment.
  public func overdueTaskings(at moment: Instant, for audience: Audience) throws -> Int {
    try store.read { database in
      let statement = try database.cachedStatement(sql: TaskingList.overdueSQL)
      return try ClassTable.numbers(for: audience, in: database).reduce(0) { sum, number in
        try sum + (Int.fetchOne(statement, arguments: [number, moment.milliseconds]) ?? 0)
      }
    }
  }
}

extension SQLiteLedger {
  /// The tasking that people call so.
  public func tasking(called reference: Reference, for audience: Audience) throws -> TaskingRow? {
    try store.read { database in
      let find = try database.cachedStatement(
        sql: "SELECT number, class FROM tasking WHERE reference = ?"
      )
      guard let row = try Row.fetchOne(find, arguments: [reference.text]),
        try ClassTable.numbers(for: audience, in: database).contains(row[1])
      else { return nil }
      return try TaskingList.row(row[0], in: database)
    }
  }

  /// What is not over, by team and status.
  public func taskingBoard(for audience: Audience) throws -> [TaskingTally] {
    try store.read { database in
      var tallies: [TaskingTally] = []
      let statement = try database.cachedStatement(sql: TaskingList.boardSQL)
      for number in try ClassTable.numbers(for: audience, in: database) {
        for row in try Row.fetchAll(statement, arguments: [number]) {
          guard let status = Tasking.Status(rawValue: row[1]) else { continue }
          let team: Key<Team> = Key(stringLiteral: row[0])
          let oldest = Instant(milliseconds: row[3])
          let known = tallies.firstIndex { tally in tally.team == team && tally.status == status }
          if let known {
            tallies[known].count += row[2]
            tallies[known].oldest = min(tallies[known].oldest, oldest)
          } else {
            tallies.append(
              TaskingTally(team: team, status: status, count: row[2], oldest: oldest)
            )
          }
        }
      }
      return tallies
    }
  }

  /// The outcomes recorded in a stretch of London days.
  public func outcomes(from first: CivilDate, until end: CivilDate, for audience: Audience) throws
    -> [OutcomeRow]
  {
    try store.read { database in
      var rows: [OutcomeRow] = []
      let statement = try database.cachedStatement(sql: TaskingList.outcomeSQL)
      for number in try ClassTable.numbers(for: audience, in: database) {
        let found = try Row.fetchAll(
          statement,
          arguments: [number, first.dayNumber, end.dayNumber]
        )
        for row in found {
          let tasking = try TaskingList.row(row[2], in: database)
          guard let code = Outcome.Code(rawValue: row[1]) else { continue }
          rows.append(
            OutcomeRow(
              tasking: tasking.id,
              reference: tasking.reference,
              team: tasking.team,
              day: CivilDate(dayNumber: row[0]),
              count: Outcome.Count(code: code, number: row[3])
            )
          )
        }
      }
      return rows.sorted { left, right in
        (left.day, left.reference, left.count.code.rawValue)
          < (right.day, right.reference, right.count.code.rawValue)
      }
    }
  }
}

/// The list of taskings, in SQL.
enum TaskingList {
  /// Only what is not over is counted, and its index holds it in this order.
  static let boardSQL = """
    SELECT team, status, count(*), min(since) FROM tasking
    WHERE class = ? AND is_over = 0 GROUP BY team, status
    """
  static let outcomeSQL = """
    SELECT day, code, tasking, number FROM tasking_outcome
    WHERE class = ? AND day >= ? AND day < ? ORDER BY day, code, tasking
    """
  static let soonestSQL = """
    SELECT due, number FROM tasking
    WHERE class = ? AND is_over = ? AND (due, number) > (?, ?)
    ORDER BY due, number LIMIT ?
    """
  /// What is over, the latest due first.
  static let latestSQL = """
    SELECT due, number FROM tasking
    WHERE class = ? AND is_over = ? AND (due, number) < (?, ?)
    ORDER BY due DESC, number DESC LIMIT ?
    """
  /// Only what is not over is counted, which stays few however long the ledger grows.
  static let overdueSQL = """
    SELECT count(*) FROM tasking WHERE class = ? AND is_over = 0 AND due < ?
    """

  static func soonest(
    _ query: TaskingQuery,
    after: TimeCursor?,
    classes: [Int64],
    in database: Database
  ) throws -> [ClassMerge.Place] {
    let first: Int64 = query.isOver ? .max : .min
    let at = after?.at.milliseconds ?? first
    let number = after.map { cursor in Int64(truncatingIfNeeded: cursor.id) } ?? first
    return try ClassMerge.numbers(
      sql: query.isOver ? latestSQL : soonestSQL,
      classes: classes,
      arguments: [query.isOver, at, number],
      limit: query.limit,
      isDescending: query.isOver,
      in: database
    )
  }

  /// The tasking as the list shows it, nil where it is of a class that may not be seen.
  static func visible(_ id: ID<Tasking>, classes: Set<Int64>, in database: Database) throws
    -> TaskingRow?
  {
    let find = try database.cachedStatement(sql: "SELECT number, class FROM tasking WHERE id = ?")
    guard let row = try Row.fetchOne(find, arguments: [Data(id.bytes)]), classes.contains(row[1])
    else { return nil }
    return try self.row(row[0], in: database)
  }

  /// The reference of a report, nil where it is of a class that may not be seen.
  static func reference(of id: ID<Report>, classes: Set<Int64>, in database: Database) throws
    -> Reference?
  {
    let find = try database.cachedStatement(
      sql: "SELECT reference, class FROM report WHERE id = ?"
    )
    guard let row = try Row.fetchOne(find, arguments: [Data(id.bytes)]), classes.contains(row[1])
    else { return nil }
    return Reference(text: row[0] as String)
  }

  private static func keys<Thing>(_ text: String) -> [Key<Thing>] {
    text.split(separator: " ").map { key in Key(stringLiteral: String(key)) }
  }

  static func row(_ number: Int64, in database: Database) throws -> TaskingRow {
    let find = try database.cachedStatement(
      sql: """
        SELECT id, version, reference, action, team, owner, authority, is_bid, status, due, slips,
          marking, raised_at, since, support, reports, boroughs
        FROM tasking WHERE number = ?
        """
    )
    guard let row = try Row.fetchOne(find, arguments: [number]),
      let id = ID<Tasking>(bytes: row[0] as Data),
      let reference = Reference(text: row[2] as String),
      let status = Tasking.Status(rawValue: row[8]),
      let marking = ProtectiveMarking(rawValue: row[11])
    else {
      throw LedgerError(.damaged, "Tasking row \(number) cannot be read; run 'muster rebuild'.")
    }
    return TaskingRow(
      id: id,
      version: row[1],
      reference: reference,
      action: (row[3] as String?).map(Body.present) ?? .erased,
      team: Key(stringLiteral: row[4]),
      owner: row[5],
      authority: Key(stringLiteral: row[6]),
      isBid: row[7],
      status: status,
      due: Instant(milliseconds: row[9]),
      slips: row[10],
      marking: marking,
      raisedAt: Instant(milliseconds: row[12]),
      since: Instant(milliseconds: row[13]),
      support: keys(row[14]),
      reports: (row[15] as String).split(separator: " ").compactMap { text in
        ID<Report>(text: String(text))
      },
      boroughs: keys(row[16])
    )
  }
}

extension TaskingRow {
  /// Whether action, owner, team or reference hold every word.
  fileprivate func holds(_ words: String) -> Bool {
    guard !words.isEmpty else { return true }
    let line = "\(reference.text) \(action.words) \(owner) \(team.text)".lowercased()
    return words.lowercased().split(separator: " ").allSatisfy { word in line.contains(word) }
  }
}
