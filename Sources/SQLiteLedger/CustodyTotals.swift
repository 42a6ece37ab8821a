internal import Domain
internal import GRDB
internal import Ledger

/// The figures of the immigration episodes that began in a stretch of time.
///
/// Whole years are summed by length; of a year that the stretch touches in part, or in which another
/// tariff came into force, the episodes are read one by one.
struct CustodyTotals {
  /// A length under a tariff.
  private struct Measure: Hashable {
    /// The place of the tariff among those met, nil where none is in force.
    let tariff: Int?
    /// -1 while it lasts.
    let minutes: Int
    let watchMinutes: Int
  }

  /// Years one after the other under one tariff.
  private struct Run {
    var years: ClosedRange<Int>
    let tariff: Int?
  }

  private let unit: Unit
  private let interval: Interval
  /// The years in which the tariff in force may change.
  private let split: Set<Int>
  /// The tariffs met: a tariff of one key may have other terms on other days.
  private var tariffs: [Tariff] = []
  private var places: [CivilDate: Int?] = [:]
  private var counts: [Measure: Int] = [:]

  /// The totals of a stretch of time, priced by the tariffs of a unit.
  init(of interval: Interval, unit: Unit) {
    self.interval = interval
    self.unit = unit
    split = Set(
      unit.tariffDays.filter { day in day.month != 1 || day.day != 1 }.map { day in day.year }
    )
  }

  /// Counts the episodes of a class.
  mutating func add(_ classNumber: Int64, in database: Database) throws {
    guard let years = try EpisodeLengths.years(of: classNumber, in: database) else { return }
    var runs: [Run] = []
    for year in years {
      guard let whole = Interval.londonYear(year), let part = whole.intersection(interval) else {
        continue
      }
      guard part == whole, !split.contains(year) else {
        try addEach(of: classNumber, in: part, database)
        continue
      }
      let tariff = place(on: LondonTime(whole.start).date)
      if let last = runs.last, last.tariff == tariff, last.years.upperBound == year - 1 {
        runs[runs.count - 1].years = last.years.lowerBound...year
      } else {
        runs.append(Run(years: year...year, tariff: tariff))
      }
    }
    for run in runs { try add(run, of: classNumber, among: years, database) }
  }

  /// The figures of what was counted.
  func figures() -> CustodyFigures {
    var lengths: [Int: Int] = [:]
    var (episodes, unpriced, charged) = (0, 0, Pence.zero)
    for (measure, count) in counts where count != 0 {
      episodes += count
      guard measure.minutes >= 0 else { continue }
      lengths[measure.minutes, default: 0] += count
      if let price = price(of: measure) {
        charged = charged + Pence(price.value * count)
      } else {
        unpriced += count
      }
    }
    let sorted = lengths.sorted { left, right in left.key < right.key }
    let ended = sorted.reduce(0) { sum, length in sum + length.value }
    return CustodyFigures(
      episodes: episodes,
      ended: ended,
      minutes: sorted.reduce(0) { sum, length in sum + length.key * length.value },
      median: Self.length(at: (ended - 1) / 2, in: sorted),
      ninetieth: Self.length(at: (ended * 9 + 9) / 10 - 1, in: sorted),
      longest: sorted.last?.key ?? 0,
      unpriced: unpriced,
      charged: charged
    )
  }

  /// The length at a place among all, from the shortest; 0 without any.
  private static func length(at place: Int, in lengths: [(key: Int, value: Int)]) -> Int {
    var passed = 0
    for (minutes, count) in lengths {
      passed += count
      if passed > place { return minutes }
    }
    return 0
  }

  /// Adds a run of years: by what they have, or where they are the most of all, by what the others
  /// leave of all.
  private mutating func add(
    _ run: Run,
    of classNumber: Int64,
    among years: ClosedRange<Int>,
    _ database: Database
  ) throws {
    guard run.years.count * 2 > years.count else {
      return try add(run.years, run.tariff, 1, of: classNumber, database)
    }
    try add(0...0, run.tariff, 1, of: classNumber, database)
    if run.years.lowerBound > years.lowerBound {
      let before = years.lowerBound...(run.years.lowerBound - 1)
      try add(before, run.tariff, -1, of: classNumber, database)
    }
    if run.years.upperBound < years.upperBound {
      let after = (run.years.upperBound + 1)...years.upperBound
      try add(after, run.tariff, -1, of: classNumber, database)
    }
  }

  private mutating func add(
    _ years: ClosedRange<Int>,
    _ tariff: Int?,
    _ sign: Int,
    of classNumber: Int64,
    _ database: Database
  ) throws {
    let find = try database.cachedStatement(sql: EpisodeLengths.lengthSQL)
    let rows = try Row.fetchCursor(
      find,
      arguments: [classNumber, years.lowerBound, years.upperBound]
    )
    while let row = try rows.next() {
      let measure = Measure(tariff: tariff, minutes: row[0], watchMinutes: row[1])
      counts[measure, default: 0] += sign * (row[2] as Int)
    }
  }

  private mutating func addEach(
    of classNumber: Int64,
    in interval: Interval,
    _ database: Database
  ) throws {
    for episode in try CustodyList.episodes(in: interval, of: classNumber, in: database) {
      let measure = Measure(
        tariff: place(on: LondonTime(episode.beganAt).date),
        minutes: episode.isEnded ? episode.minutes : -1,
        watchMinutes: episode.watchMinutes
      )
      counts[measure, default: 0] += 1
    }
  }

  /// The place among those met of the tariff in force on a day.
  private mutating func place(on date: CivilDate) -> Int? {
    if let known = places[date] { return known }
    let place = unit.tariff(on: date).map { tariff in
      if let known = tariffs.firstIndex(of: tariff) { return known }
      tariffs.append(tariff)
      return tariffs.count - 1
    }
    places[date] = place
    return place
  }

  /// The price of a length, nil where the tariff has none; when it began makes no difference.
  private func price(of measure: Measure) -> Pence? {
    guard measure.minutes > 0 else { return .zero }
    guard let tariff = measure.tariff else { return nil }
    let start = Instant(milliseconds: 0)
    let whole = Interval(from: start, to: start.adding(minutes: measure.minutes))
    let watch = Interval(from: start, to: start.adding(minutes: measure.watchMinutes))
    let periods = watch.map { [ObservationPeriod(level: .constant, interval: $0)] } ?? []
    guard let whole, let stay = ChargeableStay(intervals: [whole], periods: periods) else {
      return .zero
    }
    return Charge.of(stay, tariff: tariffs[tariff]).claimable
  }
}

extension Interval {
  /// A London year, nil for one that no date has.
  fileprivate static func londonYear(_ year: Int) -> Interval? {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let next = CivilDate(year: year + 1, month: 1, day: 1)
    else { return nil }
    return Interval(from: LondonTime.startOfDay(first), to: LondonTime.startOfDay(next))
  }
}
