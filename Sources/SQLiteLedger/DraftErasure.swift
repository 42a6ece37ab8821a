internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// What becomes of drafts when a report's texts are erased.
enum DraftErasure {
  /// How many bytes a text has at least to be looked for in drafts of other things: a short one, as
  /// 'red van', is in many that have nothing to do with the report.
  private static let leastBytes = 12

  /// Drops the drafts about a report, and those of whoever's that hold one of its texts.
  ///
  /// It must be asked before the texts are erased. A draft is in the form's own writing, which is
  /// JSON, so a text is looked for as it is and as JSON writes it.
  static func forget(_ report: StreamName, in database: Database) throws {
    guard let id = report.id(as: Report.self) else { return }
    try database.execute(
      sql: "DELETE FROM draft WHERE instr(form, ?) > 0",
      arguments: [id.text]
    )
    let texts = try String.fetchAll(
      database,
      sql: """
        SELECT body FROM content
        WHERE position IN (SELECT position FROM entry WHERE stream = ?) AND body IS NOT NULL
        """,
      arguments: [report.text]
    )
    for text in texts where text.utf8.count >= leastBytes {
      let written = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
      try database.execute(
        sql: "DELETE FROM draft WHERE instr(words, ?) > 0 OR instr(words, ?) > 0",
        arguments: [text, String(written.dropFirst().dropLast())]
      )
    }
  }
}
