import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Calls for advice on the whole program over a ledger.
struct CallTests {
  @Test func `one key from within a form stamps a call and keeps the form as a draft`() throws {
    let world = try LedgerFile.world()
    let duty = DashboardRobot(world, as: .dutyOfficer)
    duty.press(.character("a"))
    duty.type("Half a title")

    duty.press(.function(6))

    let call = try #require(try open(in: world).first)
    #expect(call.answeredAt == world.clock.now && call.receivedAt == world.clock.now)
    #expect(duty.state.draftList.count == 1)
    duty.type("Girl says she is 15")
    duty.press(.function(2))
    #expect(try open(in: world).first?.summary == .present("Girl says she is 15"))
  }

  @Test func `every open desk shows a fast-time call in red until somebody takes it on`() throws {
    let world = try LedgerFile.world()
    let duty = DashboardRobot(world, as: .dutyOfficer)
    let commander = DashboardRobot(world, as: .commander)
    ring(duty, child: "n")
    commander.settleAfterChange()
    #expect(commander.shows("FAST-TIME: not taken on"))

    duty.press(.escape, .character("o"), .function(2))
    commander.settleAfterChange()

    #expect(!commander.shows("FAST-TIME: not taken on"))
  }

  @Test func `the screen goes to the checklist once a victim is identified`() throws {
    let world = try LedgerFile.world()
    let duty = DashboardRobot(world, as: .dutyOfficer)

    ring(duty, child: "y")

    #expect(duty.shows("Fast-time checklist"))
    duty.press(.escape)
    #expect(duty.shows("Do not detain or remove before trafficking is considered."))
  }

  @Test func `a handover that is not accepted needs the others and carries`() throws {
    let world = try LedgerFile.world()
    let duty = DashboardRobot(world, as: .dutyOfficer)
    let supervisor = DashboardRobot(world, as: .supervisor)
    ring(duty, child: "y")
    duty.press(.escape, .escape, .character("h"))
    duty.pick("supervisor")
    duty.press(.function(2))
    #expect(duty.shows("left to supervisor 1"))

    supervisor.settleAfterChange()
    #expect(supervisor.state.needs.contains { need in need.kind == .handover })
    supervisor.press(.character("6"), .character("h"))
    #expect(supervisor.shows("Accept handover"))
    #expect(supervisor.shows("timer ADV-"))
    supervisor.press(.function(2))

    let waiting = try world.ledger.waitingHandovers(
      limit: 5,
      for: TestOfficer.supervisor.audience
    )
    #expect(waiting.isEmpty)
  }

  @Test func `whoever may not see a call sees nothing of it on the desk`() throws {
    let world = try LedgerFile.world()
    ring(DashboardRobot(world, as: .dutyOfficer), child: "y")
    let outsider = TestOfficer.outsider.audience

    #expect(try world.ledger.adviceCalls(isClosed: false, limit: 9, for: outsider).isEmpty)
    let id = try #require(try open(in: world).first?.id)
    #expect(try world.ledger.adviceCall(id, for: outsider) == nil)
  }

  @Test func `a call becomes a report, an item and a task by keys, linked both ways`() throws {
    let world = try LedgerFile.world()
    try world.schedule(at: "2010-09-24 10:00")
    let robot = DashboardRobot(world, as: .supervisor)
    robot.press(.function(6))
    robot.type("Lorry with a locked door")
    robot.press(.function(2), .escape, .character("6"))
    let call = try #require(try open(in: world).first)

    robot.press(.character("w"))
    #expect(robot.shows("Before the meeting"), "\(robot.screen)")
    robot.press(.function(2))
    #expect(robot.message.contains("linked both ways"), "\(robot.screen)")

    robot.press(.character("I"))
    #expect(robot.shows("Lorry with a locked door"), "\(robot.screen)")
    robot.press(.tab, .tab, .tab)
    for letter in ["n", "n"] { robot.fill(letter) }
    robot.press(.tab, .tab, .tab, .tab)
    for letter in ["b", "2", "1"] { robot.fill(letter) }
    robot.press(.tab)
    robot.fill("2")
    robot.type("traff")
    robot.press(.enter, .function(2))
    #expect(robot.message.contains("logged and linked with the call"), "\(robot.screen)")

    robot.press(.character("t"))
    robot.press(.tab)
    robot.type("Maxim")
    robot.press(.enter)
    robot.pick("supervisor")
    for text in ["observation", "23/9/2010 1700", "20/9/2010"] { robot.fill(text) }
    robot.press(.character("c"), .tab, .character("n"), .tab, .character("2"), .function(2))
    #expect(robot.message.contains("linked with the call"), "\(robot.screen)")

    let detail = try world.ledger.adviceCall(call.id, for: TestOfficer.supervisor.audience)
    #expect(detail?.call.led.count == 3, "\(String(describing: detail?.call.led))")
    robot.press(.enter)
    for _ in 1...4 { robot.press(.pageDown) }
    #expect(robot.screen.contains { line in line.contains("TSK-") }, "\(robot.screen)")
  }

  @Test func `an entry of the library is written, put right and found again by keys`() throws {
    let world = try LedgerFile.world()
    let robot = DashboardRobot(world, as: .dutyOfficer, size: Size(width: 120, height: 40))
    robot.press(.character("6"), .character("E"))
    #expect(robot.shows("Library"), "\(robot.screen)")
    robot.press(.function(2))
    robot.fill("Safe house at night")
    robot.type("contact")
    robot.press(.enter)
    robot.fill("Ring the medlar line first.")
    robot.type("10.B18")
    robot.press(.function(2))
    #expect(robot.message.contains("'Safe house at night' is written"), "\(robot.screen)")

    robot.press(.character("E"))
    robot.type("safe")
    robot.press(.enter, .function(2))
    #expect(robot.shows("version 1; saving makes the next"), "\(robot.screen)")
    robot.press(.tab, .tab)
    robot.type("At weekends too. ")
    robot.press(.function(2))

    robot.press(.character("f"))
    robot.type("is:library medlar")
    robot.press(.enter)
    #expect(robot.shows("Safe house at night") && robot.shows("Version"), "\(robot.screen)")
    #expect(robot.shows("At weekends too."), "\(robot.screen)")
    robot.press(.escape)
    #expect(robot.state.searchLayer?.text == "is:library medlar")
  }

  private func ring(_ robot: DashboardRobot, child: Character) {
    robot.press(.function(6))
    robot.type("Locked room")
    robot.press(.tab, .character("y"), .tab, .character(child), .function(2))
  }

  private func open(in world: TestWorld) throws -> [AdviceRow] {
    try world.ledger.adviceCalls(
      isClosed: false,
      limit: 9,
      for: TestOfficer.dutyOfficer.audience
    )
  }
}
