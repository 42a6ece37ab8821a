internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// Who is in a cell, who has left, and the episodes that the figures count.
///
/// A stay's rows are made anew from its stream at each entry: streams are short, and an entry that
/// is voided or comes late changes what stood before it.
enum DetentionProjector: Projector {
  static let name = "detention"
  static let version = 3
  static let tables = ["detention", "episode", "episode_length"]
  static let schema = """
    CREATE TABLE detention (
      id BLOB PRIMARY KEY,
      number INTEGER NOT NULL,
      class INTEGER NOT NULL,
      version INTEGER NOT NULL,
      reference TEXT NOT NULL,
      suite TEXT NOT NULL,
      arrived_at INTEGER NOT NULL,
      departed_at INTEGER,
      is_immigration INTEGER,
      episode_from INTEGER,
      level INTEGER NOT NULL,
      last_check INTEGER,
      next_check INTEGER NOT NULL,
      flags TEXT NOT NULL,
      has_interpreter INTEGER NOT NULL,
      claim BLOB
    ) STRICT, WITHOUT ROWID;
    -- The custody board: who is in now, the next check due first.
    CREATE INDEX custody_board ON detention (class, next_check, number) WHERE departed_at IS NULL;
    -- Who has left lately, and what a month's claim is drawn up from.
    CREATE INDEX stay_by_departure ON detention (class, departed_at, number)
    WHERE departed_at IS NOT NULL;
    -- A stay by what people call it.
    CREATE INDEX stay_by_reference ON detention (reference);
    -- The export: every stay, the earliest arrival first.
    CREATE INDEX stay_by_arrival ON detention (class, arrived_at, number);

    -- Episodes of both laws: PACE episodes count in no figure but those of their own law.
    CREATE TABLE episode (
      position INTEGER PRIMARY KEY,
      detention BLOB NOT NULL,
      class INTEGER NOT NULL,
      is_immigration INTEGER NOT NULL,
      suite TEXT NOT NULL,
      level INTEGER NOT NULL,
      began_at INTEGER NOT NULL,
      ended_at INTEGER,
      minutes INTEGER NOT NULL,
      watch_minutes INTEGER NOT NULL
    ) STRICT;
    -- The custody figures of a year, a month or a day.
    CREATE INDEX episode_by_begin
    ON episode (class, is_immigration, began_at, ended_at, minutes, watch_minutes, position, suite,
      level);
    -- The episodes of one stay.
    CREATE INDEX episode_of_stay ON episode (detention);

    """ + EpisodeLengths.schema

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .detention = entry.event, let id = entry.header.stream.id(as: Detention.self)
    else { return }
    let past = try EventReader.past(of: entry, in: database)
    let stay = Detention(folding: past.compactMap { past in Detention.own(past.event) })
    guard let arrival = stay.arrival, let first = past.first else { return }
    try put(stay, arrival, id: id, first: first.header.position, entry: entry, in: database)
    let counted = try EpisodeLengths.counted(of: Data(id.bytes), in: database)
    try database.cachedStatement(sql: "DELETE FROM episode WHERE detention = ?").execute(
      arguments: [Data(id.bytes)])
    let positions = past.map(\.header.position)
    for episode in stay.episodes {
      try put(
        episode,
        of: stay,
        id: id,
        position: positions[episode.entry - 1],
        entry: entry,
        in: database
      )
    }
    try EpisodeLengths.change(
      from: counted,
      to: try EpisodeLengths.counted(of: Data(id.bytes), in: database),
      in: database
    )
  }

  private static func put(
    _ stay: Detention,
    _ arrival: Detention.Arrived,
    id: ID<Detention>,
    first: Int64,
    entry: ProjectedEntry,
    in database: Database
  ) throws {
    let at = entry.header.recordedAt
    let departed = stay.departure?.occurredAt
    let episode = stay.openEpisodes.last ?? stay.episodes.last
    let next = stay.nextCheckDue(at: at) ?? departed ?? at
    let isInterpreted = stay.interpreters.contains { known in known.session.leftAt == nil }
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO detention (id, number, class, version, reference, suite, arrived_at,
          departed_at, is_immigration, episode_from, level, last_check, next_check, flags,
          has_interpreter, claim)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      Data(id.bytes), first, entry.classNumber, entry.header.version, arrival.reference.text,
      arrival.suite.text, arrival.occurredAt.milliseconds, departed?.milliseconds,
      episode.map { episode in episode.regime == .immigration }, episode?.from.milliseconds,
      stay.level(at: departed ?? at).rawValue, stay.checks.last?.occurredAt.milliseconds,
      next.milliseconds, stay.openFlags.map(\.rawValue).joined(separator: " "),
      isInterpreted && departed == nil, stay.claim.map { claim in Data(claim.bytes) },
    ])
  }

  private static func put(
    _ episode: Episode,
    of stay: Detention,
    id: ID<Detention>,
    position: Int64,
    entry: ProjectedEntry,
    in database: Database
  ) throws {
    let ended = episode.until ?? stay.departure?.occurredAt
    let interval = ended.flatMap { end in Interval(from: episode.from, to: end) }
    let periods = stay.observationPeriods(at: ended ?? entry.header.recordedAt)
      .filter { period in interval.flatMap(period.interval.intersection) != nil }
    let watched = periods.filter { period in period.level >= .constant }
      .compactMap { period in interval.flatMap(period.interval.intersection) }
      .reduce(0) { sum, part in sum + part.minutes }
    try database.cachedStatement(
      sql: """
        INSERT INTO episode (position, detention, class, is_immigration, suite, level, began_at,
          ended_at, minutes, watch_minutes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      position, Data(id.bytes), entry.classNumber, episode.regime == .immigration,
      stay.arrival?.suite.text ?? "", (periods.map(\.level).max() ?? .general).rawValue,
      episode.from.milliseconds, ended?.milliseconds, interval?.minutes ?? 0, watched,
    ])
  }
}
