import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// What others change is said as a line, not too often, the urgent at once.
struct LinearNewsTests {
  @Test func `new reports are counted, at most one line each five seconds`() throws {
    let world = try TestWorld.inMemory()
    let robot = LinearRobot(world, as: .chair)

    try world.receive(.test("One"))
    #expect(robot.wait(for: "News: ") == "News: 1 new report.")
    try world.receive(.test("Two"))
    try world.receive(.test("Three"))
    robot.say("custody", "intel")
    #expect(robot.heard.count { line in line.hasPrefix("News: ") } == 1)

    world.clock.set(to: world.clock.now.adding(minutes: 1))

    #expect(robot.wait(for: "News: ") == "News: 2 new reports.")
  }

  @Test func `a late check is said at once, also in a form`() throws {
    let world = try TestWorld.inMemory()
    try world.arrive(.test(at: "2010-09-16 08:50"))
    let robot = LinearRobot(world, as: .chair, view: "tasks")
    robot.say("task")

    world.clock.advance(minutes: 70)

    let line = try #require(robot.wait(for: "check late"))
    #expect(line.hasPrefix("News: "))
    #expect(line.contains("hour") || line.contains("minutes"))
    #expect(robot.prompt == "Action> ")
  }

  @Test func `one's own act is no news`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Vans"))
    try world.schedule()
    let robot = LinearRobot(world, as: .chair)

    robot.say("nominate 1")
    world.clock.advance(minutes: 1)
    robot.say("list")

    #expect(!robot.heard.contains { line in line.hasPrefix("News: ") })
  }

  @Test func `a row that another desk changes is named`() throws {
    let world = try TestWorld.inMemory()
    let tasking = try world.raise()
    let robot = LinearRobot(world, as: .supervisor, view: "tasks")

    try world.submit([.tasking(tasking, .accept)], by: .commander)

    #expect(robot.wait(for: "News: ") == "News: TSK-1 changed.")
  }
}
