import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// A list longer than the window that is held of it.
struct LongListTests {
  @Test func `every report of a long list is come by, once, in both directions`() throws {
    let world = try TestWorld.inMemory()
    let count = 3 * DailyPane.pageRows + 50
    try world.ledger.submit(
      batch: (0..<count).map { number in
        world.submission(
          [.report(ID(UInt128(5000 + number)), .receive(.test("Report \(number)")))],
          by: .officer(TestOfficer.analyst.id)
        )
      }
    ).forEach { outcome in _ = try outcome.receipt() }
    let robot = DashboardRobot(world, as: .analyst)

    #expect(robot.position == 1)
    for expected in [400, 600, 650] {
      robot.press(.character("G"))
      #expect(robot.position == expected)
    }
    #expect(robot.state.focused.selectedRow?.reference == "INT-1")
    for _ in 0..<80 { robot.press(.pageUp) }
    #expect(robot.position == 1)
    robot.press(.character("G"), .character("g"))
    #expect(robot.position == 1)
    #expect(robot.state.focused.selectedRow?.reference == "INT-650")
  }
}

extension DashboardRobot {
  /// The place of the chosen row among all, from 1.
  fileprivate var position: Int {
    state.focused.content.offset + state.focused.place + 1
  }
}
