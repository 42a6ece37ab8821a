import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// An operation's life by keys, over a real ledger in memory.
struct OperationTests {
  private func desk(_ officer: TestOfficer = .commander) throws -> (TestWorld, DashboardRobot) {
    let world = try TestWorld.inMemory()
    try world.submit(
      [.operation(world.ids.mint(), .plan(.test("Thistledown")))],
      by: .commander
    )
    let robot = DashboardRobot(world, as: officer, size: Size(width: 120, height: 60))
    robot.press(.character("7"))
    return (world, robot)
  }

  @Test func `an operation is planned by a form, and planning it is undone by giving it up`() throws
  {
    let (_, robot) = try desk()

    robot.press(.character("a"))
    robot.fill("Saltmarsh")
    robot.press(.character("o"), .tab)
    robot.fill("20/9/2010 0600 to 20/9/2010 1400")
    robot.type("hackney")
    robot.press(.enter, .control("s"))

    #expect(robot.message == "OPN-2 planned", "\(robot.screen)")
    #expect(robot.shows("Saltmarsh"))
    robot.press(.character("u"))
    robot.type("planned twice")
    robot.press(.control("s"))
    #expect(robot.message == "OPN-2 undone: planning of OPN-2")
    #expect(robot.shows("cancelled"))
  }

  @Test func `the gate says what is missing until it is decided and somebody was asked`() throws {
    let (_, robot) = try desk()

    robot.press(.character("r"))
    #expect(
      robot.message
        == "OPN-1 needs a decision on its community impact: full, short or not needed; o overrides."
    )
    assess(robot)
    robot.press(.character("r"))
    #expect(robot.message.contains("a consultation dated before it starts"))
    consult(robot)
    robot.press(.character("r"))

