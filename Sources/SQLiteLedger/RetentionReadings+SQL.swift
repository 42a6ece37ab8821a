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
      let places = try ClassMerge.numbers(
        sql: RetentionList.dueSQL,
        classes: try ClassTable.numbers(for: audience, in: database),
        arguments: [
          day.dayNumber, after.map { cursor in Int64(cursor.day.dayNumber) } ?? .min,
          after?.number ?? .min,
        ],
        limit: limit,
        isDescending: false,
        in: database
      )
      let rows = try places.map { place in try RetentionList.row(place.number, in: database) }
      let last = places.last.map { place in
        RetentionCursor(day: CivilDate(dayNumber: Int(place.at)), number: place.number)
      }
      return Page(rows: rows, next: places.count == limit ? last : nil)
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
  static func row(_ place: Int64, in database: Database) throws -> RetentionRow {
    let find = try database.cachedStatement(
      sql: "SELECT due_day, category, is_held FROM retention WHERE place = ?"
    )
    guard let row = try Row.fetchOne(find, arguments: [place]),
      let matter = RetentionRow.Matter(rawValue: Int(place % 2))
    else {
      throw LedgerError(.damaged, "A review cannot be read; run 'muster rebuild'.")
    }
    let group: Int? = row[1]
    return RetentionRow(
      report: try ReportList.row(place / 2, in: database),
      matter: matter,
      dueOn: CivilDate(dayNumber: try row.read(0)),
      group: group.flatMap(Retention.Group.init(rawValue:)),
      isHeld: try row.read(2)
    )
  }
}
