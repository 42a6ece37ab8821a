internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The calls for advice as the desk lists them.
enum AdviceProjector: Projector {
  static let name = "advice"
  static let version = 1
  static let tables = ["advice"]
  static let schema = """
    CREATE TABLE advice (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL,
      class INTEGER NOT NULL,
      reference TEXT NOT NULL,
      answered_at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      summary TEXT,
      is_fast INTEGER NOT NULL,
      is_closed INTEGER NOT NULL
    ) STRICT;
    -- The record behind a row, and an entry's call.
    CREATE UNIQUE INDEX advice_by_id ON advice (id);
    -- The desk: the newest calls first, within what the viewer may see.
    CREATE INDEX advice_newest ON advice (class, answered_at DESC, number DESC);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .adviceCall = entry.event, let id = entry.header.stream.id(as: AdviceCall.self)
    else { return }
    let past = try EventReader.past(of: entry, in: database)
    let state = AdviceCall(folding: past.compactMap { past in AdviceCall.own(past.event) })
    guard let opened = state.opened, let first = past.first else { return }
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO advice (number, id, class, reference, answered_at, kind, summary,
          is_fast, is_closed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        first.header.position, Data(id.bytes), entry.classNumber, opened.reference.text,
        opened.answeredAt.milliseconds, (state.details.kind ?? .other).words,
        state.summary?.text, state.fastSince != nil, state.status == .closed,
      ]
    )
  }
}
