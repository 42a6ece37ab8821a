import Domain
import GRDB
import Ledger
import TestSupport
import Testing

@testable import SQLiteLedger

/// F20: a search by somebody who may not see a record is a search over a ledger without it.
@Suite struct SearchLeakTests {
  private static let vocabulary = SearchVocabulary(TestUnit.unit)
  private static let mark = "Quillfeather"

  /// What everybody may see, and, where asked, records between it that only SCD9 may.
  private static func world(withHidden isWhole: Bool) throws -> TestWorld {
    let world = try TestWorld.inMemory()
    let meeting = try world.schedule()
    for number in 1...4 {
      if isWhole { try hide(in: world, before: meeting) }
      let report = try world.receive(.test("Lorry \(number)", text: "A lorry at the gate."))
      if number == 2 {
        _ = try world.nominate(report, for: meeting, titled: "Lorry before the meeting")
      }
    }
    return world
  }

  private static func hide(in world: TestWorld, before meeting: ID<Meeting>) throws {
    var draft = Report.Draft.test("\(mark) lorry", text: "A lorry of \(mark).", handling: 4)
    draft.marking = .secret
    let report = try world.receive(draft)
    let item = try world.nominate(report, for: meeting, titled: .present("\(mark) lorry"))
    try world.submit(
      [.meeting(meeting, .note(item.id, .present("\(mark)"), isDissent: false))],
      by: .chair
    )
    try world.raise(.test("Follow the lorry of \(mark)", marking: .secret))
    var opening = AdviceCall.Opening.test("A lorry of \(mark)?")
    opening.marking = .secret
    try world.submit([.adviceCall(world.ids.mint(), .open(opening))], by: .dutyOfficer)
    var plan = Operation.Draft.test("\(mark) lorry")
    plan.marking = .secret
    let operation: ID<Operation> = world.ids.mint()
    let milestone = Operation.Milestone(words: "Lorry met", due: london("2010-09-17 07:00"))
    try world.submit(
      [.operation(operation, .plan(plan)), .operation(operation, .setMilestone(milestone))],
      by: .commander
    )
  }

  /// What an answer shows, without what a number in the ledger would tell.
  private func answers(_ typed: String, in world: TestWorld, as officer: TestOfficer) throws
    -> [[String]]
  {
    let query = try SearchQuery(typed, in: Self.vocabulary)
    var answers: [[String]] = []
    var after: SearchHit.Place?
    repeat {
      let page = try world.ledger.search(query, after: after, limit: 3, for: officer.audience) {
        true
      }
      answers += (page?.rows ?? []).map { hit in
        [hit.kind.rawValue, hit.headline.text, hit.excerpt.text, hit.status]
      }
      after = page?.next
    } while after != nil
    return answers
  }

  @Test(arguments: [TestOfficer.partnerTasking, .partnerLiaison, .outsider])
  func `an outsider's answers are those of a ledger without the record`(officer: TestOfficer) throws
  {
    let (whole, part) = (try Self.world(withHidden: true), try Self.world(withHidden: false))

    for typed in [
      "lorry", "lor", "quillfeather", "qui", "lorry quillf", "\"lorry of quillfeather\"",
      "is:report", "is:meeting", "is:tasking", "is:call", "is:open", "is:operation",
      "is:library", "borough:hackney", "met", "planned", "opn", "lib", "lorry is:open",
      "is:nominated", "grade:B24", "grade:B", "from:2010-09-01", "level:2", "gate", "undecided",
    ] {
      let (left, right) = (
        try answers(typed, in: whole, as: officer), try answers(typed, in: part, as: officer)
      )
      #expect(left == right, "\(typed)")
    }
    #expect(try answers("quillfeather", in: whole, as: officer).isEmpty)
    #expect(try answers("lorry", in: part, as: .commander).count == 5)
    #expect(try answers("quillfeather", in: whole, as: .commander).count == 20)
  }

  @Test func `an item has the class that its report has now`() throws {
    let world = try TestWorld.inMemory()
    let meeting = try world.schedule()
    let report = try world.receive(.test("Lorry"))
    _ = try world.nominate(report, for: meeting, titled: "Lorry before the meeting")
    #expect(try answers("lorry", in: world, as: .partnerTasking).count == 2)

    let closed = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 4)
    let outcome = try world.outcome(
      of: [.report(report, .evaluate(closed, reason: "a source at risk"))],
      by: .intelligenceUnit
    )

    guard case .recorded = outcome else { return }
    #expect(try answers("lorry", in: world, as: .partnerTasking).isEmpty)
    #expect(try answers("lorry", in: world, as: .commander).count == 2)
  }

  @Test func `a disposed report takes its agenda item out of the search`() throws {
    let file = try FileWorld()
    let world = file.world
    let meeting = try world.schedule()
    let report = try world.receive(.test("\(Self.mark) seen"))
    let item = try world.nominate(report, for: meeting, titled: .present("\(Self.mark) seen"))
    try world.submit(
      Steps.withdrawNomination(of: report, item: item.id, on: meeting, reason: "too early"),
      by: .chair
    )
    _ = try world.nominate(report, for: meeting, titled: .present("\(Self.mark) again"))
    #expect(try answers(Self.mark, in: world, as: .commander).count == 2)

    try world.dispose(of: report)

    #expect(try answers(Self.mark, in: world, as: .commander).isEmpty)
    try file.tamper { database in
      try database.execute(
        sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'record_search', 'row')"
      )
      let terms = try String.fetchAll(database, sql: "SELECT term FROM temp.words")
      #expect(!terms.contains(Self.mark.lowercased()))
      let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM search_record")
      #expect(rows == 0)
    }
    #expect(try file.ledger.faults(isFull: true).isEmpty)
  }
}
