import Canvas
import Domain
import Testing

@testable import Dashboard

private let small = Size(width: 80, height: 24)
private let large = Size(width: 120, height: 40)

/// Forms as they stand on the whole screen.
struct FormScreenTests {
  @Test(arguments: [small, large])
  func `the form of a report looks as it was kept`(size: Size) throws {
    var state = DashboardState.sample(size: size, roles: [.dutyOfficer])
    state.strike(.character("a"))
    let likeness = state.type("Vans by the river").compactMap { effect in
      if case .findAlike(let likeness) = effect { likeness } else { nil }
    }.last
    let reference = Reference(series: .intelligence, year: 2010, number: 377)
    if let likeness { _ = state.update(.alikeFound(likeness, .success([reference]))) }
    state.strike(.tab, .tab)
    state.type("yday 2230")
    state.strike(.tab, .tab, .character("b"), .tab, .character("2"), .tab, .character("5"), .tab)
    _ = state.update(.tick(state.now.adding(milliseconds: 2000)))

    try expectScreen(state, named: "form-report")
  }

  @Test func `the drafts look as they were kept`() throws {
    var state = DashboardState.sample(size: small, focus: .tasking)
    state.strike(.character("p"))
    state.type("Two vans")
    state.strike(.escape, .down, .character("p"))
    state.type("A flat")
    state.strike(.escape, .character("D"), .down)

    try expectScreen(state, named: "drafts")
  }

  @Test func `what undo means is not offered where u is a letter`() {
    var state = DashboardState.sample(focus: .tasking)
    state.say("TSK-61 signed off", .done, canUndo: true)
    let before = state.frame().lines.contains { line in line.contains("u undo") }

    state.strike(.character("p"))

    #expect(before)
    #expect(!state.frame().lines.contains { line in line.contains("signed off · u undo") })
  }
}
