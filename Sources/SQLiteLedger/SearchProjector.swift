internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The words of the reports, for the search box.
///
/// The row number is the report's. The class is a word of the row (`c12`), so that the query itself
/// is limited to what the viewer may see. The index holds no text of its own; to take a row out it
/// must be given the words that were put in, so disposal happens before the texts are erased.
enum SearchProjector: Projector {
  static let name = "search"
  static let version = 1
  static let tables = ["report_search"]
  /// An index without a text of its own shows its rows in its table of sizes.
  static let compared = ["report_search_docsize"]
  static let schema = """
    CREATE VIRTUAL TABLE report_search USING fts5 (
      words, class, content = '', prefix = '2 3', tokenize = "unicode61 remove_diacritics 2"
    );
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .report(let event) = entry.event else { return }
    switch event {
    case .received(let received):
      guard let words = words(of: received) else { return }
      try database.cachedStatement(
        sql: "INSERT INTO report_search (rowid, words, class) VALUES (?, ?, ?)"
      ).execute(arguments: [entry.header.position, words, "c\(entry.classNumber)"])
    case .evaluated:
      try reclass(entry, in: database)
    case .disposed:
      try remove(entry, in: database)
    case .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .filed:
      break
    }
  }

  /// Headline, text and reference of a report, nil where its texts are erased.
  static func words(of received: Report.Received) -> String? {
    guard let headline = received.headline.text, let text = received.text.text else { return nil }
    return "\(received.reference.text) \(headline)\n\(text)"
  }

  private static func reclass(_ entry: ProjectedEntry, in database: Database) throws {
    guard let found = try indexed(entry.header.stream, before: entry.header, in: database),
      found.class != entry.classNumber
    else { return }
    try delete(found, in: database)
    try database.execute(
      sql: "INSERT INTO report_search (rowid, words, class) VALUES (?, ?, ?)",
      arguments: [found.number, found.words, "c\(entry.classNumber)"]
    )
  }

  private static func remove(_ entry: ProjectedEntry, in database: Database) throws {
    guard let found = try indexed(entry.header.stream, before: entry.header, in: database) else {
      return
    }
    try delete(found, in: database)
  }

  private static func delete(
    _ found: (number: Int64, words: String, class: Int64),
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO report_search (report_search, rowid, words, class)
        VALUES ('delete', ?, ?, ?)
        """,
      arguments: [found.number, found.words, "c\(found.class)"]
    )
  }

  /// What the index holds of a report: its number, its words, and the class it had before an entry.
  private static func indexed(
    _ stream: StreamName,
    before header: Entry.Header,
    in database: Database
  ) throws -> (number: Int64, words: String, class: Int64)? {
    let first = try EventReader.entries(of: stream, upTo: 1, in: database).first
    guard let first, case .report(.received(let received)) = first.event,
      let words = words(of: received),
      let number = try EventReader.classNumber(of: stream, before: header.version, in: database)
    else { return nil }
    return (first.header.position, words, number)
  }
}
