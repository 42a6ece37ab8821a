internal import Domain

/// The days of the demonstration, and London moments on them.
enum Calendar2010 {
  /// The pinned day.
  static let today = day(2010, 9, 16)
  /// The pinned moment: 16 September 2010, 09:00 in London.
  static let now = moment(today, 9, 0)
  /// The day on which the unit is set up.
  static let setUp = day(2008, 12, 15)

  /// A day that the calendar has.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("The demonstration names days that the calendar has.")
    }
    return date
  }

  /// The moment at which a London clock shows a time on a day.
  static func moment(_ date: CivilDate, _ hour: Int, _ minute: Int) -> Instant {
    guard let time = LocalTime(hour: hour, minute: minute) else {
      preconditionFailure("The demonstration names times that a clock has.")
    }
    return time.moment(on: date)
  }

  /// The days from one to another, both included.
  static func days(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
    (first.dayNumber...max(first.dayNumber, last.dayNumber)).map(CivilDate.init(dayNumber:))
  }
}

extension CivilDate {
  /// Whether it is a Saturday or Sunday.
  var isWeekend: Bool { weekday > 5 }

  /// The day itself, or the Monday after where it is a weekend.
  var workingDay: CivilDate {
    isWeekend ? adding(days: 8 - weekday) : self
  }
}
