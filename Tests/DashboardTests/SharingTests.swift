import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Passing a report on by keys, calling it back, and what its page tells of it.
struct SharingTests {
  private let world: TestWorld
  private let report: ID<Report>

  init() throws {
    world = try TestWorld.inMemory()
    var draft = Report.Draft.test("Vans by the river")
    draft.sanitised = "Vans were seen."
    report = try world.receive(draft)
    try world.submit(
      [.report(report, .evaluate(draft.grading, reason: ""))],
      by: .intelligenceUnit
    )
    try agree(.inForce)
  }

  private func agree(_ status: Agreement.Status) throws {
    let record = UnitRecord.agreement(TestUnit.agreement("isa", status))
    try world.submit([.unit(.change([.set(record)], from: day("2010-09-16")))], by: .administrator)
  }

  private func share(_ robot: DashboardRobot) {
    robot.press(.enter, .character("s"))
    robot.type("uk border")
    robot.press(.enter, .tab)
    robot.type("agreement isa")
    robot.press(.enter, .tab)
    robot.type("a joint visit")
    robot.press(.control("s"))
  }

  /// Waits for what the ledger tells of a change, which comes a moment after the act.
  private func wait(_ robot: DashboardRobot, for words: String) {
    for _ in 0..<50 where !robot.shows(words) {
      robot.waitForBell()
      robot.settle()
    }
  }

  private func disclosures() throws -> [Disclosure] {
    let detail = try world.ledger.report(report, for: TestOfficer.intelligenceUnit.audience)
    return try #require(detail).report.disclosures
  }

  @Test func `a report is passed on by keys, stands on its page and in the register`() throws {
    let robot = DashboardRobot(world, as: .intelligenceUnit, size: Size(width: 100, height: 60))

    share(robot)

    #expect(robot.message == "INT-1 passed on to UKBA", "\(robot.screen)")
    let made = try #require(try disclosures().first?.made)
    #expect(made.recipients == ["ukba"] && made.text == "Vans were seen.")
    wait(robot, for: "Passed on")
    #expect(robot.shows("Passed on") && robot.shows("UKBA under Agreement isa"))
    robot.press(.escape, .character("A"))
    #expect(robot.shows("Agreements, and what rests on them"))
    #expect(robot.shows("INT-1 no. 1 to UKBA"))
  }

  @Test func `undo calls it back, and so does a form of its own`() throws {
    let robot = DashboardRobot(world, as: .intelligenceUnit, size: Size(width: 100, height: 60))
    share(robot)

    robot.press(.character("u"))
    robot.type("the wrong address")
    robot.press(.control("s"))
    #expect(try disclosures().map(\.isStanding) == [false])
    wait(robot, for: "called back")

    robot.press(.character("S"))
    #expect(robot.message.hasPrefix("Nothing stands that was passed on"), "\(robot.message)")
    robot.press(.escape)
    share(robot)
    wait(robot, for: "2  09:00")
    robot.press(.character("S"))
    robot.press(.tab)
    robot.type("asked to")
    robot.press(.control("s"))
    #expect(try disclosures().map(\.isStanding) == [false, false])
  }

  @Test func `an agreement that lapsed cannot be chosen, and its disclosures are marked`() throws {
    let robot = DashboardRobot(world, as: .intelligenceUnit, size: Size(width: 100, height: 60))
    share(robot)
    wait(robot, for: "Passed on")
    try agree(.lapsed)
    robot.press(.character("R"))
    wait(robot, for: "! now lapsed")

    #expect(robot.shows("! now lapsed"), "\(robot.screen)")
    robot.press(.escape)
    share(robot)
    #expect(try disclosures().count == 1)
    robot.press(.control("x"), .escape, .character("A"))
    #expect(robot.shows("nothing new can rest on it") && robot.shows("! INT-1 no. 1"))
  }

  @Test func `nobody decides on a report that was not read, or is another agency's`() throws {
    let unread = DashboardRobot(world, as: .intelligenceUnit, size: Size(width: 50, height: 14))
    unread.press(.character("s"))
    #expect(unread.message.hasPrefix("Open INT-1 first"), "\(unread.message)")

    let partner = DashboardRobot(world, as: .partnerLiaison)
    partner.press(.enter, .character("s"))
    #expect(partner.message.contains("owned by mps"), "\(partner.message)")
    let analyst = DashboardRobot(world, as: .analyst)
    analyst.press(.enter, .character("s"))
    #expect(analyst.message == Permission.discloseReport.refusalSentence)
  }

  @Test func `the owner chooses by keys what others learn`() throws {
    let robot = DashboardRobot(world, as: .analyst, size: Size(width: 100, height: 60))

    robot.press(.enter, .character("i"))
    robot.fill("s")
    robot.type("an open case")
    robot.press(.control("s"))

    #expect(robot.message == "INT-1 others learn: silent", "\(robot.message)")
    wait(robot, for: "match: silent")
    #expect(robot.shows("match: silent"))
  }
}
