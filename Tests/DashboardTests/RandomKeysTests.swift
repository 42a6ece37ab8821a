import Canvas
import Domain
import TestSupport
import Testing

@testable import Dashboard

/// Whatever is pressed, pasted, resized or changed: the dashboard stands, and so does the cursor.
struct RandomKeysTests {
  private static let keys: [Dashboard.Key] =
    "jkgGnN/:?uyz;!twopqrafxmcbdeslBT123456 abcWQv*ZR,<>=src".map(Dashboard.Key.character) + [
      .enter, .escape, .tab, .backTab, .backspace, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .control("d"), .control("u"), .control("l"), .control("s"),
      .control("r"), .control("p"), .delete, .function(2), .function(8), .alt("x"),
      .control("f"), .control("x"), .control("e"), .character("D"), .character("a"),
    ]

  @Test(arguments: Array(1...10) as [UInt64])
  func `ten thousand random events leave every frame whole`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var state = DashboardState.sample()
    var memory = FrameMemory()
    for step in 0..<1000 {
      play(&state, &random)
      // A frame costs more than an event without optimisation; every fourth is drawn.
      guard step % 4 == 0 else { continue }
      let canvas = state.frame()
      #expect(state.frame(over: &memory) == canvas, "copied, seed \(seed), step \(step)")
      state.touched = .nothing
      let cursor = canvas.cursor
      #expect(cursor.map(canvas.bounds.contains) == true, "seed \(seed), step \(step)")
      let isWide = canvas.lines.contains { line in SafeText(line).columns > canvas.size.width }
      #expect(!isWide, "seed \(seed), step \(step)")
      state.noteShown()
    }
  }

  private func play(_ state: inout DashboardState, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      let size = Size(
        width: Int.random(in: 1...230, using: &random),
        height: Int.random(in: 1...70, using: &random)
      )
      _ = state.update(.resized(size))
    case 1: _ = state.update(.pasted("pasted\ntext"))
    case 2:
      _ = state.update(.ledgerChanged)
      state.fill(Bool.random(using: &random) ? .full : .empty)
    case 3: _ = state.update(.tick(state.now.adding(minutes: 1)))
    case 4:
      let act = state.pending.first
      let outcomes: [ActOutcome] = [
        .recorded(Made(item: ID(5), tasking: ID(6))), .refused("No."), .failed("The disk."),
      ]
      if let act { _ = state.update(.acted(act, outcomes[act.number % 3])) }
    default:
      let key = Self.keys.randomElement(using: &random) ?? .enter
      _ = state.update(.key(key))
      state.answerPage()
    }
  }
}
