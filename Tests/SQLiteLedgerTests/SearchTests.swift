import Domain
import Ledger
import SQLiteLedger
import TestSupport
import Testing

/// What somebody types into the search box, and what it finds.
@Suite struct SearchTests {
  private let world: TestWorld
  private let audience = TestOfficer.analyst.audience

  init() throws {
    world = try TestWorld.inMemory()
    try world.receive(.test("Vans at Käthe's", text: "A red van, then a blue one: 07700 900123."))
    try world.receive(.test("Flats", text: "Passports lay in the vanity case."))
  }

  private func found(_ words: String) throws -> [String] {
    try world.ledger.reports(ReportQuery(words: words, limit: 10), for: audience).rows.map {
      row in row.headline.words
    }
  }

  @Test(
    arguments: [
      ("van", ["Flats", "Vans at Käthe's"]), ("van red", ["Vans at Käthe's"]),
      ("VANITY", ["Flats"]), ("kathe", ["Vans at Käthe's"]), ("pass", ["Flats"]),
      ("INT-2010-000001", ["Vans at Käthe's"]), ("900123", ["Vans at Käthe's"]),
      ("lorry", []), ("red passports", []), ("c1", []), ("class", []),
      ("a", ["Vans at Käthe's"]), ("p", []),
    ] as [(String, [String])]
  )
  func `words are found as they begin`(words: String, headlines: [String]) throws {
    #expect(try found(words) == headlines)
  }

  @Test(
    arguments: [
      "\"", "'", "*", "van\"*", "words:van", "class:c1", "NOT van", "van OR", "(van", "van)",
      "^van", "{words class}: van", "- van", "NEAR(van red)", "\u{0}van", "\u{1B}[2J", "%", "_",
      "a\u{301}\u{301}", "ﬀ", "\u{202E}nav", "½", "٣", "van\nred", "💙",
    ])
  func `no typed sign is an operator or an error`(words: String) throws {
    _ = try found(words)
    #expect(try found("\(words) zzzz").isEmpty)
  }

  @Test func `no bytes at all are an error`() throws {
    let seed: UInt64 = 20_100_916
    var generator = SeededGenerator(seed: seed)
    for round in 1...500 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let words = String(decoding: bytes, as: UTF8.self)
      #expect(throws: Never.self, "seed \(seed), round \(round)") { _ = try found(words) }
    }
  }

  @Test func `what a refused submission would have changed is not found`() throws {
    let file = try FileWorld()
    let world = file.world
    let (kept, lost): (ID<Report>, ID<Report>) = (world.ids.mint(), world.ids.mint())
    let closed = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 4)
    let later = CivilDate(year: 2011, month: 3, day: 1)
    let author = Submission.Author.officer(TestOfficer.intelligenceUnit.id)
    let refused: [Command] = [
      .report(lost, .receive(.test("Lost lorry"))),
      .report(kept, .evaluate(closed, reason: "a source at risk", review: later)),
      .report(kept, .reopen(reason: "never settled")),
    ]

    let outcomes = try file.ledger.submit(
      batch: [
        world.submission([.report(kept, .receive(.test("Kept lorry")))], by: author),
        world.submission(refused, by: author),
        world.submission([refused[1]], by: author),
      ]
    )

    let found = try file.ledger.reports(
      ReportQuery(words: "lorry", limit: 10),
      for: TestOfficer.intelligenceUnit.audience
    )
    #expect((try? outcomes[1].receipt()) == nil)
    #expect(found.rows.map(\.headline) == ["Kept lorry"])
    #expect(try file.ledger.faults(isFull: true).isEmpty)
  }

  @Test func `pages of a search go on where the last one ended`() throws {
    for number in 1...25 { try world.receive(.test("Lorry \(number)", text: "A lorry.")) }

    var headlines: [String] = []
    var after: TimeCursor?
    repeat {
      let page = try world.ledger.reports(
        ReportQuery(words: "lorry", after: after, limit: 7),
        for: audience
      )
      headlines += page.rows.map(\.headline.words)
      after = page.next
    } while after != nil

    #expect(headlines == (1...25).reversed().map { number in "Lorry \(number)" })
  }
}
