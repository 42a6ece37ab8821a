import Canvas
import Domain
import Ledger
import SQLiteLedger
import TestSupport
import Testing

@testable import Dashboard

/// Looks at reports that are noted: once each, before anything is shown, or nothing is shown.
struct LookTests {
  private static let text = "Quillfeather keeps the vans."

  private static func world(_ marking: ProtectiveMarking, handling: Int = 1) throws
    -> (TestWorld, ID<Report>)
  {
    let world = try TestWorld.inMemory()
    let draft = Report.Draft.test(text: text, marking: marking, handling: handling)
    return (world, try world.receive(draft))
  }

  private static func looks(_ world: TestWorld, _ report: ID<Report>) throws -> [String] {
    let detail = try world.ledger.report(report, for: TestOfficer.commander.audience)
    let looks = detail?.history.filter { line in line.kind == "report.looked" } ?? []
    return looks.map(\.by)
  }

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]

  @Test(arguments: sizes)
  func `a CONFIDENTIAL report is shown once it is opened, and each opening is noted once`(
    size: Size
  ) throws {
    let (world, report) = try Self.world(.confidential)
    let robot = DashboardRobot(world, as: .commander, size: size)
    #expect(!robot.shows("Quillfeather"))
    #expect(try Self.looks(world, report).isEmpty)

    robot.press(.enter)
    #expect(robot.shows("Quillfeather"), "\(robot.screen)")
    #expect(try Self.looks(world, report) == ["commander 1"])
    try world.receive(.test("Another"))
    robot.settleAfterChange()
    robot.settle()
    #expect(robot.shows("Quillfeather"))
    #expect(try Self.looks(world, report) == ["commander 1"])

    robot.press(.escape)
    #expect(!robot.shows("Quillfeather"), "\(robot.screen)")
    robot.press(.enter)
    #expect(try Self.looks(world, report) == ["commander 1", "commander 1"])
  }

  @Test(arguments: [(ProtectiveMarking.restricted, 4, 1), (.restricted, 5, 1), (.restricted, 1, 0)])
  func `codes 4 and 5 are noted, an open report is not`(
    marking: ProtectiveMarking,
    code: Int,
    count: Int
  ) throws {
    let (world, report) = try Self.world(marking, handling: code)
    let robot = DashboardRobot(world, as: .commander, size: Size(width: 200, height: 60))

    robot.press(.enter)

    #expect(robot.shows("Quillfeather"))
    #expect(try Self.looks(world, report).count == count)
  }

  @Test func `who looked is readable on the page`() throws {
    let (world, report) = try Self.world(.confidential)
    for officer in [TestOfficer.finance, .partnerLiaison] {
      try world.submit([.report(report, .look)], by: officer)
    }
    let robot = DashboardRobot(world, as: .commander, size: Size(width: 120, height: 60))

    robot.press(.enter)

    #expect(robot.shows("Looked at"))
    for name in ["finance 1", "partnerLiaison 1", "commander 1"] { #expect(robot.shows(name)) }
  }

  @Test func `where a look cannot be noted the report is withheld and says so`() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("unit.muster")
    let clock = TestClock()
    let ledger = try SQLiteLedger.create(at: path, time: clock.source, ids: .seeded(2))
    let world = try TestWorld(on: ledger, clock: clock)
    try world.receive(.test(text: Self.text, marking: .confidential))
    try ledger.close()
    let closed = try SQLiteLedger.openToRead(
      at: path,
      because: "it was opened with --read-only.",
      time: clock.source,
      ids: .seeded(3)
    )
    let robot = DashboardRobot(
      TestWorld(continuing: closed, clock: clock, seed: 4),
      as: .commander,
      size: Size(width: 200, height: 60)
    )

    robot.press(.enter)

    #expect(!robot.shows("Quillfeather"))
    #expect(robot.shows("It is withheld"), "\(robot.screen)")
  }

  @Test func `the meeting's page of a CONFIDENTIAL report is noted too`() throws {
    let (world, report) = try Self.world(.confidential)
    try world.nominate(report, for: try world.schedule(at: "2010-09-16 10:00"))
    let robot = DashboardRobot(world, as: .chair, size: Size(width: 200, height: 60))
    robot.press(.character("2"))
    #expect(!robot.shows("Quillfeather"))

    robot.press(.enter)

    #expect(robot.shows("Quillfeather"), "\(robot.screen)")
    #expect(try Self.looks(world, report) == ["chair 1"])
  }

  @Test func `a page for scripts is noted once, and withheld where it cannot be`() throws {
    let (world, report) = try Self.world(.confidential)
    let officer = TestOfficer.commander
    let desk = DeskOfficer(
      id: officer.id,
      label: officer.label,
      roles: [officer.role],
      organisation: officer.organisation,
      audience: officer.audience
    )
    let place = DashboardWorld(
      ledger: world.ledger,
      desk: desk,
      time: world.clock.source,
      ids: world.ids
    )

    let page = try #require(try PageReport(of: place, report: report))

    #expect(!page.isWithheld && page.text.contains("Quillfeather"))
    #expect(page.text.hasPrefix("CONFIDENTIAL\n") && page.text.hasSuffix("CONFIDENTIAL\n"))
    #expect(page.text.contains("commander 1 commander"), "\(page.text)")
    #expect(try Self.looks(world, report) == ["commander 1"])
  }
}
