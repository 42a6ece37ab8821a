internal import GRDB
internal import Ledger

extension Row {
  /// The value of a column, which a damaged file may hold in another shape than it was declared in.
  ///
  /// - Throws: `LedgerError.damaged` where it does.
  func read<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: Int,
    as type: Value.Type = Value.self
  ) throws -> Value {
    do {
      return try decode(Value.self, atIndex: column)
    } catch {
      throw LedgerError(
        .damaged,
        "The ledger file holds a row that cannot be read; run 'muster verify'.",
        cause: "\(error)"
      )
    }
  }
}
