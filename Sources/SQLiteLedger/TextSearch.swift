public import Domain
internal import GRDB
internal import Glibc
internal import Ledger

extension SQLiteLedger {
  /// Whether the ledger file at a path, a backup for one, still holds texts of a report.
  ///
  /// Only the entries are asked, so the file may be of another version of the program. Answers false
  /// for whatever is no ledger or cannot be read.
  public static func holdsTexts(of report: ID<Report>, inFileAt path: String) -> Bool {
    var status = stat()
    // Opening a pipe would wait for somebody to write into it.
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      FileHeader(path)?.applicationID == Schema.applicationID
    else { return false }
    // Without a log beside it a file is looked at in a way that makes none.
    let name = access(path + "-wal", F_OK) == 0 ? path : Store.immutableName(of: path)
    var configuration = Configuration()
    configuration.readonly = true
    let held = try? DatabaseQueue(path: name, configuration: configuration).read { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM entry JOIN content ON content.position = entry.position
            WHERE entry.stream = ? AND content.body IS NOT NULL
          )
          """,
        arguments: [StreamName(.report, report).text]
      ) ?? false
    }
    return held ?? false  // What is no database at all cannot be read as one.
  }

  /// Empties the write-ahead log, and answers whether nothing of it is left.
  ///
  /// A program that reads meanwhile may hold it; it is then emptied when that program ends.
  public func emptyLog() -> Bool {
    Erasure.emptyLog(of: store)
    var status = stat()
    return store.path.isEmpty || stat(store.path + "-wal", &status) != 0 || status.st_size == 0
  }
}
