internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The taskings and bids as the tasking pane lists them, and their counts by class.
enum TaskingProjector: Projector {
  static let name = "tasking"
  static let version = 3
  static let tables = ["tasking", "tasking_count", "tasking_outcome"]
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
      paragraph TEXT NOT NULL,
      queue TEXT,
      since INTEGER NOT NULL,
      support TEXT NOT NULL,
      reports TEXT NOT NULL,
      boroughs TEXT NOT NULL
    ) STRICT;
    -- The record behind a row, and an entry's tasking.
    CREATE UNIQUE INDEX tasking_by_id ON tasking (id);
    -- The tasking pane: what is not over first, the soonest due first; and the overdue count.
    CREATE INDEX tasking_due ON tasking (class, is_over, due, number);
    -- The load of each team in the deployments pane.
    CREATE INDEX tasking_of_team ON tasking (team, is_over, is_bid);
    -- The board: what is not over by team and status, and where it piles up.
    CREATE INDEX tasking_board ON tasking (class, is_over, team, status, since);
    -- What was asked of a body in a week, for both sides of it.
    CREATE INDEX tasking_by_authority ON tasking (authority, raised_at);
    -- The tasking that people call so.
    CREATE INDEX tasking_by_reference ON tasking (reference);

    -- The outcome totals of a period, and the record behind each.
    CREATE TABLE tasking_outcome (
      class INTEGER NOT NULL,
      day INTEGER NOT NULL,
      code TEXT NOT NULL,
      tasking INTEGER NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (class, day, code, tasking)
    ) STRICT, WITHOUT ROWID;
    -- The outcomes of one tasking, which a reopening takes back.
    CREATE INDEX tasking_outcome_of ON tasking_outcome (tasking);

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
      .dueMoved, .blocked, .unblocked, .completed, .resulted, .reopened, .signedOff, .cancelled,
      .offerTaken, .offerRefused, .reviewed, .takenBack, .reassigned:
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
          is_bid, status, is_over, due, slips, marking, raised_at, meeting, paragraph, queue, since,
          support, reports, boroughs)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.header.position, Data(id.bytes), entry.classNumber, entry.header.version,
      raised.reference.text, draft.action.text, draft.team.text, draft.owner,
      raised.authority.text, isBid, status.rawValue, draft.due.milliseconds,
      draft.marking.rawValue, raised.at.milliseconds, draft.meeting.map { Data($0.bytes) },
      raised.paragraph, status.queue?.rawValue, raised.at.milliseconds,
      draft.support.map(\.text).joined(separator: " "),
      draft.reports.map(\.text).joined(separator: " "), try boroughs(of: draft, in: database),
    ])
    try count(1, class: entry.classNumber, status: status.rawValue, in: database)
  }

  private static func update(_ id: ID<Tasking>, entry: ProjectedEntry, in database: Database) throws
  {
    let find = try database.cachedStatement(
      sql: "SELECT class, status, number, queue FROM tasking WHERE id = ?"
    )
    guard let row = try Row.fetchOne(find, arguments: [Data(id.bytes)]) else { return }
    let state = try EventReader.state(Tasking.self, at: entry, in: database)
    try database.cachedStatement(
      sql: """
        UPDATE tasking SET class = ?, version = ?, status = ?, is_over = ?, due = ?, slips = ?,
          team = ?, owner = ?, queue = ?, since = CASE WHEN status = ? THEN since ELSE ? END
        WHERE id = ?
        """
    ).execute(arguments: [
      entry.classNumber, entry.header.version, state.status.rawValue, state.status.isOver,
      state.due?.milliseconds ?? 0, state.slips, state.draft?.team.text ?? "",
      state.draft?.owner ?? "", state.status.queue?.rawValue, state.status.rawValue,
      entry.header.recordedAt.milliseconds, Data(id.bytes),
    ])
    try put(state.outcome, of: row[2], class: entry.classNumber, in: database)
    try count(-1, class: row[0], status: row[1], in: database)
    try count(1, class: entry.classNumber, status: state.status.rawValue, in: database)
  }

  /// The boroughs that the work touches: its own, or those of the reports that it rests on.
  private static func boroughs(of draft: Tasking.Draft, in database: Database) throws -> String {
    if let own = draft.boroughs { return own.map(\.text).joined(separator: " ") }
    let find = try database.cachedStatement(
      sql: "SELECT borough FROM report_borough WHERE report = ? ORDER BY borough"
    )
    let found = try draft.reports.flatMap { report in
      try String.fetchAll(find, arguments: [Data(report.bytes)])
    }
    return Set(found).sorted().joined(separator: " ")
  }

  /// The outcomes as they stand now, under the London day on which they were recorded.
  private static func put(
    _ resulted: Tasking.Resulted?,
    of number: Int64,
    class classNumber: Int64,
    in database: Database
  ) throws {
    try database.cachedStatement(sql: "DELETE FROM tasking_outcome WHERE tasking = ?")
      .execute(arguments: [number])
    guard let resulted else { return }
    for count in resulted.outcome.counts {
      try database.cachedStatement(
        sql: """
          INSERT INTO tasking_outcome (class, day, code, tasking, number) VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        classNumber, LondonTime(resulted.at).date.dayNumber, count.code.rawValue, number,
        count.number,
      ])
    }
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
