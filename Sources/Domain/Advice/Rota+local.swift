/// A time of day on a London clock.
public struct LocalTime: Hashable, Sendable, Codable {
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int

  /// The time of day, or nil where a clock has no such time.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// The moment at which a London clock shows the time on a day.
  ///
  /// Of the two moments of the autumn night it is the earlier, so that a slot that ends then and the
  /// one that begins then still touch. A time that the spring night leaves out is the moment of the
  /// change itself.
  public func moment(on date: CivilDate) -> Instant {
    switch LondonReading(date, hour: hour, minute: minute) {
    case .once(let instant): instant
    case .twice(let summer, _): summer
    case .never: LondonTime.change(month: 3, of: date.year)
    }
  }
}

extension Rota {
  /// The stretch from a London time of one day to a London time of another; nil where it is empty.
  public static func interval(
    from start: (CivilDate, LocalTime),
    to end: (CivilDate, LocalTime)
  ) -> Interval? {
    Interval(from: start.1.moment(on: start.0), to: end.1.moment(on: end.0))
  }

  /// The stretches of a rotation that changes at one London time every so many days.
  ///
  /// Each touches the next, whatever the clocks do between them: a week of a clock change has an
  /// hour more or less.
  ///
  /// - Parameters:
  ///   - date: the day of the first change.
  ///   - time: the time of day at which one hands over to the next.
  ///   - days: the days of a turn: 7 for a week.
  ///   - count: how many turns.
  /// - Returns: the stretches in order.
  /// - Complexity: O(n) in the turns.
  public static func rotation(
    from date: CivilDate,
    at time: LocalTime,
    everyDays days: Int,
    count: Int
  ) -> [Interval] {
    precondition(days >= 1 && count >= 0, "A rotation has turns of at least a day.")
    return (0..<count).compactMap { turn in
      let first = date.adding(days: turn * days)
      return interval(from: (first, time), to: (first.adding(days: days), time))
    }
  }
}
