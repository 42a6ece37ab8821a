import Domain
import Glibc
import Ledger
import TestSupport
import Testing

@testable import Interchange

@Suite struct ImportRunTests {
  private func count(_ world: TestWorld) throws -> Int {
    try world.ledger.reportCounts(for: TestOfficer.intelligenceUnit.audience).values.reduce(0, +)
  }

  @Test func `a second run over the same file records nothing twice`() throws {
    let world = try TestWorld.inMemory()
    let work = FileImport(.reports, Sample.reports(count: 40))

    let first = try work.record(into: world.ledger)
    let second = try work.record(into: world.ledger)

    #expect([first.recorded, first.repeated] == [40, 0])
    #expect([second.recorded, second.repeated] == [0, 40])
    #expect(try count(world) == 40)
  }

  @Test func `a run that was cut off goes on where it stopped`() throws {
    let world = try TestWorld.inMemory()
    let work = FileImport(.reports, Sample.reports(count: 200))
    let check = try work.check(in: .test())
    let importer = TestOfficer.intelligenceUnit.id

    let cut = try work.record(check, into: world.ledger, in: .test(), stopwatch: .test()) { _ in
      _ = try? world.submit(
        [.officer(importer, .revoke(.intelligenceUnit, from: day("2010-09-01")))],
        by: .administrator
      )
    }
    try world.submit(
      [.officer(importer, .grant(.intelligenceUnit, from: day("2010-09-02")))],
      by: .administrator
    )
    let result = try work.record(into: world.ledger)

    #expect(cut.refused != nil)
    // The rows given before the right was taken away may be recorded, and none after them.
    #expect((0...RecordingLine.pieceRows).contains(cut.recorded))
    #expect([result.recorded, result.repeated] == [200 - cut.recorded, cut.recorded])
    #expect(try count(world) == 200)
  }

  @Test func `a file that changes between the passes ends the import`() throws {
    let world = try TestWorld.inMemory()
    let check = try FileImport(.reports, Sample.reports(count: 40)).check(in: .test())
    let other = FileImport(.reports, Sample.reports(count: 41))

    #expect(throws: ImportError.self) {
      try other.record(check, into: world.ledger, in: .test(), stopwatch: .test())
    }
    #expect(try count(world) == 0)
  }

  @Test func `a row that the ledger refuses ends the import and is named`() throws {
    let world = try TestWorld.inMemory()
    let work = FileImport(.reports, Sample.reports([Sample.reportRow]))
    let check = try work.check(in: .test())
    try world.submit(
      [
        .officer(
          TestOfficer.intelligenceUnit.id,
          .revoke(.intelligenceUnit, from: day("2010-09-01"))
        )
      ],
      by: .administrator
    )

    let result = try work.record(check, into: world.ledger, in: .test(), stopwatch: .test())

    #expect(result.recorded == 0)
    #expect(result.refused?.line == 2)
  }

  @Test func `a dry run tells what each row would become`() throws {
    let rows = [Sample.reportRow, "x"]
    var accounts: [RowAccount] = []

    _ = try FileImport(.reports, Sample.reports(rows)).check(
      in: .test(),
      account: { row in accounts.append(row) }
    )

    #expect(accounts.map(\.row) == [1, 2])
    #expect(accounts.map(\.line) == [2, 3])
    #expect(accounts[0].summary == "hft, 2010-09-15 21:40, RESTRICTED, B 2 1: 'Vans at night'")
    #expect(accounts[1].faults.count == 1)
  }

  @Test func `what a check finds stands in the order of the file, however many threads look`()
    throws
  {
    let rows = (1...1000).map { row in row % 7 == 0 ? "x" : Sample.reportRow }
    var accounts: [RowAccount] = []

    let check = try FileImport(.reports, Sample.reports(rows)).check(
      in: .test(),
      account: { row in accounts.append(row) }
    )

    #expect(accounts.map(\.row) == Array(1...1000))
    #expect(accounts.map(\.line) == Array(2...1001))
    #expect(check.faultCount == 142)
    #expect(check.faults.map(\.line) == stride(from: 8, through: 1001, by: 7).map(\.self))
  }

  @Test func `rows are recorded in the order of the file`() throws {
    let world = try TestWorld.inMemory()
    let rows = (1...300).map { row in
      Sample.reportRow.replacing("Vans at night", with: "Vans \(row)")
    }

    let result = try FileImport(.reports, Sample.reports(rows)).record(into: world.ledger)

    #expect(result.recorded == 300)
    let found = try world.ledger.reports(
      ReportQuery(limit: 300),
      for: TestOfficer.intelligenceUnit.audience
    ).rows
    let numbered = found.sorted { left, right in left.reference.text < right.reference.text }
    #expect(numbered.map(\.headline.words) == (1...300).map { row in "Vans \(row)" })
  }

  @Test func `JSON Lines are imported likewise`() throws {
    let world = try TestWorld.inMemory()
    let text = """
      {"origin":"hft","occurred":"2010-09-15T20:40:00Z","marking":"RESTRICTED","scheme":"3x5x2",\
      "source_eval":1,"info_eval":"A","handling":"P","level":2,"priority":"trafficking",\
      "headline":"Vans","text":"Two vans, \\"white\\".","boroughs":["hackney","newham"]}
      """

    let result = try FileImport(.reports, text, named: "rows.jsonl").record(into: world.ledger)

    #expect(result.recorded == 1)
    let audience = TestOfficer.intelligenceUnit.audience
    let row = try world.ledger.reports(ReportQuery(limit: 1), for: audience).rows.first
    let kept = Grading.threeByFiveByTwo(source: 1, information: .a, handling: .permitted)
    #expect(row?.grading == kept, "a grade of 2016 keeps its scheme")
  }

  @Test(.enabled(if: getenv("MUSTER_SLOW") != nil, "MUSTER_SLOW=1: ten seconds in a debug build"))
  func `a hundred thousand rows are checked in bounded memory`() throws {
    let count = 100_000
    let text = Sample.reports(count: count)
    var calls = 0
    let before = try residentKilobytes()

    let check = try FileImport(.reports, text).check(in: .test()) { progress in
      calls += 1
      #expect(progress.bytesDone <= progress.bytesTotal)
    }

    #expect(check.rows == count)
    #expect(check.isSound)
    #expect(calls > 100)
    #expect(try residentKilobytes() - before < 32_768)
  }

  private func residentKilobytes() throws -> Int {
    let file = try #require(fopen("/proc/self/statm", "r"))
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    _ = fgets(&line, 128, file)
    let words = line.split(separator: 32).dropFirst()
    let pages = words.first.map { word in String(decoding: word.map(UInt8.init), as: UTF8.self) }
    return try #require(pages.flatMap(Int.init)) * 4
  }

  @Test func `transactions grow gently and shrink at once`() {
    var pacer = BatchPacer()

    pacer.took(1_000_000, for: 8, hasNeighbours: true)
    let grown = pacer.rows
    pacer.took(50_000_000, for: 16, hasNeighbours: true)
    let shrunk = pacer.rows
    pacer.took(900_000_000, for: 8, hasNeighbours: true)

    #expect([grown, shrunk, pacer.rows] == [16, 8, 1])
  }

  @Test func `transactions are longer where nobody waits for them`() {
    var alone = BatchPacer()
    var watched = BatchPacer()

    for _ in 0..<12 {
      alone.took(Int64(alone.rows) * 500_000, for: alone.rows, hasNeighbours: false)
      watched.took(Int64(watched.rows) * 500_000, for: watched.rows, hasNeighbours: true)
    }

    #expect([alone.rows, watched.rows] == [2000, 50])
  }
}
