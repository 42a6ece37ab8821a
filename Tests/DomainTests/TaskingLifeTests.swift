import Domain
import Testing

/// The life of work from raised to closed (domain facts 1.7).
@Suite struct TaskingLifeTests {
  @Test func `the clock stands while work is blocked and keeps what has run`() throws {
    var scene = try accepted()
    scene.desk.now = london("2010-09-16 12:00")
    try scene.perform(.block(reason: "no warrant"))
    scene.desk.now = london("2010-09-17 12:00")
    #expect(scene.state.work.minutes(at: scene.desk.now) == 180)
    #expect(!scene.state.work.isRunning)

    try scene.perform(.unblock)
    scene.desk.now = london("2010-09-17 13:00")

    #expect(scene.state.work.minutes(at: scene.desk.now) == 240)
    #expect(scene.state.blocks.map(\.reason) == ["no warrant"])
  }

  @Test func `every move of a due date stays visible`() throws {
    var scene = try accepted()
    try scene.perform(.moveDue(london("2010-09-24 17:00"), reason: "court"))
    try scene.perform(.moveDue(london("2010-09-28 17:00"), reason: "laboratory"))

    #expect(scene.state.slips == 2)
    #expect(scene.state.moves.map(\.reason) == ["court", "laboratory"])
    #expect(scene.state.moves.first?.from == scene.state.draft?.due)
  }

  @Test func `a result is read and signed off by others than who wrote it, never by the owner`()
    throws
  {
    var scene = try accepted()
    try scene.perform(.result(arrests(2)))
    #expect(scene.refusal(of: .review(reason: "")) == .tasking(.samePerson))
    #expect(scene.refusal(of: .signOff(reason: "")) == .tasking(.cannot("sign off", .resulted)))

    scene.desk.actor = somebody(2, label: "DI 1")
    try scene.perform(.review(reason: "read"))
    scene.desk.actor = somebody(3, label: "DS 4")
    #expect(scene.refusal(of: .signOff(reason: "")) == .tasking(.owner))
    scene.desk.actor = somebody(1, label: "DC 1")
    #expect(scene.refusal(of: .signOff(reason: "")) == .tasking(.samePerson))
    scene.desk.actor = somebody(2, label: "DI 1")
    try scene.perform(.signOff(reason: "agreed"))

    #expect(scene.state.status == .closed)
    #expect(scene.state.review?.reason == "read")
  }

  @Test func `an outcome has each code once, and cash in pence`() throws {
    let scene = try accepted()
    var twice = arrests(1)
    twice.counts.append(.init(code: .arrest, number: 2))
    var cash = arrests(1)
    cash.counts.append(.init(code: .cashSeized, number: 125_050))

    #expect(
      scene.refusal(of: .result(twice)) == .tasking(.missing("each outcome code once"))
    )
    #expect(scene.refusal(of: .result(cash)) == nil)
    #expect(cash.counts.map(\.words) == ["1 × arrest", "£1,250.50 cash seized"])
  }

  @Test(arguments: [
    ("1250", 125_000), ("1,250.50", 125_050), ("£3", 300), ("", nil), ("1.5", nil), ("-2", nil),
    ("12.345", nil), ("ten", nil), ("1.2.3", nil),
  ])
  func `an amount is read to the penny or not at all`(text: String, pence: Int?) {
    #expect(Pence(pounds: text) == pence.map(Pence.init))
  }

  @Test func `work of a team that goes is given to another of the same controller`() throws {
    var scene = Scene<Tasking>(desk: .at("2010-09-16 09:00"))
    try scene.perform(.raise(work(for: "joint")))
    try scene.perform(.progress("Address confirmed."))
    scene.desk.now = london("2010-09-29 09:00")

    #expect(
      scene.refusal(of: .reassign(team: "swale", owner: "PS 1", reason: "team ends"))
        == .tasking(
          .otherController(team: "Operation Swale", controller: "UKBA", paragraph: "10.B2")
        )
    )
    #expect(
      scene.refusal(of: .reassign(team: "joint", owner: "DS 4", reason: "x"))
        == .tasking(.sameHands)
    )
    try scene.perform(.reassign(team: "maxim", owner: "DS 9", reason: "team ends"))

    #expect(scene.state.draft?.team == "maxim")
    #expect(scene.state.draft?.owner == "DS 9")
    #expect(scene.state.status == .raised)
    #expect(!scene.state.work.isRunning)
    #expect(scene.state.work.minutes(at: scene.desk.now) > 0)
    #expect(scene.state.handovers.map(\.fromTeam) == ["joint"])
    #expect(scene.state.log.count == 1)
  }

  @Test func `a team cannot be given work from the day on which it is gone`() throws {
    var scene = try accepted()
    scene.desk.now = london("2010-09-30 09:00")

    #expect(
      scene.refusal(of: .reassign(team: "joint", owner: "DS 4", reason: "x"))
        == .tasking(.teamGone(name: "Joint crime teams", on: day("2010-09-30")))
    )
  }

  @Test func `another than the lead of the routing rule needs its reason`() {
    let scene = Scene<Tasking>(desk: .at("2010-09-16 09:00"))
    var draft = work(for: "maxim")
    draft.route = Tasking.Route(
      rule: "r18",
      paragraph: "10.B9",
      lead: .team("ict"),
      chosen: .team("maxim")
    )

    #expect(
      scene.refusal(of: .raise(draft))
        == .tasking(.missing("the reason why the lead of its routing rule does not take it"))
    )
  }

  @Test(arguments: Tasking.Status.allCases)
  func `work that is not over stands in one of five queues, work that is in none`(
    status: Tasking.Status
  ) {
    #expect((status.queue == nil) == status.isOver)
  }

  private func accepted() throws -> Scene<Tasking> {
    var scene = Scene<Tasking>(desk: .at("2010-09-16 09:00"))
    try scene.perform(.raise(work(for: "maxim")))
    try scene.perform(.accept)
    return scene
  }

  private func arrests(_ number: Int) -> Outcome {
    Outcome(
      counts: [.init(code: .arrest, number: number)],
      result: "Arrests were made.",
      analysis: "The aim was met."
    )
  }

  private func somebody(_ number: UInt128, label: String) -> Actor {
    Actor(
      officer: ID(number),
      roles: Set(Role.allCases),
      organisation: "scd9",
      clearance: .secret,
      label: label
    )
  }
}
