import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// What others do elsewhere is told in the pane that it concerns, until the next key.
struct ToastTests {
  private func desk() throws -> (TestWorld, DashboardRobot) {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Known"))
    return (world, DashboardRobot(world, as: .analyst))
  }

  @Test func `a victim that another desk logs is told, kept, and gone with the next key`() throws {
    let (world, robot) = try desk()
    var draft = Report.Draft.test("Worker seen")
    draft.flags = [.victim]
    world.clock.advance(minutes: 1)
    try world.receive(draft, by: .dutyOfficer)

    robot.settleAfterChange()
    let isShown = robot.shows("new INT-2 VICTIM")
    robot.press(.down)

    #expect(isShown)
    #expect(!robot.shows("new INT-2 VICTIM"))
    #expect(robot.state.notices.contains { notice in notice.words == "new INT-2 VICTIM" })
  }

  @Test func `what one's own desk logs is no news`() throws {
    let (_, robot) = try desk()
    var before = robot.state[pane: .daily]
    before.content.rows = []
    let after = robot.state[pane: .daily]
    let row = try #require(after.content.rows.first)
    let stream = try #require(row.stream)

    #expect(after.news(since: before, isWindow: false, made: [:]).count == 1)
    #expect(after.news(since: before, isWindow: false, made: [stream: row.version]).isEmpty)
  }
}