    #expect(robot.message == "OPN-1 is ready to run")
  }

  @Test func `an override needs a reason and shows on the operation for ever`() throws {
    let (_, robot) = try desk()

    robot.press(.character("o"), .control("s"))
    #expect(robot.message.contains("1 field left"), "\(robot.message)")
    robot.type("a child is held there")
    robot.press(.control("s"))
    #expect(robot.message == "OPN-1 goes on without what its gate asks")
    robot.press(.character("r"), .enter)

    #expect(robot.shows("GATE OVERRIDDEN"))
    #expect(robot.shows("a child is held there"))
  }

  @Test func `a key right after an act is not refused by what the screen still shows`() throws {
    let (_, robot) = try desk()

    robot.press(.character("o"))
    robot.type("a child is held there")
    robot.press(.control("s"), thenAtOnce: .character("r"))

    #expect(robot.message == "OPN-1 is ready to run", "\(robot.screen)")
  }

  @Test func `it begins, takes its entries, and closes only with one during and one after`() throws
  {
    let (world, robot) = try desk()
    assess(robot)
    consult(robot)
    robot.press(.character("r"), .character("m"))
    robot.fill("Briefing held")
    robot.type("17/9/2010 0500")
    robot.press(.control("s"))
    #expect(robot.message == "OPN-1 has a milestone")
    world.clock.set(to: london("2010-09-17 07:00"))
    robot.press(.character("b"))
    #expect(robot.message.contains("l checks it first"), "\(robot.message)")
    robot.press(.character("l"))
    #expect(robot.shows("Nothing was found."), "\(robot.screen)")
    robot.press(.character("c"), .control("s"))
    #expect(robot.message == "OPN-1 checked, none", "\(robot.screen)")
    robot.press(.character("b"), .control("s"))
    #expect(robot.message == "OPN-1 runs", "\(robot.screen)")

    robot.press(.character("c"))
    #expect(robot.message.contains("a dated entry on its impact during it"))
    for (letter, words) in [("d", "Quiet."), ("a", "They were told.")] {
      robot.press(.character("p"))
      robot.type(letter)
      robot.press(.tab)
      robot.type(words)
      robot.press(.control("s"))
    }
    robot.press(.character("d"), .control("s"))
    #expect(robot.message == "OPN-1 has its milestone", "\(robot.screen)")
    robot.press(.character("c"))
    robot.type("Three arrests.")
    robot.press(.control("s"))
    #expect(robot.message == "OPN-1 closed", "\(robot.screen)")
    robot.press(.enter)
    for _ in 1...6 where !robot.shows("Three arrests.") { robot.press(.pageDown) }
    #expect(robot.shows("Three arrests."), "\(robot.screen)")
  }

  @Test func `work and agenda items link to the operation both ways`() throws {
    let (world, robot) = try desk()
    try world.schedule(at: "2010-09-23 10:00")

    robot.settleAfterChange()
    robot.press(.character("w"))
    #expect(robot.message == "OPN-1 is on the agenda of MTG-1")
    robot.press(.character("w"))
    #expect(robot.message == "OPN-1 is on MTG-1 already.")
    robot.press(.character("t"))
    #expect(robot.shows("work for OPN-1"))
    robot.fill("Photograph the vans")
    robot.type("Maxim")
    robot.press(.enter)
    robot.pick("supervisor")
    for text in ["observation", "23/9/2010 1700", "20/9/2010"] { robot.fill(text) }
    robot.press(.character("c"), .tab, .character("n"), .tab, .character("2"), .control("s"))
    #expect(robot.message.contains("TSK-1 given to Maxim"), "\(robot.screen)")

    robot.press(.enter)
    robot.press(.pageDown)
    #expect(robot.shows("Photograph the vans"), "\(robot.screen)")
    #expect(robot.shows("Operation Thistledown"))
    robot.press(.escape, .character("5"), .enter)
    #expect(robot.shows("OPN-1 Thistledown, planned"), "\(robot.screen)")
    robot.press(.escape, .character("2"), .enter)
    #expect(robot.shows("OPN-2010-000001"), "\(robot.screen)")
  }

  @Test func `two operations in one place at one time are shown as a clash on both`() throws {
    let (world, robot) = try desk()
    try world.submit([.operation(world.ids.mint(), .plan(.test("Quickthorn")))], by: .commander)

    robot.settleAfterChange()

    let rows = robot.state.focused.content.choices
    #expect(rows.map(\.reference) == ["OPN-1", "OPN-2"])
    #expect(rows.allSatisfy { row in row.finders.contains("clash") })
    robot.press(.enter)
    #expect(robot.shows("CLASH with OPN-2 Quickthorn: Maxim and hackney"), "\(robot.screen)")
  }

  @Test func `what was found before the start is named, answered for and shown on the page`() throws
  {
    let (world, robot) = try desk()
    var draft = Operation.Draft.test("Quickthorn")
    draft.marking = .restricted
    try world.submit([.operation(world.ids.mint(), .plan(draft))], by: .commander)
    robot.settleAfterChange()

    robot.press(.character("l"))
    #expect(robot.shows("OPN-2 Quickthorn at the same time: Maxim and hackney"), "\(robot.screen)")
    robot.press(.control("s"))
    #expect(robot.message.contains("2 fields left"), "\(robot.message)")
    robot.press(.character("g"), .tab)
    robot.type("They work one street.")
    robot.press(.tab)
    robot.type("DS 4 agrees.")
    robot.press(.control("s"))
    #expect(robot.message == "OPN-1 checked, 1 found, it goes on", "\(robot.screen)")

    robot.press(.enter)
    #expect(robot.shows("Checked, 1 found; it goes on."), "\(robot.screen)")
    #expect(robot.shows("Found: OPN-2") && robot.shows("Asked: DS 4 agrees."))
  }

  @Test func `a victim who is a suspect elsewhere is a red alert in the check`() throws {
    let (world, robot) = try desk()
    let operation = try #require(
      try world.ledger.operations(isOver: false, for: TestOfficer.commander.audience).first
    )
    for role in ["victim", "suspect"] {
      var report = Report.Draft.test("Seen")
      report.subjects = [
        Subject(kind: .person, words: .present("IONESCU, Ana, born 4/3/1990, \(role)"))
      ]
      var work = Tasking.Draft.test("Watch the yard")
      work.operation = operation.id
      work.reports = [try world.receive(report)]
      try world.raise(work)
    }
    robot.settleAfterChange()

    robot.press(.character("l"))

    #expect(
      robot.shows("VICTIM AND SUSPECT: one person is both in two records."),
      "\(robot.screen)"
    )
  }

  @Test func `only those who plan operations may, and are told so`() throws {
    let (_, robot) = try desk(.analyst)

    robot.press(.character("a"))

    #expect(robot.message == Permission.planOperation.refusalSentence)
  }

  private func assess(_ robot: DashboardRobot) {
    robot.press(.character("e"), .character("f"), .tab)
    robot.pick("supervisor")
    robot.press(.tab)
    robot.fill("Traders of the street")
    robot.press(.tab, .tab)
    robot.type("1/10/2010")
    robot.press(.control("s"))
  }

  private func consult(_ robot: DashboardRobot) {
    robot.press(.character("i"))
    robot.type("An advisory member for this case")
    robot.press(.tab, .tab, .tab, .tab)
    robot.type("Come without dogs")
    robot.press(.control("s"))
  }
}
