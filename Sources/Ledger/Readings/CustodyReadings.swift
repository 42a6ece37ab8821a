public import Domain

/// The custody usage.
public protocol CustodyReadings {
  /// Everybody who is in a cell now, the next check due first.
  func custodyBoard(for audience: Audience) throws -> [CustodyRow]
  /// Who has left since a moment, the latest first, at most so many.
  func custodyLeft(since moment: Instant, limit: Int, for audience: Audience) throws -> [CustodyRow]
  /// The stay that people call so; nil where there is none that the audience may see.
  func detention(called reference: String, for audience: Audience) throws -> ID<Detention>?
  /// The episodes of one law that began in a stretch of time, in no order.
  func custodyEpisodes(in interval: Interval, immigration: Bool, for audience: Audience) throws
    -> [UsedEpisode]
  /// One stay with its history; nil where there is none or the audience may not see it.
  func detention(_ id: ID<Detention>, for audience: Audience) throws -> DetentionDetail?
  /// The figures of the immigration episodes that began in a stretch of time.
  func custodyFigures(in interval: Interval, for audience: Audience) throws -> CustodyFigures
  /// How many immigration episodes began on each of some London days, oldest first.
  func custodyPerDay(from first: CivilDate, days: Int, for audience: Audience) throws -> [Int]
  /// How many people were in a cell at some time in each hour of a stretch, oldest first; the last
  /// hour may be a part of one.
  func custodyOccupancy(from start: Instant, until end: Instant, for audience: Audience) throws
    -> [Int]
  /// The positions of the entries that began the episodes counted in a stretch of time, at most so
  /// many, in order.
  func custodyEntries(in interval: Interval, limit: Int, for audience: Audience) throws -> [Int64]
}

/// Somebody in a cell, without a name.
public struct CustodyRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Detention>
  /// The version of its stream.
  public let version: Int
  /// The custody reference.
  public let reference: String
  /// The suite.
  public let suite: Key<CustodySuite>
  /// When the person arrived.
  public let arrivedAt: Instant
  /// Whether the present episode is immigration detention; nil before any episode.
  public let isImmigration: Bool?
  /// When the present episode began; nil before any.
  public let episodeFrom: Instant?
  /// The level of observation, 1 to 4.
  public let level: Int
  /// When the person was last checked.
  public let lastCheck: Instant?
  /// When the next check is due.
  public let nextCheck: Instant
  /// What must be thought of before removal: `child`, `trafficking indicators`.
  public let flags: [String]
  /// Whether an interpreter was called and has not left.
  public let hasInterpreter: Bool
  /// The stay folded from its stream; a list shows nothing of it that identifies the person.
  public let stay: Detention

  /// A row of the board.
  public init(
    id: ID<Detention>,
    version: Int,
    reference: String,
    suite: Key<CustodySuite>,
    arrivedAt: Instant,
    isImmigration: Bool?,
    episodeFrom: Instant?,
    level: Int,
    lastCheck: Instant?,
    nextCheck: Instant,
    flags: [String],
    hasInterpreter: Bool,
    stay: Detention
  ) {
    self.id = id
    self.version = version
    self.reference = reference
    self.suite = suite
    self.arrivedAt = arrivedAt
    self.isImmigration = isImmigration
    self.episodeFrom = episodeFrom
    self.level = level
    self.lastCheck = lastCheck
    self.nextCheck = nextCheck
    self.flags = flags
    self.hasInterpreter = hasInterpreter
    self.stay = stay
  }
}

/// A stay as its page shows it.
public struct DetentionDetail: Sendable, Equatable {
  /// The identity.
  public let id: ID<Detention>
  /// The version of its stream.
  public let version: Int
  /// The stay folded from its stream.
  public let detention: Detention
  /// What happened, oldest first.
  public let history: [HistoryLine]

  /// A stay's page.
  public init(
    id: ID<Detention>,
    version: Int,
    detention: Detention,
    history: [HistoryLine]
  ) {
    self.id = id
    self.version = version
    self.detention = detention
    self.history = history
  }
}

/// The figures of the immigration episodes that began in a stretch of time.
///
/// They count episodes, not persons; PACE episodes of the same stays count in none of them.
public struct CustodyFigures: Sendable, Equatable {
  /// How many episodes began.
  public let episodes: Int
  /// How many of them have ended.
  public let ended: Int
  /// The minutes of those that have ended, together.
  public let minutes: Int
  /// The minutes of the middle one, of two the lower.
  public let median: Int
  /// The minutes that nine of ten do not pass.
  public let ninetieth: Int
  /// The minutes of the longest.
  public let longest: Int
  /// How many past the last band of the tariff have no price.
  public let unpriced: Int
  /// What those with a price come to, interpreters apart.
  public let charged: Pence

  /// The figures of some episodes.
  public init(
    episodes: Int,
    ended: Int,
    minutes: Int,
    median: Int,
    ninetieth: Int,
    longest: Int,
    unpriced: Int,
    charged: Pence
  ) {
    self.episodes = episodes
    self.ended = ended
    self.minutes = minutes
    self.median = median
    self.ninetieth = ninetieth
    self.longest = longest
    self.unpriced = unpriced
    self.charged = charged
  }
}
