import Canvas
import Domain
import Ledger
import Testing

@testable import Dashboard

/// The red line of a fast-time call that nobody has taken on.
struct RedLineTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  @Test(arguments: sizes)
  func `no form and no box lies over it`(size: Size) throws {
    let calls: [(name: String, keys: [Dashboard.Key])] = [
      ("call", [.function(6)]), ("map", [.character("3"), .character("m")]),
      ("picture", [.character("1"), .character("p")]),
      ("clearing", [.character("1"), .character("c")]),
      ("requirements", [.character("1"), .character("r")]),
      ("reviews", [.character("1"), .character("V")]),
      ("week", [.character("2"), .character("e")]),
    ]
    // What is shown to be copied has the whole screen.
    let overlays = MarkingTests.overlays.filter { overlay in overlay.name != "plain" } + calls
    for overlay in overlays {
      var state = DashboardState.sample(size: size, roles: Set(Domain.Role.allCases))
      for key in overlay.keys {
        state.strike(key)
        state.answerPage()
      }
      let place = try #require(state.plan.needs?.y, "\(overlay.name)")
      let lines = state.frame().lines
      #expect(lines[place].contains("FAST-TIME: not taken on"), "\(overlay.name): \(lines)")
    }
  }
}
