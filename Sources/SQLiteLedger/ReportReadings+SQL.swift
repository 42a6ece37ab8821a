public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// A page of reports, newest received first.
  public func reports(_ query: ReportQuery, for audience: Audience) throws
    -> Page<ReportRow, TimeCursor>
  {
    try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      let places =
        query.words.isEmpty
        ? try ReportList.newest(query, classes: classes, in: database)
        : try ReportList.found(query, classes: classes, in: database)
      let rows = try places.map { place in try ReportList.row(place.number, in: database) }
      let last = places.last.map { place in
        TimeCursor(at: Instant(milliseconds: place.at), id: UInt128(place.number))
      }
      return Page(rows: rows, next: places.count == query.limit ? last : nil)
    }
  }

  /// One report with its texts and history.
  public func report(_ id: ID<Report>, for audience: Audience) throws -> ReportDetail? {
    try store.read { database in
      let find = try database.cachedStatement(sql: "SELECT number, class FROM report WHERE id = ?")
      let classes = try ClassTable.numbers(for: audience, in: database)
      guard let row = try Row.fetchOne(find, arguments: [Data(id.bytes)]), classes.contains(row[1])
      else { return nil }
      let links = LinkList(classes: classes, database: database)
      let (state, _) = try EventReader.state(Report.self, of: id, in: database)
      guard let received = state.received else { return nil }
      return ReportDetail(
        row: try ReportList.row(row[0], in: database),
        received: received,
        report: state,
        history: try History.lines(of: StreamName(.report, id), in: database) { event in
          try links.words(of: event, subjects: received.subjects)
        },
        links: try links.subjects(of: state),
        moved: state.links.isEmpty
          ? nil
          : try ClearPeriods(classes: classes, unit: units.unit(in: database), in: database)
            .event(of: row[0], state)
      )
    }
  }

  /// How many reports there are, by status.
  public func reportCounts(for audience: Audience) throws -> [Report.Status: Int] {
    try store.read { database in
      var counts: [Report.Status: Int] = [:]
      let sum = try Counting.counts(table: .report, for: audience, in: database)
      for (word, count) in sum {
        if let status = Report.Status(rawValue: word) { counts[status] = count }
      }
      return counts
    }
  }

  /// How many reports came in on each of some London days, oldest first.
  public func reportsPerDay(from first: CivilDate, days: Int, for audience: Audience) throws
    -> [Int]
  {
    try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      var perDay = [Int](repeating: 0, count: days)
      let statement = try database.cachedStatement(
        sql: "SELECT day, count FROM report_day WHERE class = ? AND day >= ? AND day < ?"
      )
      for number in classes {
        let start = first.dayNumber
        let rows = try Row.fetchCursor(statement, arguments: [number, start, start + days])
        while let row = try rows.next() { perDay[(row[0] as Int) - start] += row[1] }
      }
      return perDay
    }
  }
}

/// The list of reports, in SQL.
enum ReportList {
  /// The SQL of a page of the daily pane, one class at a time.
  static let newestSQL = """
    SELECT received_at, number FROM report
    WHERE class = ? AND received_at >= ? AND (received_at, number) < (?, ?)
    ORDER BY received_at DESC, number DESC LIMIT ?
    """
  /// The same, limited to one status.
  static let newestOfStatusSQL = """
    SELECT received_at, number FROM report
    WHERE class = ? AND status = ? AND received_at >= ? AND (received_at, number) < (?, ?)
    ORDER BY received_at DESC, number DESC LIMIT ?
    """
  /// The newest reports that hold some words.
  static let foundSQL = """
    SELECT rowid FROM report_search WHERE report_search MATCH ? AND rowid < ?
    ORDER BY rowid DESC LIMIT ?
    """

