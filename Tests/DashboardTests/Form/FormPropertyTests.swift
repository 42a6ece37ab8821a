import Canvas
import Testing

@testable import Dashboard

private let keys: [Key] = [
  .enter, .tab, .tab, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .down,
  .left, .right, .home, .end, .pageUp, .pageDown, .function(1), .function(2), .function(5),
  .function(8), .control("n"), .control(" "), .control("z"), .control("y"), .control("u"),
  .control("k"), .control("w"), .control("e"), .control("g"), .alt("b"), .alt("f"), .alt("d"),
  .control("f"), .control("f"), .control("x"), .down, .down,
]

private let characters = Array("morfrikent 0123456789/:+-ydnhé日👮\u{301}\u{200D}🇬🇧\u{202E}\n\u{1B}")

private func randomKey(_ random: inout FormRandom) -> Key {
  Bool.random(using: &random)
    ? .character(characters.randomElement(using: &random) ?? "x")
    : keys.randomElement(using: &random) ?? .enter
}

private func size(_ random: inout FormRandom) -> Size {
  Size(width: .random(in: 1...130, using: &random), height: .random(in: 1...45, using: &random))
}

@Suite struct `Any keys in a form` {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `never trap, and leave the cursor inside`(seed: UInt64) {
    var random = FormRandom(seed: seed)
    var state = blankTask()

    for step in 0..<1000 {
      let key = randomKey(&random)
      _ = state.handle(key, context: formContext)
      if step % 97 == 0 { _ = state.paste("a\nb\u{301}日", context: formContext) }
      #expect(state.focus.map { focus in state.stops.contains { $0.id == focus } } == true)
      // A frame costs a hundred times as much as a key, so only some are drawn.
      guard step % 25 == 0 else { continue }
      let size = size(&random)
      var canvas = Canvas(size: size)
      let cursor = state.draw(in: canvas.bounds, on: &canvas, context: formContext)
      guard canvas.bounds.contains(cursor) else {
        Issue.record("Seed \(seed), step \(step), \(key): the cursor is at \(cursor) of \(size).")
        return
      }
    }
  }

  @Test(arguments: [11, 12] as [UInt64])
  func `draw nothing outside the rectangle`(seed: UInt64) {
    var random = FormRandom(seed: seed)
    var state = blankTask()

    for step in 0..<30 {
      _ = state.handle(randomKey(&random), context: formContext)
      let rect = Rect(
        x: .random(in: 0...40, using: &random),
        y: .random(in: 0...20, using: &random),
        width: .random(in: 0...60, using: &random),
        height: .random(in: 0...20, using: &random)
      )
      var canvas = Canvas(size: Size(width: 80, height: 30))
      canvas.fill(canvas.bounds, with: "#")

      let cursor = state.draw(in: rect, on: &canvas, context: formContext)

      let isKept = (0..<30).allSatisfy { y in
        (0..<80).allSatisfy { x in
          rect.contains(Point(x: x, y: y)) || canvas[x, y].scalar == "#"
        }
      }
      #expect(isKept, "Seed \(seed), step \(step): drawn outside \(rect).")
      let shown = rect.intersection(canvas.bounds)
      #expect(shown.isEmpty || shown.contains(cursor), "Seed \(seed), step \(step): \(cursor)")
    }
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func `leave any text readable as a time or refused`(seed: UInt64) {
    var random = FormRandom(seed: seed)
    let pieces = [
      "fri", "now", "+", "-", "9", "1430", "/", "10", "14", "2010", " ", " ", "oct", "bst", "gmt",
      "eod", "99999", "w", "h", "d", "m", "T", ":", ".", "next", "wim", "31", "02", "é", "before",
      "sat", "tmr", "am", "pm", "th", "\u{301}", "00", "3",
    ]
    let senses: [TimeSense] = [.any, .due, .past]

    for _ in 0..<1000 {
      let text = (0..<Int.random(in: 0...7, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let frame = formContext.frame(senses.randomElement(using: &random) ?? .any)
      let reading = DateTimeReading(text, in: frame)
      let day = DayReading(text, in: frame)

      #expect(!reading.words.isEmpty && !day.words.isEmpty)
      guard let moment = reading.moment else { continue }
      let again = DateTimeReading(DateTimeWording.text(of: moment), in: frame)
      #expect(again.moment == moment, "Seed \(seed): '\(text)' is written out as another moment.")
    }
  }
}
