internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The taskings and bids as the tasking pane lists them, and their counts by class.
enum TaskingProjector: Projector {
  static let name = "tasking"
  static let version = 1
  static let tables = ["tasking", "tasking_count"]
  static let schema = """
    CREATE TABLE tasking (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL,
      class INTEGER NOT NULL,
      version INTEGER NOT NULL,
      reference TEXT NOT NULL,
      action TEXT,
      team TEXT NOT NULL,
      owner TEXT NOT NULL,
      authority TEXT NOT NULL,
      is_bid INTEGER NOT NULL,
      status TEXT NOT NULL,
      is_over INTEGER NOT NULL,
      due INTEGER NOT NULL,
      slips INTEGER NOT NULL,
      marking INTEGER NOT NULL,
      raised_at INTEGER NOT NULL,
      meeting BLOB,
      paragraph TEXT NOT NULL
    ) STRICT;
    -- The record behind a row, and an entry's tasking.
    CREATE UNIQUE INDEX tasking_by_id ON tasking (id);
    -- The tasking pane: what is not over first, the soonest due first; and the overdue count.
    CREATE INDEX tasking_due ON tasking (class, is_over, due, number);
    -- The load of each team in the deployments pane.
    CREATE INDEX tasking_of_team ON tasking (team, is_over, is_bid);

    -- The counts in the tasking pane's title.
    CREATE TABLE tasking_count (
      class INTEGER NOT NULL,
      status TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (class, status)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .tasking(let event) = entry.event,
      let id = entry.header.stream.id(as: Tasking.self)
    else { return }
    switch event {
    case .raised(let raised): try insert(raised, id: id, isBid: false, entry, in: database)
    case .bidFiled(let raised): try insert(raised, id: id, isBid: true, entry, in: database)
    case .bidAccepted, .bidDeclined, .bidCountered, .accepted, .progressed, .progressWithdrawn,
      .dueMoved, .blocked, .unblocked, .completed, .resulted, .reopened, .signedOff, .cancelled:
      try update(id, entry: entry, in: database)
    }
  }

  private static func insert(
    _ raised: Tasking.Raised,
    id: ID<Tasking>,
    isBid: Bool,
    _ entry: ProjectedEntry,
    in database: Database
  ) throws {
    let draft = raised.draft
    let status: Tasking.Status = isBid ? .bidFiled : .raised
    try database.cachedStatement(
      sql: """
        INSERT INTO tasking (number, id, class, version, reference, action, team, owner, authority,
          is_bid, status, is_over, due, slips, marking, raised_at, meeting, paragraph)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.header.position, Data(id.bytes), entry.classNumber, entry.header.version,
      raised.reference.text, draft.action.text, draft.team.text, draft.owner,
      raised.authority.text, isBid, status.rawValue, draft.due.milliseconds,
      draft.marking.rawValue, raised.at.milliseconds, draft.meeting.map { Data($0.bytes) },
      raised.paragraph,
    ])
    try count(1, class: entry.classNumber, status: status.rawValue, in: database)
  }

  private static func update(_ id: ID<Tasking>, entry: ProjectedEntry, in database: Database) throws
  {
    let find = try database.cachedStatement(sql: "SELECT class, status FROM tasking WHERE id = ?")
    guard let row = try Row.fetchOne(find, arguments: [Data(id.bytes)]) else { return }
    let state = try EventReader.state(Tasking.self, at: entry, in: database)
    try database.cachedStatement(
      sql: """
        UPDATE tasking SET class = ?, version = ?, status = ?, is_over = ?, due = ?, slips = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      entry.classNumber, entry.header.version, state.status.rawValue, state.status.isOver,
      state.due?.milliseconds ?? 0, state.slips, Data(id.bytes),
    ])
    try count(-1, class: row[0], status: row[1], in: database)
    try count(1, class: entry.classNumber, status: state.status.rawValue, in: database)
  }

  private static func count(
    _ change: Int,
    class number: Int64,
    status: String,
    in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO tasking_count (class, status, count) VALUES (?, ?, ?)
        ON CONFLICT (class, status) DO UPDATE SET count = count + excluded.count
        """
    ).execute(arguments: [number, status, change])
  }
}
