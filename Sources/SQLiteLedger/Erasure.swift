internal import Domain
internal import GRDB
internal import Ledger

/// What erasing a text takes beyond its row: a copy of its words must not stay anywhere in the file.
enum Erasure {
  /// Erases the titles of agenda items about a report, which are often its own headline.
  ///
  /// Only the meetings' streams are gone through, by their index. What the meeting said and decided
  /// is a record of its own and stays.
  static func forgetTitles(about report: StreamName, in database: Database) throws {
    guard let id = report.id(as: Report.self) else { return }
    try database.execute(
      sql: """
        UPDATE content SET salt = NULL, body = NULL
        WHERE field = ? AND body IS NOT NULL AND position IN (
          SELECT position FROM entry
          WHERE stream >= 'meeting/' AND stream < 'meeting0' AND kind = 'meeting.item-placed'
            AND json_extract(CAST(payload AS TEXT), '$.item.matter.report._0') = ?
        )
        """,
      arguments: [titleField, id.text]
    )
  }

  /// Whether disposal of a report is why an entry's text is gone, though it is in another stream.
  static func isTitle(_ field: String, of entry: Entry, about disposed: Set<StreamName>) -> Bool {
    guard field == titleField, entry.header.kind == "meeting.item-placed",
      // An entry that cannot be decoded is a fault of its own.
      case .meeting(.itemPlaced(let placed)) = try? EventReader.event(of: entry, with: []),
      case .report(let report) = placed.item.matter
    else { return false }
    return disposed.contains(StreamName(.report, report))
  }

  private static let titleField = "item.title"

  /// Erases why subjects of a report were linked or parted, in the reports that name the others.
  ///
  /// The words stand in both; only the streams of those that the report itself names are gone
  /// through.
  static func forgetReasons(about report: StreamName, in database: Database) throws {
    guard let id = report.id(as: Report.self) else { return }
    let others = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT json_extract(CAST(payload AS TEXT), '$.other') FROM entry
        WHERE stream = ? AND kind IN (\(linkKinds))
        """,
      arguments: [report.text]
    )
    for other in others.compactMap({ text in ID<Report>(text: text) }) {
      try database.execute(
        sql: """
          UPDATE content SET salt = NULL, body = NULL
          WHERE field = ? AND body IS NOT NULL AND position IN (
            SELECT position FROM entry WHERE stream = ? AND kind IN (\(linkKinds))
              AND json_extract(CAST(payload AS TEXT), '$.other') = ?
          )
          """,
        arguments: [reasonField, StreamName(.report, other).text, id.text]
      )
    }
  }

  /// Whether disposal of the other report is why the reason of a link is gone.
  static func isLinkReason(_ field: String, of entry: Entry, about disposed: Set<StreamName>)
    -> Bool
  {
    guard field == reasonField,
      // An entry that cannot be decoded is a fault of its own.
      case .report(let event)? = try? EventReader.event(of: entry, with: [])
    else { return false }
    switch event {
    case .subjectLinked(let linked), .subjectParted(let linked):
      return disposed.contains(StreamName(.report, linked.other))
    default: return false
    }
  }

  private static let linkKinds = "'report.subject-linked', 'report.subject-parted'"
  private static let reasonField = "reason"

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
