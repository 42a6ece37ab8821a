import Domain
import Testing

@testable import Dashboard

@Suite struct `A typed stretch of time` {
  @Test(arguments: [
    ("1500-1600", "= Thu 14 Oct 2010 15:00 to 16:00, 1h long, in 28m"),
    ("fri 0900-1700", "= Fri 15 Oct 2010 09:00 to 17:00, 8h long, in 18h 28m"),
    ("fri 9 to 17:30", "= Fri 15 Oct 2010 09:00 to 17:30, 8h 30m long, in 18h 28m"),
    ("1500 +2h", "= Thu 14 Oct 2010 15:00 to 17:00, 2h long, in 28m"),
    ("now until 1600", "= Thu 14 Oct 2010 14:32 to 16:00, 1h 28m long, now"),
    ("fri 2200-0600", "= Fri 15 Oct 2010 22:00 to Sat 16 Oct 2010 06:00, 8h long, in 1d 7h"),
    ("30/10 1900 - 31/10 0700", "= Sat 30 Oct 2010 19:00 to Sun 31 Oct 2010 07:00, 13h long"),
    (
      "1300-1500",
      "= Fri 15 Oct 2010 13:00 to 15:00, 2h long, in 22h 28m; 13:00 has passed today, so tomorrow"
    ),
  ])
  func `is read with its length and its distance`(text: String, words: String) {
    let reading = reading(text)

    #expect(reading.words.hasPrefix(words), "\(reading.words)")
  }

  @Test(arguments: [
    ("1400", "Give a start and an end"), ("", "Give a start and an end"),
    ("fri to sat", "When does it begin?"), ("15/10 1700 to 15/10 1600", "It ends before it begins"),
    ("1400 to 25", "Hours go from 0 to 23"), ("10/14 0900-1000", "The day comes first"),
    ("31/10 0130 +2h", "The start, 01:30, comes twice that night"),
    ("31/10 0000 to 31/10 0130", "The end, 01:30, comes twice that night"),
  ])
  func `is refused with what to do`(text: String, words: String) {
    guard case .refused(let sentence) = reading(text) else {
      Issue.record("'\(text)' is read as \(reading(text).words)")
      return
    }
    #expect(sentence.hasPrefix(words), "\(sentence)")
  }

  @Test func `fills a field, and is written out so that it reads back`() {
    var state = FormState(shift)
    state.type("fri 2200-0600")
    state.press(.tab, .backTab)

    #expect(state.edits["when"]?.text == "15/10/2010 22:00 to 16/10/2010 06:00")
    #expect(state.values.period("when")?.minutes == 480)
    #expect(state.faults(formContext).map(\.field) == ["note"])
  }

  @Test func `is kept as typed while it cannot be read`() {
    var state = FormState(shift)
    state.type("fri")

    state.press(.tab)

    #expect(state.values["when"] == .unread("fri"))
    #expect(
      state.shownFault(of: shift.fields[0], formContext)
        == "Give a start and an end, as in 1400-1600 or 1400 +2h."
    )
  }

  private func reading(_ text: String) -> PeriodReading {
    PeriodReading(text, in: formContext.frame(.due))
  }

  private var shift: Form {
    Form(
      "shift",
      title: "Shift",
      fields: [
        Field("when", "When", .period(.due), isRequired: true),
        Field("note", "Note", .text(max: 20), isRequired: true),
      ]
    )
  }
}
