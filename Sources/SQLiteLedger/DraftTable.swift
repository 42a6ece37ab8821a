internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// What officers have typed and not yet submitted: a row a form, never in entries or backups.
enum DraftTable {
  /// Keeps a draft, in place of the one before.
  static func keep(
    _ words: String, form: String, officer: ID<Officer>, at moment: Instant, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO draft (officer, form, words, saved_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (officer, form) DO UPDATE
        SET words = excluded.words, saved_at = excluded.saved_at
        """, arguments: [Data(officer.bytes), form, words, moment.milliseconds])
  }

  /// The draft of a form, nil where there is none.
  static func draft(form: String, officer: ID<Officer>, in database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT words FROM draft WHERE officer = ? AND form = ?",
      arguments: [Data(officer.bytes), form])
  }

  /// Forgets a draft once it is submitted or thrown away.
  static func drop(form: String, officer: ID<Officer>, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM draft WHERE officer = ? AND form = ?",
      arguments: [Data(officer.bytes), form])
  }
}
