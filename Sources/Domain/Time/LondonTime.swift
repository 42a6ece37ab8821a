/// A wall-clock time in London: a day, an hour, a minute and which side of the autumn fold it is.
///
/// Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
/// October: directive 2000/84/EC, and the same rule in the United Kingdom from 1996 on. Dates before
/// 1996 are read by the same rule and may be an hour out for a few days of a year.
public struct LondonTime: Hashable, Sendable {
  /// The calendar day in London.
  public let date: CivilDate
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 59.
  public let second: Int
  /// Whether the clock is an hour ahead of UTC.
  public let isSummer: Bool

  /// What a London clock shows at a moment.
  public init(_ instant: Instant) {
    let isSummer = Self.isSummer(instant)
    let local = instant.seconds + (isSummer ? 3600 : 0)
    let dayNumber = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let rest = Int(local - dayNumber * 86_400)
    date = CivilDate(dayNumber: Int(dayNumber))
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    self.isSummer = isSummer
  }

  /// `14:32`.
  public var clock: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }

  /// `14:32:05`.
  public var clockWithSeconds: String { "\(clock):\(padded(second, to: 2))" }

  /// `Thu 16 Sep 2010 14:32`.
  public var spoken: String { "\(date.spoken) \(clock)" }

  /// `2010-09-16 14:32`.
  public var text: String { "\(date.text) \(clock)" }

  /// `BST` in summer, `GMT` in winter.
  public var zone: String { isSummer ? "BST" : "GMT" }

  /// Whether summer time is in force at a moment.
  public static func isSummer(_ instant: Instant) -> Bool {
    let day = instant.seconds >= 0 ? instant.seconds / 86_400 : (instant.seconds - 86_399) / 86_400
    let year = CivilDate(dayNumber: Int(day)).year
    return instant >= change(month: 3, of: year) && instant < change(month: 10, of: year)
  }

  /// The moment of the spring change (month 3) or the autumn change (month 10) of a year.
  public static func change(month: Int, of year: Int) -> Instant {
    guard let last = CivilDate(year: year, month: month, day: 31) else {
      preconditionFailure("The clocks change in March and October, which have 31 days.")
    }
    let sunday = last.adding(days: -(last.weekday % 7))
    return Instant(seconds: Int64(sunday.dayNumber) * 86_400 + 3600)
  }

  /// The first moment of a London day.
  public static func startOfDay(_ date: CivilDate) -> Instant {
    let midnight = Instant(seconds: Int64(date.dayNumber) * 86_400)
    let summer = midnight.adding(hours: -1)
    return LondonTime(summer).date == date ? summer : midnight
  }
}

/// What a wall-clock time in London stands for.
public enum LondonReading: Hashable, Sendable {
  /// One moment.
  case once(Instant)
  /// Two moments, on the night when the clocks go back: summer time first.
  case twice(summer: Instant, winter: Instant)
  /// No moment, on the night when the clocks go forward.
  case never

  /// Reads a wall-clock time of a London day.
  public init(_ date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
    let local = Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    let winter = Instant(seconds: local)
    let summer = Instant(seconds: local - 3600)
    switch (LondonTime.isSummer(summer), LondonTime.isSummer(winter)) {
    case (true, false): self = .twice(summer: summer, winter: winter)
    case (true, true): self = .once(summer)
    case (false, false): self = .once(winter)
    case (false, true): self = .never
    }
  }

  /// The moment, where there is one; the earlier of two.
  public var first: Instant? {
    switch self {
    case .once(let instant): instant
    case .twice(let summer, _): summer
    case .never: nil
    }
  }
}
