import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// How long reports are kept, decided by keys: what is due, and what is decided on each.
struct RetentionTests {
  private let world: TestWorld
  private let reports: [ID<Report>]

  /// Four reports, three of which are due: two by a day that was set, one of them held.
  init() throws {
    world = try TestWorld.inMemory()
    let world = world
    reports = try ["Vans by the river", "Flats above a shop", "A lorry", "Passports"].map { words in
      try world.receive(.test(words))
    }
    try world.submit(
      [
        .report(
          reports[0],
          .setRetention(group: .seriousOffence, basis: "x", reviewOn: day("2010-09-20"))
        ),
        .report(
          reports[1],
          .setRetention(group: .intelligence, basis: "x", reviewOn: day("2010-09-18"))
        ),
        .report(reports[1], .placeHold(reason: "an appeal")),
      ],
      by: .intelligenceUnit
    )
    world.clock.advance(minutes: 60 * 24 * 10)
  }

  private func robot(_ officer: TestOfficer, size: Size = Size(width: 120, height: 40))
    -> DashboardRobot
  {
    DashboardRobot(world, as: officer, size: size)
  }

  private func report(_ place: Int) throws -> Report {
    let audience = TestOfficer.intelligenceUnit.audience
    return try #require(try world.ledger.report(reports[place], for: audience)).report
  }

  /// Opens the form about the chosen report.
  private func decide(_ robot: DashboardRobot, _ what: String) {
    robot.press(.character("H"))
    robot.fill(what)
  }

  @Test func `what is due stands in a list, the longest due first, with group and hold`() throws {
    let robot = robot(.intelligenceUnit)

    robot.press(.character("V"))

    let lines = robot.screen.filter { line in line.contains("retention  group") }
    #expect(lines.count == 2, "\(robot.screen)")
    #expect(lines.first?.contains("INT-2010-000002") == true)
    #expect(lines.first?.contains("group 4") == true && lines.first?.contains("HELD") == true)
    #expect(lines.last?.contains("group 2") == true && lines.last?.contains("HELD") == false)
    #expect(!robot.shows("INT-2010-000003"))
    robot.press(.escape)
    #expect(!robot.shows("Reviews that are due"))
  }

  @Test func `a review is opened from the list, decided by keys, and leaves the list`() throws {
    let robot = robot(.intelligenceUnit, size: Size(width: 100, height: 60))
    robot.press(.character("V"), .down, .enter)
    #expect(robot.shows("group 2"), "\(robot.screen)")

    decide(robot, "k")
    robot.type("1/9/2016")
    robot.press(.tab)
    robot.type("still open")
    robot.press(.control("s"))

    #expect(robot.message.hasPrefix("INT-1 kept; next review on"), "\(robot.message)")
    #expect(try report(0).retentionReview == day("2016-09-01"))
    robot.press(.escape)
    #expect(robot.shows("Reviews that are due"))
  }

  @Test func `a held report is not to be disposed of, and its unit lifts no hold`() throws {
    let unit = robot(.intelligenceUnit, size: Size(width: 100, height: 60))
    unit.press(.character("V"), .enter, .character("H"))
    #expect(!unit.shows("dispose") && !unit.shows("lift the hold"), "\(unit.screen)")
    unit.press(.control("x"))
    unit.stop()

    let commander = robot(.commander, size: Size(width: 100, height: 60))
    commander.press(.character("V"), .enter)
    decide(commander, "l")
    commander.type("the appeal is over")
    commander.press(.control("s"))

    #expect(commander.message == "INT-2 not held any more", "\(commander.message)")
    #expect(try report(1).hold == nil)
  }

  @Test func `texts are erased only once the reference is typed`() throws {
    let robot = robot(.intelligenceUnit, size: Size(width: 100, height: 60))
    robot.press(.character("V"), .down, .enter)
    decide(robot, "d")
    robot.type("no need any more")
    robot.press(.tab)
    robot.type("INT-2010-000002")
    robot.press(.control("s"))
    #expect(try report(0).isErased == false)
    #expect(robot.shows("That is not INT-2010-000001"), "\(robot.screen)")

    robot.press(.control("u"))
    robot.type("int-2010-000001")
    robot.press(.control("s"))

    #expect(try report(0).isErased, "\(robot.screen)")
  }

  @Test func `a disposal by keys names the backups that still hold the texts`() throws {
    let gone = Command.unit(.noteBackup(file: "/mnt/stick/last week.muster", entries: 40))
    try world.submit([gone], by: .administrator)
    let robot = robot(.intelligenceUnit, size: Size(width: 100, height: 60))
    robot.press(.character("V"), .down, .enter)
    decide(robot, "d")
    robot.type("no need any more")
    robot.press(.tab)
    robot.type("int-2010-000001")
    robot.press(.control("s"))

    #expect(robot.message.hasPrefix("INT-1 its texts are erased; copies hold them"))
    #expect(robot.shows("INT-1: copies that may still hold its texts"), "\(robot.screen)")
    #expect(robot.shows("no longer where they were made; find and delete them"))
    #expect(robot.shows("last week.muster, of"), "\(robot.screen)")
    robot.press(.escape, .escape, .escape, .character(";"))
    #expect(robot.shows("last week.muster"), "\(robot.screen)")
  }

  @Test func `who decides nothing about retention is told so, and sees what he may`() throws {
    let partner = robot(.partnerLiaison)
    partner.press(.enter, .character("H"))
    #expect(partner.message == Permission.reviewRetention.refusalSentence, "\(partner.message)")

    let hidden = try world.receive(.test("Kept close", handling: 4))
    try world.submit(
      [
        .report(
          hidden,
          .setRetention(group: .otherOffence, basis: "x", reviewOn: day("2010-09-27"))
        )
      ],
      by: .intelligenceUnit
    )
    world.clock.advance(minutes: 60 * 24 * 3)
    let outsider = robot(.partnerLiaison)
    outsider.press(.character("V"))
    #expect(!outsider.shows("Kept close") && !outsider.shows("INT-2010-000005"))
    #expect(outsider.shows("INT-2010-000002"))
  }

  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
  ])
  func `the list looks as it was kept`(size: Size) throws {
    let robot = robot(.intelligenceUnit, size: size)
    robot.press(.character("V"))
    try expectScreen(robot.state, named: "reviews-due")
    robot.press(.enter, .character("H"))
    try expectScreen(robot.state, named: "form-retention")
  }
}
