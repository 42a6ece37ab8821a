import Domain
import Testing

@Suite struct AdviceRotaTests {
  private let week = stretch("2010-09-13 09:00", "2010-09-20 09:00")

  @Test func `somebody is on call from the first moment of a slot to the last before its end`() {
    let rota = Rota([slot(1, "DI 1", week), slot(2, "DI 2", week, part: .reserve)])

    #expect(rota.onCall(.primary, at: week.start).map(\.id) == [ID(1)])
    #expect(rota.onCall(.reserve, at: week.start).map(\.id) == [ID(2)])
    #expect(rota.onCall(.primary, at: week.end).isEmpty)
    #expect(rota.next(.primary, after: week.start.adding(minutes: -1))?.id == ID(1))
  }

  @Test func `slots that touch leave no gap and no double cover`() {
    let rota = Rota([
      slot(2, "DI 2", stretch("2010-09-15 09:00", "2010-09-20 09:00")),
      slot(1, "DI 1", stretch("2010-09-13 09:00", "2010-09-15 09:00")),
    ])

    #expect(rota.gaps(.primary, in: week).isEmpty)
    #expect(rota.doubleCover(.primary, in: week).isEmpty)
    #expect(rota.gaps(.reserve, in: week) == [week])
  }

  @Test func `a gap and double cover are found to the minute`() {
    let rota = Rota([
      slot(1, "DI 1", stretch("2010-09-13 09:00", "2010-09-15 09:00")),
      slot(2, "DI 2", stretch("2010-09-15 08:00", "2010-09-16 09:00")),
      slot(3, "DI 3", stretch("2010-09-16 10:30", "2010-09-18 09:00")),
      slot(4, "DI 4", stretch("2010-09-16 12:00", "2010-09-16 13:00")),
      slot(5, "DI 5", stretch("2010-09-16 12:30", "2010-09-16 14:00")),
    ])

    #expect(
      rota.gaps(.primary, in: week) == [
        stretch("2010-09-16 09:00", "2010-09-16 10:30"),
        stretch("2010-09-18 09:00", "2010-09-20 09:00"),
      ]
    )
    #expect(
      rota.doubleCover(.primary, in: week) == [
        stretch("2010-09-15 08:00", "2010-09-15 09:00"),
        stretch("2010-09-16 12:00", "2010-09-16 14:00"),
      ]
    )
  }

  @Test func `rest under eleven hours is found, by elapsed time`() {
    let rota = Rota([
      slot(1, "DI 1", stretch("2010-10-30 08:00", "2010-10-30 20:00")),
      slot(2, "DI 1", stretch("2010-10-31 06:00", "2010-10-31 18:00")),
      slot(3, "DI 1", stretch("2010-11-01 04:59", "2010-11-01 12:00")),
      slot(4, "DI 2", stretch("2010-11-01 12:00", "2010-11-02 12:00")),
    ])

    let short = rota.shortRests()

    #expect(short.map(\.before) == [ID(3)])
    #expect(short.map(\.minutes) == [10 * 60 + 59])
  }

  @Test(arguments: [
    ("2010-03-28", 11), ("2010-10-31", 13), ("2010-09-17", 12),
  ])
  func `a night shift has the hours that the clocks leave it`(morning: String, hours: Int) throws {
    let seven = try #require(LocalTime(hour: 7, minute: 0))
    let nineteen = try #require(LocalTime(hour: 19, minute: 0))
    let date = day(morning)

    let night = try #require(
      Rota.interval(from: (date.adding(days: -1), nineteen), to: (date, seven))
    )

    #expect(night.minutes == hours * 60)
  }

  @Test func `a time that the spring night leaves out is the change itself`() throws {
    let halfPastOne = try #require(LocalTime(hour: 1, minute: 30))

    #expect(
      halfPastOne.moment(on: day("2010-03-28")) == LondonTime.change(month: 3, of: 2010)
    )
    #expect(
      halfPastOne.moment(on: day("2010-10-31"))
        == LondonTime.change(month: 10, of: 2010).adding(minutes: -30)
    )
  }

  @Test(arguments: [(9, 0), (1, 0), (1, 30), (2, 0), (0, 0)])
  func `a weekly rotation from 2000 to 2040 has no gap and no double cover`(
    hour: Int,
    minute: Int
  ) throws {
    let time = try #require(LocalTime(hour: hour, minute: minute))
    let turns = Rota.rotation(from: day("2000-01-02"), at: time, everyDays: 7, count: 2140)
    let rota = Rota(
      turns.enumerated().map { place, turn in slot(UInt128(place + 1), "DI", turn) }
    )
    let whole = try #require(Interval(from: turns[0].start, to: turns[2139].end))

    #expect(turns.count == 2140)
    #expect(rota.gaps(.primary, in: whole).isEmpty)
    #expect(rota.doubleCover(.primary, in: whole).isEmpty)
    #expect(turns.allSatisfy { turn in abs(turn.minutes - 7 * 24 * 60) <= 60 })
  }

  private func slot(
    _ id: UInt128,
    _ label: String,
    _ interval: Interval,
    part: Duty.Part = .primary
  ) -> Rota.Slot {
    Rota.Slot(id: ID(id), holder: .label(label), part: part, interval: interval)
  }
}

