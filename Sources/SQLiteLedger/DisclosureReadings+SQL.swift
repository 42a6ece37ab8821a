public import Domain
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// A page of what was passed on, newest first; of one agreement where it is named.
  public func disclosures(
    under agreement: Key<Agreement>?,
    after: TimeCursor?,
    limit: Int,
    for audience: Audience
  ) throws -> Page<DisclosureRow, TimeCursor> {
    precondition(limit >= 1, "A page holds at least one row.")
    return try store.read { database in
      let named = agreement.map { key in [key.text as any DatabaseValueConvertible] } ?? []
      let places = try ClassMerge.numbers(
        sql: agreement == nil ? DisclosureList.newestSQL : DisclosureList.underSQL,
        classes: try ClassTable.numbers(for: audience, in: database),
        arguments: named + [
          after?.at.milliseconds ?? .max,
          after.map { cursor in Int64(truncatingIfNeeded: cursor.id) } ?? .max,
        ],
        limit: limit,
        isDescending: true,
        in: database
      )
      let rows = try places.map { place in try DisclosureList.row(place.number, in: database) }
      let last = places.last.map { place in
        TimeCursor(at: Instant(milliseconds: place.at), id: UInt128(place.number))
      }
      return Page(rows: rows, next: places.count == limit ? last : nil)
    }
  }
}

/// The list of what was passed on, in SQL.
enum DisclosureList {
  /// The SQL of a page of the log, one class at a time.
  static let newestSQL = """
    SELECT at, position FROM disclosure
    WHERE class = ? AND (at, position) < (?, ?)
    ORDER BY at DESC, position DESC LIMIT ?
    """
  /// The same, of one agreement.
  static let underSQL = """
    SELECT at, position FROM disclosure
    WHERE class = ? AND agreement = ? AND (at, position) < (?, ?)
    ORDER BY at DESC, position DESC LIMIT ?
    """

  /// One row of the list.
  static func row(_ position: Int64, in database: Database) throws -> DisclosureRow {
    let find = try database.cachedStatement(
      sql: """
        SELECT report, number, agreement, recipients, at, recalled_at FROM disclosure
        WHERE position = ?
        """
    )
    guard let row = try Row.fetchOne(find, arguments: [position]) else {
      throw LedgerError(.damaged, "Something passed on cannot be read; run 'muster rebuild'.")
    }
    let recipients: String = try row.read(3)
    return DisclosureRow(
      report: try ReportList.row(try row.read(0), in: database),
      number: try row.read(1),
      agreement: Key(stringLiteral: try row.read(2)),
      recipients: recipients.split(separator: " ").map { key in Key(stringLiteral: String(key)) },
      at: Instant(milliseconds: try row.read(4)),
      recalledAt: (row[5] as Int64?).map(Instant.init(milliseconds:))
    )
  }
}
