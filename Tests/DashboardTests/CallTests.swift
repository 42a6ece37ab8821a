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