  static func newest(_ query: ReportQuery, classes: [Int64], in database: Database) throws
    -> [ClassMerge.Place]
  {
    let since = query.since?.milliseconds ?? .min
    let at = query.after?.at.milliseconds ?? .max
    let number = query.after.map { cursor in Int64(truncatingIfNeeded: cursor.id) } ?? .max
    if let status = query.status {
      return try ClassMerge.numbers(
        sql: newestOfStatusSQL,
        classes: classes,
        arguments: [status.rawValue, since, at, number],
        limit: query.limit,
        isDescending: true,
        in: database
      )
    }
    return try ClassMerge.numbers(
      sql: newestSQL,
      classes: classes,
      arguments: [since, at, number],
      limit: query.limit,
      isDescending: true,
      in: database
    )
  }

  /// The reports that hold the words: by the order in which they came into the ledger.
  static func found(_ query: ReportQuery, classes: [Int64], in database: Database) throws
    -> [ClassMerge.Place]
  {
    guard let match = SearchWords.match(query.words, classes: classes) else { return [] }
    var places: [ClassMerge.Place] = []
    var before = query.after.map { cursor in Int64(truncatingIfNeeded: cursor.id) } ?? .max
    while places.count < query.limit {
      let wanted = query.limit
      let numbers = try Int64.fetchAll(
        try database.cachedStatement(sql: foundSQL),
        arguments: [match, before, wanted]
      )
      for number in numbers where places.count < query.limit {
        if let place = try place(number, query: query, in: database) { places.append(place) }
      }
      guard numbers.count == wanted, let last = numbers.last else { break }
      before = last
    }
    return places
  }

  private static func place(_ number: Int64, query: ReportQuery, in database: Database) throws
    -> ClassMerge.Place?
  {
    let find = try database.cachedStatement(
      sql: "SELECT received_at, status FROM report WHERE number = ?"
    )
    guard let row = try Row.fetchOne(find, arguments: [number]) else { return nil }
    if let status = query.status, status.rawValue != row[1] as String { return nil }
    if let since = query.since, (row[0] as Int64) < since.milliseconds { return nil }
    return ClassMerge.Place(at: row[0], number: number)
  }

  /// One report as the list shows it.
  static func row(_ number: Int64, in database: Database) throws -> ReportRow {
    let find = try database.cachedStatement(
      sql: """
        SELECT id, version, reference, origin, occurred_at, received_at, scheme, source,
          information, handling, marking, level, priority, flags, status, meeting, headline, number
        FROM report WHERE number = ?
        """
    )
    guard let row = try find.first(number, in: database, read: row) else { throw damaged(number) }
    return row
  }

  private static func row(_ columns: Columns) throws -> ReportRow {
    guard let reference = Reference(text: try columns.read(2, as: String.self)),
      let grading = Grading(
        scheme: try columns.read(6),
        source: try columns.read(7),
        information: try columns.read(8),
        handling: try columns.read(9)
      ),
      let marking = ProtectiveMarking(rawValue: try columns.read(10)),
      let status = Report.Status(rawValue: try columns.read(14))
    else { throw damaged(try columns.read(17)) }
    let flags: String = try columns.read(13)
    return ReportRow(
      id: try columns.read(0),
      version: try columns.read(1),
      reference: reference,
      origin: Key(stringLiteral: try columns.read(3)),
      occurredAt: Instant(milliseconds: try columns.read(4)),
      receivedAt: Instant(milliseconds: try columns.read(5)),
      grading: grading,
      marking: marking,
      level: try columns.read(11),
      priority: try columns.read(12, as: String?.self).map(Key.init(stringLiteral:)),
      flags: flags.isEmpty
        ? [] : flags.split(separator: " ").compactMap { Report.Flag(rawValue: String($0)) },
      status: status,
      meeting: try columns.read(15, as: ID<Meeting>?.self),
      headline: try columns.read(16, as: String?.self).map(Body.present) ?? .erased
    )
  }

  private static func damaged(_ number: Int64) -> LedgerError {
    LedgerError(.damaged, "Report row \(number) cannot be read; run 'muster rebuild'.")
  }
}
