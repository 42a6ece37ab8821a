internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The operations as meetings link to them and as the shell lists them.
enum OperationProjector: Projector {
  static let name = "operation"
  static let version = 1
  static let tables = ["operation"]
  static let schema = """
    CREATE TABLE operation (
      id BLOB PRIMARY KEY,
      class INTEGER NOT NULL,
      reference TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      is_over INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- The operations, the soonest first; and one that somebody says aloud.
    CREATE INDEX operation_by_start ON operation (class, is_over, starts_at);
    CREATE UNIQUE INDEX operation_by_reference ON operation (reference);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .operation = entry.event, let id = entry.header.stream.id(as: Operation.self)
    else { return }
    let state = try EventReader.state(Operation.self, at: entry, in: database)
    guard let plan = state.plan else { return }
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO operation (id, class, reference, starts_at, is_over)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      Data(id.bytes), entry.classNumber, plan.reference.text,
      plan.draft.window.start.milliseconds, state.isOver,
    ])
  }
}
