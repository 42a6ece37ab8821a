import Domain
import Testing

@Suite struct TeamsDeploymentTests {
  private let ten = london("2010-09-16 10:00")

  @Test func `SCD9 deploys the team that it controls`() throws {
    var scene = Scene<Deployment>()

    let events = try scene.perform(.plan(draft("maxim")))

    guard case .planned(let planned) = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(planned.reference.text == "DEP-2010-000042")
    #expect(planned.controller == "scd9")
    #expect(planned.paragraph == "10.B12")
    #expect(scene.state.status == .planned)
  }

  /// The team, the actor's body, and whether the order is refused for want of control.
  @Test(arguments: [
    ("maxim", "scd9", false), ("swale", "scd9", true), ("ict", "scd9", true),
    ("swale", "ukba", false), ("maxim", "ukba", true),
  ])
  func `only the controller orders a team`(team: String, body: String, isRefused: Bool) {
    var scene = Scene<Deployment>()
    scene.desk.actor = Desk.actor(of: Key(stringLiteral: body))

    let refusal = scene.refusal(of: .plan(draft(Key(stringLiteral: team))))

    #expect((refusal != nil) == isRefused)
  }

  @Test func `a refused order says who controls the team, by which paragraph, and what to do`() {
    let refusal = Scene<Deployment>().refusal(of: .plan(draft("swale")))

    #expect(
      refusal
        == .deployment(
          .notControlled(team: "Operation Swale", controller: "UKBA", paragraph: "10.B2")
        )
    )
    #expect(
      refusal?.sentence
        == "Operation Swale is tasked by UKBA (10.B2), so you cannot deploy it; "
        + "file a bid to UKBA instead."
    )
  }

  @Test func `a team of which no source says who controls it is not deployed`() {
    let refusal = Scene<Deployment>().refusal(of: .plan(draft("silent")))

    #expect(
      refusal == .deployment(.controlUnstated(team: "Team without a controller"))
    )
  }

  @Test func `control is that of the first day`() {
    var scene = Scene<Deployment>()
    scene.desk.now = london("2010-03-01 09:00")

    #expect(
      scene.refusal(of: .plan(draft("maxim", from: "2010-03-31 10:00")))
        == .deployment(.controlUnstated(team: "Operation Maxim"))
    )
    #expect(scene.refusal(of: .plan(draft("maxim", from: "2010-04-01 10:00"))) == nil)
  }

  @Test(
    arguments: [
      ("2010-09-29 10:00", nil, false), ("2010-09-29 10:00", "2010-09-29 23:59", false),
      ("2010-09-29 10:00", "2010-09-30 00:00", true), ("2010-09-30 00:00", nil, true),
      ("2010-10-01 10:00", nil, true),
    ] as [(String, String?, Bool)]
  )
  func `the joint crime teams are there no more from 30 September 2010`(
    from: String,
    until: String?,
    isRefused: Bool
  ) {
    let refusal = Scene<Deployment>().refusal(of: .plan(draft("joint", from: from, until: until)))

    let gone = Refusal.deployment(
      .teamGone(name: "Joint crime teams", on: day("2010-09-30"))
    )
    #expect(refusal == (isRefused ? gone : nil))
  }

  @Test func `a plan needs a team, boroughs and a purpose that are there`() {
    let scene = Scene<Deployment>()
    var nowhere = draft("maxim")
    nowhere.boroughs = ["atlantis"]
    var idle = draft("maxim")
    idle.purpose = .words(" ")
    var other = draft("maxim")
    other.purpose = .tasking(ID(5))
    var backwards = draft("maxim")
    backwards.until = backwards.from

    #expect(
      scene.refusal(of: .plan(draft("nobody"))) == .deployment(.unknownTeam("nobody"))
    )
    #expect(scene.refusal(of: .plan(nowhere)) == .deployment(.unknownBorough("atlantis")))
    #expect(scene.refusal(of: .plan(idle)) == .deployment(.emptyPurpose))
    #expect(scene.refusal(of: .plan(other)) == .deployment(.unknownPurpose))
    #expect(scene.refusal(of: .plan(backwards)) == .deployment(.endsFirst))
    #expect(scene.state.needs(.plan(other)) == [.nextNumber(.deployment), .tasking(ID(5))])
  }

  @Test func `a team goes to work, stays longer and comes back`() throws {
    var scene = Scene<Deployment>()
    try scene.perform(.plan(draft("maxim", until: "2010-09-17 10:00")))
    scene.desk.now = london("2010-09-18 10:00")

    try scene.perform(.start(at: ten))
    try scene.perform(.extend(until: london("2010-09-20 10:00"), reason: "second address"))
    try scene.perform(.withdraw(at: london("2010-09-18 09:00"), reason: "done"))

    #expect(scene.state.status == .withdrawn)
    #expect(scene.state.startedAt == ten)
    #expect(scene.state.until == london("2010-09-20 10:00"))
    #expect(scene.state.endedAt == london("2010-09-18 09:00"))
  }

  @Test func `each step has its turn and its reason`() throws {
    var scene = Scene<Deployment>()
    #expect(scene.refusal(of: .start(at: ten)) == .deployment(.unknown))
    try scene.perform(.plan(draft("maxim")))
    scene.desk.now = london("2010-09-18 10:00")

    #expect(scene.refusal(of: .plan(draft("maxim"))) == .deployment(.alreadyPlanned))
    #expect(
      scene.refusal(of: .withdraw(at: ten, reason: "no"))
        == .deployment(.cannot("be withdrawn", .planned))
    )
    #expect(
      scene.refusal(of: .cancel(reason: ""))
        == .deployment(.reasonNeeded(for: "cancel a deployment"))
    )
    try scene.perform(.start(at: ten))
    #expect(
      scene.refusal(of: .withdraw(at: ten.adding(minutes: -1), reason: "no"))
        == .deployment(.beforeStart(ten))
    )
    #expect(
      scene.refusal(of: .cancel(reason: "no"))
        == .deployment(.cannot("be cancelled", .running))
    )
  }

  private func draft(
    _ team: Key<Team>,
    from: String = "2010-09-16 10:00",
    until: String? = nil
  ) -> Deployment.Draft {
    Deployment.Draft(
      team: team,
      boroughs: ["hackney"],
      purpose: .words("Visits with the local team."),
      from: london(from),
      until: until.map(london)
    )
  }
}
