internal import Domain
internal import GRDB
internal import Glibc
public import Ledger

/// What a backup came to.
public struct BackupResult: Sendable, Equatable {
  /// The head of the backup, equal to the ledger's when it was begun.
  public let head: SealedHead
  /// What the verification of the restored copy found.
  public let verification: Verification
}

extension SQLiteLedger {
  /// Copies the ledger to a new file while it is used, then restores and verifies the copy.
  ///
  /// Drafts stay behind. The copy is complete and verified before it takes its name.
  ///
  /// - Throws: `LedgerError` where the file is there already, or the copy does not verify.
  public func backup(to path: String, progress: (Progress) -> Void) throws -> BackupResult {
    try Store.checkNewFile(path)
    let partial = path + ".partial"
    defer { for suffix in ["", "-wal", "-shm"] { unlink(partial + suffix) } }
    try LedgerError.translating(path) { try copy(to: partial, progress: progress) }
    let result = try restored(from: partial, progress: progress)
    guard result.verification.isSound else {
      throw LedgerError(
        .damaged,
        "The backup does not verify, so it was not kept; run 'muster verify'.",
        cause: result.verification.faults.first?.words ?? ""
      )
    }
    guard rename(partial, path) == 0 else {
      throw LedgerError(.inputOutput, "The backup could not take its name '\(path)'.")
    }
    return result
  }

  private func copy(to path: String, progress: (Progress) -> Void) throws {
    unlink(path)
    let copy = try DatabaseQueue(path: path)
    try withoutActuallyEscaping(progress) { progress in
      try store.reader.backup(to: copy, pagesPerStep: 512) { state in
        progress(
          Progress(
            what: "copying",
            done: Int64(state.completedPageCount),
            total: Int64(state.totalPageCount)
          )
        )
      }
    }
    try copy.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA secure_delete = ON; DELETE FROM draft")
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try copy.close()
  }

  /// Opens the copy as a restore would, verifies it in full and compares it with this ledger.
  private func restored(from path: String, progress: (Progress) -> Void) throws -> BackupResult {
    let copy = try SQLiteLedger.open(
      at: path,
      time: time,
      ids: IDSource { preconditionFailure("Nothing is recorded here.") }
    )
    let verification = try copy.verify(isFull: true, against: nil, progress: progress)
    let head = try copy.head()
    let mine = try entries(after: head.position - 1, limit: 1, for: .nobody).first
    guard head.position == 0 || mine?.hash == head.hash else {
      throw LedgerError(.damaged, "The backup's head is not the ledger's; it was not kept.")
    }
    try copy.close()
    return BackupResult(head: head, verification: verification)
  }

  /// Closes the connections; not to be called from an observer of changes.
  ///
  /// A pool closes its readers last, and they may not move the log's pages into the file. So one
  /// connection that may is kept to the end, and the file alone is the whole ledger again.
  public func close() throws {
    changes.finish()
    let last =
      store.writer == nil || store.path.isEmpty ? nil : try? Store.connection(to: store.path)
    try store.close()
    try? last?.close()  // The log is moved by whoever opens the file next, where it stays.
  }
}

extension Audience {
  /// Somebody who may see nothing but the clear headers.
  static var nobody: Audience {
    Audience([Viewer(agency: "nobody", standing: .civil, clearance: .notProtectivelyMarked)])
  }
}
