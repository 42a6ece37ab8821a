internal import Domain
internal import GRDB
internal import Ledger

/// How far a long piece of work has come.
public struct Progress: Sendable, Equatable {
  /// What is being done, as `projecting` or `checking`.
  public let what: String
  /// How much is done.
  public let done: Int64
  /// How much there is.
  public let total: Int64

  /// So much of so much.
  public init(what: String, done: Int64, total: Int64) {
    self.what = what
    self.done = done
    self.total = total
  }
}

/// Makes the projections anew from the entries.
enum Rebuild {
  /// How many entries are projected between two reports of progress.
  private static let stride = 2000

  /// Drops every projection of a store and makes it anew, in one transaction.
  static func run(in store: Store, progress: (Progress) -> Void) throws {
    let writer = try store.requireWriter()
    try LedgerError.translating(store.path) {
      try writer.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try Projectors.drop(in: database)
          try Projectors.create(in: database)
          try project(into: database, progress: progress)
          progress(Progress(what: "merging the search index", done: 0, total: 1))
          try SearchIndex.putTogether(in: database)
          progress(Progress(what: "merging the search index", done: 1, total: 1))
          return .commit
        }
      }
    }
  }

  /// Projects every entry that the connection can see into the tables of its main file.
  static func project(into database: Database, progress: (Progress) -> Void) throws {
    let classes = ClassLookup()
    let history = StreamHistory()
    let total = try EntryTable.head(in: database).position
    var position: Int64 = 0
    while position < total {
      let entries = try EntryTable.entries(
        after: position,
        limit: stride,
        classes: classes,
        in: database
      )
      guard let last = entries.last?.entry.header.position else { break }
      let bodies = try ContentTable.bodies(after: position, through: last, in: database)
      for numbered in entries {
        let entry = numbered.entry
        let projected = ProjectedEntry(
          header: entry.header,
          classNumber: numbered.classNumber,
          event: try EventReader.event(of: entry, with: bodies[entry.header.position] ?? []),
          history: history
        )
        history.note(projected)
        try Projectors.project(projected, in: database)
      }
      position = last
      progress(Progress(what: "projecting", done: position, total: total))
    }
  }
}

extension SQLiteLedger {
  /// Makes the projections anew from the entries.
  public func rebuild(progress: (Progress) -> Void) throws {
    try Rebuild.run(in: store, progress: progress)
    changes.announce()
  }
}
