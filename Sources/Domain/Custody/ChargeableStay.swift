/// The part of a stay that the partner pays for: its stretches, and how closely it was watched.
public struct ChargeableStay: Hashable, Sendable {
  /// The stretches, in order and apart from each other; at least one.
  public let intervals: [Interval]
  /// The levels of the whole stay, in order.
  public let periods: [ObservationPeriod]
  /// Whether the stay still lasts, so that the charge is one so far.
  public let isRunning: Bool
  /// Whether both regimes ran at once for a time, which a claim flags (AMB-5).
  public let hasOverlap: Bool

  /// The stay with these stretches and levels, or nil where there is nothing to charge.
  ///
  /// - Complexity: O(n log n) in the stretches, which may come in any order.
  public init?(
    intervals: [Interval],
    periods: [ObservationPeriod] = [],
    isRunning: Bool = false,
    hasOverlap: Bool = false
  ) {
    guard !intervals.isEmpty else { return nil }
    self.intervals = intervals.sorted { left, right in left.start < right.start }
    self.periods = periods
    self.isRunning = isRunning
    self.hasOverlap = hasOverlap
  }

  /// When the clock of the charge starts; the tariff in force then prices the stay.
  public var startsAt: Instant { intervals[0].start }

  /// When it stops, or stands now.
  public var endsAt: Instant { intervals[intervals.count - 1].end }

  /// Whole minutes of elapsed time, so that the night of the autumn change has its 25th hour.
  public var minutes: Int { wholeMinutes(intervals) }

  /// Whole chargeable minutes under constant watch.
  ///
  /// - Complexity: O(n · m) in stretches and levels.
  public func watchMinutes(_ settings: ChargeSettings) -> Int {
    wholeMinutes(
      periods.filter { period in settings.isConstant(period.level) }.flatMap { period in
        intervals.compactMap { interval in interval.intersection(period.interval) }
      }
    )
  }
}

/// The sum of stretches in whole minutes: the milliseconds are added before they are rounded down.
private func wholeMinutes(_ intervals: [Interval]) -> Int {
  let sum = intervals.reduce(Int64(0)) { sum, interval in
    sum + interval.end.milliseconds - interval.start.milliseconds
  }
  return Int(sum / 60_000)
}

extension Interval {
  /// What two stretches share, or nil where they share nothing.
  public func intersection(_ other: Interval) -> Interval? {
    Interval(from: max(start, other.start), to: min(end, other.end))
  }

  /// What is left of the stretch without another: nothing, one piece or two.
  public func subtracting(_ other: Interval) -> [Interval] {
    guard overlaps(other) else { return [self] }
    return [Interval(from: start, to: other.start), Interval(from: other.end, to: end)]
      .compactMap { piece in piece }
  }
}
