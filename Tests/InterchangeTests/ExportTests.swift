import Domain
import Ledger
import TestSupport
import Testing

@testable import Interchange

@Suite struct ExportTests {
  /// Reports with everything that a report can have, and texts that want to be taken for more.
  private func reports() throws -> TestWorld {
    let world = try TestWorld.inMemory()
    try world.receive(
      .test("=1+1", text: "two\r\nlines, \"quoted\"; \u{1B}[31m"),
      by: .intelligenceUnit
    )
    var draft = Report.Draft.test("é漢🙂", origin: "ukba", handling: 2)
    draft.priority = nil
    draft.outsideReason = "Outside it."
    draft.boroughs = ["hackney", "newham"]
    draft.flags = [.harm, .child]
    draft.recipients = ["ukba"]
    draft.sourceReference = "REG 7"
    draft.provenance = "Seen, from the street."
    draft.sanitised = "Clean."
    draft.subjects = [Subject(kind: .person, words: "a;b\\c"), Subject(kind: .phone, words: "1")]
    let evaluated = try world.receive(draft, by: .intelligenceUnit)
    try world.submit(
      [
        .report(
          evaluated,
          .evaluate(
            .fiveByFiveByFive(source: .c, information: 3, handling: 2),
            reason: "corroborated"
          )
        )
      ],
      by: .intelligenceUnit
    )
    return world
  }

  /// A stay with everything that a stay can have.
  private func custody() throws -> TestWorld {
    let world = try TestWorld.inMemory()
    var arrival = Detention.Arrival.test()
    arrival.outsideReference = "SA/0042/10"
    arrival.flags = [.childPossible]
    arrival.nationality = "stateless"
    let at = { (minutes: Int) in arrival.arrivedAt.adding(minutes: minutes) }
    let id = try world.arrive(arrival)
    let commands: [Detention.Command] = [
      .beginEpisode(.pace, from: at(10), until: at(60)), .beginEpisode(.immigration, from: at(60)),
      .beginEpisode(.pace, from: at(200), until: at(220), isDual: true),
      .setLevel(.intermittent, from: at(20)), .setLevel(.constant, from: at(30)),
      .addInterpreter(
        InterpreterSession(
          language: "Farsi; Dari",
          provider: "a register",
          calledAt: at(5),
          arrivedAt: at(40),
          leftAt: at(70),
          fee: Pence(4500)
        )
      ),
      .addInterpreter(InterpreterSession(language: "Twi", provider: "", calledAt: at(80))),
      .check(at: at(25)), .check(at: at(50)), .note(.is91Served, at: at(60)),
      .raiseFlag(.traffickingIndicators, at: at(90)),
      .answerFlag(.childPossible, "Age shown; \"adult\".", at: at(95)),
      .depart(.escort, destination: "Colnbrook", at: at(300)),
    ]
    try world.submit(commands.map { command in .detention(id, command) }, by: .custody)
    try world.arrive()
    return world
  }

  @Test(arguments: [ExportFormat.csv(guardsFormulas: false), .jsonLines])
  func `an import of exported reports is the same data`(format: ExportFormat) throws {
    let export = FileExport(.reports, as: format)
    let first = try export.text(of: reports().ledger)
    let copy = try TestWorld.inMemory(seed: 7)

    let name = format == .jsonLines ? "rows.jsonl" : "rows.csv"
    try FileImport(.reports, first.text, named: name).record(into: copy.ledger)

    #expect(try export.text(of: copy.ledger).text == first.text)
    #expect(first.summary.rows == 2)
  }

  @Test(arguments: [ExportFormat.csv(guardsFormulas: false), .jsonLines])
  func `an import of exported stays is the same data`(format: ExportFormat) throws {
    let export = FileExport(.custody, as: format)
    let first = try export.text(of: custody().ledger, for: .custody)
    let copy = try TestWorld.inMemory(seed: 7)

    let name = format == .jsonLines ? "rows.jsonl" : "rows.csv"
    try FileImport(.custody, first.text, named: name)
      .record(into: copy.ledger, .test(.custody))

    #expect(try export.text(of: copy.ledger, for: .custody).text == first.text)
    #expect(first.summary.rows == 2)
  }

