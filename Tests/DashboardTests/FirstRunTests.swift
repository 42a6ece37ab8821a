import Canvas
import Testing

@testable import Dashboard

/// What a newcomer is told, and for how long.
struct FirstRunTests {
  private func message(_ runs: Int, _ pane: PaneID) -> String? {
    var state = DashboardState.sample(focus: pane)
    state.runs = runs
    return state.firstRunHint
  }

  @Test func `three runs give one hint each, and then there is silence`() {
    let hints = (1...3).map { run in message(run, .daily) }

    #expect(Set(hints.compactMap(\.self)).count == 3)
    #expect(message(4, .daily) == nil)
    #expect(message(400, .custody) == nil)
  }

  @Test func `the second hint is of the pane`() {
    let hints = PaneCatalogue.ids.map { pane in message(2, pane) }

    #expect(Set(hints).count == PaneCatalogue.ids.count)
  }

  @Test func `every key that a hint names means something in its pane`() {
    for run in 1...3 {
      for pane in PaneCatalogue.ids {
        let words = (message(run, pane) ?? "").split { ";, .".contains($0) }
        for word in words where word.count == 1 && word != "a" {
          let isBound = Keymap.standard.action(
            for: .character(Character(String(word))),
            in: .list(pane)
          )
          #expect(isBound != nil, "\(word) in \(pane.word)")
        }
      }
    }
  }

  @Test func `a hint fits the narrowest screen with borders`() {
    for run in 1...3 {
      for pane in PaneCatalogue.ids { #expect((message(run, pane) ?? "").count <= 78) }
    }
  }

  @Test func `the fourth run leaves the message line empty`() {
    var state = DashboardState.sample()
    state.runs = 4
    let lines = state.frame().lines

    #expect(!lines.contains { line in line.contains("? shows every key") })
  }
}
