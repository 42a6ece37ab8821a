import Canvas
import Domain
import Testing

@testable import Dashboard

/// Golden screens: what every pane looks like at three sizes, full, empty and failed.
struct ScreenTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]

  @Test(arguments: PaneCatalogue.ids, Filling.allCases)
  func `every pane looks as it was kept`(pane: PaneID, filling: Filling) throws {
    for size in Self.sizes {
      let state = DashboardState.sample(filling, size: size, focus: pane)
      try expectScreen(state, named: "\(pane.word)-\(filling.rawValue)")
    }
  }

  @Test(arguments: PaneCatalogue.ids)
  func `a small screen shows one pane with two lines a row`(pane: PaneID) throws {
    let state = DashboardState.sample(size: Size(width: 40, height: 12), focus: pane)
    try expectScreen(state, named: "\(pane.word)-full")
  }

  @Test func `a very small screen says what is most pressing`() throws {
    try expectScreen(.sample(size: Size(width: 19, height: 4)), named: "alert")
  }

  @Test func `before anything is read the screen is there`() throws {
    let desk = DashboardState.sample().desk
    var state = DashboardState(desk: desk, now: screenNow)
    _ = state.update(.resized(Size(width: 80, height: 24)))

    try expectScreen(state, named: "first-frame")
  }

  @Test(arguments: PaneCatalogue.ids)
  func `the ASCII look has the same geometry`(pane: PaneID) throws {
    var state = DashboardState.sample(size: Size(width: 80, height: 24), focus: pane)
    let usual = state.frame()
    state.glyphs = .ascii
    let plain = state.frame()

    try expectScreen(state, named: "\(pane.word)-ascii")
    #expect(plain.lines.allSatisfy { line in line.utf8.allSatisfy { byte in byte < 128 } })
    #expect(plain.cursor == usual.cursor)
  }

  @Test func `overlays look as they were kept`() throws {
    var state = DashboardState.sample(size: Size(width: 80, height: 24))
    state.strike(.enter)
    try expectScreen(state, named: "intel-page")
    state.strike(.escape, .character("?"))
    try expectScreen(state, named: "help")
    state.strike(.escape, .character(":"))
    state.type("bid")
    try expectScreen(state, named: "commands")
    state.strike(.escape, .character("/"))
    state.type("flat")
    try expectScreen(state, named: "filter")
  }

  @Test func `the walk has the whole screen, and the wall what the room may see`() throws {
    for size in Self.sizes {
      var state = DashboardState.sample(size: size, focus: .agenda)
      state.strike(.character("w"))
      state.answerPage()
      try expectScreen(state, named: "meeting-walk")
      state.isWall = true
      try expectScreen(state, named: "meeting-wall")
    }
  }

  @Test func `an item before the meeting offers its decisions by letter`() throws {
    var state = DashboardState.sample(size: Size(width: 120, height: 40), focus: .agenda)
    state.strike(.down, .down, .enter)
    state.answerPage()

    try expectScreen(state, named: "meeting-item")
  }
}
