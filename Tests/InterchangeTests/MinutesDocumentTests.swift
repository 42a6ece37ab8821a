import Domain
import Ledger
import TestSupport
import Testing

@testable import Interchange

/// Minutes and calendars as files: nothing in a record becomes markup.
struct MinutesDocumentTests {
  @Test func `markup in a title stays text in both files`() throws {
    let title = "A | [link](http://x) <b> `code` **bold** \u{1B}[31m\u{202E}end"
    let document = MinutesDocument(try minutes(titled: title), in: TestUnit.unit, for: "SCD9")

    let markdown = try document.text(.markdown)
    let html = try document.text(.html)

    let cell = "A \\| \\[link\\](http://x) \\<b\\> \\`code\\` \\*\\*bold\\*\\*  \\[31mend"
    #expect(markdown.contains("| \(cell) |"), "\(markdown)")
    #expect(html.contains("&lt;b&gt;") && !html.contains("<b>"), "\(html)")
    #expect(!(markdown + html).unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test func `the marking stands at head and foot, and what is left out is counted`() throws {
    var minutes = try minutes(titled: "Vans")
    minutes.withheld = 3
    minutes.marking = .confidential
    let document = MinutesDocument(minutes, in: TestUnit.unit, for: "UKBA")

    for kind in MinutesDocument.Kind.allCases {
      let text = try document.text(kind)
      #expect(text.split(separator: "CONFIDENTIAL").count >= 3)
      #expect(text.contains("3 items are left out of this copy"))
      #expect(text.contains("copy for UKBA"))
      #expect(!text.contains("{{"))
    }
  }

  @Test func `lines of a calendar are folded at 75 octets without splitting a letter`() {
    let long = String(repeating: "ä", count: 100)
    let event = CalendarFile.Event(
      id: "wim-2010-10-29",
      sequence: 4,
      startsAt: london("2010-10-29 09:30"),
      endsAt: london("2010-10-29 11:00"),
      summary: "Meeting; one, two \\ three",
      description: "First\n\(long)",
      categories: ["MEETING"],
      status: .cancelled
    )
    let text = CalendarFile(named: "x", of: "unit", events: [event], at: london("2010-09-16 09:00"))
      .text

    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.allSatisfy { line in line.utf8.count <= 75 && !line.contains("\n") })
    #expect(text.contains("SUMMARY:Meeting\\; one\\, two \\\\ three\r\n"))
    #expect(text.contains("DTSTART;TZID=Europe/London:20101029T093000\r\n"))
    #expect(text.contains("DTSTAMP:20100916T080000Z\r\n"))
    #expect(text.contains("STATUS:CANCELLED\r\n"))
    let unfolded = lines.joined(separator: "\r\n").split(separator: "\r\n ").joined()
    #expect(unfolded.contains("DESCRIPTION:First\\n\(long)"))
    for part in ["VCALENDAR", "VEVENT", "VTIMEZONE", "DAYLIGHT", "STANDARD"] {
      #expect(lines.count { $0 == "BEGIN:\(part)" } == lines.count { $0 == "END:\(part)" })
    }
  }

  @Test func `a week is the one of its Thursday`() {
    #expect(day("2010-01-03").week == 53)
    #expect(day("2010-01-04").week == 1)
    #expect(day("2010-09-17").week == 37)
  }

  private func minutes(titled title: String) throws -> Minutes {
    let world = try TestWorld.inMemory()
    let meeting = try world.schedule()
    let report = try world.receive()
    try world.nominate(report, for: meeting, titled: .present(title))
    return try world.ledger.minutes(of: meeting, for: TestOfficer.chair.audience)
  }
}
