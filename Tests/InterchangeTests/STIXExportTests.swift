import Domain
import Ledger
import TestSupport
import Testing

@testable import Interchange

@Suite struct STIXExportTests {
  @Test func `a bundle is what it always was`() throws {
    try GoldenBundle.expect(TestWorld.forPartners().bundle().text)
  }

  @Test func `the same reports make the same bytes, others another bundle`() throws {
    let (world, more) = (try TestWorld.forPartners(), try TestWorld.forPartners())
    try more.receiveEvaluated(.test("One more"))

    let text = try world.bundle().text

    #expect(try world.bundle().text == text)
    #expect(try more.bundle().text.suffix(60) != text.suffix(60))
  }

  @Test func `neither source nor original text nor a subject leaves`() throws {
    let bundle = try TestWorld.forPartners().bundle()

    #expect(bundle.summary.rows == 4)
    for words in [
      "Elm Row", "REG 7", "AB12", "Marlowe", "Quill", "Two vans were seen twice", "trafficking",
      "looked at this", "20:40:00",
    ] {
      #expect(!bundle.text.contains(words), "\(words)")
    }
    for words in [
      "Two vans were seen at night.", " Vans at night\"", "\"not-sanitised\"", "\"handling-c\"",
      "\"recipient-poppy\"", "\"scheme-3x5x2\"", "to Poppy Project and UK Border Agency alone",
    ] {
      #expect(bundle.text.contains(words), "\(words)")
    }
  }

  @Test func `a subject that the sanitised text names may stand in the name`() throws {
    let world = try TestWorld.inMemory()
    var draft = Report.Draft.test("Quill Marlowe in Hackney")
    draft.subjects = [Subject(kind: .person, words: "Quill Marlowe")]
    draft.sanitised = "Quill Marlowe was seen."
    try world.receiveEvaluated(draft)

    #expect(try world.bundle().text.contains(" Quill Marlowe in Hackney\""))
  }

  @Test func `hostile text is escaped`() throws {
    let text = try TestWorld.forPartners().bundle().text

    #expect(!text.utf8.contains(0x1B))
    #expect(text.contains("\\u001b[31mwas seen\\u202e"))
  }

  @Test func `what stays behind is counted`() throws {
    let world = try TestWorld.inMemory()
    try world.receiveEvaluated(.test("Open"))
    for handling in 4...5 { try world.receiveEvaluated(.test("Held", handling: handling)) }
    try world.receive(.test("New"))
    let returned = try world.receiveEvaluated(.test("Sent back"))
    try world.submit([.report(returned, .sendBack(reason: "no date"))], by: .supervisor)
    try world.receiveEvaluated(.test("Shut", marking: .topSecret))
    try world.dispose(of: world.receiveEvaluated(.test("Gone")))

    let summary = try world.bundle().summary

    #expect(summary.rows == 1)
    #expect(
      [summary.keptBack, summary.unevaluated, summary.leftOut, summary.erased] == [2, 2, 1, 1]
    )
    #expect(summary.marking == .restricted)
  }

  @Test func `a look is noted on each watched report of a bundle, or it is withheld`() throws {
    let world = try TestWorld.inMemory()
    try world.receiveEvaluated(.test("Open"))
    let watched = try world.receiveEvaluated(.test("Close", marking: .confidential))
    try world.receiveEvaluated(.test("Kept back", marking: .confidential, handling: 4))
    try world.receive(.test("New", marking: .confidential))
    let later = CivilDate(year: 2030, month: 1, day: 1)
    var asked: [[ID<Report>]] = []
    let write = { (isNoted: Bool, since: CivilDate?) in
      var bytes: [UInt8] = []
      let summary = try FileExport(.stix, as: .jsonLines, since: since).write(
        from: world.ledger,
        for: TestOfficer.commander.audience,
        to: { bytes += $0 },
        noting: { reports in
          asked.append(reports)
          return isNoted
        }
      )
      return (text: String(decoding: bytes, as: UTF8.self), summary: summary)
    }

    let whole = try write(true, nil)
    let part = try write(false, nil)
    _ = try write(true, later)

    #expect(asked == [[watched], [watched]])
    #expect(whole.summary.rows == 2 && whole.summary.withheld == 0)
    #expect(part.summary.rows == 1 && part.summary.withheld == 1)
    #expect(whole.text.contains("marking-confidential") || whole.text.contains("CONFIDENTIAL"))
    #expect(!part.text.contains("CONFIDENTIAL"))
  }

  @Test func `what a partner may not see is in no partner's bundle`() throws {
    let world = try TestWorld.inMemory()
    for (marking, handling) in [(ProtectiveMarking.restricted, 1), (.restricted, 2), (.secret, 2)] {
      try world.receiveEvaluated(.test("Seen", marking: marking, handling: handling))
    }

    let bundle = try world.bundle(for: .outsider)

    #expect([bundle.summary.rows, bundle.summary.leftOut] == [1, 2])
    #expect(!bundle.text.contains("\"handling-1\""))
  }

  @Test func `a later bundle holds what was evaluated since`() throws {
    let world = try TestWorld.inMemory()
    try world.receiveEvaluated(.test("Old"))
    let late = try world.receive(.test("Weighed late"))
    world.clock.set(to: london("2010-09-18 00:00"))
    try world.evaluate(late, as: Report.Draft.test().grading)

    let bundle = try world.bundle(since: day("2010-09-18"))

    #expect(bundle.summary.rows == 1)
    #expect(bundle.text.contains("\"published\":\"2010-09-17T23:00:00.000Z\""))
    #expect(try world.bundle(since: day("2010-09-19")).summary.rows == 0)
  }

  @Test func `a bundle without a report is one all the same`() throws {
    let bundle = try TestWorld.inMemory().bundle()

    #expect(bundle.text.hasPrefix("{\"type\":\"bundle\",\"id\":\"bundle--"))
    #expect(bundle.summary == ExportSummary())
  }

  @Test func `pages of a bundle follow one another without a gap`() throws {
    let world = try TestWorld.inMemory()
    let count = FileExport.pageRows + 1
    let head = Sample.reportHead + ",status"
    let rows = (1...count).map { _ in Sample.reportRow + ",evaluated" }
    try FileImport(.reports, Sample.reports(rows, head: head)).record(into: world.ledger)

    let bundle = try world.bundle()

    #expect(bundle.summary.rows == count)
    #expect(
      bundle.text.split(separator: "\n").count { $0.contains("\"type\":\"report\"") } == count
    )
  }
}

