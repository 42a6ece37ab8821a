internal import GRDB

/// The tables of a ledger file that hold what happened, and how they came to their present shape.
///
/// Only these have migrations; projections are dropped and rebuilt.
enum Schema {
  /// Says that a file is a ledger: `MSTR` in the header of the SQLite file.
  static let applicationID = 0x4D53_5452
  /// The shape that this program writes.
  static let version = 1

  /// Creates the tables of an empty file.
  static func create(in database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
    try database.execute(sql: entryTables)
    try database.execute(sql: triggers)
    try database.execute(sql: sideTables)
  }

  /// The triggers that a file holds, each as its name and its SQL.
  static func triggers(in database: Database) throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: "SELECT name || ': ' || sql FROM sqlite_schema WHERE type = 'trigger'"
    )
  }

  /// The triggers that a file should hold.
  static func expectedTriggers() throws -> Set<String> {
    try DatabaseQueue().write { database in
      try create(in: database)
      return try triggers(in: database)
    }
  }

  private static let entryTables = """
    CREATE TABLE entry (
      position INTEGER PRIMARY KEY CHECK (position > 0),
      id BLOB NOT NULL,
      stream TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      kind TEXT NOT NULL,
      schema INTEGER NOT NULL,
      actor BLOB NOT NULL,
      role TEXT NOT NULL,
      organisation TEXT NOT NULL,
      class INTEGER NOT NULL REFERENCES visibility_class (number),
      occurred_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      payload BLOB NOT NULL,
      payload_hash BLOB NOT NULL,
      previous BLOB NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    -- A retry is recognised by the identity that the client minted.
    CREATE UNIQUE INDEX entry_by_id ON entry (id);
    -- One winner for each version of a stream; folding reads in this order.
    CREATE UNIQUE INDEX entry_by_stream ON entry (stream, version);

    -- Personal and sensitive texts, apart from their entries so that they can be erased.
    CREATE TABLE content (
      position INTEGER NOT NULL,
      field TEXT NOT NULL,
      salt BLOB,
      body TEXT,
      PRIMARY KEY (position, field),
      CHECK ((salt IS NULL) = (body IS NULL))
    ) STRICT, WITHOUT ROWID;

    -- Who may see an entry: few distinct classes, numbered in the order of their first use.
    CREATE TABLE visibility_class (
      number INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE,
      agency TEXT NOT NULL,
      marking INTEGER NOT NULL,
      handling TEXT,
      recipients TEXT NOT NULL
    ) STRICT;
    """

  /// `REPLACE` removes a row without asking the triggers on removal, so those on adding ask first.
  private static let triggers = """
    CREATE TRIGGER entry_is_only_added BEFORE INSERT ON entry
    WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entry)
      OR EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
      OR EXISTS (SELECT 1 FROM entry WHERE stream = NEW.stream AND version = NEW.version)
    BEGIN SELECT RAISE(ABORT, 'entries are only added at the end'); END;
    CREATE TRIGGER class_is_only_added BEFORE INSERT ON visibility_class
    WHEN EXISTS (SELECT 1 FROM visibility_class WHERE number = NEW.number OR text = NEW.text)
    BEGIN SELECT RAISE(ABORT, 'visibility classes are only added'); END;
    CREATE TRIGGER content_is_only_added BEFORE INSERT ON content
    WHEN EXISTS (SELECT 1 FROM content WHERE position = NEW.position AND field = NEW.field)
    BEGIN SELECT RAISE(ABORT, 'texts are only added'); END;
    CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
    CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
    CREATE TRIGGER class_is_never_changed BEFORE UPDATE ON visibility_class
    BEGIN SELECT RAISE(ABORT, 'visibility classes are never changed'); END;
    CREATE TRIGGER class_is_never_removed BEFORE DELETE ON visibility_class
    BEGIN SELECT RAISE(ABORT, 'visibility classes are never removed'); END;
    CREATE TRIGGER content_is_only_erased BEFORE UPDATE ON content
    WHEN NEW.body IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'texts are never changed, only erased'); END;
    CREATE TRIGGER content_is_never_removed BEFORE DELETE ON content
    BEGIN SELECT RAISE(ABORT, 'texts are erased, their places stay'); END;
    """

  private static let sideTables = """
    -- The versions of the projections that the file holds.
    CREATE TABLE projection (
      name TEXT PRIMARY KEY,
      version INTEGER NOT NULL
    ) STRICT;

    -- What an officer has typed and not yet submitted; never in entries or backups.
    CREATE TABLE draft (
      officer BLOB NOT NULL,
      form TEXT NOT NULL,
      words TEXT NOT NULL,
      saved_at INTEGER NOT NULL,
      PRIMARY KEY (officer, form)
    ) STRICT;
    """
}
