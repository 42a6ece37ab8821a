internal import GRDB

/// A row of the search index.
struct SearchRow {
  /// The report's number.
  let number: Int64
  /// What it is found by.
  let words: String
  /// The number of its visibility class.
  let `class`: Int64
}

/// A change of the search index, ready to be made.
enum SearchChange {
  /// A row comes in.
  case add(SearchRow)
  /// A row goes out; the words are those that were put in.
  case remove(SearchRow)

  /// Makes the change.
  func apply(in database: Database) throws {
    switch self {
    case .add(let row):
      try database.cachedStatement(
        sql: "INSERT INTO report_search (rowid, words, class) VALUES (?, ?, ?)"
      ).execute(arguments: [row.number, row.words, "c\(row.class)"])
    case .remove(let row):
      try database.cachedStatement(
        sql: """
          INSERT INTO report_search (report_search, rowid, words, class)
          VALUES ('delete', ?, ?, ?)
          """
      ).execute(arguments: [row.number, row.words, "c\(row.class)"])
    }
  }
}

/// The changes of the search index that wait for the end of the writer's transaction.
///
/// SQLite has the index write its new words out at every savepoint, and each entry that a trigger
/// watches over is one: row by row the index would be written and merged for every report by itself.
/// At the end of the transaction, before it is committed, all go in together.
final class SearchQueue {
  private var changes: [SearchChange] = []

  init() {}

  /// How many changes wait.
  var count: Int { changes.count }

  /// Adds what an entry changes.
  func add(_ entry: ProjectedEntry, in database: Database) throws {
    changes += try SearchProjector.changes(by: entry, in: database)
  }

  /// Forgets the changes after the first so many, whose entries were rolled back.
  func shorten(to count: Int) { changes.removeLast(changes.count - count) }

  /// Makes every change.
  func flush(in database: Database) throws {
    for change in changes { try change.apply(in: database) }
    changes.removeAll(keepingCapacity: true)
  }
}
