internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// Where the teams are deployed, and who is posted to them.
enum DeploymentProjector: Projector {
  static let name = "deployment"
  static let version = 1
  static let tables = ["deployment", "posting"]
  static let schema = """
    CREATE TABLE deployment (
      id BLOB PRIMARY KEY,
      class INTEGER NOT NULL,
      version INTEGER NOT NULL,
      team TEXT NOT NULL,
      boroughs TEXT NOT NULL,
      purpose TEXT,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER,
      is_withdrawn INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- The deployments pane: what touches a stretch of time.
    CREATE INDEX deployment_by_time ON deployment (class, starts_at, ends_at);

    CREATE TABLE posting (
      id BLOB PRIMARY KEY,
      team TEXT NOT NULL,
      first_day INTEGER NOT NULL,
      end_day INTEGER
    ) STRICT, WITHOUT ROWID;
    -- The headcount of a team in the deployments pane.
    CREATE INDEX posting_of_team ON posting (team, first_day, end_day);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .deployment = entry.event, let id = entry.header.stream.id(as: Deployment.self)
    else { return }
    let state = try EventReader.state(Deployment.self, at: entry, in: database)
    if let posting = state.posting { try put(posting, id: id, in: database) }
    if let plan = state.plan { try put(state, plan, id: id, entry: entry, in: database) }
  }

  private static func put(_ posting: Posting, id: ID<Deployment>, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO posting (id, team, first_day, end_day) VALUES (?, ?, ?, ?)",
      arguments: [
        Data(id.bytes), posting.team.text, posting.from.dayNumber, posting.until?.dayNumber,
      ]
    )
  }

  private static func put(
    _ state: Deployment,
    _ plan: Deployment.Planned,
    id: ID<Deployment>,
    entry: ProjectedEntry,
    in database: Database
  ) throws {
    let draft = plan.draft
    var purpose: String?
    switch draft.purpose {
    case .words(let words): purpose = words.text
    case .tasking, .operation: purpose = plan.reference.text
    }
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO deployment (id, class, version, team, boroughs, purpose, starts_at,
          ends_at, is_withdrawn)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Data(id.bytes), entry.classNumber, entry.header.version, draft.team.text,
        draft.boroughs.map(\.text).joined(separator: " "), purpose,
        (state.startedAt ?? draft.from).milliseconds,
        (state.endedAt ?? state.until)?.milliseconds, state.endedAt != nil,
      ]
    )
  }
}
