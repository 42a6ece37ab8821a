import Canvas
import Testing

@testable import Dashboard

/// The mouse: it chooses, scrolls and goes to panes, and records nothing.
struct PointingTests {
  /// The cell in which a text begins on the screen.
  private func place(of text: String, in state: DashboardState) throws -> Point {
    let lines = state.frame().lines
    let y = try #require(lines.firstIndex { line in line.contains(text) })
    let before = lines[y].split(separator: text, omittingEmptySubsequences: false)[0]
    return Point(x: before.count, y: y)
  }

  @Test func `a click chooses the row under it`() throws {
    var state = DashboardState.sample(size: Size(width: 80, height: 24))
    let row = state.focused.content.choices[2]
    let cell = try place(of: row.reference, in: state)

    _ = state.update(.pointed(Pointing(.press, at: cell)))

    #expect(state.focused.selection == row.id)
  }

  @Test func `a click in another pane gives it the focus and chooses its row`() throws {
    var state = DashboardState.sample()
    let row = try #require(state[pane: .custody].content.choices.dropFirst().first)
    let cell = try place(of: row.reference, in: state)

    _ = state.update(.pointed(Pointing(.press, at: cell)))

    #expect(state.focus == .custody)
    #expect(state.focused.selection == row.id)
  }

  @Test func `a click on a tab goes to its pane`() throws {
    var state = DashboardState.sample(size: Size(width: 80, height: 24))
    let cell = try place(of: "4 Custody", in: state)

    _ = state.update(.pointed(Pointing(.press, at: cell)))

    #expect(state.focus == .custody)
  }

  @Test func `the wheel scrolls the pane under it and leaves the focus`() throws {
    var state = DashboardState.sample()
    let place = try #require(state.plan.places.first { place in place.pane == .custody })
    let before = state[pane: .custody].place

    _ = state.update(.pointed(Pointing(.wheelDown, at: place.interior.origin)))

    #expect(state.focus == .daily)
    #expect(state[pane: .custody].place > before)
    _ = state.update(.pointed(Pointing(.wheelUp, at: place.interior.origin)))
    #expect(state[pane: .custody].place == before)
  }

  @Test func `the wheel over a page scrolls the page`() {
    var state = DashboardState.sample(size: Size(width: 60, height: 16))
    state.strike(.enter)
    state.answerPage()
    let chosen = state.focused.selection

    _ = state.update(.pointed(Pointing(.wheelDown, at: Point(x: 20, y: 6))))

    #expect(state.openPage?.scroll ?? 0 > 0)
    #expect(state.focused.selection == chosen)
  }

  @Test(arguments: [Pointing.Deed.press, .wheelUp, .wheelDown])
  func `no cell of any size lets the mouse record anything`(deed: Pointing.Deed) {
    for size in [
      Size(width: 19, height: 4), Size(width: 40, height: 12), Size(width: 200, height: 60),
    ] {
      var state = DashboardState.sample(size: size)
      for y in stride(from: -1, through: size.height, by: 3) {
        for x in stride(from: -1, through: size.width, by: 7) {
          let effects = state.update(.pointed(Pointing(deed, at: Point(x: x, y: y))))
          #expect(state.pending.isEmpty)
          #expect(!effects.contains(.quit))
        }
      }
      #expect(state.layers.isEmpty)
    }
  }

  @Test func `M asks for the mouse and F8 for the next theme`() {
    var state = DashboardState.sample()

    #expect(state.strike(.character("M")).contains(.toggleMouse))
    #expect(state.strike(.function(8)).contains(.nextTheme))
  }
}
