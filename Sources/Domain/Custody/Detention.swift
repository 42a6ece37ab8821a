/// One stay of one detainee in police cells, timed to the minute (10.B22).
///
/// Every fact has the time at which it happened and the time at which it was written down, and may
/// be entered late or out of order. A wrong entry is voided by a later one; both stay in the record.
public struct Detention: Aggregate {
  /// An entry of the record, by its number from 1 in the order of writing.
  public struct Entry: Sendable, Equatable {
    /// Its number, which is the version of the stream after it.
    public let number: Int
    /// What it says.
    public let event: Event
  }

  /// How many entries the record has, voided ones and voidings included.
  public internal(set) var entries = 0
  /// The entries that stand, in the order of writing.
  public internal(set) var standing: [Entry] = []
  /// The arrival as it stands; nil before the first event.
  public internal(set) var arrival: Arrived?
  /// The episodes, by beginning.
  public internal(set) var episodes: [Episode] = []
  /// The levels set, by time.
  public internal(set) var levels: [LevelSet] = []
  /// The interpreters' work, by the number of the entry that added it, in the order of entry.
  public internal(set) var interpreters: [Interpreting] = []
  /// The visits, by time.
  public internal(set) var checks: [Checked] = []
  /// What else was timed, by time.
  public internal(set) var notes: [Noted] = []
  /// The flags that are up.
  public internal(set) var flags: Set<CustodyFlag> = []
  /// The flags that were answered.
  public internal(set) var answeredFlags: Set<CustodyFlag> = []
  /// The claim that the stay went into; nil while none has it.
  public internal(set) var claim: ID<Claim>?
  /// How the stay ended; nil while it lasts.
  public internal(set) var departure: Departed?

  /// A record of nobody yet.
  public init() {}
}

extension Detention {
  /// An interpreter's work as it is known now, with the entry that added it.
  public struct Interpreting: Sendable, Equatable {
    /// The number of the entry that added it.
    public let entry: Int
    /// The work.
    public internal(set) var session: InterpreterSession
  }

  /// What people call the record; nil before the arrival.
  public var reference: CustodyReference? { arrival?.reference }

  /// The flags that nobody has answered yet, most urgent first.
  public var openFlags: [CustodyFlag] { flags.subtracting(answeredFlags).sorted() }

  /// The episodes that no entry has ended and no departure either.
  public var openEpisodes: [Episode] {
    departure == nil ? episodes.filter { episode in episode.until == nil } : []
  }

  /// Whole minutes since the arrival, up to a moment or the departure.
  public func minutes(at moment: Instant) -> Int? {
    guard let arrival else { return nil }
    return min(departure?.occurredAt ?? moment, moment).minutes(since: arrival.occurredAt)
  }

  /// Whole minutes of an episode, up to a moment, its end or the departure.
  public func minutes(of episode: Episode, at moment: Instant) -> Int {
    let end = min(departure?.occurredAt ?? moment, moment)
    return episode.interval(until: end)?.minutes ?? 0
  }

  /// The level at a moment; general from the arrival until one is set.
  public func level(at moment: Instant) -> ObservationLevel {
    levels.last { set in set.occurredAt <= moment }?.level ?? .general
  }

  /// The stretches of the stay at each level, in order, up to a moment or the departure.
  ///
  /// - Complexity: O(n) in the levels set.
  public func observationPeriods(at moment: Instant) -> [ObservationPeriod] {
    guard let arrival else { return [] }
    let end = min(departure?.occurredAt ?? moment, moment)
    var periods: [ObservationPeriod] = []
    var level = ObservationLevel.general
    var from = arrival.occurredAt
    for set in levels where set.occurredAt < end {
      if let interval = Interval(from: from, to: set.occurredAt) {
        periods.append(ObservationPeriod(level: level, interval: interval))
      }
      level = set.level
      from = max(set.occurredAt, from)
    }
    if let interval = Interval(from: from, to: end) {
      periods.append(ObservationPeriod(level: level, interval: interval))
    }
    return periods
  }
}
