import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// Marks, ranges, acts on several rows as one, and lists that are held as they are.
struct MarksTests {
  @Test func `a marked row keeps its mark wherever it stands`() {
    var state = DashboardState.sample()
    let first = state.focused.content.choices[0].id
    state.strike(.character(" "))

    _ = state.update(.ledgerChanged)
    state.answer(.daily, DailyRows.reading(DailyRows.all.reversed()))

    #expect(state.focused.marks == [first])
    #expect(state.focused.selection == state.focused.content.choices.dropLast().last?.id)
  }

  @Test func `a range marks all between its ends, in either direction`() {
    var state = DashboardState.sample()
    let rows = state.focused.content.choices.map(\.id)
    state.strike(.down, .down, .character("v"), .up, .up, .character("v"))

    #expect(state.focused.marks == Set(rows[0...2]))
    #expect(state.focused.rangeStart == nil)
  }

  @Test func `Esc gives a range up before it takes the marks away`() {
    var state = DashboardState.sample()
    state.strike(.character(" "), .character("v"), .down, .escape)
    #expect(state.focused.rangeStart == nil)
    #expect(state.focused.marks.count == 1)

    state.strike(.escape)

    #expect(state.focused.marks.isEmpty)
  }

  @Test func `marking all a second time marks none`() {
    var state = DashboardState.sample()
    state.strike(.character("*"))
    #expect(state.focused.marks.count == state.focused.content.choices.count)

    state.strike(.character("*"))

    #expect(state.focused.marks.isEmpty)
  }

  @Test func `an act on marked rows leaves out those it does not fit and says how many`() throws {
    var state = DashboardState.sample()
    state.strike(.character("*"))
    let able = DailyRows.all.filter { row in row.nominationBarrier == nil }
    try #require(able.count > 1 && able.count < DailyRows.all.count)

    let act = try #require(state.strike(.character("w")).firstAct)

    guard case .several(let intents) = act.intent else {
      Issue.record("The act is \(act.intent).")
      return
    }
    #expect(intents.count == able.count)
    #expect(act.reference == "\(able.count) reports")
    let left = DailyRows.all.count - able.count
    #expect(act.words.hasSuffix("\(left) left out, put forward or decided already"))
    #expect(state.focused.marks.isEmpty)
  }

  @Test func `an act on marked rows rests on the versions that were drawn`() throws {
    var state = DashboardState.sample()
    state.strike(.character("*"))
    let shown = DailyRows.all.filter { row in row.nominationBarrier == nil }.map(\.version)

    _ = state.update(.ledgerChanged)
    let newer = DailyRows.all.map { row in row.moved(to: row.version + 1) }
    state.answer(.daily, DailyRows.reading(newer))
    let act = try #require(state.update(.key(.character("w"))).firstAct)

    #expect(act.shown.values.sorted() == shown.sorted())
  }

  @Test func `lists that are held show what they showed until they are let go`() {
    var state = DashboardState.sample()
    let before = state.focused.content.rows
    state.strike(.character("Z"))

    _ = state.update(.ledgerChanged)
    state.answer(.daily, DailyRows.reading([]))
    _ = state.update(.tick(screenNow.adding(minutes: 7)))
    #expect(state.focused.content.rows == before)
    #expect(state.frame().lines[0].contains("HELD AS AT"))

    state.strike(.character("Z"))

    #expect(state.focused.content.rows.isEmpty)
    #expect(!state.frame().lines[0].contains("HELD"))
  }

  @Test func `several nominations are undone as one step and done again as one`() throws {
    let world = try TestWorld.inMemory()
    for headline in ["Vans at night", "A flat with nine beds", "Passports in a locker"] {
      try world.receive(.test(headline))
    }
    try world.schedule()
    let robot = DashboardRobot(world, as: .chair)
    robot.press(.character("*"), .character("w"))
    #expect(robot.message.hasPrefix("3 reports nominated for"), "\(robot.message)")
    #expect(robot.state.agenda?.items.count { $0.report != nil } == 3)

    robot.press(.character("u"))
    robot.type("put forward twice")
    robot.press(.control("s"))
    #expect(robot.state.agenda?.items.count { $0.report != nil } == 0, "\(robot.message)")
    #expect(robot.state.undo.isEmpty)

    robot.press(.control("r"))
    #expect(robot.state.agenda?.items.count { $0.report != nil } == 3, "\(robot.message)")
    #expect(robot.state.redo.isEmpty)
  }
}
