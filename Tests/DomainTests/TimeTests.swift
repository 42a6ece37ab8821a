import Domain
import Testing

@Suite struct TimeTests {
  @Test(arguments: 2000...2040)
  func `London and back is the same moment outside the fold`(year: Int) {
    let first = Instant(seconds: Int64(day("\(year)-01-01").dayNumber) * 86_400)
    let hours = 24 * (day("\(year + 1)-01-01").dayNumber - day("\(year)-01-01").dayNumber)
    let autumn = LondonTime.change(month: 10, of: year)

    for hour in 0..<hours {
      let moment = first.adding(hours: hour)
      let clock = LondonTime(moment)
      let reading = LondonReading(clock.date, hour: clock.hour, minute: clock.minute)
      if moment == autumn.adding(hours: -1) || moment == autumn {
        let twice = LondonReading.twice(summer: autumn.adding(hours: -1), winter: autumn)
        #expect(reading == twice)
      } else if reading != .once(moment) {
        Issue.record("\(moment.seconds) reads \(clock.text) and comes back as \(reading)")
      }
    }
  }

  @Test(arguments: 2000...2040)
  func `the day of the autumn change has 25 hours and that of the spring change 23`(year: Int) {
    for month in 1...12 {
      for number in 1...CivilDate.days(inMonth: month, of: year) {
        guard let date = CivilDate(year: year, month: month, day: number) else { continue }
        let length = LondonTime.startOfDay(date.adding(days: 1))
          .minutes(since: LondonTime.startOfDay(date))
        let isChange = [3, 10].contains(month) && date.weekday == 7 && number > 24
        let hours = isChange ? (month == 3 ? 23 : 25) : 24
        #expect(length == hours * 60, "\(date.text)")
      }
    }
  }

  @Test(arguments: [
    (2009, "2009-03-29", "2009-10-25"), (2010, "2010-03-28", "2010-10-31"),
    (2026, "2026-03-29", "2026-10-25"), (2040, "2040-03-25", "2040-10-28"),
  ])
  func `the clocks change at one in the morning UTC`(year: Int, spring: String, autumn: String) {
    let forward = LondonTime.change(month: 3, of: year)
    let back = LondonTime.change(month: 10, of: year)

    #expect(LondonTime(forward).text == "\(spring) 02:00")
    #expect(LondonTime(forward.adding(milliseconds: -1)).clock == "00:59")
    #expect(LondonTime(back).text == "\(autumn) 01:00")
    #expect(LondonTime(back.adding(milliseconds: -1)).clock == "01:59")
    #expect(LondonReading(day(spring), hour: 1, minute: 30) == .never)
  }

  @Test func `every day from 1900 to 2100 has one number and keeps it`() {
    var expected = CivilDate(dayNumber: day("1900-01-01").dayNumber)
    var number = expected.dayNumber
    var weekday = 1

    while expected.year <= 2100 {
      let found = CivilDate(dayNumber: number)
      guard found == expected, found.dayNumber == number, found.weekday == weekday,
        CivilDate(text: found.text) == found
      else {
        Issue.record("\(number) is \(found.text), not \(expected.text)")
        return
      }
      expected = following(expected)
      number += 1
      weekday = weekday % 7 + 1
    }

    #expect(number == day("2101-01-01").dayNumber)
  }

  @Test(arguments: ["2010-02-29", "2010-13-01", "2010-00-10", "2010-9-16", "", "2010-09-16 "])
  func `what is no day is not read as one`(text: String) {
    #expect(CivilDate(text: text) == nil)
  }

  @Test(arguments: ["2010-09-16", "2008-07", "2007", "not stated"])
  func `a partial date is written as it is read`(text: String) {
    #expect(PartialDate(text: text)?.text == text)
  }

  @Test func `a stretch holds its start and not its end`() {
    let night = stretch("2010-09-16 19:00", "2010-09-17 07:00")

    #expect(night.contains(night.start))
    #expect(!night.contains(night.end))
    #expect(!night.overlaps(stretch("2010-09-17 07:00", "2010-09-17 08:00")))
    #expect(Interval(from: night.end, to: night.end) == nil)
  }

  @Test func `what one stretch leaves of another`() {
    let night = stretch("2010-09-16 19:00", "2010-09-17 07:00")
    let middle = stretch("2010-09-16 22:00", "2010-09-16 23:00")

    #expect(night.intersection(middle) == middle)
    #expect(
      night.subtracting(middle) == [
        stretch("2010-09-16 19:00", "2010-09-16 22:00"),
        stretch("2010-09-16 23:00", "2010-09-17 07:00"),
      ]
    )
    #expect(middle.subtracting(night).isEmpty)
  }

  @Test(arguments: [(-60_000, -1), (-1, -1), (0, 0), (59_999, 0), (60_000, 1)])
  func `whole minutes are rounded toward the past`(milliseconds: Int64, minutes: Int) {
    let moment = Instant(milliseconds: milliseconds)

    #expect(moment.minutes(since: Instant(milliseconds: 0)) == minutes)
  }

  /// The next day by the calendar's own rules.
  private func following(_ date: CivilDate) -> CivilDate {
    let isLeap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if date.day < lengths[date.month - 1] {
      return CivilDate(year: date.year, month: date.month, day: date.day + 1) ?? date
    }
    return date.month < 12
      ? CivilDate(year: date.year, month: date.month + 1, day: 1) ?? date
      : CivilDate(year: date.year + 1, month: 1, day: 1) ?? date
  }
}
