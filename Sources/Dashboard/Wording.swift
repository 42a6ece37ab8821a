import Domain

/// The words for times and counts, alike on every pane.
enum Wording {
  /// How long ago: `<1m`, `34m`, `1h52`, `12h`, `3d`.
  static func age(from earlier: Instant, to now: Instant) -> String {
    length(minutes: now.minutes(since: earlier))
  }

  /// A length: `<1m`, `34m`, `1h52`, `12h`, `3d`.
  static func length(minutes: Int) -> String {
    switch minutes {
    case ..<1: "<1m"
    case ..<60: "\(minutes)m"
    case ..<600: "\(minutes / 60)h" + (minutes % 60 == 0 ? "" : padded(minutes % 60, to: 2))
    case ..<2880: "\(minutes / 60)h"
    default: "\(minutes / 1440)d"
    }
  }

  /// A length in hours and minutes: `67:05`.
  static func elapsed(minutes: Int) -> String {
    "\(padded(max(0, minutes) / 60, to: 2)):\(padded(max(0, minutes) % 60, to: 2))"
  }

  /// A moment as a list shows it: `14:32` today, `Wed 14:32` this week, else `9 Sep`.
  static func moment(_ instant: Instant, now: Instant) -> String {
    let time = LondonTime(instant)
    let days = LondonTime(now).date.dayNumber - time.date.dayNumber
    switch days {
    case 0: return time.clock
    case -6 ... -1, 1...6: return "\(weekday(time.date)) \(time.clock)"
    default: return short(time.date, now: now)
    }
  }

  /// A moment as a page shows it, always to the minute: `14:32`, `Wed 14:32`, else `9 Sep 14:32`.
  static func minute(_ instant: Instant, now: Instant) -> String {
    let time = LondonTime(instant)
    let days = LondonTime(now).date.dayNumber - time.date.dayNumber
    let isNear = (-6...6).contains(days)
    return isNear ? moment(instant, now: now) : "\(short(time.date, now: now)) \(time.clock)"
  }

  /// A day as a list shows it: `today`, `Fri`, `9 Sep`, `9 Sep 09` in another year.
  static func day(_ date: CivilDate, now: Instant) -> String {
    let days = date.dayNumber - LondonTime(now).date.dayNumber
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    default: return short(date, now: now)
    }
  }

  /// How far off a day is: `in 14 days`, `today`, `3 days ago`.
  static func distance(to date: CivilDate, from today: CivilDate) -> String {
    let days = date.dayNumber - today.dayNumber
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    case 1...: return "in \(days) days"
    default: return "\(-days) days ago"
    }
  }

  /// `1 item`, `3 items`.
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(max(0, number))) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// The words of a filter, in lower case.
  static func words(of text: String) -> [String] {
    text.lowercased().split(separator: " ").map(String.init)
  }

  /// Thu.
  static func weekday(_ date: CivilDate) -> String { CivilDate.weekdayNames[date.weekday - 1] }

  private static func short(_ date: CivilDate, now: Instant) -> String {
    date.year == LondonTime(now).date.year
      ? date.short : "\(date.short) \(padded(date.year % 100, to: 2))"
  }
}
