public import Domain

/// An episode as the figures of usage count it.
public struct UsedEpisode: Sendable, Equatable {
  /// When it began.
  public let beganAt: Instant
  /// When it ended; nil while it lasts.
  public let endedAt: Instant?
  /// Its whole minutes, 0 while it lasts.
  public let minutes: Int
  /// Of these, the minutes under constant watch.
  public let watchMinutes: Int
  /// The suite.
  public let suite: Key<CustodySuite>
  /// The closest level of observation during it.
  public let level: Int

  /// An episode.
  public init(
    beganAt: Instant,
    endedAt: Instant?,
    minutes: Int,
    watchMinutes: Int,
    suite: Key<CustodySuite>,
    level: Int
  ) {
    self.beganAt = beganAt
    self.endedAt = endedAt
    self.minutes = minutes
    self.watchMinutes = watchMinutes
    self.suite = suite
    self.level = level
  }
}

/// The figures of some episodes: what a mean alone would hide is beside it.
public struct UsageFigures: Sendable, Equatable {
  /// What they are the figures of.
  public let label: String
  /// How many episodes began.
  public let episodes: Int
  /// How many of them have ended; the rest of the figures is of these.
  public let ended: Int
  /// Their minutes together.
  public let minutes: Int
  /// The minutes of the middle one, of two the lower.
  public let median: Int
  /// The minutes that nine of ten do not pass.
  public let ninetieth: Int
  /// The minutes of the longest.
  public let longest: Int

  /// The figures of some episodes.
  ///
  /// - Complexity: O(n log n).
  public init(_ label: String, of episodes: some Sequence<UsedEpisode>) {
    self.label = label
    var count = 0
    var lengths: [Int] = []
    for episode in episodes {
      count += 1
      if episode.endedAt != nil { lengths.append(episode.minutes) }
    }
    lengths.sort()
    self.episodes = count
    ended = lengths.count
    minutes = lengths.reduce(0, +)
    median = lengths.isEmpty ? 0 : lengths[(lengths.count - 1) / 2]
    ninetieth = lengths.isEmpty ? 0 : lengths[(lengths.count * 9 + 9) / 10 - 1]
    longest = lengths.last ?? 0
  }

  /// The same figures under another name.
  public init(_ figures: UsageFigures, named label: String) {
    self.label = label
    episodes = figures.episodes
    ended = figures.ended
    minutes = figures.minutes
    median = figures.median
    ninetieth = figures.ninetieth
    longest = figures.longest
  }

  /// The mean of those that have ended, in tenths of an hour to the nearest; nil without any.
  public var meanTenths: Int? { ended == 0 ? nil : Self.tenths(minutes, over: ended) }

  /// Minutes shared out, as tenths of an hour to the nearest.
  public static func tenths(_ minutes: Int, over parts: Int = 1) -> Int {
    (minutes * 10 + 30 * parts) / (60 * parts)
  }
}

/// How the cells were used in a stretch of time.
public struct CustodyUsage: Sendable, Equatable {
  /// The stretch.
  public let interval: Interval
  /// All immigration episodes that began in it.
  public let all: UsageFigures
  /// By law: immigration, then PACE.
  public let regimes: [UsageFigures]
  /// By suite, in the order of the unit.
  public let suites: [UsageFigures]
  /// By the closest level of observation.
  public let levels: [UsageFigures]
  /// By band of the tariff in force at the beginning, those past it last.
  public let bands: [UsageFigures]
  /// By London month, oldest first.
  public let months: [UsageFigures]
  /// How many began on each weekday, Monday first.
  public let perWeekday: [Int]
  /// Minutes held in each hour of each weekday, Monday first.
  public let heat: [[Int]]
  /// How many London days of the stretch have begun.
  public let days: Int
  /// Minutes of the stretch that have passed.
  public let minutes: Int

  /// How many began a day, in hundredths to the nearest.
  public var perDayHundredths: Int { days == 0 ? 0 : (all.episodes * 200 + days) / (2 * days) }

  /// Hours held a day, in tenths to the nearest.
  public var hoursPerDayTenths: Int { days == 0 ? 0 : UsageFigures.tenths(all.minutes, over: days) }

