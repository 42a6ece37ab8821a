internal import Domain
internal import GRDB
internal import Ledger

/// Counts that are kept by class and status, summed over what an audience may see.
enum Counting {
  /// The tables of counts.
  enum Table: Sendable {
    case report, tasking
  }

  /// The counts by status.
  static func counts(table: Table, for audience: Audience, in database: Database) throws
    -> [String: Int]
  {
    let sql =
      switch table {
      case .report: "SELECT status, count FROM report_count WHERE class = ?"
      case .tasking: "SELECT status, count FROM tasking_count WHERE class = ?"
      }
    var counts: [String: Int] = [:]
    for number in try ClassTable.numbers(for: audience, in: database) {
      let rows = try Row.fetchCursor(
        try database.cachedStatement(sql: sql),
        arguments: [number]
      )
      while let row = try rows.next() { counts[row[0], default: 0] += row[1] }
    }
    return counts
  }
}
