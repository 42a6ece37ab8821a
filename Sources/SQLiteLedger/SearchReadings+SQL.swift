public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The records that fit a query, the newest in the ledger first.
  public func search(
    _ query: SearchQuery,
    after last: SearchHit.Place?,
    limit: Int,
    for audience: Audience,
    isWanted: () -> Bool
  ) throws -> Page<SearchHit, SearchHit.Place>? {
    precondition(limit >= 1, "A page holds at least one row.")
    guard !query.isEmpty else { return Page(rows: [], next: nil) }
    return try store.read { database in
      let visibilities = try ClassTable.all(in: database)
      let classes = ClassTable.numbers(for: audience, among: visibilities)
      let search = Search(query: query, classes: classes, database: database)
      let found = try search.places(before: last?.position ?? .max, limit, isWanted: isWanted)
      guard let found else { return nil }
      let hits = SearchHits(
        query,
        unit: try units.unit(in: database),
        seen: Set(classes),
        among: visibilities,
        in: database
      )
      let rows = try found.compactMap { found in try hits.hit(found) }
      let next = found.last.map { last in SearchHit.Place(position: last.number) }
      return Page(rows: rows, next: found.count == limit ? next : nil)
    }
  }
}

/// A search over both indexes, in SQL.
struct Search {
  let query: SearchQuery
  /// The classes that the audience may see.
  let classes: [Int64]
  let database: Database

  /// A row that was found, and in which index.
  struct Found: Equatable {
    let number: Int64
    let index: SearchIndex
  }

  /// The rows that hold the words, newest first, within bounds; they are taken one by one, so that a
  /// common word costs no more than a rare one.
  static func foundSQL(_ index: SearchIndex) -> String {
    """
    SELECT rowid FROM \(index.rawValue) WHERE \(index.rawValue) MATCH ?
      AND rowid >= ? AND rowid < ? ORDER BY rowid DESC
    """
  }
  /// The reports of a class and a status; only few are asked for so.
  static let statusSQL = "SELECT number FROM report WHERE class = ? AND status = ?"
  /// The reports of a class since a moment; only few are asked for so.
  static let sinceSQL = "SELECT number FROM report WHERE class = ? AND received_at >= ?"

  /// So many rows are looked at before it is asked again whether anybody wants them.
  private static let stride = 256
  /// Up to so many reports of a status or since a moment are listed rather than looked for in all.
  private static let fewReports = 20_000

  /// The first rows of both indexes before a number; nil where nobody wants them any more.
  func places(before: Int64, _ limit: Int, isWanted: () -> Bool) throws -> [Found]? {
    let reports = try rows(of: .report, before: before)
    let records = try rows(of: .record, before: before)
    var report = try reports?.next(query, in: database)
    var record = try records?.next(query, in: database)
    var found: [Found] = []
    var looked = 0
    while found.count < limit, report != nil || record != nil {
      looked += 1
      if looked % Self.stride == 0, !isWanted() { return nil }
      if let number = report?.number, number > record?.number ?? .min {
        if report?.fits == true { found.append(Found(number: number, index: .report)) }
        report = try reports?.next(query, in: database)
      } else if let number = record?.number {
        if record?.fits == true { found.append(Found(number: number, index: .record)) }
        record = try records?.next(query, in: database)
      }
    }
    return isWanted() ? found : nil
  }

  private func rows(of index: SearchIndex, before: Int64) throws -> SearchRows? {
    guard let match = query.match(in: index, classes: classes) else { return nil }
    var ofStatus: Set<Int64>?
    var chosen: Set<Int64>?
    if index == .report {
      ofStatus = try fewOfStatus()
      chosen = try ofStatus ?? fewSince()
    }
    let first = chosen.map { chosen in chosen.min() ?? .max } ?? .min
    let cursor = try Int64.fetchCursor(
      try database.makeStatement(sql: Self.foundSQL(index)),
      arguments: [match, first, before]
    )
    return SearchRows(index: index, cursor: cursor, chosen: chosen, isOfStatus: ofStatus != nil)
  }

