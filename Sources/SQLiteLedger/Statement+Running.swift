internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite
internal import Ledger

/// A value that a statement takes as it is.
protocol Bindable {
  /// Gives the value to a statement for a place from 1; what SQLite answers.
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32
}

extension Statement {
  /// Runs a statement that yields no row, with its values in their order.
  ///
  /// An import runs dozens of statements for a report, and GRDB boxes every value of each. This hands
  /// the values to SQLite and leaves the statement as GRDB expects it.
  ///
  /// - Throws: `DatabaseError`, as GRDB does.
  func run<each Value: Bindable>(_ values: repeat each Value, in database: Database) throws {
    defer { rest() }
    try bind(repeat each values, in: database)
    let code = sqlite3_step(sqliteStatement)
    guard code == SQLITE_DONE else { throw fault(code, in: database) }
  }

  /// Gives a statement its values in their order.
  func bind<each Value: Bindable>(_ values: repeat each Value, in database: Database) throws {
    var place: Int32 = 0
    for value in repeat each values {
      place += 1
      let code = value.bind(to: sqliteStatement, at: place)
      guard code == SQLITE_OK else { throw fault(code, in: database) }
    }
  }

  /// Leaves a statement as GRDB expects it.
  func rest() {
    sqlite3_reset(sqliteStatement)
    sqlite3_clear_bindings(sqliteStatement)
  }

  /// What went wrong by a code of SQLite.
  func fault(_ code: Int32, in database: Database) -> DatabaseError {
    let message = database.sqliteConnection.flatMap(sqlite3_errmsg).map { words in
      String(cString: words)
    }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
  }
}

/// Tells SQLite to copy what it is given, a constant of C that Swift cannot see.
private var transient: sqlite3_destructor_type {
  unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

extension Int64: Bindable {
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    sqlite3_bind_int64(statement, place, self)
  }
}

extension Int: Bindable {
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    sqlite3_bind_int64(statement, place, Int64(self))
  }
}

extension Bool: Bindable {
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    sqlite3_bind_int64(statement, place, self ? 1 : 0)
  }
}

extension String: Bindable {
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        // An empty text may have no address, for which SQLite would take nothing at all.
        guard let start = bytes.baseAddress else {
          return sqlite3_bind_text(statement, place, "", 0, transient)
        }
        return sqlite3_bind_text(statement, place, start, Int32(bytes.count), transient)
      }
    }
  }
}

extension [UInt8]: Bindable {
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    withUnsafeBytes { bytes in bytes.bind(to: statement, at: place) }
  }
}

extension Data: Bindable {
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    withUnsafeBytes { bytes in bytes.bind(to: statement, at: place) }
  }
}

extension UnsafeRawBufferPointer: Bindable {
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    guard let start = baseAddress, !isEmpty else {
      return sqlite3_bind_zeroblob(statement, place, 0)
    }
    return sqlite3_bind_blob(statement, place, start, Int32(count), transient)
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    switch self {
    case .some(let value): value.bind(to: statement, at: place)
    case nil: sqlite3_bind_null(statement, place)
    }
  }
}

extension ID: Bindable {
  func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    withUnsafeBytes(of: value.bigEndian) { bytes in
      sqlite3_bind_blob(statement, place, bytes.baseAddress, 16, transient)
    }
  }
}
