import Domain
import Testing

@Suite struct OperationsTests {
  private let ten = london("2010-09-16 10:00")

  @Test func `an operation is planned, made ready, run and closed`() throws {
    var scene = Scene<Operation>()

    try scene.perform(.plan(draft()))
    #expect(scene.state.plan?.reference.text == "OPN-2010-000042")
    try scene.perform(.setMilestone(.init(words: "Warrants granted", due: ten)))
    try scene.perform(.assess(notNeeded))
    try scene.perform(.makeReady)
    scene.desk.now = london("2010-09-18 10:00")
    #expect(scene.state.milestones[0].isOverdue(at: scene.desk.now))
    try scene.perform(.reachMilestone(0, at: ten))
    try scene.perform(.check(.init(compared: 0), .init(.none)))
    try scene.perform(.start(at: ten))
    try scene.perform(.close(result: "Three arrests.", at: ten.adding(hours: 5)))

    #expect(scene.state.status == .closed)
    #expect(scene.state.isOver)
    #expect(scene.state.milestones[0].reachedAt == ten)
    #expect(scene.state.result == "Three arrests.")
  }

  @Test func `an operation takes one step at a time`() throws {
    var scene = Scene<Operation>()
    #expect(scene.refusal(of: .makeReady) == .operation(.unknown))
    try scene.perform(.plan(draft()))
    scene.desk.now = london("2010-09-18 10:00")

    #expect(scene.refusal(of: .plan(draft())) == .operation(.alreadyPlanned))
    #expect(scene.refusal(of: .start(at: ten)) == .operation(.cannot("start", .planned)))
    try scene.perform(.assess(notNeeded))
    try scene.perform(.makeReady)
    try scene.perform(.check(.init(compared: 0), .init(.none)))
    try scene.perform(.start(at: ten))
    #expect(
      scene.refusal(of: .cancel(reason: "x")) == .operation(.cannot("be cancelled", .running))
    )
    #expect(
      scene.refusal(of: .close(result: " ", at: ten)) == .operation(.noResult)
    )
    #expect(
      scene.refusal(of: .close(result: "x", at: ten.adding(minutes: -1)))
        == .operation(.beforeStart(ten))
    )
    #expect(scene.refusal(of: .reachMilestone(0, at: ten)) == .operation(.noSuchMilestone))
  }

  @Test func `an operation is given up with a reason before it runs`() throws {
    var scene = Scene<Operation>()
    try scene.perform(.plan(draft()))

    #expect(scene.refusal(of: .cancel(reason: "")) == .operation(.reasonNeeded))
    try scene.perform(.cancel(reason: "no warrant"))

    #expect(scene.state.status == .cancelled)
  }

  @Test func `a plan names teams and boroughs that are there for the whole window`() {
    let scene = Scene<Operation>()
    var nameless = draft()
    nameless.name = " "
    var late = draft()
    late.teams = ["joint"]
    late.window = stretch("2010-09-29 10:00", "2010-09-30 10:00")
    var edge = late
    edge.window = stretch("2010-09-29 10:00", "2010-09-30 00:00")
    var nobody = draft()
    nobody.teams = ["nobody"]
    var nowhere = draft()
    nowhere.boroughs = ["atlantis"]

    #expect(scene.refusal(of: .plan(nameless)) == .operation(.noName))
    #expect(
      scene.refusal(of: .plan(late))
        == .operation(.teamGone(name: "Joint crime teams", on: day("2010-09-30")))
    )
    #expect(scene.refusal(of: .plan(edge)) == nil)
    #expect(scene.refusal(of: .plan(nobody)) == .operation(.unknownTeam("nobody")))
    #expect(scene.refusal(of: .plan(nowhere)) == .operation(.unknownBorough("atlantis")))
  }

  private let notNeeded = ImpactAssessment(
    kind: .notNeeded,
    reason: "inside one building",
    owner: "DI 1",
    communities: "",
    mitigation: "",
    review: day("2010-10-01")
  )

  private func draft() -> Operation.Draft {
    Operation.Draft(
      name: "Operation Test",
      style: .overt,
      window: stretch("2010-09-17 10:00", "2010-09-17 20:00"),
      boroughs: ["hackney"],
      teams: ["maxim"]
    )
  }
}
