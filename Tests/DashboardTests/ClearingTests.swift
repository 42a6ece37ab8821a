import Canvas
import Ledger
import TestSupport
import Testing

@testable import Dashboard
@testable import Domain

/// The clearing queue and the intelligence requirements by keys: their pages, forms and needs.
struct ClearingTests {
  private let world: TestWorld
  private let report: ID<Report>

  private static let sizes = [
    Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  init() throws {
    world = try TestWorld.inMemory()
    try world.submit(
      [
        .unit(
          .change(
            TestUnit.clearing().map { setting in .set(.setting(setting)) },
            from: day("2010-09-16")
          )
        )
      ],
      by: .administrator
    )
    report = try world.receive(.test("A flat above a shop", origin: "borough"))
  }

  private static func queue() -> ClearingQueue {
    let rows = DailyRows.all
    return ClearingQueue(
      unpassed: [
        ClearingRow(report: rows[6], stage: .unpassed, since: rows[6].receivedAt, bodies: []),
        ClearingRow(report: rows[1], stage: .unpassed, since: rows[1].receivedAt, bodies: []),
      ],
      unacknowledged: [
        ClearingRow(
          report: rows[4],
          stage: .unacknowledged,
          since: london("2010-09-16 08:20"),
          bodies: ["hft", "scd9"]
        )
      ]
    )
  }

  private static func sample(_ size: Size) -> DashboardState {
    var state = DashboardState.sample(size: size)
    var reading = DailyRows.reading()
    reading.clearing = queue()
    state.answer(.daily, reading)
    return state
  }

  @Test(arguments: sizes)
  func `the queue shows what is not passed before what is not acknowledged`(size: Size) throws {
    var state = Self.sample(size)
    state.strike(.character("c"))
    state.answerPage()

    try expectScreen(state, named: "clearing")
  }

  @Test(arguments: sizes)
  func `the requirements show what answers them and what nobody answered`(size: Size) throws {
    var state = DashboardState.sample(size: size)
    state.unit = try requiring()
    state.strike(.character("r"))
    let page = RequirementsPage([
      "ir-1": RequirementAnswers(
        count: 9,
        last: london("2010-09-14 12:00"),
        reports: Array(DailyRows.all.prefix(RequirementsPage.named))
      ),
      "ir-3": RequirementAnswers(count: 1, last: london("2010-09-01 12:00"), reports: []),
    ])
    let asked = state[pane: .daily].pageAsked
    _ = state.update(.rowRead(.daily, number: asked, .sheet(.requirements), .success(page)))

    try expectScreen(state, named: "requirements")
  }

  /// The unit of the screens with three requirements, the last of them closed.
  private func requiring() throws -> Unit {
    var unit = ScreenUnit.unit
    let questions = [
      "Where are forged identity documents finished, and who supplies the equipment?",
      "Which addresses change hands between off-street brothels, and how often?",
      "Which colleges enrol students who never attend?",
    ]
    for (place, question) in questions.enumerated() {
      let requirement = IntelligenceRequirement(
        key: Domain.Key(stringLiteral: "ir-\(place + 1)"),
        question: question,
        owner: "hft",
        priority: place == 0 ? "documents" : nil,
        rank: place + 1,
        from: day("2010-07-01"),
        expires: day(place == 1 ? "2010-08-31" : "2010-12-31"),
        paragraph: "synthetic"
      )
      let raised = Unit.Recorded(record: .requirement(requirement), from: day("2010-07-01"))
      unit.apply(.recorded(raised))
    }
    let closed = Unit.RequirementClosed(
      key: "ir-3",
      reason: "answered by the college inspectors.",
      by: ID(1),
      at: london("2010-09-10 10:00")
    )
    unit.apply(.requirementClosed(closed))
    return unit
  }

  @Test func `a report is passed from its row, acknowledged, and each can be undone`() throws {
    let duty = DashboardRobot(world, as: .dutyOfficer)

    duty.press(.character("o"), .tab)
    duty.type("human")
    duty.press(.enter, .control("s"))
    #expect(duty.message.contains("passed to HFT; it waits to be acknowledged"), "\(duty.message)")
    duty.press(.character("u"))
    duty.type("too early")
    duty.press(.control("s"))
    #expect(duty.message.contains("undone: passing of INT-1"), "\(duty.message)")
    duty.press(.control("r"), .character("c"))
    #expect(duty.shows("to HFT"), "\(duty.screen)")
    duty.press(.character("K"), .tab, .tab)
    duty.type("DS 6")
    duty.press(.control("s"))

    #expect(duty.message.contains("acknowledged by HFT"), "\(duty.message)")
    let queue = try world.ledger.clearingQueue(limit: 5, for: TestOfficer.dutyOfficer.audience)
    #expect(queue.rows.isEmpty)
  }

  @Test func `a report of another origin is not passed, and the refusal says where the queue is`()
    throws
  {
    world.clock.advance(minutes: 1)
    try world.receive(.test("Ours"))
    let duty = DashboardRobot(world, as: .dutyOfficer)

    duty.press(.character("o"))

    #expect(duty.message.contains("does not wait for that; c shows the clearing queue"))
  }

  @Test func `what waits longer than it should needs whoever can pass it on`() throws {
    world.clock.advance(minutes: 24 * 60 + 5)
    let duty = DashboardRobot(world, as: .dutyOfficer)
    let finance = DashboardRobot(world, as: .finance)

    let words = duty.state.needs.filter { need in need.kind == .clearing }.map(\.words)
    #expect(words == ["INT-1 not passed on 24h"])
    #expect(!finance.state.needs.contains { need in need.kind == .clearing })
    duty.press(.character("!"))
    #expect(duty.state.chosenRow?.reference == "INT-1")
  }

  @Test func `a requirement is raised, suggested by words and answered by a person`() throws {
    let unit = DashboardRobot(world, as: .intelligenceUnit)
    for question in ["Which colleges enrol nobody?", "Who rents flats above shops?"] {
      unit.press(.character("d"))
      unit.type(question)
      unit.press(.tab)
      unit.type("serious crime")
      unit.press(.enter, .tab)
      unit.fill("1")
      unit.type("+13w")
      unit.press(.control("s"))
      #expect(unit.message.contains("raised; r shows them all"), "\(unit.message)")
    }
    wait(for: 2, in: unit)
    unit.press(.character("x"))
    let form = try #require(
      unit.state.layers.last.flatMap { layer -> FormLayer? in
        if case .form(let form) = layer { form } else { nil }
      }
    )
    let field = try #require(form.state.form["requirement"])
    #expect(field.kind.options.map(\.id) == ["ir-2", "ir-1"])
    #expect(field.kind.options[0].detail.contains("words: flat, above, shop"))
    #expect(field.initial == nil)
    unit.type("ir-2")
    unit.press(.enter)
    unit.type("It names the landlord")
    unit.press(.control("s"))
    #expect(unit.message.contains("INT-1 answers ir-2"), "\(unit.message)")
    unit.press(.character("r"))
    #expect(unit.shows("1 answer, last <1m ago: INT-1"), "\(unit.screen)")
    #expect(unit.shows("no answer yet"))
    unit.press(.character("C"))
    unit.type("ir-1")
    unit.press(.enter)
    unit.type("asked no more")
    unit.press(.control("s"))
    wait(for: 1, in: unit)
    #expect(unit.shows("Closed"), "\(unit.screen)")
  }

  /// Waits until the unit that was read again asks so many requirements.
  private func wait(for count: Int, in robot: DashboardRobot) {
    for _ in 0..<20_000 where robot.state.openRequirements.count != count { robot.settle() }
  }

  @Test func `somebody who listens hears the queue and the requirements`() throws {
    let robot = LinearRobot(world, as: .chair)

    let queue = robot.say("clearing")
    #expect(queue.contains { line in line.contains("A flat above a shop") }, "\(queue)")
    #expect(robot.say("requirements").contains("Nothing is asked now."))
  }
}
