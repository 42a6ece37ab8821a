import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Evaluating a report by keys: what is submitted is not evaluated until somebody does.
struct EvaluationFormTests {
  private let world: TestWorld
  private let report: ID<Report>

  init() throws {
    world = try TestWorld.inMemory()
    report = try world.receive(.test("Vans by the river"))
  }

  private func detail() throws -> ReportDetail {
    try #require(try world.ledger.report(report, for: TestOfficer.intelligenceUnit.audience))
  }

  @Test func `the proposed grade is accepted by two keys`() throws {
    let unit = DashboardRobot(world, as: .intelligenceUnit)
    let proposed = try detail().received.grading

    unit.press(.character("e"), .control("s"))

    #expect(unit.message == "INT-1 accepted \(proposed.spaced)")
    #expect(try detail().row.status == .evaluated)
    #expect(try detail().row.grading == proposed)
  }

  @Test func `another grade needs a reason, and both stay with who and why`() throws {
    let unit = DashboardRobot(world, as: .intelligenceUnit)
    let proposed = try detail().received.grading
    unit.press(.character("e"))
    for letter in ["c", "4", "2"] { unit.fill(letter) }
    unit.press(.control("s"))
    #expect(unit.message.contains("Reason"))
    #expect(try detail().row.status == .submitted)

    unit.type("Seen by nobody else")
    unit.press(.control("s"))

    #expect(unit.message == "INT-1 graded again, \(proposed.spaced) to C 4 2")
    let detail = try detail()
    #expect(detail.row.grading.spaced == "C 4 2")
    #expect(detail.received.grading == proposed)
  }

  @Test func `a report goes back to its author with a reason`() throws {
    let unit = DashboardRobot(world, as: .intelligenceUnit)

    unit.press(.character("b"))
    unit.type("Say where the vans were seen.")
    unit.press(.control("s"))

    #expect(unit.message == "INT-1 sent back to its author")
    #expect(try detail().row.status == .returned)
  }

  @Test func `a report before a meeting is not sent back from under it`() throws {
    let meeting = try world.schedule()
    try world.nominate(report, for: meeting)
    let unit = DashboardRobot(world, as: .intelligenceUnit)

    unit.press(.character("b"))

    #expect(unit.message == "INT-1 is nominated; undo that first.")
    let refusal = try world.refusal(
      of: [.report(report, .sendBack(reason: "late"))],
      by: .intelligenceUnit
    )
    #expect(refusal == .report(.alreadyNominated))
    #expect(try detail().row.status == .nominated)
  }

  @Test func `a grade in force is accepted again without another reason`() throws {
    let unit = DashboardRobot(world, as: .intelligenceUnit)
    unit.press(.character("e"))
    for letter in ["c", "4", "1"] { unit.fill(letter) }
    unit.type("Seen by nobody else")
    unit.press(.control("s"))

    unit.press(.character("e"), .control("s"))

    #expect(unit.message == "INT-1 accepted C 4 1")
  }

  @Test func `who may not evaluate is told who can`() throws {
    let duty = DashboardRobot(world, as: .dutyOfficer)

    duty.press(.character("e"))

    #expect(duty.message == Permission.evaluateReport.refusalSentence)
  }

  /// Somebody of the intelligence unit before a report that is graded under the scheme of 2016.
  private func later(_ information: Grading.Letter, _ handling: Handling) throws -> DashboardRobot {
    var draft = Report.Draft.test("A later report")
    draft.grading = .threeByFiveByTwo(source: 1, information: information, handling: handling)
    world.clock.advance(minutes: 1)
    try world.receive(draft)
    return DashboardRobot(world, as: .intelligenceUnit)
  }

  @Test func `a grade of 2016 is accepted in its own scheme`() throws {
    let unit = try later(.b, .permitted)

    unit.press(.character("e"), .control("s"))

    #expect(unit.message == "INT-2 accepted 1 B P")
  }

  @Test func `a grade of 2016 is suggested in 5x5x5 and never converted`() throws {
    let unit = try later(.c, .permitted)

    unit.press(.character("e"))
    unit.fill("5")

    #expect(unit.shows("in 5x5x5") || unit.shows("here A or B"), "\(unit.screen)")
    unit.press(.control("s"))
    #expect(unit.message.contains("left"), "\(unit.message)")
    unit.fill("b")
    #expect(unit.shows("no counterpart, judge it anew"), "\(unit.screen)")
    unit.fill("3")
    unit.fill("1")
    unit.type("Heard from two people")
    unit.press(.control("s"))
    #expect(unit.message == "INT-2 graded again, 1 C P to B 3 1")
  }
}
