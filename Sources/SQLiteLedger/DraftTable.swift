public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

/// What officers have typed and not yet submitted: a row a form, never in entries or backups.
enum DraftTable {
  /// Keeps a draft, in place of the one before.
  ///
  /// - Throws: `LedgerError` for a form about a report whose texts are erased: a screen that stayed
  ///   open must not bring back what was disposed of.
  static func keep(
    _ words: String,
    form: String,
    officer: ID<Officer>,
    at moment: Instant,
    in database: Database
  ) throws {
    guard try !isAboutErased(form, in: database) else {
      throw LedgerError(
        .invalid,
        "The texts of that report were disposed of, so nothing typed about it is kept."
      )
    }
    try database.execute(
      sql: """
        INSERT INTO draft (officer, form, words, saved_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (officer, form) DO UPDATE
        SET words = excluded.words, saved_at = excluded.saved_at
        """,
      arguments: [Data(officer.bytes), form, words, moment.milliseconds]
    )
  }

  /// Whether a form, as `intel/report:00ff…/evaluate`, is about a report whose texts are erased.
  private static func isAboutErased(_ form: String, in database: Database) throws -> Bool {
    let row = form.split(separator: "/").first { part in part.hasPrefix("report:") }
    guard let row else { return false }
    return try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM entry WHERE stream = ? AND kind = 'report.disposed')
        """,
      arguments: ["report/\(row.dropFirst("report:".count))"]
    ) ?? false
  }

  /// The drafts of an officer, newest first.
  static func drafts(of officer: ID<Officer>, in database: Database) throws -> [StoredDraft] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT form, words, saved_at FROM draft WHERE officer = ?
        ORDER BY saved_at DESC, form LIMIT ?
        """,
      arguments: [Data(officer.bytes), StoredDraft.most]
    ).map { row in
      StoredDraft(form: row[0], words: row[1], savedAt: Instant(milliseconds: row[2]))
    }
  }

  /// Forgets a draft once it is submitted or thrown away.
  static func drop(form: String, officer: ID<Officer>, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM draft WHERE officer = ? AND form = ?",
      arguments: [Data(officer.bytes), form]
    )
  }
}

extension SQLiteLedger {
  /// Keeps the words of a form, in place of those kept before.
  public func keepDraft(_ words: String, form: String, officer: ID<Officer>) throws {
    try writeDraft { database in
      try DraftTable.keep(words, form: form, officer: officer, at: time.now(), in: database)
    }
  }

  /// The drafts of an officer, newest first.
  public func drafts(of officer: ID<Officer>) throws -> [StoredDraft] {
    try store.read { database in try DraftTable.drafts(of: officer, in: database) }
  }

  /// Forgets the words of a form.
  public func dropDraft(form: String, officer: ID<Officer>) throws {
    try writeDraft { database in
      try DraftTable.drop(form: form, officer: officer, in: database)
    }
  }

  private func writeDraft(_ body: (Database) throws -> Void) throws {
    let writer = try store.requireWriter()
    try LedgerError.translating(store.path) { try writer.write(body) }
  }
}
