internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// Where the teams are deployed, and who is posted to them.
enum DeploymentProjector: Projector {
  static let name = "deployment"
  static let version = 2
  static let tables = ["deployment", "posting", "abstraction"]
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
      class INTEGER NOT NULL,
      team TEXT NOT NULL,
      officer BLOB NOT NULL,
      is_secondee INTEGER NOT NULL,
      first_day INTEGER NOT NULL,
      end_day INTEGER,
      last_day INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- The headcount of a team in the deployments pane.
    CREATE INDEX posting_of_team ON posting (team, first_day, end_day);
    -- Who is posted where, from a day on.
    CREATE INDEX posting_by_end ON posting (class, last_day);

    -- When a posted officer is kept from the team's work.
    CREATE TABLE abstraction (
      posting BLOB NOT NULL,
      place INTEGER NOT NULL,
      kind TEXT NOT NULL,
      first_day INTEGER NOT NULL,
      end_day INTEGER NOT NULL,
      PRIMARY KEY (posting, place)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .deployment = entry.event, let id = entry.header.stream.id(as: Deployment.self)
    else { return }
    let state = try EventReader.state(Deployment.self, at: entry, in: database)
    if let posting = state.posting { try put(state, posting, id: id, entry, in: database) }
    if let plan = state.plan { try put(state, plan, id: id, entry: entry, in: database) }
  }

  /// A posting that lasts ends on a day that never comes, so that one index serves both.
  private static let never = Int64.max

  private static func put(
    _ state: Deployment,
    _ posting: Posting,
    id: ID<Deployment>,
    _ entry: ProjectedEntry,
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO posting (id, class, team, officer, is_secondee, first_day, end_day,
          last_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Data(id.bytes), entry.classNumber, posting.team.text, Data(posting.officer.bytes),
        posting.isSecondee, posting.from.dayNumber, posting.until?.dayNumber,
        posting.until.map { day in Int64(day.dayNumber) } ?? never,
      ]
    )
    try database.execute(
      sql: "DELETE FROM abstraction WHERE posting = ?",
      arguments: [Data(id.bytes)]
    )
    for (place, abstraction) in state.abstractions.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO abstraction (posting, place, kind, first_day, end_day) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          Data(id.bytes), place, abstraction.kind.rawValue, abstraction.from.dayNumber,
          abstraction.until.dayNumber,
        ]
      )
    }
  }

  /// What people call the work or the operation that a deployment is for.
  private static func reference(of id: Data, in table: String, _ database: Database) throws
    -> String?
  {
    let text = try String.fetchOne(
      try database.cachedStatement(sql: "SELECT reference FROM \(table) WHERE id = ?"),
      arguments: [id]
    )
    return text.flatMap { text in Reference(text: text) }.map { "for \($0.short)" }
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
    case .tasking(let tasking):
      purpose = try reference(of: Data(tasking.bytes), in: "tasking", database)
    case .operation(let operation):
      purpose = try reference(of: Data(operation.bytes), in: "operation", database)
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
