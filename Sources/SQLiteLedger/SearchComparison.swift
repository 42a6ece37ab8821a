internal import GRDB
internal import Ledger

/// Compares two search indexes that hold no text of their own, word for word.
///
/// The live index is in the attached file `live`, the one made anew in the main file. Three
/// questions settle it: how often each word stands in how many rows, which rows each class has, and
/// a sum over the places of all words. Sorting every place of every word would take a gigabyte a
/// million reports.
enum SearchComparison {
  /// Whether the live index differs from the one made anew.
  static func differs(_ index: SearchIndex, in scratch: Database) throws -> Bool {
    for side in ["live", "main"] {
      for shape in ["col", "instance"] {
        try scratch.execute(
          sql: """
            DROP TABLE IF EXISTS temp.\(side)_\(shape);
            CREATE VIRTUAL TABLE temp.\(side)_\(shape)
            USING fts5vocab('\(side)', '\(index.rawValue)', '\(shape)')
            """
        )
      }
    }
    return try haveOtherWords(scratch) || haveOtherClasses(scratch) || haveOtherPlaces(scratch)
  }

  private static func haveOtherWords(_ scratch: Database) throws -> Bool {
    for (one, other) in [("live", "main"), ("main", "live")] {
      let found = try Int.fetchOne(
        scratch,
        sql: """
          SELECT 1 FROM (
            SELECT term, col, doc, cnt FROM temp.\(one)_col
            EXCEPT SELECT term, col, doc, cnt FROM temp.\(other)_col) LIMIT 1
          """
      )
      if found != nil { return true }
    }
    return false
  }

  private static func haveOtherClasses(_ scratch: Database) throws -> Bool {
    let sql = """
      SELECT doc FROM temp.live_instance WHERE term = ?1 AND col = 'class'
      EXCEPT SELECT doc FROM temp.main_instance WHERE term = ?1 AND col = 'class' LIMIT 1
      """
    let numbers = try Int64.fetchAll(scratch, sql: "SELECT number FROM visibility_class")
    return try numbers.contains { number in
      try Int.fetchOne(scratch, sql: sql, arguments: ["c\(number)"]) != nil
    }
  }

  private static func haveOtherPlaces(_ scratch: Database) throws -> Bool {
    let sums = try ["live", "main"].map { side in
      try Int64.fetchOne(
        scratch,
        sql: """
          SELECT sum((doc * 8191 + offset * 131 + unicode(term) * 31 + length(term)) % 1000003)
          FROM temp.\(side)_instance
          """
      )
    }
    return sums[0] != sums[1]
  }
}
