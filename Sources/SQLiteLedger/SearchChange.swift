internal import GRDB

/// A search index that holds no text of its own.
enum SearchIndex: String, CaseIterable {
  /// The reports.
  case report = "report_search"
  /// Taskings, operations, agenda items, calls for advice, stays in custody, the reference library.
  case record = "record_search"

  /// The SQL that has parts merged eight at a time.
  ///
  /// Each record that somebody writes is a part of its own at first, and a search looks into each part
  /// for each class: with 56 parts of a thousand reports it took 6 ms to begin with.
  var mergesEarly: String {
    "INSERT INTO \(rawValue) (\(rawValue), rank) VALUES ('crisismerge', 8);"
  }

  /// Makes the one part of each index that its parts are when put together.
  ///
  /// A search looks into each part for each class; and an index only notes that a row was taken out, and
  /// keeps its words until then. At a million reports it takes 18 seconds.
  static func putTogether(in database: Database) throws {
    for index in allCases {
      let name = index.rawValue
      try database.execute(sql: "INSERT INTO \(name) (\(name)) VALUES ('optimize')")
    }
  }
}

/// A row of a search index.
struct SearchRow: Equatable {
  /// The position of the entry that brought the record.
  let number: Int64
  /// What it is found by.
  let words: String
  /// Its visibility classes and what else it can be asked for by, as `SearchTerms` writes them.
  let terms: String
}

/// A change of a search index, ready to be made.
enum SearchChange {
  /// A row comes in.
  case add(SearchRow, to: SearchIndex)
  /// A row goes out; words and terms are those that were put in.
  case remove(SearchRow, from: SearchIndex)

  /// Makes the change.
  func apply(in database: Database) throws {
    switch self {
    case .add(let row, let index):
      try database.cachedStatement(
        sql: "INSERT INTO \(index.rawValue) (rowid, words, class) VALUES (?, ?, ?)"
      ).run(row.number, row.words, row.terms, in: database)
    case .remove(let row, let index):
      try database.cachedStatement(
        sql: """
          INSERT INTO \(index.rawValue) (\(index.rawValue), rowid, words, class)
          VALUES ('delete', ?, ?, ?)
          """
      ).run(row.number, row.words, row.terms, in: database)
    }
  }
}

/// The changes of the search indexes that wait for the end of the writer's transaction.
///
/// SQLite has an index write its new words out at every savepoint, and each entry that a trigger
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
    changes += try RecordSearchProjector.changes(by: entry, in: database)
  }

  /// Forgets the changes after the first so many, whose entries were rolled back.
  func shorten(to count: Int) { changes.removeLast(changes.count - count) }

  /// Makes every change.
  func flush(in database: Database) throws {
    for change in changes { try change.apply(in: database) }
    changes.removeAll(keepingCapacity: true)
  }
}
