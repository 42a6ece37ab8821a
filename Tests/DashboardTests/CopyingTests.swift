import Canvas
import Testing

@testable import Dashboard

struct CopyingTests {
  @Test func `y copies the reference and Y the line`() throws {
    var state = DashboardState.sample()
    let row = try #require(state.chosenRow)

    #expect(state.strike(.character("y")).contains(.copy(row.reference)))
    #expect(state.strike(.character("Y")).contains(.copy(row.line)))
    #expect(row.line.contains("  "))
  }

  @Test func `a copy asked for again is shown alone on the screen until a key is pressed`() throws {
    var state = DashboardState.sample(size: Size(width: 80, height: 24))
    let row = try #require(state.chosenRow)

    state.strike(.character("Y"), .character("Y"))

    let lines = state.frame().lines
    #expect(lines[0].contains("SYNTHETIC"))
    #expect(lines[3].hasPrefix(String(row.line.prefix(40))), "\(lines)")
    #expect(!lines.contains { line in line.contains("│") || line.contains("║") })
    state.strike(.character("q"))
    #expect(state.layers.isEmpty)
    #expect(!state.isQuitting)
  }

  @Test func `after another key a copy is a copy again`() throws {
    var state = DashboardState.sample()

    state.strike(.character("y"), .character("?"), .escape)

    let effects = state.strike(.character("y"))
    #expect(effects.contains { effect in effect.isCopy })
    #expect(state.layers.isEmpty)
  }

  @Test func `what is pasted over a text to be selected does nothing and says so`() {
    var state = DashboardState.sample()
    state.strike(.character("y"), .character("y"))

    _ = state.update(.pasted("q\nq\n"))

    #expect(state.notice?.words.hasPrefix("Pasted text does nothing here") == true)
    #expect(state.layers.count == 1)
  }
}
