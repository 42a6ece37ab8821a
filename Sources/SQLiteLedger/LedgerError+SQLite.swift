internal import GRDB
internal import Ledger

extension LedgerError {
  /// Runs the body, and says in a sentence what the store means by an error.
  static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let name = path.isEmpty ? "the ledger" : "'\(path)'"
    let cause = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_FULL:
      self.init(
        .diskFull,
        "Not saved: the disk that holds \(name) is full; free some space and repeat.",
        cause: cause
      )
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.readOnly, "\(name) cannot be written here; open to view only.", cause: cause)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy,
        "Not saved: another program kept \(name) busy for five seconds; repeat.",
        cause: cause
      )
    case .SQLITE_NOTADB:
      self.init(.notALedger, "\(name) is not a ledger; make one with 'muster init'.", cause: cause)
    case .SQLITE_CORRUPT:
      self.init(
        .damaged,
        "\(name) is damaged; run 'muster verify' and restore the last backup.",
        cause: cause
      )
    case .SQLITE_IOERR:
      self.init(
        .inputOutput,
        "Not saved: the disk that holds \(name) failed; nothing was recorded.",
        cause: cause
      )
    default:
      self.init(.invalid, "The store of \(name) answered with an error.", cause: cause)
    }
  }
}
