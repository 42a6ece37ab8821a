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
  static let version = 2
  static let tables = ["report_search"]
  /// An index without a text of its own shows its rows in its table of sizes.
  static let compared = ["report_search_docsize"]
  static let schema = """
    CREATE VIRTUAL TABLE report_search USING fts5 (
      words, class, content = '', prefix = '2 3', tokenize = "unicode61 remove_diacritics 2"
    );
    -- Parts are merged sixteen at a time: half the writing of four at a time, and no longer stall.
    INSERT INTO report_search (report_search, rank) VALUES ('automerge', 16);
    INSERT INTO report_search (report_search, rank) VALUES ('crisismerge', 64);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    for change in try changes(by: entry, in: database) { try change.apply(in: database) }
  }

  /// What an entry changes in the index.
  static func changes(by entry: ProjectedEntry, in database: Database) throws -> [SearchChange] {
    guard case .report(let event) = entry.event else { return [] }
    switch event {
    case .received(let received):
      guard let words = words(of: received) else { return [] }
      return [
        .add(SearchRow(number: entry.header.position, words: words, class: entry.classNumber))
      ]
    case .evaluated:
      guard let found = try indexed(before: entry, in: database),
        found.class != entry.classNumber
      else { return [] }
      let row = SearchRow(number: found.number, words: found.words, class: entry.classNumber)
      return [.remove(found), .add(row)]
    case .disposed:
      let found = try indexed(before: entry, in: database)
      return found.map { row in [.remove(row)] } ?? []
    case .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .filed:
      return []
    }
  }

  /// Headline, text and reference of a report, nil where its texts are erased.
  static func words(of received: Report.Received) -> String? {
    guard let headline = received.headline.text, let text = received.text.text else { return nil }
    return "\(received.reference.text) \(headline)\n\(text)"
  }

  /// What the index holds of a report: its number, its words, and the class it had before an entry.
  private static func indexed(before entry: ProjectedEntry, in database: Database) throws
    -> SearchRow?
  {
    let past = try EventReader.past(of: entry, in: database)
    guard let first = past.first, case .report(.received(let received)) = first.event,
      let words = words(of: received), let last = past.dropLast().last
    else { return nil }
    return SearchRow(number: first.header.position, words: words, class: last.classNumber)
  }
}
