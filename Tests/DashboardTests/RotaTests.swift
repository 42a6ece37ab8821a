import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Swaps, overrides and leave of the rota by keys, on the whole program over a ledger.
struct RotaTests {
  private let world: TestWorld
  private let slot: ID<Duty>

  init() throws {
    world = try LedgerFile.world()
    slot = world.ids.mint()
    try world.submit([.duty(slot, .assign(Self.night()))], by: .rotaManager)
  }

  @Test func `a swap needs the one who is asked, then a supervisor, and each is told`() throws {
    let duty = DashboardRobot(world, as: .dutyOfficer)
    let taker = DashboardRobot(world, as: .rotaManager)
    let supervisor = DashboardRobot(world, as: .supervisor)
    duty.press(.character("6"), .character("O"), .tab)
    duty.type("first")
    duty.press(.enter)
    duty.pick("rotaManager")
    duty.type("court")
    duty.press(.function(2))
    #expect(duty.shows("swap proposed; rotaManager 1 must accept it"))
    #expect(try holder() == "dutyOfficer 1")
    // The oldest is named, and all are counted.
    #expect(duty.shows("(2 wait)"), "\(duty.screen)")

    taker.settleAfterChange()
    #expect(taker.state.needs.contains { need in need.kind == .swap })
    #expect(!supervisor.state.needs.contains { need in need.kind == .swap })
    taker.press(.character("6"), .character("O"), .function(2))
    #expect(taker.shows("swap accepted"))
    #expect(!taker.state.needs.contains { need in need.kind == .swap })

    supervisor.settleAfterChange()
    #expect(supervisor.state.needs.contains { need in need.kind == .swap })
    supervisor.press(.character("6"), .character("O"), .function(2))
    #expect(supervisor.shows("swap approved"))
    #expect(try holder() == "rotaManager 1")
    #expect(!(try world.ledger.openSwaps(limit: 9).contains { row in row.slot.id == slot }))
  }

  @Test func `leave over one's own slot is refused and the form stays with what was typed`() throws
  {
    let duty = DashboardRobot(world, as: .dutyOfficer)
    duty.press(.character("6"), .character("O"))
    duty.type("leave")
    duty.press(.tab, .tab)
    duty.type("18/9/2010")
    duty.press(.tab)
    duty.type("19/9/2010")
    duty.press(.function(2))
    #expect(duty.shows("leaves a gap"), "\(duty.state.frame().lines.joined(separator: "\n"))")
    #expect(duty.shows("18/9/2010") || duty.shows("18 Sep"))

    let supervisor = DashboardRobot(world, as: .supervisor)
    supervisor.press(.character("6"), .character("O"))
    supervisor.type("over")
    supervisor.press(.tab)
    supervisor.type("first")
    supervisor.press(.enter)
    supervisor.pick("chair")
    supervisor.type("ill")
    supervisor.press(.function(2))
    #expect(supervisor.shows("slot given to chair 1"))
    duty.press(.function(2))
    #expect(duty.shows("is on leave from"))
  }

  @Test func `the one who was on call before a slot changed hands is still told afterwards`() throws
  {
    world.clock.set(to: london("2010-09-18 23:00"))
    let id = TestOfficer.chair.id
    try world.submit(
      [.duty(slot, .override(to: .officer(id), reason: "ill"))],
      by: .supervisor
    )
    let night = try world.ledger.dutySlots(in: Self.night().interval)
      .filter { row in row.id == slot }
    #expect(night.map(\.officer) == ["dutyOfficer 1", "chair 1"])
    #expect(night.map(\.interval.end) == [london("2010-09-18 23:00"), night[0].whole.end])
    #expect(night.allSatisfy { row in row.id == slot && row.changes == 1 })
  }

  /// The first to be rung, in a night to come.
  private static func night() -> Duty.Draft {
    var draft = Duty.Draft.test()
    if let coming = Interval(from: london("2010-09-18 19:00"), to: london("2010-09-19 07:00")) {
      draft.interval = coming
    }
    return draft
  }

  private func holder() throws -> String? {
    try world.ledger.dutySlots(in: Self.night().interval).last { row in row.id == slot }?.officer
  }
}
