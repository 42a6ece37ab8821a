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
          if row.holds(query.words) { rows.append(row) }
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

/// The list of taskings, in SQL.
enum TaskingList {
  static let soonestSQL = """
    SELECT due, number FROM tasking
    WHERE class = ? AND is_over = ? AND (due, number) > (?, ?)
    ORDER BY due, number LIMIT ?
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
    let at = after?.at.milliseconds ?? .min
    let number = after.map { cursor in Int64(truncatingIfNeeded: cursor.id) } ?? .min
    return try ClassMerge.numbers(
      sql: soonestSQL,
      classes: classes,
      arguments: [query.isOver, at, number],
      limit: query.limit,
      isDescending: false,
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

  static func row(_ number: Int64, in database: Database) throws -> TaskingRow {
    let find = try database.cachedStatement(
      sql: """
        SELECT id, version, reference, action, team, owner, authority, is_bid, status, due, slips,
          marking, raised_at
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
      raisedAt: Instant(milliseconds: row[12])
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
