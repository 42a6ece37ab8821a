import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Kept scenarios by keys: shown beside live, discarded with a reason, applied by whoever may.
struct ScenarioTests {
  private func desk(_ officer: TestOfficer) throws -> (TestWorld, DashboardRobot) {
    let world = try TestWorld.inMemory()
    for (name, change) in [
      ("Five fewer", Scenario.Change.cutPosts("maxim", 5)), ("Swale ends", .end("swale")),
    ] {
      let scenario = Scenario(name: name, changes: [change])
      try world.submit(
        [.unit(.keepScenario(scenario, reason: "to see what goes"))],
        by: .commander
      )
    }
    let robot = DashboardRobot(world, as: officer, size: Size(width: 120, height: 40))
    robot.press(.character("3"))
    return (world, robot)
  }

  @Test func `kept scenarios are shown compared with live, the latest first`() throws {
    let (_, robot) = try desk(.commander)

    robot.press(.character("o"))

    #expect(robot.shows("Kept scenarios"), "\(robot.screen)")
    let first = try #require(robot.screen.firstIndex { line in line.contains("Swale ends  open") })
    let last = try #require(robot.screen.firstIndex { line in line.contains("Five fewer  open") })
    #expect(first < last)
    #expect(robot.shows("5 lost"), "\(robot.screen)")
    #expect(robot.shows("Kept") && robot.shows("to see what goes"))
    robot.press(.escape)
    #expect(robot.state.openPage == nil)
  }

  @Test func `one is discarded with a reason and stays in the list as discarded`() throws {
    let (world, robot) = try desk(.commander)
    robot.press(.character("x"))
    #expect(robot.shows("Discard a scenario"), "\(robot.screen)")
    robot.type("swale")
    robot.press(.enter, .control("s"))
    #expect(robot.message.contains("1 field left"), "\(robot.screen)")
    robot.type("they stay")
    robot.press(.control("s"))

    #expect(robot.message == "Scenario 'Swale ends' is discarded", "\(robot.screen)")
    #expect(try world.ledger.unit().scenario(called: "Swale ends") == nil)
    robot.settle()
    robot.press(.character("o"))
    #expect(robot.shows("discarded: they stay"), "\(robot.screen)")
  }

  @Test func `one is drawn up by keys, read back as it is typed, and compared`() throws {
    let (world, robot) = try desk(.commander)
    robot.press(.character("d"))
    #expect(robot.shows("Draw up a scenario"), "\(robot.screen)")
    robot.fill("A fifth and five")
    robot.type("swale 20%")
    #expect(robot.shows("= Operation Swale loses 20%"), "\(robot.screen)")
    robot.press(.tab)
    robot.fill("maxim 5 posts")
    robot.press(.tab)
    robot.type("the review of October")
    robot.press(.control("s"))

    #expect(robot.message.contains("'A fifth and five' is kept"), "\(robot.screen)")
    let kept = try #require(try world.ledger.unit().scenario(called: "a fifth and five"))
    #expect(kept.scenario.changes == [.cutShare("swale", perMille: 200), .cutPosts("maxim", 5)])
    robot.settle()
    robot.press(.character("o"))
    #expect(robot.shows("A fifth and five  open"), "\(robot.screen)")
  }

  @Test(arguments: [
    ("swale 20%", Scenario.Change.cutShare("swale", perMille: 200)),
    ("Swale 12.5%", .cutShare("swale", perMille: 125)),
    ("operation swale ends", .end("swale")),
    ("maxim 11 posts", .cutPosts("maxim", 11)),
    ("maxim 1 post", .cutPosts("maxim", 1)),
    ("maxim 11", .cutPosts("maxim", 11)),
    ("maxim", nil), ("20%", nil), ("swale 0%", nil), ("swale 101%", nil), ("swale 12.55%", nil),
    ("nobody 5", nil), ("swale -5", nil), ("swale 5.5 posts", nil), ("", nil),
  ])
  func `a line says which team loses what, or nothing`(line: String, change: Scenario.Change?)
    throws
  {
    let unit = try TestWorld.inMemory().ledger.unit()
    let teams = ScenarioTeams(unit, on: day("2010-09-16"))
    #expect(ScenarioEntry.change(line, teams) == change)
  }

  @Test func `one is applied from a day on by the commander, and by no supervisor`() throws {
    let (world, supervisor) = try desk(.supervisor)
    supervisor.press(.character("a"))
    #expect(supervisor.message == Permission.applyScenario.refusalSentence)

    let commander = DashboardRobot(world, as: .commander)
    commander.press(.character("3"), .character("a"))
    #expect(commander.shows("Apply a scenario"), "\(commander.screen)")
    commander.type("swale")
    commander.press(.enter)
    commander.fill("1/10/2010")
    commander.type("decision of 15 September")
    commander.press(.control("s"))

    #expect(
      commander.message.contains("'Swale ends' is the establishment from"),
      "\(commander.screen)"
    )
    let unit = try world.ledger.unit()
    let team = try #require(unit.team("swale", on: day("2010-10-02")) ?? unit.team("swale"))
    #expect(!team.exists(on: day("2010-10-02")) && team.exists(on: day("2010-09-30")))
  }

  @Test func `equality assessments are a page of their own, with what nobody stated`() throws {
    let world = try TestWorld.inMemory()
    let records = [
      EqualityAssessment(
        key: "unit",
        name: "Assessment of the unit",
        level: .unit,
        consultation: "Organisations were asked.",
        review: day("2010-04-01"),
        paragraph: "10.C1"
      ),
      EqualityAssessment(key: "strategy", name: "A strategy", level: .policy, paragraph: "06.C2"),
    ]
    let changes = records.map { record in Unit.Change.set(.equality(record)) }
    try world.submit([.unit(.change(changes, from: day("2010-01-01")))], by: .administrator)
    let robot = DashboardRobot(world, as: .commander, size: Size(width: 120, height: 40))
    robot.press(.character("7"), .character("E"))
    robot.settle()

    #expect(robot.shows("Equality assessments"), "\(robot.screen)")
    #expect(robot.shows("Assessment of the unit  10.C1"), "\(robot.screen)")
    #expect(
      robot.shows("Organisations were asked.")
        && robot.shows("Not stated: screening, decision, published")
    )
    #expect(robot.shows("OVERDUE since Thu 1 Apr 2010"), "\(robot.screen)")
    robot.press(.escape)
    #expect(robot.state.openPage == nil)
  }
}
