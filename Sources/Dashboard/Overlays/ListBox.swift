import Canvas
import Domain

/// A box in the middle of the screen with lines of which one is chosen.
struct ListBox {
  /// One line.
  struct Line {
    /// What stands at its beginning.
    let words: StyledText
    /// What stands at its end.
    var end = StyledText()
  }

  /// What a key asks for.
  enum Step: Equatable {
    /// Choose the line at a place.
    case choose(Int)
    /// Take the chosen line.
    case take
    /// Leave the box.
    case leave
    /// Nothing that every box knows.
    case other
  }

  /// What it is, in its border.
  let title: String
  /// What can be done, at its foot.
  let note: String
  /// The lines, from top to bottom.
  let lines: [Line]
  /// What stands there where there is no line.
  let empty: String
  /// The place of the chosen line.
  let choice: Int
  /// The most columns that it takes.
  let width: Int

  /// Draws the box where there is room, and answers where the cursor belongs: on the chosen line.
  func draw(in area: Rect, on canvas: inout Canvas) -> Point? {
    let size = Size(
      width: min(area.width, width),
      height: min(area.height, max(1, lines.count) + 2)
    )
    let rect = area.centred(size)
    canvas.fill(rect)
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText(SafeText(title), .focus),
      note: StyledText(SafeText(position(of: size.height - 2) + note), .muted)
    ).inset(columns: 1, rows: 0)
    guard !inside.isEmpty else { return nil }
    if lines.isEmpty { canvas.draw(SafeText(empty), in: inside, style: .muted) }
    let top = max(0, min(choice - inside.height / 2, lines.count - inside.height))
    for (place, line) in lines.dropFirst(top).prefix(inside.height).enumerated() {
      draw(line, isChosen: top + place == choice, in: inside.row(place), on: &canvas)
    }
    return Point(x: inside.x, y: inside.y + max(0, choice - top))
  }

  /// `3 of 123 · ` where not all lines are in view, else nothing.
  private func position(of height: Int) -> String {
    lines.count > height ? "\(grouped(choice + 1)) of \(grouped(lines.count)) · " : ""
  }

  private func draw(_ line: Line, isChosen: Bool, in row: Rect, on canvas: inout Canvas) {
    let words = StyledText(isChosen ? "> " : "  ", .focus) + line.words
    let room = line.end.columns == 0 ? row.width : max(0, row.width - line.end.columns - 2)
    canvas.draw(styled: words, at: row.origin, maxWidth: room)
    canvas.draw(styled: line.end, at: Point(x: row.maxX - line.end.columns, y: row.y))
    if isChosen { canvas.lay(.selected, under: row) }
  }

  /// What a key asks for in a box of so many lines; the letter that opens it leaves it too.
  static func step(_ key: Key, at choice: Int, of count: Int, leftBy letter: Character? = nil)
    -> Step
  {
    let last = max(0, count - 1)
    let choice = min(choice, last)
    let to = { (place: Int) in Step.choose(max(0, min(place, last))) }
    switch key {
    case .down, .character("j"): return to(choice + 1)
    case .up, .character("k"): return to(choice - 1)
    case .pageDown, .character(" "): return to(choice + 10)
    case .pageUp: return to(choice - 10)
    case .home, .character("g"): return to(0)
    case .end, .character("G"): return to(last)
    case .enter, .right: return count > 0 ? .take : .choose(choice)
    case .escape, .left, .character("q"): return .leave
    case .character(let typed): return typed == letter ? .leave : .other
    case .control, .alt, .tab, .backTab, .backspace, .delete, .insert, .function: return .other
    }
  }
}
