internal import Domain

/// How a form writes moments and days: as a reading beside the field, and as the text in it.
enum DateTimeWording {
  /// `= Fri 15 Oct 2010 17:00, in 1d 2h`; in the hour that comes twice also which of the two it is.
  static func words(for moment: Instant, now: Instant) -> String {
    let time = LondonTime(moment)
    return "= \(time.spoken)\(zone(of: time)), \(distance(to: moment, from: now))"
  }

  /// `= Fri 15 Oct 2010, tomorrow`.
  static func words(for date: CivilDate, today: CivilDate) -> String {
    let days = date.dayNumber - today.dayNumber
    let distance =
      switch days {
      case 0: "today"
      case 1: "tomorrow"
      case -1: "yesterday"
      case 2...: "in \(days) days"
      default: "\(-days) days ago"
      }
    return "= \(date.spoken), \(distance)"
  }

  /// `= Fri 15 Oct 2010 14:00 to 16:00, 2h long, in 1d 2h`; the length is time that passes.
  static func words(for period: Interval, now: Instant) -> String {
    let (start, end) = (LondonTime(period.start), LondonTime(period.end))
    let until = start.date == end.date ? end.clock : end.spoken
    return "= \(start.spoken)\(zone(of: start)) to \(until)\(zone(of: end)), "
      + "\(span(period.minutes)) long, \(distance(to: period.start, from: now))"
  }

  /// `15/10/2010 17:00`, which reads back as the same moment whenever it is read.
  static func text(of moment: Instant) -> String {
    let time = LondonTime(moment)
    return "\(text(of: time.date)) \(time.clock)\(zone(of: time))"
  }

  /// `15/10/2010`.
  static func text(of date: CivilDate) -> String {
    "\(padded(date.day, to: 2))/\(padded(date.month, to: 2))/\(padded(date.year, to: 4))"
  }

  /// `in 45m`, `in 1h 52m`, `in 1d 2h`, `now`, `20m ago`.
  static func distance(to moment: Instant, from now: Instant) -> String {
    // Clocks show minutes, so seconds that have run since the last one count for nothing.
    let minute = Instant(milliseconds: now.milliseconds - now.milliseconds % 60_000)
    let minutes = moment.minutes(since: minute)
    guard minutes != 0 else { return "now" }
    return minutes > 0 ? "in \(span(minutes))" : "\(span(-minutes)) ago"
  }

  private static func span(_ minutes: Int) -> String {
    let parts: [(Int, String)] =
      minutes < 1440
      ? [(minutes / 60, "h"), (minutes % 60, "m")]
      : [(minutes / 1440, "d"), (minutes / 60 % 24, "h")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }

  private static func zone(of time: LondonTime) -> String {
    switch LondonReading(time.date, hour: time.hour, minute: time.minute) {
    case .twice: " \(time.zone)"
    case .once, .never: ""
    }
  }
}
