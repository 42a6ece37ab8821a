import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Going from a page to the records that it names, and back.
struct PageLinksTests {
  private func report(_ world: TestWorld, _ headline: String) throws {
    var draft = Report.Draft.test(headline, origin: "scd9")
    draft.subjects = [Subject(kind: .vehicle, words: "AB12 CDE")]
    try world.receive(draft)
    world.clock.advance(minutes: 60)
  }

  @Test func `one record is gone to at once, and back leads to the page that named it`() throws {
    let world = try TestWorld.inMemory()
    try report(world, "Van by the yard")
    try report(world, "Van by the river")
    let robot = DashboardRobot(world, as: .commander)

    robot.press(.enter)
    #expect(robot.shows("INT-2010-000002 · Daily"))
    robot.press(.enter)
    #expect(robot.shows("INT-2010-000001 · Daily"))

    robot.press(.escape)
    #expect(robot.shows("INT-2010-000002 · Daily"))
    robot.press(.escape)
    #expect(robot.state.openPage == nil)
  }

  @Test func `several records are chosen among, and what comes in meanwhile moves none`() throws {
    let world = try TestWorld.inMemory()
    for place in ["yard", "river", "market"] { try report(world, "Van by the \(place)") }
    let robot = DashboardRobot(world, as: .commander)

    robot.press(.enter, .enter)
    #expect(robot.shows("Named by INT-2010-000003"))
    robot.press(.down)
    try report(world, "Van by the school")
    robot.settle()
    robot.press(.enter)

    #expect(robot.shows("INT-2010-000001 · Daily") || robot.shows("INT-2010-000002 · Daily"))
    #expect(!robot.shows("Van by the school · Daily"))
  }

  @Test func `a page that names no record says so`() throws {
    let world = try TestWorld.inMemory()
    try report(world, "Van by the yard")
    let robot = DashboardRobot(world, as: .commander)

    robot.press(.enter, .enter)

    #expect(robot.message == "This page names no record that can be gone to.")
    #expect(robot.state.openPage != nil)
  }

  @Test func `a line of a claim leads to the stay that it is charged for, and back`() throws {
    let world = try TestWorld.inMemory()
    try world.liveSomeDays()
    let robot = DashboardRobot(world, as: .commander, size: Size(width: 140, height: 50))
    robot.press(.character("4"), .character("z"))
    while robot.state.chosenRow?.reference != "CLM-1" {
      let before = robot.state.focused.selection
      robot.press(.down)
      try #require(robot.state.focused.selection != before, "no claim is in the list")
    }

    robot.press(.enter)
    #expect(robot.shows("£"))
    let claim = robot.state.openPage?.row
    robot.press(.enter)

    #expect(robot.shows("CUS-2010-000001"))
    #expect(robot.shows("masked"), "\(robot.screen.joined(separator: "\n"))")
    robot.press(.escape)
    #expect(robot.state.openPage?.row == claim)
  }

  @Test func `work leads to its operation in the other pane, and back to the work`() throws {
    let world = try TestWorld.inMemory()
    try world.liveSomeDays()
    let robot = DashboardRobot(world, as: .commander)
    robot.press(.character("7"), .enter)
    let operation = robot.state.openPage?.row
    try #require(operation != nil)
    try #require(robot.state.pageLinks.isEmpty == false)

    robot.press(.enter)
    if case .links? = robot.state.topLayer { robot.press(.enter) }
    #expect(robot.state.focus == .tasking)
    robot.press(.escape)
    #expect(robot.state.focus == .operations && robot.state.openPage?.row == operation)
  }
}
