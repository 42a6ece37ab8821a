import Domain
import TestSupport
import Testing

@testable import Interchange

@Suite struct CSVDateFormTests {
  @Test(
    arguments: [
      (DateForm.iso, "2010-09-16T08:30:00Z", "2010-09-16 09:30"),
      (.iso, "2010-09-16T08:30Z", "2010-09-16 09:30"),
      (.iso, "2010-09-16 09:30:00+01:00", "2010-09-16 09:30"),
      (.iso, "2010-09-16T14:00:00+0530", "2010-09-16 09:30"),
      (.iso, "2010-09-16T03:30:00-05", "2010-09-16 09:30"),
      (.iso, "2010-09-16 09:30", "2010-09-16 09:30"),
      (.iso, "2010-12-16 09:30", "2010-12-16 09:30"),
      (.iso, "2010-09-16 09:30:00 BST", "2010-09-16 09:30"),
      (.iso, "2010-12-16 09:30 GMT", "2010-12-16 09:30"),
      (.dayFirst, "16/09/2010 09:30", "2010-09-16 09:30"),
      (.dayFirst, "16/12/2010 09:30:00", "2010-12-16 09:30"),
      (.epoch, "1284625800", "2010-09-16 09:30"),
      (.epochMilliseconds, "1284625800000", "2010-09-16 09:30"),
    ] as [(DateForm, String, String)]
  )
  func `a moment is read`(form: DateForm, text: String, moment: String) {
    #expect(form.read(text) == .moment(london(moment)))
  }

  @Test(
    arguments: [
      (DateForm.iso, "2010-09-16"), (.iso, "16/09/2010 09:30"), (.iso, "2010-02-30 09:30"),
      (.iso, "2010-09-16T24:00Z"), (.iso, "2010-09-16T09:60Z"), (.iso, "2010-09-16T09:30Zx"),
      (.iso, ""), (.iso, "2010-12-16 09:30 BST"), (.iso, "2010-09-16 09:30 CET"),
      (.iso, "0001-01-01 00:00"), (.iso, "9999-12-31T23:59:00-23:00"),
      (.dayFirst, "2010-09-16 09:30"), (.dayFirst, "09/16/2010 09:30"),
      (.dayFirst, "1/9/2010 09:30"),
      (.epoch, "12846258000000000"), (.epoch, "9999999999999"), (.epoch, "-"), (.epoch, "1.5"),
    ] as [(DateForm, String)]
  )
  func `anything else is not a moment`(form: DateForm, text: String) {
    #expect(form.read(text) == .unreadable)
  }

  @Test func `a time in the autumn fold is two moments, and a zone chooses one`() {
    let summer = LondonReading(day("2010-10-31"), hour: 1, minute: 30).first
    let winter = summer?.adding(hours: 1)

    guard let summer, let winter else { return }
    #expect(DateForm.iso.read("2010-10-31 01:30") == .twice(summer: summer, winter: winter))
    #expect(DateForm.iso.read("2010-10-31 01:30 BST") == .moment(summer))
    #expect(DateForm.iso.read("2010-10-31 01:30 GMT") == .moment(winter))
    #expect(DateForm.iso.read("2010-10-31T01:30Z") == .moment(winter))
  }

  @Test func `a time in the spring gap is no moment`() {
    let winter = london("2010-03-28 02:30")

    #expect(
      DateForm.dayFirst.read("28/03/2010 01:30")
        == .never(summer: winter.adding(hours: -1), winter: winter)
    )
  }

  @Test(arguments: 1...4)
  func `a moment that was written reads back`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let instant = Instant(
        milliseconds: Int64.random(in: -2_208_988_800_000..<7_258_118_400_000, using: &generator)
      )

      #expect(DateForm.iso.read(isoText(instant)) == .moment(instant), "seed \(seed)")
      #expect(
        DateForm.iso.read(londonText(instant))
          == .moment(Instant(seconds: instant.seconds)),
        "seed \(seed)"
      )
    }
  }
}
