public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// Every team of the unit that is there on a London day, in the order of the unit file.
  public func teams(on date: CivilDate, for audience: Audience) throws -> [TeamRow] {
    try store.read { database in
      let unit = try units.unit(in: database)
      return try unit.teams(on: date).filter { team in team.exists(on: date) }.map { team in
        TeamRow(
          team: team,
          actual: try TeamList.headcount(of: team.key, on: date, in: database),
          openTaskings: try TeamList.open(of: team.key, isBid: false, in: database),
          openBids: try TeamList.open(of: team.key, isBid: true, in: database)
        )
      }
    }
  }

  /// The deployments that touch a stretch of time, by team and start.
  public func deployments(in interval: Interval, for audience: Audience) throws -> [DeploymentRow] {
    try store.read { database in
      var rows: [DeploymentRow] = []
      let statement = try database.cachedStatement(sql: TeamList.deploymentSQL)
      for number in try ClassTable.numbers(for: audience, in: database) {
        rows += try Row.fetchAll(
          statement,
          arguments: [number, interval.end.milliseconds, interval.start.milliseconds]
        ).map(TeamList.row)
      }
      return rows.sorted { left, right in
        (left.team, left.from, left.id) < (right.team, right.from, right.id)
      }
    }
  }
}

extension SQLiteLedger {
  /// The postings that last beyond a day or begin after it.
  public func postings(from date: CivilDate, for audience: Audience) throws -> [PostingRow] {
    try store.read { database in
      var rows: [PostingRow] = []
      let statement = try database.cachedStatement(sql: TeamList.postingSQL)
      for number in try ClassTable.numbers(for: audience, in: database) {
        rows += try Row.fetchAll(statement, arguments: [number, date.dayNumber]).map { row in
          try TeamList.posting(row, in: database)
        }
      }
      return rows.sorted { left, right in
        (left.posting.team, left.label, left.id) < (right.posting.team, right.label, right.id)
      }
    }
  }

  /// How many reports speak of each borough.
  public func reportsByBorough(
    from first: CivilDate,
    until end: CivilDate,
    for audience: Audience
  ) throws -> [Key<Borough>: Int] {
    try store.read { database in
      var counts: [Key<Borough>: Int] = [:]
      let statement = try database.cachedStatement(sql: TeamList.boroughSQL)
      for number in try ClassTable.numbers(for: audience, in: database) {
        let rows = try Row.fetchCursor(
          statement,
          arguments: [number, first.dayNumber, end.dayNumber]
        )
        while let row = try rows.next() {
          counts[Key(stringLiteral: row[0]), default: 0] += row[1]
        }
      }
      return counts
    }
  }
}

/// The teams' loads and deployments, in SQL.
enum TeamList {
  static let boroughSQL = """
    SELECT borough, count FROM borough_day WHERE class = ? AND day >= ? AND day < ?
    """
  static let postingSQL = """
    SELECT id, team, officer, is_secondee, first_day, end_day FROM posting
    WHERE class = ? AND last_day > ?
    """
  static let absenceSQL = """
    SELECT kind, first_day, end_day FROM abstraction WHERE posting = ? ORDER BY place
    """

  static let deploymentSQL = """
    SELECT id, version, team, boroughs, purpose, starts_at, ends_at, is_withdrawn FROM deployment
    WHERE class = ? AND starts_at < ? AND (ends_at IS NULL OR ends_at > ?)
    """

  /// How many people are posted to a team on a day, nil where no posting was ever recorded.
  static func headcount(of team: Key<Team>, on date: CivilDate, in database: Database) throws
    -> Int?
  {
    let row = try Row.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT count(*), count(*) FILTER (
            WHERE first_day <= ?2 AND (end_day IS NULL OR end_day > ?2))
          FROM posting WHERE team = ?1
          """
      ),
      arguments: [team.text, date.dayNumber]
    )
    guard let row, (row[0] as Int) > 0 else { return nil }
    return row[1]
  }

  /// How many taskings or bids that are not over a team leads.
  static func open(of team: Key<Team>, isBid: Bool, in database: Database) throws -> Int {
    try Int.fetchOne(
      try database.cachedStatement(
        sql: "SELECT count(*) FROM tasking WHERE team = ? AND is_over = 0 AND is_bid = ?"
      ),
      arguments: [team.text, isBid]
    ) ?? 0
  }

  static func posting(_ row: Row, in database: Database) throws -> PostingRow {
    guard let id = ID<Deployment>(bytes: row[0] as Data),
      let officer = ID<Officer>(bytes: row[2] as Data)
    else { throw LedgerError(.damaged, "A posting cannot be read; run 'muster rebuild'.") }
    let absences = try Row.fetchAll(
      try database.cachedStatement(sql: absenceSQL),
      arguments: [Data(id.bytes)]
    )
    return PostingRow(
      id: id,
      label: try OfficerProjector.label(of: officer, in: database),
      posting: Posting(
        officer: officer,
        team: Key(stringLiteral: row[1]),
        from: CivilDate(dayNumber: row[4]),
        until: (row[5] as Int?).map(CivilDate.init(dayNumber:)),
        isSecondee: row[3]
      ),
      abstractions: absences.compactMap { row in
        Abstraction.Kind(rawValue: row[0]).map { kind in
          Abstraction(
            kind: kind,
            from: CivilDate(dayNumber: row[1]),
            until: CivilDate(dayNumber: row[2])
          )
        }
      }
    )
  }

  static func row(_ row: Row) throws -> DeploymentRow {
    guard let id = ID<Deployment>(bytes: row[0] as Data) else {
      throw LedgerError(.damaged, "A deployment cannot be read; run 'muster rebuild'.")
    }
    let boroughs = (row[3] as String).split(separator: " ")
    return DeploymentRow(
      id: id,
      version: row[1],
      team: Key(stringLiteral: row[2]),
      boroughs: boroughs.map { key in Key(stringLiteral: String(key)) },
      purpose: (row[4] as String?).map(Body.present) ?? .erased,
      from: Instant(milliseconds: row[5]),
      until: (row[6] as Int64?).map(Instant.init(milliseconds:)),
      isWithdrawn: row[7]
    )
  }
}