@Suite struct TLPTests {
  @Test func `the levels are to the letter as they are published`() {
    #expect(
      TLP.amberStrict.object == """
        {"type":"marking-definition","spec_version":"2.1",\
        "id":"marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",\
        "created":"2022-10-01T00:00:00.000Z","name":"TLP:AMBER+STRICT","extensions":\
        {"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":\
        {"extension_type":"property-extension","tlp_2_0":"amber+strict"}}}
        """
    )
    #expect(Set(TLP.allCases.map(\.id)).count == 5)
  }

  @Test func `the stricter of code and marking counts, and nothing is clear`() {
    for (handling, asked) in SharingTable.byHandling {
      for (marking, marked) in SharingTable.byMarking {
        let level = SharingTable.level(handling, marking)
        #expect(level == asked.map { asked in max(asked, marked) })
        #expect(level != .clear)
      }
    }
    #expect(SharingTable.byMarking.map(\.marking) == ProtectiveMarking.allCases)
    #expect(SharingTable.byHandling.count == 7)
    for code in 4...5 { #expect(SharingTable.level(.fiveByFive(code), .protect) == nil) }
  }

  @Test func `the tables are told as they stand`() {
    #expect(
      SharingTable.sentence
        == "The level is the stricter of two. By handling code: 1 and P GREEN, 2 AMBER, 3 and C "
        + "AMBER+STRICT; 4 and 5 never leave. By marking: NOT PROTECTIVELY MARKED GREEN, PROTECT and "
        + "RESTRICTED AMBER, CONFIDENTIAL AMBER+STRICT, SECRET and TOP SECRET RED."
    )
  }

  @Test func `a UUID stands for the identity that it is made of`() throws {
    let id = ID<Report>(0xFFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF)

    let text = STIXIdentifier.text("report", id)

    #expect(text == "report--ffffffff-ffff-4fff-bfff-ffffffffffff")
    let read: ID<Report> = try #require(STIXIdentifier.identity("report", text))
    #expect(STIXIdentifier.text("report", read) == text)
    #expect(STIXIdentifier.isSame(read, id))
    #expect(STIXIdentifier.range(around: read).contains(id))
    for text in ["report--", "identity--\(text.dropFirst(8))", "\(text)0", "report--\(id.text)"] {
      #expect(STIXIdentifier.identity("report", text) as ID<Report>? == nil, "\(text)")
    }
  }
}
