import Domain
import Ledger
import TestSupport
import Testing

@testable import Interchange

@Suite struct ImportReportTests {
  @Test func `a file of reports becomes reports`() throws {
    let world = try TestWorld.inMemory()
    let head = Sample.reportHead + ",source_ref,boroughs,flags,recipients,subjects,sanitised"
    let rest = ",REG 7,hackney;newham,child; victim,ukba,vehicle:AB12 CDE;person:A\\;B,Clean."

    let result = try FileImport(.reports, Sample.reports([Sample.reportRow + rest], head: head))
      .record(into: world.ledger)

    #expect(result.recorded == 1)
    let page = try world.ledger.reportTexts(
      after: nil,
      since: nil,
      limit: 10,
      for: TestOfficer.intelligenceUnit.audience
    )
    let received = try #require(page.rows.first).received
    #expect(received.origin == "hft")
    #expect(received.occurredAt == london("2010-09-15 21:40"))
    #expect(received.grading == .fiveByFiveByFive(source: .b, information: 2, handling: 1))
    #expect(received.boroughs == ["hackney", "newham"])
    #expect(received.flags == [.child, .victim])
    #expect(received.recipients == ["ukba"])
    #expect(
      received.subjects == [
        Subject(kind: .vehicle, words: "AB12 CDE"), Subject(kind: .person, words: "A;B"),
      ]
    )
    #expect(received.sourceReference == "REG 7")
    #expect(received.text == "Two vans were seen.")
    #expect(received.sanitised == "Clean.")
  }

  @Test func `an imported report was received when its file says, not today`() throws {
    let world = try TestWorld.inMemory()
    let row = Sample.reportRow + ",2010-09-15T22:10:00Z"

    _ = try FileImport(
      .reports,
      Sample.reports([row], head: Sample.reportHead + ",received")
    ).record(into: world.ledger)

    let page = try world.ledger.reports(
      ReportQuery(limit: 10),
      for: TestOfficer.intelligenceUnit.audience
    )
    #expect(page.rows.first?.receivedAt == london("2010-09-15 23:10"))
  }

  @Test(
    arguments: [
      ("hft", "hfft", "line 2, column 1 'origin': found 'hfft', expected one of scd9, hft"),
      ("2010-09-15T20:40:00Z", "15.9.2010", "line 2, column 2 'occurred': found '15.9.2010'"),
      ("RESTRICTED", "SECRETISH", "line 2, column 3 'marking': found 'SECRETISH', expected one of"),
      ("5x5x5", "4x4", "line 2, column 4 'scheme': found '4x4', expected 5x5x5 or 3x5x2."),
      (",B,", ",F,", "line 2, column 5 'source_eval': found 'F', expected a letter from A to E."),
      (",B,2,", ",B,6,", "line 2, column 6 'info_eval': found '6', expected a number from 1 to 5."),
      (",2,1,2,", ",2,,2,", "line 2, column 7 'handling': found nothing, expected a number"),
      (
        ",1,2,", ",1,4,",
        "line 2, column 8 'level': found '4', expected a whole number from 1 to 3."
      ),
      ("trafficking", "fraud", "line 2, column 9 'priority': found 'fraud', expected one of"),
      ("trafficking", "", "line 2 'outside_reason': found nothing, expected a priority, or"),
      ("Vans at night", "", "line 2, column 10 'headline': found nothing, expected a text."),
      (",Two vans", ",more,Two vans", "line 2: found 12 columns, expected 11, as in the head."),
      ("Vans", "Va\"ns", "line 2, column 10 'headline': found a quotation mark at byte 3"),
    ])
  func `a fault has its line, column, what was found and what was expected`(
    part: String,
    wrong: String,
    beginning: String
  ) throws {
    let row = Sample.reportRow.replacing(part, with: wrong, maxReplacements: 1)

    let faults = try FileImport(.reports, Sample.reports([row, Sample.reportRow])).faults()

    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix(beginning) == true, "\(faults)")
  }

  @Test func `every fault of every row is told, and nothing is recorded`() throws {
    let rows = [
      Sample.reportRow, Sample.reportRow.replacing("hft", with: "x").replacing("5x5x5", with: "y"),
      Sample.reportRow, "x",
    ]

    let check = try FileImport(.reports, Sample.reports(rows)).check(in: .test())

    #expect(check.rows == 4)
    #expect(check.faults.map(\.line) == [3, 3, 5])
    #expect(!check.isSound)
  }

  @Test func `the faults are listed to a thousand and the rest counted`() throws {
    let rows = Array(repeating: "x", count: 1100)

    let check = try FileImport(.reports, Sample.reports(rows)).check(in: .test())

    #expect(check.faults.count == 1000)
    #expect(check.rest == "and 100 more")
  }

  @Test func `a head is checked before the rows`() throws {
    let head = Sample.reportHead.replacing("marking", with: "Schutzvermerk") + ",origin"

    let faults = try FileImport(.reports, Sample.reports([], head: head)).faults()

    #expect(faults.count == 3)
    #expect(faults[0].hasPrefix("line 1, column 3 'Schutzvermerk': found an unknown column"))
    #expect(faults[1].hasPrefix("line 1, column 12 'origin': found the column 'origin' a second"))
    #expect(faults[2].hasPrefix("line 1: found no column 'marking'"))
    #expect(try FileImport(.reports, "").faults().count == 1)
  }

  @Test func `somebody else's columns, values and dates are mapped`() throws {
    let text = """
      From,When,Class,Grade,Eval,Code,What,Remarks
      Border agency,15/09/2010 21:40,R,E,4,1,Something was seen,ignored

      """
    var work = FileImport(.reports, text)
    work.map = try FieldMap.read(
      bytes: Array(
        """
        [columns]
        From = "origin"
        when = "occurred"
        Class = "marking"
        Grade = "source_eval"
        Eval = "info_eval"
        Code = "handling"
        What = "text"
        Remarks = ""
        [values.origin]
        "Border agency" = "ukba"
        [values.marking]
        R = "RESTRICTED"
        [defaults]
        scheme = "5x5x5"
        level = "1"
        headline = "From the border agency"
        outside_reason = "Not graded against it there."
        [dates]
        form = "dd/mm/yyyy HH:MM"
        """.utf8
      ),
      file: "map.toml",
      known: ReportColumn.names
    )
    let world = try TestWorld.inMemory()

    #expect(try work.record(into: world.ledger).recorded == 1)
  }

  @Test func `a local time in the autumn fold is a fault unless the map says which`() throws {
    let row = Sample.reportRow.replacing("2010-09-15T20:40:00Z", with: "2009-10-25 01:30")
    var work = FileImport(.reports, Sample.reports([row]))

    let faults = try work.faults()
    work.map.fold = .winter

    #expect(
      faults == [
        "line 2, column 2 'occurred': found '2009-10-25 01:30', which comes twice as the clocks go "
          + "back, expected an offset or zone behind it, or a map that says fold = summer or winter."
      ]
    )
    #expect(try work.faults() == [])
  }

  @Test func `a local time in the spring gap is a fault unless the map says which`() throws {
    let row = Sample.reportRow.replacing("2010-09-15T20:40:00Z", with: "2010-03-28 01:30")
    var work = FileImport(.reports, Sample.reports([row]))

    let faults = try work.faults()
    work.map.gap = .summer

    #expect(faults.first?.contains("which never comes as the clocks go forward") == true)
    #expect(try work.faults() == [])
  }

  @Test func `an officer who may not submit reports is told who may`() {
    #expect(throws: ImportError.self) {
      try FileImport(.reports, Sample.reports([Sample.reportRow])).faults(.test(.custody))
    }
  }

  @Test func `a time that has not come is a fault`() throws {
    let text = Sample.reports(
      [Sample.reportRow + ",2010-09-16T09:00:00Z"],
      head: Sample.reportHead + ",received"
    )

    #expect(
      try FileImport(.reports, text).faults() == [
        "line 2, column 12 'received': found '2010-09-16T09:00:00Z', expected a time that has come."
      ]
    )
  }

  @Test func `hostile text is shown harmless`() throws {
    let row = Sample.reportRow.replacing("hft", with: "\u{1B}]0;x\u{7}\u{202E}\u{9B}")

    #expect(
      try FileImport(.reports, Sample.reports([row])).faults().first?.hasPrefix(
        "line 2, column 1 'origin': found '\\u{1B}]0;x\\u{7}\\u{202E}\\u{9B}', expected"
      ) == true
    )
  }
}