  @Test func `an empty ledger that takes JSON Lines in gives the same bytes out`() throws {
    let world = try reports()
    for (origin, handling) in [("hft", 1), ("ict", 2), ("scd9", 3), ("borough", 5), ("ukba", 4)] {
      world.clock.advance(minutes: 60 * 24)
      var draft = Report.Draft.test(
        "Seen \(handling)\u{2028}",
        text: "\u{202E}{\"text\": null}\t\\",
        origin: Key(stringLiteral: origin),
        marking: handling > 2 ? .confidential : .protect,
        handling: handling
      )
      draft.recipients = handling == 5 ? ["ukba"] : []
      let report = try world.receive(draft)
      try world.evaluate(report, as: draft.grading)
    }
    let export = FileExport(.reports, as: .jsonLines, since: day("2010-09-16"))
    let first = try export.text(of: world.ledger)
    let copy = try TestWorld.inMemory(seed: 7)

    try FileImport(.reports, first.text, named: "rows.jsonl")
      .record(into: copy.ledger, .test(at: "2010-10-01 09:00"))

    #expect(first.summary.rows == 6)
    #expect(first.summary.leftOut == 1)
    #expect(try export.text(of: copy.ledger).text == first.text)
  }

  @Test func `an export since a day holds what came in then or later`() throws {
    let world = try TestWorld.inMemory()
    let since = day("2010-09-17")
    for time in ["2010-09-16 23:59", "2010-09-17 00:00", "2010-09-18 12:00"] {
      world.clock.set(to: london(time))
      try world.receive(.test("At \(time)"))
      try world.receive(.test("Shut", marking: .topSecret))
      try world.arrive(.test(at: time))
      try world.raise(.test("From \(time)"))
    }

    for (kind, officer) in [
      (FileExport.Kind.reports, TestOfficer.commander), (.custody, .custody),
      (.taskings, .commander),
    ] {
      let export = try FileExport(kind, as: .jsonLines, since: since)
        .text(of: world.ledger, for: officer)
      #expect(export.summary.rows == 2, "\(kind)")
      #expect(export.summary.leftOut == (kind == .reports ? 2 : 0), "\(kind)")
      #expect(!export.text.contains("23:59"), "\(kind)")
      let none = try FileExport(kind, as: .jsonLines, since: day("2010-09-19"))
        .text(of: world.ledger, for: officer)
      #expect(none.summary == ExportSummary(), "\(kind)")
    }
  }

  @Test func `what an audience may not see is left out and counted`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Open"))
    try world.receive(.test("Shut", marking: .secret))
    let erased = try world.receive(.test("Gone"))
    try world.dispose(of: erased)

    let export = try FileExport(.reports, as: .csv(guardsFormulas: false))
      .text(of: world.ledger, for: .partnerLiaison)

    #expect(export.text.contains("Open"))
    #expect(!export.text.contains("Shut"))
    #expect(!export.text.contains("Gone"))
    #expect([export.summary.rows, export.summary.leftOut, export.summary.erased] == [1, 1, 1])
    #expect(export.summary.marking == .restricted)
  }

  @Test func `an empty export is a head alone`() throws {
    let world = try TestWorld.inMemory()

    let export = try FileExport(.custody, as: .csv(guardsFormulas: false)).text(of: world.ledger)

    #expect(export.text == CustodyColumn.names.joined(separator: ",") + "\r\n")
    #expect(export.summary == ExportSummary())
  }

  @Test func `pages follow one another without a gap`() throws {
    let world = try TestWorld.inMemory()
    let count = FileExport.pageRows * 2 + 1
    try FileImport(.reports, Sample.reports(count: count)).record(into: world.ledger)

    let export = try FileExport(.reports, as: .jsonLines).text(of: world.ledger)

    #expect(export.summary.rows == count)
    #expect(export.text.utf8.count { byte in byte == 10 } == count)
  }

  @Test func `taskings are written with bids and results`() throws {
    let world = try TestWorld.inMemory()
    try world.raise()
    try world.raise(.test("Ask for it", team: "swale"), isBid: true)

    let export = try FileExport(.taskings, as: .csv(guardsFormulas: false)).text(of: world.ledger)

    let rows = ReadTable(export.text).rows
    #expect(rows.first == TaskingExport.names)
    #expect(rows.dropFirst().map { row in row[2] }.sorted() == ["no", "yes"])
    #expect(rows.allSatisfy { row in row.count == TaskingExport.names.count })
  }

  @Test func `a spreadsheet is not attacked where the guard is asked for`() throws {
    let export = try FileExport(.reports, as: .csv(guardsFormulas: true)).text(of: reports().ledger)

    #expect(export.text.contains(",'=1+1,"))
  }
}
