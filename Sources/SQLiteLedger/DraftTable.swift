public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

/// What officers have typed and not yet submitted: a row a form, never in entries or backups.
enum DraftTable {
  /// Keeps a draft, in place of the one before.
  static func keep(
    _ words: String,
    form: String,
    officer: ID<Officer>,
    at moment: Instant,
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO draft (officer, form, words, saved_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (officer, form) DO UPDATE
        SET words = excluded.words, saved_at = excluded.saved_at
        """,
      arguments: [Data(officer.bytes), form, words, moment.milliseconds]
    )
  }

  /// The draft of a form, nil where there is none.
  static func draft(form: String, officer: ID<Officer>, in database: Database) throws -> String? {
    try String.fetchOne(
      database,
      sql: "SELECT words FROM draft WHERE officer = ? AND form = ?",
      arguments: [Data(officer.bytes), form]
    )
  }

  /// Forgets a draft once it is submitted or thrown away.
  static func drop(form: String, officer: ID<Officer>, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM draft WHERE officer = ? AND form = ?",
      arguments: [Data(officer.bytes), form]
    )
  }
}

extension SQLiteLedger: DraftStore {
  /// Keeps the words of a form, in place of those kept before.
  public func keepDraft(_ words: String, form: String, officer: ID<Officer>) throws {
    try writeDraft { database in
      try DraftTable.keep(words, form: form, officer: officer, at: time.now(), in: database)
    }
  }

  /// The words of a form, nil where none are kept.
  public func draft(form: String, officer: ID<Officer>) throws -> String? {
    try store.read { database in
      try DraftTable.draft(form: form, officer: officer, in: database)
    }
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
