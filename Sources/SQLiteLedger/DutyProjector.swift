internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The slots of the on-call rota.
enum DutyProjector: Projector {
  static let name = "duty"
  static let version = 2
  static let tables = ["duty"]
  static let schema = """
    CREATE TABLE duty (
      id BLOB PRIMARY KEY,
      officer BLOB,
      label TEXT,
      is_primary INTEGER NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      changes INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- Who is on call in a stretch of time; no slot is longer than the read looks back.
    CREATE INDEX duty_by_time ON duty (starts_at, is_primary DESC, ends_at);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .duty = entry.event, let id = entry.header.stream.id(as: Duty.self) else { return }
    let state = try EventReader.state(Duty.self, at: entry, in: database)
    guard let slot = state.slot, !state.isCancelled else {
      try database.execute(sql: "DELETE FROM duty WHERE id = ?", arguments: [Data(id.bytes)])
      return
    }
    var officer: Data?
    var label: String?
    switch slot.holder {
    case .officer(let id): officer = Data(id.bytes)
    case .label(let words): label = words
    }
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO duty (id, officer, label, is_primary, starts_at, ends_at, changes)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Data(id.bytes), officer, label, slot.part == .primary, slot.interval.start.milliseconds,
        slot.interval.end.milliseconds, state.swaps,
      ]
    )
  }
}
