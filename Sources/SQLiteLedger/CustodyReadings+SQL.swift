public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// Everybody who is in a cell now, what is due first at the top.
  public func custodyBoard(for audience: Audience) throws -> [CustodyRow] {
    try store.read { database in
      let rules = try units.unit(in: database).custodyRules(on: nil)
      var rows: [CustodyRow] = []
      for number in try ClassTable.numbers(for: audience, in: database) {
        rows += try Row.fetchAll(
          try database.cachedStatement(sql: CustodyList.boardSQL),
          arguments: [number]
        ).map { row in try CustodyList.row(row, rules, in: database) }
      }
      return rows.sorted { left, right in
        (left.nextCheck, left.id) < (right.nextCheck, right.id)
      }
    }
  }

  /// Who has left since a moment, the latest first.
  public func custodyLeft(since moment: Instant, limit: Int, for audience: Audience) throws
    -> [CustodyRow]
  {
    try store.read { database in
      let rules = try units.unit(in: database).custodyRules(on: nil)
      var rows: [CustodyRow] = []
      for number in try ClassTable.numbers(for: audience, in: database) {
        rows += try Row.fetchAll(
          try database.cachedStatement(sql: CustodyList.leftSQL),
          arguments: [number, moment.milliseconds, limit]
        ).map { row in try CustodyList.row(row, rules, in: database) }
      }
      let ordered = rows.sorted { left, right in
        let ends = (left.stay.departure?.occurredAt, right.stay.departure?.occurredAt)
        return (ends.0 ?? left.arrivedAt, left.id) > (ends.1 ?? right.arrivedAt, right.id)
      }
      return Array(ordered.prefix(limit))
    }
  }

  /// The stay that people call so.
  public func detention(called reference: String, for audience: Audience) throws -> ID<Detention>? {
    try store.read { database in
      let find = try database.cachedStatement(sql: CustodyList.calledSQL)
      let classes = try ClassTable.numbers(for: audience, in: database)
      for row in try Row.fetchAll(find, arguments: [reference])
      where classes.contains(row[1] as Int64) {
        return ID<Detention>(bytes: row[0] as Data)
      }
      return nil
    }
  }

  /// The episodes of one law that began in a stretch of time.
  public func custodyEpisodes(in interval: Interval, immigration: Bool, for audience: Audience)
    throws -> [UsedEpisode]
  {
    try store.read { database in
      var episodes: [UsedEpisode] = []
      let statement = try database.cachedStatement(sql: CustodyList.usageSQL)
      for number in try ClassTable.numbers(for: audience, in: database) {
        let rows = try Row.fetchCursor(
          statement,
          arguments: [
            number, immigration, interval.start.milliseconds, interval.end.milliseconds,
          ]
        )
        while let row = try rows.next() {
          episodes.append(
            UsedEpisode(
              beganAt: Instant(milliseconds: row[0]),
              endedAt: (row[1] as Int64?).map(Instant.init(milliseconds:)),
              minutes: row[2],
              watchMinutes: row[3],
              suite: Key(stringLiteral: row[4]),
              level: row[5]
            )
          )
        }
      }
      return episodes
    }
  }

  /// One stay with its history.
  public func detention(_ id: ID<Detention>, for audience: Audience) throws -> DetentionDetail? {
    try store.read { database in
      let find = try database.cachedStatement(sql: "SELECT class FROM detention WHERE id = ?")
      guard let number = try Int64.fetchOne(find, arguments: [Data(id.bytes)]),
        try ClassTable.numbers(for: audience, in: database).contains(number)
      else { return nil }
      let (state, version) = try EventReader.state(Detention.self, of: id, in: database)
      return DetentionDetail(
        id: id,
        version: version,
        detention: state,
        history: try History.lines(of: StreamName(.detention, id), in: database)
      )
    }
  }

  /// The figures of the immigration episodes that began in a stretch of time.
  public func custodyFigures(in interval: Interval, for audience: Audience) throws -> CustodyFigures
  {
    try store.read { database in
      var totals = CustodyTotals(of: interval, unit: try units.unit(in: database))
      for number in try ClassTable.numbers(for: audience, in: database) {
        try totals.add(number, in: database)
      }
      return totals.figures()
    }
  }

  /// How many immigration episodes began on each of some London days, oldest first.
  public func custodyPerDay(from first: CivilDate, days: Int, for audience: Audience) throws
    -> [Int]
  {
    let start = LondonTime.startOfDay(first)
    let end = LondonTime.startOfDay(first.adding(days: days))
    guard let interval = Interval(from: start, to: end) else { return [] }
    return try store.read { database in
      var perDay = [Int](repeating: 0, count: days)
      for episode in try CustodyList.episodes(in: interval, for: audience, in: database) {
        perDay[LondonTime(episode.beganAt).date.dayNumber - first.dayNumber] += 1
      }
      return perDay
    }
  }

  /// How many people were in a cell at some time in each hour of a stretch.
  public func custodyOccupancy(from start: Instant, until end: Instant, for audience: Audience)
    throws -> [Int]
  {
    guard start < end else { return [] }
    return try store.read { database in
      let hours = (end.minutes(since: start) + 59) / 60
      var counts = [Int](repeating: 0, count: min(hours, CustodyList.mostHours))
      for stay in try CustodyList.stays(from: start, until: end, for: audience, in: database) {
        let first = max(0, stay.start.minutes(since: start) / 60)
        let last = (min(stay.end, end).minutes(since: start) - 1) / 60
        guard first <= last else { continue }
        for hour in first...min(last, counts.count - 1) { counts[hour] += 1 }
      }
      return counts
    }
  }

  /// The positions of the entries that began the episodes counted in a stretch of time, in order.
  public func custodyEntries(in interval: Interval, limit: Int, for audience: Audience) throws
    -> [Int64]
  {
    try store.read { database in
      let episodes = try CustodyList.episodes(in: interval, for: audience, in: database)
      return Array(episodes.map(\.position).sorted().prefix(limit))
    }
  }
}