  /// The reports of the statuses asked for, nil where all are or too many to be listed.
  private func fewOfStatus() throws -> Set<Int64>? {
    guard let statuses = query.reportStatuses else { return nil }
    var sum = 0
    let count = try database.cachedStatement(
      sql: "SELECT count FROM report_count WHERE class = ? AND status = ?"
    )
    let list = try database.cachedStatement(sql: Self.statusSQL)
    for number in classes {
      for status in statuses {
        sum += try Int.fetchOne(count, arguments: [number, status.rawValue]) ?? 0
      }
    }
    guard sum <= Self.fewReports else { return nil }
    var chosen: Set<Int64> = []
    for number in classes {
      for status in statuses {
        chosen.formUnion(try Int64.fetchAll(list, arguments: [number, status.rawValue]))
      }
    }
    return chosen
  }

  /// The reports since the moment asked for, nil where none is asked for or too many came since.
  private func fewSince() throws -> Set<Int64>? {
    guard let since = query.since else { return nil }
    let count = try database.cachedStatement(
      sql: "SELECT coalesce(sum(count), 0) FROM report_day WHERE class = ? AND day >= ?"
    )
    let list = try database.cachedStatement(sql: Self.sinceSQL)
    let day = LondonTime(since).date.dayNumber
    let sum = try classes.reduce(0) { sum, number in
      try sum + (Int.fetchOne(count, arguments: [number, day]) ?? 0)
    }
    guard sum <= Self.fewReports else { return nil }
    return try classes.reduce(into: []) { chosen, number in
      chosen.formUnion(try Int64.fetchAll(list, arguments: [number, since.milliseconds]))
    }
  }
}

/// The rows of one index, newest first, each with whether what the index does not know fits too.
struct SearchRows {
  let index: SearchIndex
  let cursor: FastDatabaseValueCursor<Int64>
  /// The rows among which it must be, nil where all may be.
  let chosen: Set<Int64>?
  /// Whether those have the statuses that are asked for.
  let isOfStatus: Bool

  /// The next row, nil at the end.
  func next(_ query: SearchQuery, in database: Database) throws -> (
    number: Int64, fits: Bool
  )? {
    guard let number = try cursor.next() else { return nil }
    if let chosen, !chosen.contains(number) { return (number, false) }
    let isTimed = query.since != nil || query.until != nil
    switch index {
    case .report:
      let statuses = isOfStatus ? nil : query.reportStatuses
      guard isTimed || statuses != nil else { return (number, true) }
      let find = try database.cachedStatement(
        sql: "SELECT received_at, status FROM report WHERE number = ?"
      )
      guard let row = try Row.fetchOne(find, arguments: [number]) else { return (number, false) }
      let status = Report.Status(rawValue: row[1])
      let isRight = statuses.map { statuses in status.map(statuses.contains) ?? false } ?? true
      return (number, isRight && query.takes(Instant(milliseconds: row[0])))
    case .record:
      guard isTimed || query.states.contains(.open) else { return (number, true) }
      let find = try database.cachedStatement(
        sql: "SELECT at, is_open FROM search_record WHERE number = ?"
      )
      guard let row = try Row.fetchOne(find, arguments: [number]) else { return (number, false) }
      let isOpenEnough = !query.states.contains(.open) || row[1]
      return (number, isOpenEnough && query.takes(Instant(milliseconds: row[0])))
    }
  }
}

extension SearchQuery {
  /// Whether a moment lies within the days asked for.
  fileprivate func takes(_ moment: Instant) -> Bool {
    (since.map { since in moment >= since } ?? true)
      && (until.map { until in moment < until } ?? true)
  }

  /// The statuses that a report may have, nil where any will do.
  fileprivate var reportStatuses: Set<Report.Status>? {
    var statuses = Set(Report.Status.allCases)
    if states.contains(.open) { statuses = statuses.filter(\.isOpen) }
    if states.contains(.nominated) { statuses.formIntersection([.nominated]) }
    if states.contains(.tasked) { statuses.formIntersection([.tasked]) }
    return statuses.count == Report.Status.allCases.count ? nil : statuses
  }
}

extension Report.Status {
  /// Whether somebody still has to do something about the report itself.
  var isOpen: Bool {
    switch self {
    case .submitted, .evaluated, .returned, .nominated, .developing, .productCommissioned,
      .deferred:
      true
    case .tasked, .referred, .held, .linked, .noFurtherAction, .escalated, .filed: false
    }
  }
}
