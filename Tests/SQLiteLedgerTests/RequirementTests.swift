import Domain
import Ledger
import TestSupport
import Testing

/// The intelligence requirements and what answers them.
@Suite struct RequirementTests {
  private let world: TestWorld
  private let report: ID<Report>

  init() throws {
    world = try TestWorld.inMemory()
    report = try world.receive()
  }

  private func raise(
    _ question: String = "Who prints the cards?",
    owner: Key<Organisation> = "scd9",
    rank: Int = 1,
    expires: String = "2010-12-31"
  ) -> Command {
    .unit(
      .requiring(
        .raise(
          question: question,
          owner: owner,
          priority: "trafficking",
          rank: rank,
          expires: day(expires)
        )
      )
    )
  }

  private func answers(_ officer: TestOfficer = .commander) throws -> RequirementAnswers {
    try world.ledger.answers(to: "ir-1", limit: 5, for: officer.audience)
  }

  @Test func `a requirement is raised with the next number, answered and closed`() throws {
    try world.submit([raise(), raise("Who rents the flats?")], by: .chair)
    #expect(try world.ledger.unit().requirements().map(\.key) == ["ir-1", "ir-2"])
    #expect(try answers().last == nil)

    world.clock.advance(minutes: 20)
    try world.submit(
      [.report(report, .answering(.says("ir-1", reason: "it names the printer")))],
      by: .analyst
    )
    #expect(try answers().count == 1 && answers().reports.map(\.id) == [report])
    #expect(try answers().last == london("2010-09-16 09:20"))
    try world.submit(
      [.report(report, .answering(.withdraw("ir-1", reason: "another printer")))],
      by: .analyst
    )
    #expect(try answers().count == 0 && answers().reports.isEmpty)
    try world.submit([.unit(.requiring(.close("ir-1", reason: "answered")))], by: .chair)
    #expect(try world.ledger.unit().closedRequirements["ir-1"]?.reason == "answered")
  }

  @Test func `an answer that a viewer may not see is not counted`() throws {
    let kept = try world.receive(.test("Kept close", handling: 4))
    try world.submit([raise()], by: .chair)
    try world.submit(
      [report, kept].map { id in .report(id, .answering(.says("ir-1", reason: "a name"))) },
      by: .analyst
    )

    #expect(try answers().count == 2)
    #expect(try answers(.partnerLiaison).reports.map(\.id) == [report])
    #expect(try answers(.partnerLiaison).count == 1)
    let grade = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 4)
    try world.submit(
      [.report(report, .evaluate(grade, reason: "one source", review: day("2011-01-01")))],
      by: .intelligenceUnit
    )
    #expect(try answers(.partnerLiaison).count == 0 && answers(.partnerLiaison).last == nil)
  }

  @Test func `a refusal says what is wrong with a requirement or an answer`() throws {
    func refusal(_ command: Command, _ officer: TestOfficer = .chair) throws -> String {
      try world.refusal(of: [command], by: officer).sentence
    }
    #expect(try refusal(raise("")).contains("write what is to be found out"))
    #expect(try refusal(raise(owner: "nobody")).contains("no organisation 'nobody'"))
    #expect(try refusal(raise(rank: 0)).contains("A rank is 1 to 9"))
    #expect(try refusal(raise(expires: "2010-09-16")).contains("choose a later day"))
    #expect(try refusal(raise(), .analyst).contains("may not raise or close"))
    let close = Command.unit(.requiring(.close("ir-1", reason: "answered")))
    let says = Command.report(report, .answering(.says("ir-1", reason: "a name")))
    #expect(try refusal(close).contains("asks no requirement 'ir-1'"))
    #expect(try refusal(says, .analyst).contains("asks no requirement 'ir-1'"))
    try world.submit([raise()], by: .chair)
    try world.submit([says], by: .analyst)
    #expect(try refusal(says, .analyst).contains("answers 'ir-1' already"))
    #expect(
      try refusal(.unit(.requiring(.close("ir-1", reason: "")))).contains("A reason is needed")
    )
    try world.submit([close], by: .chair)
    #expect(try refusal(close).contains("closed already"))
    let other = try world.receive()
    let late = Command.report(other, .answering(.says("ir-1", reason: "a name")))
    #expect(try refusal(late, .analyst).contains("is closed; raise it again"))
  }

  @Test func `a unit file takes back no requirement that was raised in the ledger`() throws {
    try world.submit([raise()], by: .chair)
    let unit = try world.ledger.unit()

    let changes = unit.differences(from: TestUnit.records, on: day("2010-09-17"))

    #expect(
      !changes.contains(.withdraw(Unit.Address(section: .requirement, key: "ir-1"))),
      "\(changes)"
    )
  }
}