@Suite struct AdviceDutyTests {
  private let week = stretch("2010-09-20 09:00", "2010-09-27 09:00")
  private let reason = "court"

  @Test func `a swap is proposed by one, accepted by the other and approved by a supervisor`()
    throws
  {
    var scene = try assigned()
    try scene.perform(.propose(to: .officer(other), reason: reason))
    #expect(scene.state.slot?.holder == .officer(holder))

    act(as: supervisor, [.supervisor], &scene)
    #expect(scene.refusal(of: .approve()) == .duty(.notAccepted))
    act(as: holder, [.dutyOfficer], &scene)
    #expect(scene.refusal(of: .accept) == .duty(.notTheTaker))
    act(as: other, [.dutyOfficer], &scene)
    try scene.perform(.accept)
    #expect(scene.refusal(of: .accept) == .duty(.acceptedAlready))
    #expect(scene.state.slot?.holder == .officer(holder))

    act(as: other, [.supervisor], &scene)
    #expect(scene.refusal(of: .approve()) == .duty(.ownSwap))
    act(as: supervisor, [.supervisor], &scene)
    try scene.perform(.approve())
    #expect(scene.state.slot?.holder == .officer(other))
    #expect(scene.state.swaps == 1)
    #expect(scene.state.proposal == nil)
  }

  @Test func `a swap that is declined changes nothing, and another can be proposed`() throws {
    var scene = try assigned()
    try scene.perform(.propose(to: .officer(other), reason: reason))
    #expect(
      scene.refusal(of: .propose(to: .officer(other), reason: reason)) == .duty(.proposedAlready)
    )
    act(as: other, [.dutyOfficer], &scene)
    #expect(scene.refusal(of: .decline(reason: "")) == .duty(.reasonNeeded(for: "decline a swap")))
    try scene.perform(.decline(reason: "away"))

