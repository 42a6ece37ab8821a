internal import Domain

/// The rules by which a typed day becomes a day of the calendar, given today.
struct DayResolution {
  private let frame: TimeFrame
  private let today: CivilDate

  /// The years that are read: nobody on a record was born before them.
  static let years = 1900...2199

  /// The rules in a frame.
  init(_ frame: TimeFrame) {
    self.frame = frame
    today = frame.today.date
  }

  /// The day that a phrase stands for, today where it names none; notes say what was added.
  func date(
    of phrase: DateTimePhrase,
    notes: inout [String]
  ) throws(DateTimeRefusal) -> CivilDate {
    if phrase.hasBareYear { notes.append("the number after the month is the year") }
    switch phrase.day {
    case nil: return today
    case .fromToday(let days), .later(let days): return try Self.check(today.adding(days: days))
    case .weekday(let weekday): return nearest(weekday)
    case .date(let day, let month, let year):
      let date = try date(day: day, month: month, year: year, notes: &notes)
      if let weekday = phrase.weekday, weekday != date.weekday {
        let named = CivilDate.weekdayNames[weekday - 1]
        throw DateTimeRefusal(sentence: "\(date.spoken) is no \(named): leave one of them out.")
      }
      return date
    }
  }

  /// Returns the day if it lies in the years that are read.
  @discardableResult
  static func check(_ date: CivilDate) throws(DateTimeRefusal) -> CivilDate {
    guard years.contains(date.year) else {
      throw DateTimeRefusal(
        sentence: "Years go from \(years.lowerBound) to \(years.upperBound)."
      )
    }
    return date
  }

  /// The next such day of the week or, looking back, the last; today counts.
  private func nearest(_ weekday: Int) -> CivilDate {
    switch frame.sense {
    case .any, .due: today.adding(days: (weekday - today.weekday + 7) % 7)
    case .past: today.adding(days: -((today.weekday - weekday + 7) % 7))
    }
  }

  private func date(
    day: Int,
    month: Int,
    year: Int?,
    notes: inout [String]
  ) throws(DateTimeRefusal) -> CivilDate {
    if month > 12, (1...12).contains(day), (1...31).contains(month) {
      let name = CivilDate.monthNames[day - 1]
      throw DateTimeRefusal(
        sentence: "The day comes first: \(month) \(name)? Then type \(month)/\(day)."
      )
    }
    guard (1...12).contains(month) else {
      throw DateTimeRefusal(
        sentence: "There is no month \(month): the day comes first, as in 14/10."
      )
    }
    guard let year else { return try yearless(day: day, month: month, notes: &notes) }
    return try Self.check(
      known(day: day, month: month, year: full(year, day: day, month: month))
    )
  }

  /// A year of two digits is of this century, or of the last where the day cannot lie ahead.
  private func full(_ year: Int, day: Int, month: Int) -> Int {
    guard year < 100 else { return year }
    let date = CivilDate(year: 2000 + year, month: month, day: day)
    let isAhead = date.map { $0 > today } == true
    return frame.sense == .past && isAhead ? 1900 + year : 2000 + year
  }

  private func yearless(
    day: Int,
    month: Int,
    notes: inout [String]
  ) throws(DateTimeRefusal) -> CivilDate {
    let date = try known(day: day, month: month, year: today.year)
    switch frame.sense {
    case .due where date < today:
      notes.append("\(date.short) has passed this year, so next year")
      return try known(day: day, month: month, year: today.year + 1)
    case .past where date > today:
      notes.append("\(date.short) is still to come this year, so last year")
      return try known(day: day, month: month, year: today.year - 1)
    case .any, .due, .past: return date
    }
  }

  private func known(
    day: Int,
    month: Int,
    year: Int
  ) throws(DateTimeRefusal) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      let name = CivilDate.monthNames[month - 1]
      throw DateTimeRefusal(sentence: "There is no \(day) \(name) in \(year).")
    }
    return date
  }
}
