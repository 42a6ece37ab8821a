internal import Domain
internal import GRDB
internal import Ledger

/// The last number given in each series and year, so that references are gap-free.
enum ReferenceProjector: Projector {
  static let name = "reference"
  static let version = 1
  static let tables = ["reference_counter"]
  static let schema = """
    CREATE TABLE reference_counter (
      series TEXT NOT NULL,
      year INTEGER NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (series, year)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard let reference = entry.event.newReference else { return }
    try database.cachedStatement(
      sql: """
        INSERT INTO reference_counter (series, year, last) VALUES (?, ?, ?)
        ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)
        """
    ).run(reference.series.rawValue, reference.year, reference.number, in: database)
  }

  /// The next number of a series in a year.
  static func next(_ series: Reference.Series, year: Int, in database: Database) throws -> Int {
    let last =
      try Int.fetchOne(
        try database.cachedStatement(
          sql: "SELECT last FROM reference_counter WHERE series = ? AND year = ?"
        ),
        arguments: [series.rawValue, year]
      ) ?? 0
    return last + 1
  }
}
