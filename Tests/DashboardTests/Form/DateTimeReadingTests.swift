import Domain
import Testing

@testable import Dashboard

private func reading(_ text: String, _ sense: TimeSense = .due) -> DateTimeReading {
  DateTimeReading(text, in: formContext.frame(sense))
}

private func words(_ text: String, at moment: Instant) -> String {
  DateTimeReading(text, in: TimeFrame(now: moment, sense: .due)).words
}

@Suite struct `A typed date and time` {
  @Test(arguments: [
    ("now", "= Thu 14 Oct 2010 14:32, now"),
    ("1500", "= Thu 14 Oct 2010 15:00, in 28m"),
    ("15:00", "= Thu 14 Oct 2010 15:00, in 28m"),
    ("3pm", "= Thu 14 Oct 2010 15:00, in 28m"),
    ("4.30pm", "= Thu 14 Oct 2010 16:30, in 1h 58m"),
    ("1430", "= Fri 15 Oct 2010 14:30, in 23h 58m; 14:30 has passed today, so tomorrow"),
    ("9", "= Fri 15 Oct 2010 09:00, in 18h 28m; 09:00 has passed today, so tomorrow"),
    ("before 1200", "= Fri 15 Oct 2010 12:00, in 21h 28m; 12:00 has passed today, so tomorrow"),
    ("fri 1700", "= Fri 15 Oct 2010 17:00, in 1d 2h"),
    ("1700 fri", "= Fri 15 Oct 2010 17:00, in 1d 2h"),
    ("Friday at 17.00", "= Fri 15 Oct 2010 17:00, in 1d 2h"),
    ("fri", "= Fri 15 Oct 2010 23:59, in 1d 9h; no time given, so the end of that day"),
    ("thu 1700", "= Thu 14 Oct 2010 17:00, in 2h 28m"),
    ("thu 0900", "= Thu 21 Oct 2010 09:00, in 6d 18h; 09:00 has passed today, so a week on"),
    ("wed 9", "= Wed 20 Oct 2010 09:00, in 5d 18h"),
    ("tmr 9", "= Fri 15 Oct 2010 09:00, in 18h 28m"),
    ("today", "= Thu 14 Oct 2010 23:59, in 9h 27m; no time given, so the end of that day"),
    ("eod", "= Thu 14 Oct 2010 23:59, in 9h 27m; the end of the day is 23:59"),
    ("fri end of day", "= Fri 15 Oct 2010 23:59, in 1d 9h; the end of the day is 23:59"),
    ("15/10", "= Fri 15 Oct 2010 23:59, in 1d 9h; no time given, so the end of that day"),
    ("15/10 0900", "= Fri 15 Oct 2010 09:00, in 18h 28m"),
    ("15/10 1900", "= Fri 15 Oct 2010 19:00, in 1d 4h"),
    ("15 oct 2030", "= Fri 15 Oct 2010 20:30, in 1d 5h"),
    ("15 oct 2010 0900", "= Fri 15 Oct 2010 09:00, in 18h 28m; the number after the month is"),
    ("15/10/2010 0900", "= Fri 15 Oct 2010 09:00, in 18h 28m"),
    ("15.10.10 9", "= Fri 15 Oct 2010 09:00, in 18h 28m"),
    ("2010-10-15 09:00", "= Fri 15 Oct 2010 09:00, in 18h 28m"),
    ("2010-10-15T09:00", "= Fri 15 Oct 2010 09:00, in 18h 28m"),
    ("15 oct 0900", "= Fri 15 Oct 2010 09:00, in 18h 28m"),
    ("15oct 0900", "= Fri 15 Oct 2010 09:00, in 18h 28m"),
    ("= Fri 15 Oct 2010 17:00, ", "= Fri 15 Oct 2010 17:00, in 1d 2h; "),
    ("5/1 0900", "= Wed 5 Jan 2011 09:00, in 82d 19h; 5 Jan has passed this year, so next year"),
    ("13/10/2010 0900", "= Wed 13 Oct 2010 09:00, 1d 5h ago; that has passed"),
    ("+45m", "= Thu 14 Oct 2010 15:17, in 45m"),
    ("+2h", "= Thu 14 Oct 2010 16:32, in 2h"),
    ("+1h30m", "= Thu 14 Oct 2010 16:02, in 1h 30m"),
    ("+7d", "= Thu 21 Oct 2010 14:32, in 7d"),
    ("+7d 0900", "= Thu 21 Oct 2010 09:00, in 6d 18h"),
    ("+2w", "= Thu 28 Oct 2010 14:32, in 14d"),
    ("+1d2h", "= Fri 15 Oct 2010 16:32, in 1d 2h"),
    ("-20m", "= Thu 14 Oct 2010 14:12, 20m ago; that has passed"),
    ("next wim", "= Wed 20 Oct 2010 10:00, in 5d 19h"),
  ])
  func `is read for a due field`(text: String, words: String) {
    #expect(
      reading(text).words.hasPrefix(words.hasSuffix("; ") ? String(words.dropLast(2)) : words)
    )
    #expect(reading(text).moment != nil)
  }

  @Test(arguments: [
    ("0900", "= Thu 14 Oct 2010 09:00, 5h 32m ago"),
    ("1700", "= Wed 13 Oct 2010 17:00, 21h 32m ago; 17:00 is still to come, so yesterday"),
    ("thu 1700", "= Thu 7 Oct 2010 17:00, 6d 21h ago; 17:00 is still to come, so a week ago"),
    ("fri 1700", "= Fri 8 Oct 2010 17:00, 5d 21h ago"),
    ("yesterday 9", "= Wed 13 Oct 2010 09:00, 1d 5h ago"),
    ("24/12 1800", "= Thu 24 Dec 2009 18:00, 293d 19h ago; 24 Dec is still to come this year"),
    ("1/2/65 0900", "= Mon 1 Feb 1965 09:00, 16691d"),
    ("+2h", "= Thu 14 Oct 2010 16:32, in 2h; that is still to come"),
  ])
  func `looks back where it says when a thing happened`(text: String, words: String) {
    #expect(reading(text, .past).words.hasPrefix(words))
  }

  @Test(arguments: [
    ("10/14", "The day comes first: 14 Oct? Then type 14/10."),
    ("14/13", "There is no month 13: the day comes first, as in 14/10."),
    ("31/2 0900", "There is no 31 Feb in 2010."),
    ("29/2/2011", "There is no 29 Feb in 2011."),
    ("fri 14/10 0900", "Thu 14 Oct 2010 is no Fri: leave one of them out."),
    ("2500", "Hours go from 0 to 23 and minutes from 0 to 59, as in 0930 or 17:00."),
    ("1460", "Hours go from 0 to 23 and minutes from 0 to 59, as in 0930 or 17:00."),
    ("13pm", "Hours go from 0 to 23 and minutes from 0 to 59, as in 0930 or 17:00."),
    ("1400-1600", "One time belongs here, not a range: give the start."),
    ("next fri", "Only the meeting can be next: next wim. For a day type fri, or the date."),
    ("fri sat", "Give one day only."),
    ("oct 14", "The day comes before the month, as in 14 Oct."),
    ("9 10", "Give one time only."),
    ("now 9", "Give one time only: a day and a clock time, or a distance."),
    ("15/10 0900 gmt", "Clocks show BST on Fri 15 Oct 2010: leave the zone out."),
    ("", "Give a day and a time."),
    ("by", "Give a day and a time."),
    ("soon", "Cannot read 'soon'. Try 1430, fri 1700, tmr 9, 14/10 0900 or +2h."),
    ("1/1/2500 9", "Years go from 1900 to 2199."),
    ("+99999w", "Years go from 1900 to 2199."),
  ])
  func `is refused with what to do`(text: String, sentence: String) {
    #expect(reading(text) == .refused(sentence))
  }

  @Test func `what is twenty minutes ago is never called twenty-one`() {
    let now = formNow.adding(milliseconds: 45_000)

    #expect(DateTimeWording.distance(to: formNow.adding(minutes: -20), from: now) == "20m ago")
    #expect(DateTimeWording.distance(to: formNow.adding(minutes: 20), from: now) == "in 20m")
    #expect(DateTimeWording.distance(to: formNow, from: now) == "now")
  }

  @Test func `needs a time for what has happened`() {
    #expect(
      reading("fri", .past)
        == .refused("What time on Fri 8 Oct 2010? Add it, as in 8/10 1430.")
    )
    #expect(
      reading("before 9", .past)
        == .refused("Say when it happened, without 'before' or 'by'.")
    )
  }

  @Test func `knows no next meeting where none is planned`() {
    let frame = TimeFrame(now: formNow)

    #expect(
      DateTimeReading("next wim", in: frame)
        == .refused("No next weekly meeting is planned: give the day and time.")
    )
  }
}

