internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The words of the reports, for the search box.
///
/// The row number is the report's. The class is a word of the row (`c12`), so that the query itself
/// is limited to what the viewer may see, and so are the values of operators (`SearchTerms`). The index holds no text of its own; to take a row out it
/// must be given the words that were put in, so disposal happens before the texts are erased.
enum SearchProjector: Projector {
  static let name = "search"
  static let version = 4
  static let tables = ["report_search"]
  /// An index without a text of its own shows its rows in its table of sizes.
  static let compared = ["report_search_docsize"]
  static let schema = """
    CREATE VIRTUAL TABLE report_search USING fts5 (
      words, class, content = '', prefix = '2 3', tokenize = "unicode61 remove_diacritics 2"
    );
    \(SearchIndex.report.mergesEarly)
    -- The words of a whole batch become one part.
    INSERT INTO report_search (report_search, rank) VALUES ('hashsize', 16777216);
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
      let terms = terms(of: received, received.grading, class: entry.classNumber)
      let row = SearchRow(number: entry.header.position, words: words, terms: terms)
      return [.add(row, to: .report)]
    case .evaluated(let evaluated):
      guard let (found, received) = try indexed(before: entry, in: database) else { return [] }
      let terms = terms(of: received, evaluated.grading, class: entry.classNumber)
      guard found.terms != terms else { return [] }
      let row = SearchRow(number: found.number, words: found.words, terms: terms)
      return [.remove(found, from: .report), .add(row, to: .report)]
    case .disposed:
      let found = try indexed(before: entry, in: database)
      return found.map { found in [.remove(found.row, from: .report)] } ?? []
    case .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .filed,
      .retentionSet, .retained, .holdPlaced, .holdLifted, .checked, .disclosed,
      .disclosureRecalled, .looked, .interestSet, .passed, .passAcknowledged,
      .passWithdrawn, .answered, .answerWithdrawn, .subjectLinked, .subjectParted:
      return []
    }
  }

  /// Headline, text and reference of a report, nil where its texts are erased.
  static func words(of received: Report.Received) -> String? {
    guard let headline = received.headline.text, let text = received.text.text else { return nil }
    return "\(received.reference.text) \(headline)\n\(text)"
  }

  /// What a report can be asked for by beside its words.
  private static func terms(
    of received: Report.Received,
    _ grading: Grading,
    class number: Int64
  ) -> String {
    var terms = SearchTerms(class: number)
    terms.add(origin: received.origin)
    terms.add(grading)
    terms.add(level: received.level)
    terms.add(priority: received.priority)
    for borough in received.boroughs { terms.add(borough: borough) }
    for flag in received.flags { terms.add(flag.state) }
    return terms.text
  }

  /// What the index holds of a report before an entry, with what was submitted.
  private static func indexed(before entry: ProjectedEntry, in database: Database) throws
    -> (row: SearchRow, received: Report.Received)?
  {
    let past = try EventReader.past(of: entry, in: database)
    guard let first = past.first, case .report(.received(let received)) = first.event,
      let words = words(of: received), let last = past.dropLast().last
    else { return nil }
    var grading = received.grading
    for case .report(.evaluated(let evaluated)) in past.dropLast().map(\.event) {
      grading = evaluated.grading
    }
    let row = SearchRow(
      number: first.header.position,
      words: words,
      terms: terms(of: received, grading, class: last.classNumber)
    )
    return (row, received)
  }
}

extension Report.Flag {
  /// The flag as a query asks for it.
  fileprivate var state: SearchQuery.State {
    switch self {
    case .victim: .victim
    case .child: .child
    case .harm: .harm
    }
  }
}
