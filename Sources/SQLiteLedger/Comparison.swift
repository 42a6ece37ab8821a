internal import GRDB
internal import Glibc
internal import Ledger

/// Makes the projections anew beside the live ones, and compares them row for row.
///
/// The scratch file holds the projections' tables alone. The ledger is attached to it, so the names
/// `entry`, `content` and `visibility_class` mean the ledger's, and every other name the scratch's.
enum Comparison {
  /// The tables whose live rows differ from those made anew.
  static func faults(
    of store: Store,
    database: Database,
    progress: (Progress) -> Void
  ) throws -> [Verification.Fault] {
    guard !store.path.isEmpty else { return try compareInMemory(database) }
    let scratchPath = store.path + ".verify-\(getpid())"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(scratchPath + suffix) } }
    let scratch = try DatabaseQueue(path: scratchPath)
    return try scratch.writeWithoutTransaction { scratch in
      try scratch.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      try scratch.execute(sql: "ATTACH DATABASE ? AS live", arguments: [store.path])
      var faults: [Verification.Fault] = []
      try scratch.inTransaction(.deferred) {
        try scratch.execute(
          sql: "CREATE TABLE main.projection (name TEXT PRIMARY KEY, version INTEGER NOT NULL)"
        )
        try Projectors.create(in: scratch)
        try Rebuild.project(into: scratch, progress: progress)
        faults = try compare(in: scratch)
        return .commit
      }
      return faults
    }
  }

  private static func compare(in scratch: Database) throws -> [Verification.Fault] {
    var faults: [Verification.Fault] = []
    for table in Projectors.all.flatMap({ projector in projector.compared }) {
      let missing = try difference(from: "main", to: "live", table, in: scratch)
      let extra = try difference(from: "live", to: "main", table, in: scratch)
      guard missing + extra > 0 else { continue }
      faults.append(
        .init(
          position: 0,
          words: "the projection '\(table)' differs in \(max(missing, extra)) rows; "
            + "run 'muster rebuild'"
        )
      )
    }
    for index in SearchIndex.allCases where try SearchComparison.differs(index, in: scratch) {
      faults.append(
        .init(
          position: 0,
          words: "the search index '\(index.rawValue)' differs; run 'muster rebuild'"
        )
      )
    }
    return faults
  }

  private static func difference(
    from left: String,
    to right: String,
    _ table: String,
    in scratch: Database
  ) throws -> Int {
    try Int.fetchOne(
      scratch,
      sql: """
        SELECT count(*) FROM (SELECT * FROM \(left).\(table) EXCEPT SELECT * FROM \(right).\(table))
        """
    ) ?? 0
  }

  /// A ledger in memory has no second connection; its projections are compared by its own tests.
  private static func compareInMemory(_ database: Database) throws -> [Verification.Fault] { [] }
}
