public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The operations, the soonest first.
  public func operations(isOver: Bool, for audience: Audience) throws -> [OperationRow] {
    try store.read { database in
      var rows: [OperationRow] = []
      let statement = try database.cachedStatement(sql: OperationList.sql)
      for number in try ClassTable.numbers(for: audience, in: database) {
        let ids = try Data.fetchAll(statement, arguments: [number, isOver])
        rows += try ids.compactMap { bytes in try OperationList.row(bytes, in: database) }
      }
      return rows.sorted { left, right in
        let starts = [left, right].map { row in
          row.operation.plan?.draft.window.start.milliseconds ?? 0
        }
        return (starts[0], left.reference) < (starts[1], right.reference)
      }
    }
  }

  /// The operation that people call so.
  public func operation(called reference: Reference, for audience: Audience) throws
    -> OperationRow?
  {
    try store.read { database in
      let find = try database.cachedStatement(
        sql: "SELECT id, class FROM operation WHERE reference = ?"
      )
      guard let row = try Row.fetchOne(find, arguments: [reference.text]),
        try ClassTable.numbers(for: audience, in: database).contains(row[1])
      else { return nil }
      return try OperationList.row(row[0], in: database)
    }
  }
}

/// The operations, in SQL.
enum OperationList {
  static let sql = """
    SELECT id FROM operation WHERE class = ? AND is_over = ? ORDER BY starts_at
    """

  static func row(_ bytes: Data, in database: Database) throws -> OperationRow? {
    guard let id = ID<Operation>(bytes: bytes) else { return nil }
    let (state, version) = try EventReader.state(Operation.self, of: id, in: database)
    return state.plan.map { plan in
      OperationRow(id: id, version: version, operation: state, reference: plan.reference)
    }
  }
}
