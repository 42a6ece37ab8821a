import Domain
import Ledger
import SQLiteLedger
import TestSupport
import Testing

/// Many submissions in one transaction: decided one after the other, and worked out side by side.
@Suite struct BatchTests {
  private let unit = Submission.Author.officer(TestOfficer.intelligenceUnit.id)

  /// Reports that come in, some graded at once, some by a later submission, one of them twice, and
  /// some disposed of.
  private func submissions(in world: TestWorld) -> [Submission] {
    let grade = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 4)
    var submissions: [Submission] = []
    var reports: [ID<Report>] = []
    for number in 0..<150 {
      let report: ID<Report> = world.ids.mint()
      let evaluate = Command.report(
        report,
        .evaluate(grade, reason: "one source", review: day("2011-01-01"))
      )
      let receive = Command.report(report, .receive(.test("Van \(number)")))
      let isGraded = number.isMultiple(of: 3)
      submissions.append(world.submission(isGraded ? [receive, evaluate] : [receive], by: unit))
      reports.append(report)
      if number % 7 == 3 {
        let file = Command.report(reports[number - 1], .file(reason: "seen"))
        submissions.append(world.submission([file], by: unit))
      }
      if number % 50 == 20 { submissions.append(submissions[submissions.count - 4]) }
    }
    return submissions
  }

  @Test func `a batch leaves what its submissions leave one by one`() throws {
    let (together, apart) = (try FileWorld(seed: 7), try FileWorld(seed: 7))
    let batch = submissions(in: together.world)

    let outcomes = try together.ledger.submit(batch: batch)
    let others = try submissions(in: apart.world).map { submission in
      try apart.ledger.submit(submission)
    }

    let receipts = try outcomes.map { outcome in try outcome.receipt() }
    #expect(try receipts.map(\.position) == others.map { other in try other.receipt().position })
    #expect(receipts.count(where: \.isRepeat) == 3)
    #expect(try together.ledger.head() == apart.ledger.head())
    let audience = TestOfficer.intelligenceUnit.audience
    #expect(
      try together.ledger.reportCounts(for: audience) == apart.ledger.reportCounts(for: audience)
    )
    #expect(try together.ledger.faults(isFull: true).isEmpty)
  }

  @Test func `a refusal in the middle of a long batch takes back its own submission alone`() throws
  {
    let file = try FileWorld(seed: 7)
    var batch = submissions(in: file.world)
    let stranger: ID<Report> = file.world.ids.mint()
    let refused = file.world.submission(
      [.report(stranger, .receive(.test("Kept"))), .report(stranger, .receive(.test("Twice")))],
      by: unit
    )
    batch.insert(refused, at: 100)

    let outcomes = try file.ledger.submit(batch: batch)

    let isRefused = outcomes.map { outcome in (try? outcome.receipt()) == nil }
    #expect(isRefused.indices.filter { place in isRefused[place] } == [100])
    #expect(try file.ledger.report(stranger, for: TestOfficer.intelligenceUnit.audience) == nil)
    #expect(try file.ledger.faults(isFull: true).isEmpty)
  }
}
