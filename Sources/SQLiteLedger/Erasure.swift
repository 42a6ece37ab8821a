internal import Domain
internal import GRDB
internal import Ledger

/// What erasing a text takes beyond its row: a copy of its words must not stay anywhere in the file.
enum Erasure {
  /// Makes the search indexes anew without the words of rows that were taken out of them.
  ///
  /// An index only notes a removal and keeps the words until its parts are merged.
  static func forgetWords(in database: Database) throws {
    for index in SearchIndex.allCases {
      let name = index.rawValue
      try database.execute(sql: "INSERT INTO \(name) (\(name)) VALUES ('optimize')")
    }
  }

  /// Empties the write-ahead log, which holds the pages as they were.
  ///
  /// A reader that stands in the way is waited for as long as for any lock; the log that it holds
  /// is then emptied by the next disposal, or when the last program closes the file.
  static func emptyLog(of store: Store) {
    guard !store.path.isEmpty, let writer = store.writer else { return }
    try? writer.writeWithoutTransaction { database in  // The next checkpoint does it otherwise.
      _ = try database.checkpoint(.truncate)
    }
  }
}

extension SubmissionOutcome {
  /// Whether texts were erased by it just now.
  var isDisposal: Bool {
    guard case .recorded(let receipt) = self, !receipt.isRepeat else { return false }
    return receipt.events.contains { event in
      if case .report(.disposed) = event { true } else { false }
    }
  }
}
