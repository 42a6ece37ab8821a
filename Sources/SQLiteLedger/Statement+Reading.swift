internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite
internal import Ledger

/// A value that a column holds as it is.
protocol Columnar {
  /// The value of a column; nil where the column holds another shape.
  static func read(from statement: SQLiteStatement, at column: Int32) -> Self?
}

/// The columns of the row that a statement stands on.
struct Columns {
  fileprivate let statement: SQLiteStatement

  /// The value of a column, which a damaged file may hold in another shape than it was declared in.
  ///
  /// - Throws: `LedgerError.damaged` where it does.
  func read<Value: Columnar>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
    if let value = Value.read(from: statement, at: Int32(column)) { return value }
    throw LedgerError(
      .damaged,
      "The ledger file holds a row that cannot be read; run 'muster verify'.",
      cause: "column \(column) is no \(type)"
    )
  }
}

extension Statement {
  /// What the first row for some values says, nil where there is none.
  ///
  /// A page of a list is read row by row, and GRDB copies a row and its columns' names each time. This
  /// reads the columns where SQLite has them and leaves the statement as GRDB expects it.
  ///
  /// - Throws: `DatabaseError`, as GRDB does, and what the reading throws.
  func first<each Value: Bindable, Result>(
    _ values: repeat each Value,
    in database: Database,
    read: (Columns) throws -> Result
  ) throws -> Result? {
    defer { rest() }
    try bind(repeat each values, in: database)
    return try isOnRow(in: database) ? read(Columns(statement: sqliteStatement)) : nil
  }

  /// What the rows for some values say, in their order; otherwise as `first`.
  func all<each Value: Bindable, Result>(
    _ values: repeat each Value,
    in database: Database,
    read: (Columns) throws -> Result
  ) throws -> [Result] {
    defer { rest() }
    try bind(repeat each values, in: database)
    var results: [Result] = []
    while try isOnRow(in: database) {
      results.append(try read(Columns(statement: sqliteStatement)))
    }
    return results
  }

  /// Goes to the next row; false at the end.
  private func isOnRow(in database: Database) throws -> Bool {
    switch sqlite3_step(sqliteStatement) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw fault(code, in: database)
    }
  }
}

extension Int64: Columnar {
  static func read(from statement: SQLiteStatement, at column: Int32) -> Int64? {
    guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { return nil }
    return sqlite3_column_int64(statement, column)
  }
}

extension Int: Columnar {
  static func read(from statement: SQLiteStatement, at column: Int32) -> Int? {
    Int64.read(from: statement, at: column).map(Int.init)
  }
}

extension Bool: Columnar {
  static func read(from statement: SQLiteStatement, at column: Int32) -> Bool? {
    Int64.read(from: statement, at: column).map { value in value != 0 }
  }
}

extension String: Columnar {
  static func read(from statement: SQLiteStatement, at column: Int32) -> String? {
    guard sqlite3_column_type(statement, column) == SQLITE_TEXT,
      let start = sqlite3_column_text(statement, column)
    else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

extension Data: Columnar {
  static func read(from statement: SQLiteStatement, at column: Int32) -> Data? {
    guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
    guard let start = sqlite3_column_blob(statement, column) else { return Data() }
    return Data(bytes: start, count: Int(sqlite3_column_bytes(statement, column)))
  }
}

extension Optional: Columnar where Wrapped: Columnar {
  static func read(from statement: SQLiteStatement, at column: Int32) -> Wrapped?? {
    if sqlite3_column_type(statement, column) == SQLITE_NULL { return .some(nil) }
    return Wrapped.read(from: statement, at: column).map(Optional.some)
  }
}

extension ID: Columnar {
  static func read(from statement: SQLiteStatement, at column: Int32) -> ID? {
    Data.read(from: statement, at: column).flatMap { bytes in ID(bytes: bytes) }
  }
}
