internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The handovers of the desk, by when they were drafted.
enum HandoverProjector: Projector {
  static let name = "handover"
  static let version = 1
  static let tables = ["handover"]
  static let schema = """
    CREATE TABLE handover (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL,
      class INTEGER NOT NULL,
      version INTEGER NOT NULL,
      is_waiting INTEGER NOT NULL,
      drafted_at INTEGER NOT NULL
    ) STRICT;
    -- An entry's handover.
    CREATE UNIQUE INDEX handover_by_id ON handover (id);
    -- The desk: what waits to be accepted, the newest first, within what the viewer may see.
    CREATE INDEX handover_waiting ON handover (class, is_waiting, drafted_at DESC, number DESC);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .handover = entry.event, let id = entry.header.stream.id(as: Handover.self) else {
      return
    }
    let past = try EventReader.past(of: entry, in: database)
    let state = Handover(folding: past.compactMap { past in Handover.own(past.event) })
    guard let drafted = state.drafted, let first = past.first else { return }
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO handover (number, id, class, version, is_waiting, drafted_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        first.header.position, Data(id.bytes), entry.classNumber, entry.header.version,
        state.isWaiting, drafted.at.milliseconds,
      ]
    )
  }
}
