import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// What may not be seen is not drawn, counted, found, copied or said, whoever looks and however.
struct LeakTests {
  private static let mark = "Quillfeather"

  /// A ledger with a report that only SCD9 may see, put before the meeting and tasked.
  private static func world() throws -> TestWorld {
    let world = try LedgerFile.world()
    var draft = Report.Draft.test("\(mark) kept in a garage", marking: .secret)
    draft.grading = .fiveByFiveByFive(source: .b, information: 2, handling: 4)
    draft.subjects = [Subject(kind: .vehicle, words: "AB12 CDE")]
    let report = try world.receive(draft)
    try link(report, in: world)
    let meeting = try world.schedule(at: "2010-09-24 10:00")
    _ = try world.nominate(report, for: meeting, titled: .present("\(mark) kept in a garage"))
    try world.raise(.test("Look for \(mark)", marking: .secret))
    return world
  }

  /// Links its vehicle with that of a report which partners see.
  private static func link(_ report: ID<Report>, in world: TestWorld) throws {
    let query = ReportQuery(words: "workers seen", limit: 5)
    let found = try world.ledger.reports(query, for: TestOfficer.partnerTasking.audience).rows
    let open = try #require(found.first { row in row.headline == "Workers seen" })
    let link = Report.SubjectLink(subject: 0, other: open.id, otherSubject: 0)
    let step = Report.Linking.link(link, reason: .present("\(mark) drives it"))
    try world.submit(step.commands(on: report), by: .analyst)
  }

  private static let withoutSight: [TestOfficer] = [.partnerTasking, .partnerLiaison, .outsider]

  @Test(arguments: withoutSight)
  func `no frame, page, command or message shows it`(officer: TestOfficer) throws {
    let robot = DashboardRobot(try Self.world(), as: officer, size: Size(width: 200, height: 60))
    var frames = [robot.screen]
    for pane in PaneCatalogue.ids {
      robot.press(.character(Character("\(pane.number)")))
      frames.append(robot.screen)
      for _ in 0..<12 {
        robot.press(.enter)
        frames.append(robot.screen)
        robot.press(.escape, .down)
      }
      robot.press(.character(":"))
      frames.append(robot.screen)
      robot.press(.escape, .character(";"))
      frames.append(robot.screen)
      robot.press(.escape)
    }
    for frame in frames { #expect(!frame.contains { line in line.contains(Self.mark) }) }
  }

  @Test(arguments: withoutSight)
  func `a search finds and counts nothing of it, by word or by beginning`(officer: TestOfficer)
    throws
  {
    let (with, without) = (try Self.world(), try LedgerFile.world())
    let robots = [with, without].map { world in DashboardRobot(world, as: officer) }
    for robot in robots {
      robot.press(.character("/"))
      robot.type(Self.mark.lowercased())
      #expect(robot.state.focused.content.choices.isEmpty)
      robot.press(.control("u"))
      robot.type("~qfth")
      #expect(robot.state.focused.content.choices.isEmpty)
      robot.press(.escape)
    }
    let contents = robots.map { robot in robot.state[pane: .daily].content }
    #expect(contents[0].total == contents[1].total)
    #expect(contents[0].count == contents[1].count)
    #expect(contents[0].rows.map(\.reference) == contents[1].rows.map(\.reference))
  }

  @Test(arguments: withoutSight)
  func `no sentence and no record says it`(officer: TestOfficer) throws {
    let world = try Self.world()
    let desk = DeskOfficer(
      id: officer.id,
      label: officer.label,
      roles: [officer.role],
      organisation: officer.organisation,
      audience: officer.audience
    )
    let own = DashboardWorld(
      ledger: world.ledger,
      desk: desk,
      time: world.clock.source,
      ids: world.ids
    )
    #expect(try !LinearText.text(of: own, view: nil).contains(Self.mark))
    for pane in PaneCatalogue.ids {
      #expect(try LinearText.json(of: own, view: pane.word)?.contains(Self.mark) == false)
    }
  }

  @Test func `those who may see it do`() throws {
    let robot = DashboardRobot(try Self.world(), as: .commander, size: Size(width: 200, height: 60))

    #expect(robot.shows(Self.mark))
  }
}
