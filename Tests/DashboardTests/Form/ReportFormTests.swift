import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Logging a report by keys, as the duty officer does at night.
struct ReportFormTests {
  @Test func `a report is logged by keys`() throws {
    let world = try TestWorld.inMemory()
    let duty = DashboardRobot(world, as: .dutyOfficer)
    Self.fillIn(duty)
    duty.press(.control("s"))

    #expect(
      duty.message
        == "INT-1 logged; the intelligence unit evaluates it; its subjects stand nowhere else"
    )
    let row = try #require(duty.state[pane: .daily].content.rows.first)
    guard case .report(let id) = row.id else {
      Issue.record("The first row is no report: \(row)")
      return
    }
    let detail = try #require(try world.ledger.report(id, for: TestOfficer.dutyOfficer.audience))
    #expect(detail.received.grading.spaced == "B 2 1")
    #expect(detail.received.occurredAt == world.clock.now.adding(minutes: -20))
    #expect(detail.received.flags == [.victim])
    #expect(detail.received.sourceReference == "SR-0042")
    #expect(detail.received.provenance == "Seen from the street.")
    #expect(detail.received.sanitised == "Vans were seen.")
    #expect(detail.received.boroughs == ["newham"])
    #expect(
      detail.received.subjects == [
        Subject(kind: .person, words: "Vasilescu, Doru, born 12/3/1985, suspect"),
        Subject(kind: .phone, words: "07700 900123"),
      ]
    )
    #expect(detail.received.marking == .restricted)
    #expect(detail.received.origin == "scd9")
    #expect(detail.received.by == TestOfficer.dutyOfficer.id)
    #expect(duty.state.drafts.isEmpty)
  }

  /// Every kind of field once, in the order of the form.
  private static func fillIn(_ duty: DashboardRobot) {
    duty.press(.character("a"))

    duty.fill("Vans by the river")
    duty.fill("Two vans were seen twice.")
    duty.fill("-20m")
    duty.fill("n")
    duty.fill("y")
    duty.press(.tab, .tab)
    duty.fill("SR-0042")
    duty.fill("Seen from the street.")
    for letter in ["b", "2", "1"] { duty.fill(letter) }
    duty.press(.tab)
    duty.fill("2")
    duty.type("traff")
    duty.press(.enter)
    duty.press(.tab)
    duty.type("newham")
    duty.press(.enter, .tab)
    duty.fill("person Vasilescu, Doru, born 12/3/1985, suspect")
    duty.fill("07700 900123")
    duty.press(.tab)
    duty.type("Vans were seen.")
  }

  @Test func `who may not submit reports is told who can`() throws {
    let chair = DashboardRobot(try TestWorld.inMemory(), as: .chair)

    chair.press(.character("a"))

    #expect(chair.message == Permission.receiveReport.refusalSentence)
  }

  @Test func `outside the control strategy a reason is asked for, and comes back`() throws {
    var state = try formState()
    state.set(.option("outside"), in: "priority")
    state.set(.text("asked by the borough"), in: "why")
    let asked = state.stops.contains { field in field.id == "why" }

    state.set(.option("documents"), in: "priority")
    let isHidden = !state.stops.contains { field in field.id == "why" }
    let saved = state.savedValues["why"]
    state.set(.option("outside"), in: "priority")

    #expect(asked && isHidden)
    #expect(saved == nil)
    #expect(state.values.text("why") == "asked by the borough")
  }

  @Test func `code 5 asks for its recipient and says why`() throws {
    var state = try formState()
    let before = state.stops.contains { field in field.id == "recipient" }

    state.set(.option("5"), in: "handling")

    #expect(!before)
    #expect(state.effects.requires("recipient"))
    #expect(state.effects.words(for: "recipient") == "code 5 is for named recipients alone")
    #expect(state.changes.contains("recipient"))
  }

  @Test func `a marking above the officer's own is pointed out`() throws {
    var state = try formState()

    state.set(.option("\(ProtectiveMarking.topSecret.rawValue)"), in: "marking")

    #expect(
      state.effects.words(for: "marking") == "above your clearance: you will not see it again"
    )
  }

  @Test
  func `a subject that another report names is told of while it is typed, and kept as checked`()
    throws
  {
    let world = try TestWorld.inMemory()
    var draft = Report.Draft.test("Vans seen at night", origin: "ukba")
    draft.subjects = [Subject(kind: .vehicle, words: "AB12 CDE")]
    try world.receive(draft)
    let duty = DashboardRobot(world, as: .dutyOfficer)
    duty.press(.character("a"))
    Self.fillIn(duty)
    duty.press(.backTab)
    duty.type("vehicle ab12cde")
    for _ in 0..<200 where !duty.shows("the same registration mark") { duty.waitForBell() }
    let isTold = duty.shows("! INT-1 UKBA, the same registration mark")
    duty.press(.control("s"))

    #expect(isTold)
    #expect(
      duty.message
        == "INT-2 logged; the intelligence unit evaluates it; 1 report may name the same, "
        + "another agency's too"
    )
    guard case .report(let id) = duty.state[pane: .daily].content.rows.first?.id else { return }
    let detail = try #require(try world.ledger.report(id, for: TestOfficer.dutyOfficer.audience))
    #expect(detail.report.checked?.found.count == 1)
    #expect(detail.report.checked?.rules == Deconfliction.version)
  }

  @Test func `a title like one in the ledger is named while it is typed`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Vans seen at night"))
    let duty = DashboardRobot(world, as: .dutyOfficer)
    duty.press(.character("a"))

    duty.type("Vans seen")
    for _ in 0..<200 where !duty.shows("like this") { duty.waitForBell() }
    let found = duty.shows("1 like this: INT-1")
    duty.type(" in Hounslow")
    for _ in 0..<200 where !duty.shows("0 matches") { duty.waitForBell() }

    #expect(found)
    #expect(duty.shows("0 matches"))
  }

  @Test func `an answer about what was typed before is dropped`() {
    var state = DashboardState.sample(roles: [.dutyOfficer])
    state.strike(.character("a"))
    let first = state.type("Vans").likenesses
    let second = state.type(" at").likenesses

    _ = state.update(.alikeFound(first[0], .success([])))

    #expect(first.map(\.words) == ["Vans"])
    #expect(second.map(\.words) == ["Vans a", "Vans at"])
    guard case .form(let layer) = state.topLayer else {
      Issue.record("The form is open.")
      return
    }
    #expect(layer.state.remarks["title"] == nil)
    _ = state.update(.alikeFound(second[1], .failure(ReadFailure(sentence: "No."))))
    #expect(state.frame().lines.contains { line in line.contains("not compared") })
  }

  @Test(arguments: [
    ("Vans by the river", ["Vans", "the", "river"]), ("020 7946 0000", ["020", "7946", "0000"]),
    ("Flat 9, 14 Mare Street, Hackney", ["9", "14", "Street", "Hackney"]), ("a b", []),
  ])
  func `looks for the words that tell most`(text: String, words: [String]) {
    #expect(Likeness(form: "", field: "title", words: text, number: 1).telling == words)
  }

  @Test func `an editor's text comes back into its field and can be undone`() {
    var state = DashboardState.sample(roles: [.dutyOfficer])
    state.strike(.character("a"), .tab)
    state.type("Two vans")
    let edits = state.strike(.control("e")).compactMap { effect in
      if case .edit(let edit) = effect { edit } else { nil }
    }

    let effects = edits.first.map { edit in state.update(.edited(edit, .edited("Three\nvans"))) }

    #expect(edits.map(\.text) == ["Two vans"])
    guard case .form(let layer) = state.topLayer else {
      Issue.record("The form is open.")
      return
    }
    #expect(layer.state.values.text("text") == "Three\nvans")
    #expect(effects?.isEmpty == false)
    state.strike(.control("z"))
    guard case .form(let undone) = state.topLayer else { return }
    #expect(undone.state.values.text("text") == "Two vans")
  }

  @Test func `an editor that failed changes nothing and says why`() {
    var state = DashboardState.sample(roles: [.dutyOfficer])
    state.strike(.character("a"), .tab)
    state.type("Two vans")
    let edit = OutsideEdit(form: "intel//report", field: "text", text: "Two vans")

    _ = state.update(.edited(edit, .failed("No editor is named.")))

    #expect(state.notice?.words == "No editor is named.")
    guard case .form(let layer) = state.topLayer else { return }
    #expect(layer.state.values.text("text") == "Two vans")
  }

  private func formState() throws -> FormState {
    let state = DashboardState.sample(roles: [.dutyOfficer])
    return try #require(state.reportForm()).state
  }
}

extension [Effect] {
  /// The questions for records like what is typed.
  fileprivate var likenesses: [Likeness] {
    compactMap { effect in if case .findAlike(let likeness) = effect { likeness } else { nil } }
  }
}
