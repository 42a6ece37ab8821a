internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The calls for advice as the desk lists them.
enum AdviceProjector: Projector {
  static let name = "advice"
  static let version = 3
  static let tables = ["advice", "advice_lead"]
  static let schema = """
    CREATE TABLE advice (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL,
      version INTEGER NOT NULL,
      class INTEGER NOT NULL,
      reference TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      answered_at INTEGER NOT NULL,
      advised_at INTEGER,
      closed_at INTEGER,
      kind TEXT NOT NULL,
      summary TEXT,
      is_closed INTEGER NOT NULL,
      child TEXT NOT NULL,
      fast_since INTEGER,
      timers TEXT NOT NULL,
      acknowledged_at INTEGER,
      told_at TEXT NOT NULL,
      open_steps INTEGER NOT NULL,
      is_removal_open INTEGER NOT NULL,
      open_referrals INTEGER NOT NULL
    ) STRICT;
    -- The record behind a row, and an entry's call.
    CREATE UNIQUE INDEX advice_by_id ON advice (id);
    -- The desk: the open calls and the closed ones, the newest first, as the viewer may see them.
    CREATE INDEX advice_newest ON advice (class, is_closed, answered_at DESC, number DESC);
    -- The shell: a call by its name.
    CREATE INDEX advice_called ON advice (reference);
    CREATE TABLE advice_lead (
      target BLOB NOT NULL,
      call BLOB NOT NULL,
      PRIMARY KEY (target, call)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .adviceCall = entry.event, let id = entry.header.stream.id(as: AdviceCall.self)
    else { return }
    let past = try EventReader.past(of: entry, in: database)
    let state = AdviceCall(folding: past.compactMap { past in AdviceCall.own(past.event) })
    guard let opened = state.opened, let first = past.first else { return }
    let response = state.fastTimeResponse()
    let words: [(any DatabaseValueConvertible)?] = [
      first.header.position, Data(id.bytes), entry.header.version, entry.classNumber,
      opened.reference.text, state.receivedAt?.milliseconds, opened.answeredAt.milliseconds,
      state.advice.first?.occurredAt.milliseconds, state.closedAt?.milliseconds,
      (state.details.kind ?? .other).words, state.summary?.text, state.status == .closed,
      state.child.rawValue,
    ]
    let fast: [(any DatabaseValueConvertible)?] = [
      response?.since.milliseconds, joined((response?.timers ?? FastTimeTimers()).minutes),
      state.acknowledgement?.occurredAt.milliseconds,
      joined((response?.escalatedAt ?? []).map(\.milliseconds)), state.openSteps.count,
      state.isRemovalOpen, state.referrals.count { referral in referral.outcome == nil },
    ]
    try database.execute(sql: putSQL, arguments: StatementArguments(words + fast))
    guard case .adviceCall(.led(let led)) = entry.event else { return }
    try database.execute(
      sql: "INSERT OR IGNORE INTO advice_lead (target, call) VALUES (?, ?)",
      arguments: [Data(ID<AdviceCall>(led.to.target).bytes), Data(id.bytes)]
    )
  }

  private static let putSQL = """
    INSERT OR REPLACE INTO advice (number, id, version, class, reference, received_at, answered_at,
      advised_at, closed_at, kind, summary, is_closed, child, fast_since, timers, acknowledged_at,
      told_at, open_steps, is_removal_open, open_referrals)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private static func joined(_ numbers: [some CustomStringConvertible]) -> String {
    numbers.map(\.description).joined(separator: ",")
  }
}
