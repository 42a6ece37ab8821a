public import Domain
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// A page of the reviews that are due on a day, the longest due first.
  public func reportsDue(
    on day: CivilDate,
    after: RetentionCursor?,
    limit: Int,
    for audience: Audience
  ) throws -> Page<RetentionRow, RetentionCursor> {
    precondition(limit >= 1, "A page holds at least one row.")
    return try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      let periods = ClearPeriods(classes: classes, unit: try units.unit(in: database), in: database)
      var rows: [RetentionRow] = []
      var last = after
      while rows.count < limit {
        let wanted = limit - rows.count
        let places = try ClassMerge.numbers(
          sql: RetentionList.dueSQL,
          classes: classes,
          arguments: [
            day.dayNumber, last.map { cursor in Int64(cursor.day.dayNumber) } ?? .min,
            last?.number ?? .min,
          ],
          limit: wanted,
          isDescending: false,
          in: database
        )
        for place in places {
          let row = try RetentionList.row(place.number, periods, in: database)
          if row.dueOn <= day { rows.append(row) }
        }
        guard places.count == wanted, let end = places.last else {
          return Page(rows: rows, next: nil)
        }
        last = RetentionCursor(day: CivilDate(dayNumber: Int(end.at)), number: end.number)
      }
      return Page(rows: rows, next: last)
    }
  }

  /// The report that people call so; nil where there is none or the audience may not see it.
  public func report(called reference: Reference, for audience: Audience) throws -> ReportRow? {
    try store.read { database in
      let find = try database.cachedStatement(
        sql: "SELECT number, class FROM report WHERE reference = ?"
      )
      guard let row = try Row.fetchOne(find, arguments: [reference.text]),
        try ClassTable.numbers(for: audience, in: database).contains(row[1])
      else { return nil }
      return try ReportList.row(row[0], in: database)
    }
  }
}

/// The list of reviews, in SQL.
enum RetentionList {
  /// The SQL of a page of what is due, one class at a time.
  static let dueSQL = """
    SELECT due_day, place FROM retention
    WHERE class = ? AND due_day <= ? AND (due_day, place) > (?, ?)
    ORDER BY due_day, place LIMIT ?
    """

  /// One review as the list shows it.
  static func row(_ place: Int64, _ periods: ClearPeriods, in database: Database) throws
    -> RetentionRow
  {
    let find = try database.cachedStatement(
      sql: "SELECT due_day, category, is_held FROM retention WHERE place = ?"
    )
    guard let row = try Row.fetchOne(find, arguments: [place]),
      let matter = RetentionRow.Matter(rawValue: Int(place % 2))
    else {
      throw LedgerError(.damaged, "A review cannot be read; run 'muster rebuild'.")
    }
    let group: Int? = row[1]
    let report = try ReportList.row(place / 2, in: database)
    let moved = matter == .retention ? try periods.event(of: place / 2, id: report.id) : nil
    return RetentionRow(
      report: report,
      matter: matter,
      dueOn: try moved?.review ?? CivilDate(dayNumber: row.read(0)),
      group: group.flatMap(Retention.Group.init(rawValue:)),
      isHeld: try row.read(2),
      moved: moved
    )
  }
}