  /// How many were held at once on average, in hundredths to the nearest.
  public var occupancyHundredths: Int {
    minutes == 0 ? 0 : (all.minutes * 200 + minutes) / (2 * minutes)
  }

  /// The usage by the episodes of both laws, as it stands at a moment.
  ///
  /// - Complexity: O(n log n) in the episodes and O(h) in the hours that they last.
  public init(
    in interval: Interval,
    immigration: [UsedEpisode],
    pace: [UsedEpisode],
    unit: Unit,
    now: Instant
  ) {
    self.interval = interval
    all = UsageFigures("all", of: immigration)
    regimes = [UsageFigures("immigration", of: immigration), UsageFigures("PACE", of: pace)]
    let bySuite = Dictionary(grouping: immigration, by: \.suite)
    let known = unit.suites()
    suites =
      known.map { suite in UsageFigures(suite.name, of: bySuite[suite.key] ?? []) }
      + bySuite.keys.filter { key in !known.contains { suite in suite.key == key } }.sorted {
        left,
        right in left.text < right.text
      }.map { key in UsageFigures(key.text, of: bySuite[key] ?? []) }
    let byLevel = Dictionary(grouping: immigration, by: \.level)
    levels = ObservationLevel.allCases.map { level in
      UsageFigures("level \(level.rawValue) \(level.words)", of: byLevel[level.rawValue] ?? [])
    }
    bands = Self.bands(of: immigration, unit: unit)
    let byMonth = Dictionary(grouping: immigration) { episode in
      ClaimMonth(LondonTime(episode.beganAt).date)
    }
    months = byMonth.keys.sorted().map { month in
      UsageFigures(month.text, of: byMonth[month] ?? [])
    }
    var perWeekday = [Int](repeating: 0, count: 7)
    for episode in immigration { perWeekday[LondonTime(episode.beganAt).date.weekday - 1] += 1 }
    self.perWeekday = perWeekday
    heat = Self.heat(of: immigration)
    let end = max(interval.start, min(interval.end, now))
    let last = LondonTime(end.adding(milliseconds: end > interval.start ? -1 : 0)).date
    days =
      end > interval.start ? last.dayNumber - LondonTime(interval.start).date.dayNumber + 1 : 0
    minutes = end.minutes(since: interval.start)
  }

  private static func bands(of episodes: [UsedEpisode], unit: Unit) -> [UsageFigures] {
    var order: [String] = []
    var groups: [String: [UsedEpisode]] = [:]
    for label in unit.bandLabels { order.append(label) }
    for episode in episodes where episode.endedAt != nil {
      let label = unit.bandLabel(of: episode)
      if groups[label] == nil, !order.contains(label) { order.append(label) }
      groups[label, default: []].append(episode)
    }
    return order.map { label in UsageFigures(label, of: groups[label] ?? []) }
  }

  /// Each episode lays its minutes into the hours of the weekdays that it touched.
  private static func heat(of episodes: [UsedEpisode]) -> [[Int]] {
    var heat = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
    for episode in episodes {
      guard let end = episode.endedAt else { continue }
      var from = episode.beganAt
      while from < end {
        let local = LondonTime(from)
        let next = min(end, from.adding(minutes: 60 - local.minute))
        heat[local.date.weekday - 1][local.hour] += next.minutes(since: from)
        from = next
      }
    }
    return heat
  }
}

extension Unit {
  /// The bands of today's tariff in order, then what none prices.
  fileprivate var bandLabels: [String] {
    for case .tariff(let tariff) in records(.tariff) {
      if case .banded(let bands) = tariff.form { return bands.map(\.label) + ["unpriced"] }
    }
    return ["unpriced"]
  }

  fileprivate func bandLabel(of episode: UsedEpisode) -> String {
    guard let tariff = tariff(on: LondonTime(episode.beganAt).date) else { return "unpriced" }
    guard case .banded(let bands) = tariff.form else { return tariff.name }
    return bands.first { band in episode.minutes <= band.upToMinutes }?.label ?? "unpriced"
  }
}