@Suite struct `A typed time on the nights when the clocks change` {
  @Test func `asks which of two is meant in autumn`() {
    let summer = Instant(seconds: 1_288_485_000)
    let winter = Instant(seconds: 1_288_488_600)

    #expect(
      reading("31/10 0130")
        == .ambiguous(
          summer: summer,
          winter: winter,
          words: "01:30 comes twice on Sun 31 Oct 2010, as the clocks go back: "
            + "b for BST, the first, or g for GMT, an hour later?"
        )
    )
    #expect(reading("31/10 0130 bst").moment == summer)
    #expect(reading("31/10 0130 gmt").moment == winter)
    #expect(reading("31/10 0130 gmt").words.hasPrefix("= Sun 31 Oct 2010 01:30 GMT"))
  }

  @Test(arguments: ["31/10 0059", "31/10 0200"])
  func `asks nothing beside that hour`(text: String) {
    #expect(reading(text).moment != nil)
  }

  @Test func `refuses the hour that spring leaves out`() {
    let winter = london(2010, 3, 27, 12, 0)

    #expect(
      words("28/3 0130", at: winter)
        == "The clocks go forward on Sun 28 Mar 2010: there is no time from 01:00 to 01:59."
    )
    #expect(words("28/3 0200", at: winter).hasPrefix("= Sun 28 Mar 2010 02:00, in 13h"))
    #expect(words("+1d", at: london(2010, 3, 27, 1, 30)).hasPrefix("The clocks go forward"))
  }

  @Test func `counts elapsed hours across the change, but days by the clock`() {
    let evening = london(2010, 10, 30, 20, 0)

    #expect(words("+12h", at: evening) == "= Sun 31 Oct 2010 07:00, in 12h")
    #expect(words("+1d", at: evening) == "= Sun 31 Oct 2010 20:00, in 1d 1h")
  }
}

@Suite struct `A typed day` {
  @Test(arguments: [
    ("fri", "= Fri 15 Oct 2010, tomorrow"), ("+7d", "= Thu 21 Oct 2010, in 7 days"),
    ("today", "= Thu 14 Oct 2010, today"), ("16/9/2010", "= Thu 16 Sep 2010, 28 days ago"),
    ("next wim", "= Wed 20 Oct 2010, in 6 days"),
    ("fri 1700", "Only a day belongs here, as in fri, 14/10 or +7d."),
    ("now", "Only a day belongs here, as in fri, 14/10 or +7d."),
    ("+2h", "Only a day belongs here, as in fri, 14/10 or +7d."),
    ("soon", "Cannot read 'soon' as a day. Try fri, tmr, 14/10, +7d or 2010-10-14."),
  ])
  func `is read without a time`(text: String, words: String) {
    #expect(DayReading(text, in: formContext.frame(.any)).words == words)
  }
}
