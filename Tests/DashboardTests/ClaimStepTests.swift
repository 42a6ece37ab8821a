import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Claims taken on by keys, each step by those who may.
struct ClaimStepTests {
  /// A ledger with a drawn-up claim of September 2010.
  private func world() throws -> TestWorld {
    let world = try TestWorld.inMemory()
    let stay = try world.arrive(.test(at: "2010-09-15 19:00"))
    let from = london("2010-09-15 19:05")
    try world.submit(
      [
        .detention(stay, .beginEpisode(.immigration, from: from)),
        .detention(stay, .depart(.escort, destination: "", at: from.adding(hours: 5))),
      ],
      by: .custody
    )
    let month = ClaimMonth(day("2010-09-16"))
    let run = try world.ledger.claimRun(of: month, for: TestOfficer.custody.audience)
    try world.submit(run.commands(isSplit: false), by: .custody)
    return world
  }

  private func robot(_ world: TestWorld, as officer: TestOfficer) -> DashboardRobot {
    let robot = DashboardRobot(world, as: officer, size: Size(width: 120, height: 40))
    robot.press(.character("4"), .character("/"))
    robot.type("CLM-1")
    robot.press(.enter)
    return robot
  }

  @Test func `a supervisor, who draws no claim up, checks one by keys`() throws {
    let world = try world()
    let supervisor = robot(world, as: .supervisor)

    supervisor.press(.character("s"))
    #expect(supervisor.shows("CLM-1"), "\(supervisor.screen)")
    #expect(supervisor.shows("checked and right"), "\(supervisor.screen)")
    supervisor.press(.right, .control("s"))

    let claims = try world.ledger.claims(limit: 10, for: TestOfficer.supervisor.audience)
    #expect(claims.map(\.status) == [.checked], "\(supervisor.screen)")
  }

  @Test func `who may take no step of a claim is told who may`() throws {
    let analyst = robot(try world(), as: .analyst)

    analyst.press(.character("s"))

    #expect(analyst.message.contains("ask"), "\(analyst.message)")
    #expect(analyst.state.layers.isEmpty)
  }

  @Test func `the month of a claim stands whole in its row`() throws {
    #expect(robot(try world(), as: .supervisor).shows("2010-09 "))
  }
}
