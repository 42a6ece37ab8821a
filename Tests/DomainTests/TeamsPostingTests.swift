import Domain
import Testing

@Suite struct TeamsPostingTests {
  private let today = day("2010-09-16")

  @Test func `an enrolled officer is posted to a team and back`() throws {
    var scene = Scene<Deployment>(desk: Self.desk)

    try scene.perform(.post(posting(9)))
    try scene.perform(.endPosting(on: day("2010-10-01"), reason: "post cut"))

    #expect(scene.state.posting?.until == day("2010-10-01"))
    #expect(scene.state.status == .postingEnded)
  }

  @Test func `a posting is no deployment and a deployment no posting`() throws {
    var scene = Scene<Deployment>(desk: Self.desk)
    try scene.perform(.post(posting(9)))

    #expect(
      scene.refusal(of: .withdraw(at: scene.desk.now, reason: "x"))
        == .deployment(.notADeployment)
    )
    #expect(scene.refusal(of: .post(posting(9))) == .deployment(.alreadyPlanned))
    #expect(
      Scene<Deployment>().refusal(of: .post(posting(9))) == .deployment(.officerNotEnrolled)
    )
  }

  @Test func `an abstraction is entered and withdrawn`() throws {
    var scene = Scene<Deployment>(desk: Self.desk)
    try scene.perform(.post(posting(9)))
    let leave = Abstraction(kind: .leave, from: today, until: day("2010-09-20"))
    let empty = Abstraction(kind: .leave, from: today, until: today)

    try scene.perform(.abstract(leave))
    #expect(scene.state.abstractions == [leave])
    #expect(scene.refusal(of: .abstract(empty)) == .deployment(.endsFirst))
    #expect(
      scene.refusal(of: .withdrawAbstraction(1, reason: "x"))
        == .deployment(.noSuchAbstraction)
    )

    try scene.perform(.withdrawAbstraction(0, reason: "leave refused"))
    #expect(scene.state.abstractions.isEmpty)
  }

  @Test func `a headcount is counted from postings, one officer once`() {
    let postings = [posting(1), posting(1), posting(2), posting(3, from: "2010-09-17")]

    #expect(Posting.headcount(of: "maxim", on: today, in: postings) == 2)
    #expect(Posting.headcount(of: "maxim", on: day("2010-09-17"), in: postings) == 3)
    #expect(Posting.headcount(of: "swale", on: today, in: postings) == 0)
  }

  @Test func `capacity tells posts, people and work apart`() throws {
    let team = try #require(Desk.teams.first { team in team.key == "maxim" })
    let leave = Abstraction(kind: .leave, from: today, until: day("2010-09-20"))

    let capacity = Capacity.of(
      team,
      on: today,
      postings: [(posting(1), [leave]), (posting(2), []), (posting(3), [])],
      load: 7
    )

    #expect(capacity.establishment == Approximate(24))
    #expect(capacity.actual == 3)
    #expect(capacity.abstracted == 1)
    #expect(capacity.available == 2)
    #expect(capacity.vacancies == 21)
    #expect(capacity.load == 7)
  }

  @Test func `teams that may overlap are never summed`() {
    let teams = Desk.teams.filter { team in ["swale", "ict"].contains(team.key) }
    let others = Desk.teams.filter { team in ["maxim", "ict"].contains(team.key) }

    #expect(EstablishmentSum.of(teams, on: today) == .overlapNotStated(["swale", "ict"]))
    #expect(EstablishmentSum.of(others, on: today) == .posts(Approximate(107, isAbout: true)))
    #expect(
      EstablishmentSum.of(Desk.teams.filter { team in team.key == "joint" }, on: today)
        == .notStated(["joint"])
    )
  }

  @Test func `the end of a team lists what it leaves open and counts down`() throws {
    let team = try #require(Desk.teams.first { team in team.key == "joint" })
    let next = Withdrawal.Successor(borough: "hackney", team: "ict", paragraph: "10.B10")
    let surroundings = Withdrawal.Surroundings(
      teams: Desk.teams,
      openWork: [.init(tasking: ID(1), team: "joint"), .init(tasking: ID(2), team: "maxim")],
      successors: [next]
    )

    let withdrawal = try #require(Withdrawal.of(team, today: today, in: surroundings))

    #expect(withdrawal.daysLeft == 14)
    #expect(withdrawal.openWork == [ID(1)])
    #expect(withdrawal.uncovered == ["hackney", "westminster"])
    #expect(withdrawal.successors == [next])
    #expect(withdrawal.withoutSuccessor == ["westminster"])
    #expect(Withdrawal.of(Desk.teams[0], today: today, in: surroundings) == nil)
  }

  private static let desk: Desk = {
    var officer = Officer()
    officer.apply(
      .enrolled(
        Officer.Enrolment(
          label: "DC 9",
          organisation: "scd9",
          roles: [.analyst],
          clearance: .secret,
          from: day("2010-04-01")
        )
      )
    )
    return Desk(more: { [officer] facts in facts.officers[ID(9)] = officer })
  }()

  private func posting(_ officer: UInt128, from: String = "2010-04-01") -> Posting {
    Posting(officer: ID(officer), team: "maxim", from: day(from))
  }
}