    #expect(scene.state.slot?.holder == .officer(holder))
    #expect(scene.state.swaps == 0)
    #expect(scene.refusal(of: .accept) == .duty(.nothingProposed))
  }

  @Test func `only the holder or whoever keeps the rota proposes a swap`() throws {
    var scene = try assigned()
    act(as: other, [.dutyOfficer], &scene)
    #expect(scene.refusal(of: .propose(to: .officer(other), reason: reason)) == .duty(.notYours))
    act(as: other, [.rotaManager], &scene)
    try scene.perform(.propose(to: .officer(other), reason: reason))
  }

  @Test
  func `a swap that leaves under eleven hours of rest is refused, an override gives its reason`()
    throws
  {
    var scene = try assigned()
    let late = stretch("2010-09-19 20:00", "2010-09-19 23:00")
    scene.facts.rota = Rota([slot(2, other, late), slot(1, holder, week)])
    let against = Duty.Obstacle.shortRest(minutes: 10 * 60, late)
    let swap = Duty.Command.propose(to: .officer(other), reason: reason)
    #expect(scene.refusal(of: swap) == .duty(.against([against])))

    act(as: supervisor, [.supervisor], &scene)
    let override = { reason in Duty.Command.override(to: .officer(other), reason: reason) }
    #expect(
      scene.refusal(of: override("")) == .duty(.reasonNeeded(for: "override the rota"))
    )
    let events = try scene.perform(override("nobody else is there"))
    guard case .overridden(let overridden) = events[0] else {
      Issue.record("no override")
      return
    }
    #expect(overridden.against == [against.words])
    #expect(scene.state.slot?.holder == .officer(other))

    scene.facts.rota = Rota([slot(2, holder, stretch("2010-09-19 20:00", "2010-09-19 22:00"))])
    try scene.perform(.override(to: .officer(holder), reason: "back"))
    #expect(scene.state.swaps == 2)
  }

  @Test func `a swap to somebody on leave is a gap, and is refused`() throws {
    var scene = try assigned()
    let leave = Leave(from: day("2010-09-26"), through: day("2010-09-30"))
    var away = RotaScene<Officer>()
    away.state = officer("DS 7")
    away.id = other
    away.facts.actor = actor(other, [.dutyOfficer])
    try away.perform(.takeLeave(leave))
    scene.facts.officers[other] = away.state
    #expect(
      scene.refusal(of: .propose(to: .officer(other), reason: reason))
        == .duty(.against([.leave(leave)]))
    )
  }

  @Test func `who was on call yesterday stays so when the slot changes hands today`() throws {
    var scene = try assigned()
    act(as: supervisor, [.supervisor], &scene)
    scene.facts.now = london("2010-09-22 12:00")
    try scene.perform(.override(to: .officer(other), reason: "ill"))

    #expect(scene.state.holdings.map(\.holder) == [.officer(holder), .officer(other)])
    #expect(
      scene.state.holdings.map(\.interval) == [
        stretch("2010-09-20 09:00", "2010-09-22 12:00"),
        stretch("2010-09-22 12:00", "2010-09-27 09:00"),
      ]
    )
    scene.facts.now = london("2010-09-23 12:00")
    try scene.perform(.cancel(reason: "rota redrawn"))
    #expect(scene.state.holdings.last?.interval.end == scene.facts.now)
    #expect(scene.state.holdings.count == 2)
  }

  @Test func `a slot that is over stays with whoever held it`() throws {
    var scene = try assigned()
    act(as: supervisor, [.supervisor], &scene)
    scene.facts.now = week.end
    #expect(scene.refusal(of: .override(to: .officer(other), reason: "late")) == .duty(.over))
  }

  @Test func `a slot taken off the rota that leaves a gap needs a supervisor`() throws {
    var scene = try assigned()
    act(as: holder, [.rotaManager], &scene)
    scene.facts.rota = Rota([slot(1, holder, week)])
    #expect(scene.refusal(of: .cancel(reason: "redrawn")) == .duty(.leavesGap(week)))

    scene.facts.rota = Rota([slot(1, holder, week), slot(2, other, week)])
    try scene.perform(.cancel(reason: "double"))
    #expect(scene.state.isCancelled)
  }

  @Test func `a slot needs a holder who is there, and a swap another one and a reason`() throws {
    var scene = RotaScene<Duty>()
    let stranger = Duty.Draft(holder: .officer(ID(77)), part: .primary, interval: week)

    #expect(scene.refusal(of: .assign(draft(.label("")))) == .duty(.noHolder))
    #expect(scene.refusal(of: .assign(stranger)) == .duty(.officerNotEnrolled))
    #expect(scene.state.needs(.assign(stranger)) == [.officer(ID(77))])
    #expect(scene.refusal(of: .cancel(reason: "x")) == .duty(.unknown))
    scene = try assigned()
    #expect(scene.refusal(of: .assign(draft(.label("DI 1")))) == .duty(.alreadyAssigned))
    #expect(scene.refusal(of: .propose(to: .officer(holder), reason: "x")) == .duty(.sameHolder))
    #expect(
      scene.refusal(of: .propose(to: .officer(other), reason: ""))
        == .duty(.reasonNeeded(for: "swap a slot"))
    )
  }

  @Test func `leave over a slot is refused, but for a supervisor's reason`() throws {
    var scene = RotaScene<Officer>()
    scene.state = officer("DS 5")
    scene.id = ID(501)
    let leave = Leave(from: day("2010-09-24"), through: day("2010-09-28"))
    scene.facts.rota = Rota([slot(1, ID(501), week)])
    scene.facts.actor = actor(ID(501), [.dutyOfficer])
    #expect(scene.refusal(of: .takeLeave(leave)) == .officer(.onCall(week)))
    #expect(scene.refusal(of: .takeLeave(leave, despite: "ill")) == .officer(.onCall(week)))

    scene.facts.actor = actor(supervisor, [.supervisor])
    try scene.perform(.takeLeave(leave, despite: "ill"))
    #expect(scene.state.leave == [leave])
    #expect(scene.refusal(of: .takeLeave(leave, despite: "x")) == .officer(.leaveTaken))
    scene.facts.actor = actor(other, [.dutyOfficer])
    #expect(
      scene.refusal(of: .cancelLeave(leave, reason: "x")) == .officer(.notYourLeave)
    )
    scene.facts.actor = actor(ID(501), [.dutyOfficer])
    try scene.perform(.cancelLeave(leave, reason: "course moved"))
    #expect(scene.state.leave.isEmpty)
  }

  private let holder = ID<Officer>(501)
  private let other = ID<Officer>(502)
  private let supervisor = ID<Officer>(503)

  private func assigned() throws -> RotaScene<Duty> {
    var scene = RotaScene<Duty>()
    scene.facts.officers = [holder: officer("DS 5"), other: officer("DS 7")]
    scene.id = ID(1)
    try scene.perform(.assign(draft(.officer(holder))))
    act(as: holder, [.dutyOfficer], &scene)
    return scene
  }

  private func officer(_ label: String) -> Officer {
    Officer(folding: [
      .enrolled(
        .init(
          label: label,
          organisation: "scd9",
          roles: [.dutyOfficer],
          clearance: .restricted,
          from: day("2010-01-01")
        )
      )
    ])
  }

  private func actor(_ id: ID<Officer>, _ roles: Set<Role>) -> Actor {
    Actor(officer: id, roles: roles, organisation: "scd9", clearance: .restricted)
  }

  private func act(as id: ID<Officer>, _ roles: Set<Role>, _ scene: inout RotaScene<Duty>) {
    scene.facts.actor = actor(id, roles)
  }

  private func draft(_ holder: Duty.Holder) -> Duty.Draft {
    Duty.Draft(holder: holder, part: .primary, interval: week)
  }

  private func slot(_ id: UInt128, _ holder: ID<Officer>, _ interval: Interval) -> Rota.Slot {
    Rota.Slot(id: ID(id), holder: .officer(holder), part: .primary, interval: interval)
  }
}

/// One aggregate before facts that the test sets itself.
private struct RotaScene<A: Aggregate> {
  var state = A()
  var id = ID<A>(7)
  var facts = Desk.at("2010-09-13 09:00").facts(for: [], number: 1)

  @discardableResult
  mutating func perform(_ command: A.Command) throws(Refusal) -> [A.Event] {
    let events = try state.decide(command, on: id, facts: facts)
    for event in events { state.apply(event) }
    return events
  }

  func refusal(of command: A.Command) -> Refusal? {
    do throws(Refusal) {
      _ = try state.decide(command, on: id, facts: facts)
      return nil
    } catch {
      return error
    }
  }
}
