import Domain

@testable import Dashboard

/// The moment at which the forms of these tests are filled in: Thu 14 Oct 2010 14:32 in London.
let formNow = london(2010, 10, 14, 14, 32)

/// The world around a form at that moment, before the weekly meeting of Wed 20 Oct at 10:00.
let formContext = FormContext(now: formNow, columns: 80, nextMeeting: london(2010, 10, 20, 10, 0))

/// The first moment at which a London clock shows a time.
func london(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Instant {
  guard let date = CivilDate(year: year, month: month, day: day),
    let moment = LondonReading(date, hour: hour, minute: minute).first
  else { preconditionFailure("The tests name times that exist.") }
  return moment
}