/// An immigration episode as the figures count it.
struct CountedEpisode {
  let position: Int64
  let beganAt: Instant
  let isEnded: Bool
  let minutes: Int
  let watchMinutes: Int
}

/// The custody board and the episodes, in SQL.
enum CustodyList {
  static let boardSQL = """
    SELECT id, version, reference, suite, arrived_at, is_immigration, episode_from, level,
      last_check, next_check, flags, has_interpreter
    FROM detention WHERE class = ? AND departed_at IS NULL ORDER BY next_check, number
    """
  static let leftSQL = """
    SELECT id, version, reference, suite, arrived_at, is_immigration, episode_from, level,
      last_check, next_check, flags, has_interpreter
    FROM detention WHERE class = ? AND departed_at IS NOT NULL AND departed_at >= ?
    ORDER BY departed_at DESC, number DESC LIMIT ?
    """
  static let calledSQL = "SELECT id, class FROM detention WHERE reference = ?"
  static let episodeSQL = """
    SELECT position, began_at, ended_at IS NOT NULL, minutes, watch_minutes FROM episode
    WHERE class = ? AND is_immigration = 1 AND began_at >= ? AND began_at < ?
    """
  static let usageSQL = """
    SELECT began_at, ended_at, minutes, watch_minutes, suite, level FROM episode
    WHERE class = ? AND is_immigration = ? AND began_at >= ? AND began_at < ?
    """

  /// The picture of the hours: stays that began so long before it can still be in it.
  static let staySQL = """
    SELECT arrived_at, departed_at FROM detention
    WHERE class = ? AND arrived_at >= ? AND arrived_at < ?
    """
  /// The hours that are counted at most: four weeks.
  static let mostHours = 24 * 28
  /// Nobody is held in police cells for longer than seven days (Places of Detention Direction); ten
  /// leave room for a stay that broke it.
  private static let longestStayHours = 24 * 10

  /// The stays that touch a stretch of time; those that last are taken to last beyond it.
  static func stays(
    from start: Instant,
    until end: Instant,
    for audience: Audience,
    in database: Database
  ) throws -> [(start: Instant, end: Instant)] {
    var stays: [(start: Instant, end: Instant)] = []
    let earliest = start.adding(hours: -longestStayHours)
    let statement = try database.cachedStatement(sql: staySQL)
    for number in try ClassTable.numbers(for: audience, in: database) {
      let rows = try Row.fetchCursor(
        statement,
        arguments: [number, earliest.milliseconds, end.milliseconds]
      )
      while let row = try rows.next() {
        let departed = (row[1] as Int64?).map(Instant.init(milliseconds:)) ?? end
        guard departed > start else { continue }
        stays.append((Instant(milliseconds: row[0]), departed))
      }
    }
    return stays
  }

  static func row(_ row: Row, _ rules: CustodyRules, in database: Database) throws -> CustodyRow {
    guard let id = ID<Detention>(bytes: row[0] as Data) else {
      throw LedgerError(.damaged, "A stay cannot be read; run 'muster rebuild'.")
    }
    let stay = try EventReader.state(Detention.self, of: id, in: database).state
    // Nothing is entered before it has happened, so that the last entry is the latest moment there is.
    let due = stay.nextCheckDue(at: Instant(milliseconds: .max), intervals: rules.visits)
    let flags = (row[10] as String).split(separator: " ")
    return CustodyRow(
      id: id,
      version: row[1],
      reference: row[2],
      suite: Key(stringLiteral: row[3]),
      arrivedAt: Instant(milliseconds: row[4]),
      isImmigration: row[5],
      episodeFrom: (row[6] as Int64?).map(Instant.init(milliseconds:)),
      level: row[7],
      lastCheck: (row[8] as Int64?).map(Instant.init(milliseconds:)),
      nextCheck: due ?? Instant(milliseconds: row[9]),
      flags: flags.compactMap { word in CustodyFlag(rawValue: String(word))?.words },
      hasInterpreter: row[11],
      stay: stay
    )
  }

  /// The episodes that began in a stretch of time.
  static func episodes(in interval: Interval, for audience: Audience, in database: Database) throws
    -> [CountedEpisode]
  {
    try ClassTable.numbers(for: audience, in: database).flatMap { number in
      try episodes(in: interval, of: number, in: database)
    }
  }

  /// The episodes of one class that began in a stretch of time.
  static func episodes(in interval: Interval, of number: Int64, in database: Database) throws
    -> [CountedEpisode]
  {
    var episodes: [CountedEpisode] = []
    let rows = try Row.fetchCursor(
      try database.cachedStatement(sql: episodeSQL),
      arguments: [number, interval.start.milliseconds, interval.end.milliseconds]
    )
    while let row = try rows.next() {
      episodes.append(
        CountedEpisode(
          position: row[0],
          beganAt: Instant(milliseconds: row[1]),
          isEnded: row[2],
          minutes: row[3],
          watchMinutes: row[4]
        )
      )
    }
    return episodes
  }
}
