import Domain
import Ledger
import TestSupport
import Testing

/// Scenarios that are kept under a name until they are discarded or applied.
@Suite struct ScenarioKeptTests {
  private let fifth = Scenario(name: "A fifth", changes: [.cutShare("swale", perMille: 200)])

  @Test func `a scenario is kept, compared by its name, and discarded with a reason`() throws {
    let world = try TestWorld.inMemory()
    try world.submit([.unit(.keepScenario(fifth, reason: "the review"))], by: .commander)
    #expect(try world.ledger.unit().scenario(called: "a FIFTH")?.scenario == fifth)

    try world.submit([.unit(.discardScenario("A fifth", reason: "not taken"))], by: .commander)

    let unit = try world.ledger.unit()
    #expect(unit.scenario(called: "A fifth") == nil)
    #expect(unit.scenarios.map(\.status) == ["discarded"])
    #expect(unit.scenarios.first?.settled?.reason == "not taken")
  }

  @Test func `a name is kept once, and again when the earlier one is settled`() throws {
    let world = try TestWorld.inMemory()
    let keep = Command.unit(.keepScenario(fifth, reason: "the review"))
    try world.submit([keep], by: .commander)
    #expect(try world.refusal(of: [keep], by: .commander) == .unit(.scenarioKept("A fifth")))

    try world.submit([.unit(.discardScenario("A fifth", reason: "stale"))], by: .commander)
    try world.submit([keep], by: .commander)

    #expect(try world.ledger.unit().scenarios.map(\.status) == ["discarded", "open"])
  }

  @Test func `what is missing or unknown is refused`() throws {
    let world = try TestWorld.inMemory()
    let cases: [(Unit.Command, Unit.Refusal)] = [
      (.keepScenario(Scenario(name: "", changes: fifth.changes), reason: "x"), .scenarioNeedsName),
      (.keepScenario(Scenario(name: "A", changes: []), reason: "x"), .scenarioEmpty),
      (.keepScenario(fifth, reason: ""), .scenarioReasonNeeded),
      (
        .keepScenario(Scenario(name: "A", changes: [.end("nobody")]), reason: "x"),
        .scenarioTeam("nobody")
      ),
      (.discardScenario("A", reason: "x"), .scenarioUnknown("A")),
      (.discardScenario("A", reason: ""), .scenarioReasonNeeded),
    ]
    for (command, refusal) in cases {
      #expect(try world.refusal(of: [.unit(command)], by: .commander) == .unit(refusal))
    }
  }

  @Test func `a kept scenario becomes the establishment from a day on, and is noted`() throws {
    let world = try TestWorld.inMemory()
    let end = Scenario(name: "Swale ends", changes: [.end("swale")])
    try world.submit([.unit(.keepScenario(end, reason: "the review"))], by: .commander)
    let from = day("2010-12-01")
    let apply = Command.unit(.applyScenario("Swale ends", from: from, paragraph: "decision"))
    let refusal = try world.refusal(of: [apply], by: .supervisor)
    #expect(refusal.sentence == Permission.applyScenario.refusalSentence)

    try world.submit([apply], by: .commander)

    let unit = try world.ledger.unit()
    #expect(unit.scenarios.first?.settled?.appliedFrom == from)
    let team = try #require(unit.team("swale"))
    #expect(team.exists(on: day("2010-11-30")) && !team.exists(on: from))
  }

  @Test func `one that cannot be is refused, and stays open`() throws {
    let world = try TestWorld.inMemory()
    let many = Scenario(name: "Too many", changes: [.cutPosts("maxim", 1000)])
    try world.submit([.unit(.keepScenario(many, reason: "the review"))], by: .commander)
    let apply = Command.unit(
      .applyScenario("Too many", from: day("2010-12-01"), paragraph: "decision")
    )

    let refusal = try world.refusal(of: [apply], by: .commander)

    guard case .unit(.scenarioCannotBe(.tooMany)) = refusal else {
      Issue.record("It was refused with \(String(describing: refusal)).")
      return
    }
    #expect(try world.ledger.unit().scenarios.map(\.status) == ["open"])
  }
}
