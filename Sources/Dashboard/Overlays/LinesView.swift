import Canvas

/// A box of lines in the middle of the screen, some of them scrolled away.
struct LinesView {
  /// What it is, in its border.
  let title: String
  /// The lines, from top to bottom.
  let lines: [StyledText]
  /// How many are scrolled away at the top.
  let scroll: Int
  /// Where there is room for it.
  let area: Rect

  /// Draws the box, and answers where the cursor belongs.
  func draw(on canvas: inout Canvas) -> Point? {
    let widest = lines.map(\.columns).max() ?? 0
    let rect = area.centred(
      Size(
        width: min(area.width, max(44, widest + 4)),
        height: min(area.height, lines.count + 2)
      )
    )
    canvas.fill(rect)
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText(SafeText(title), .focus),
      note: note(rect.height - 2)
    ).inset(columns: 1, rows: 0)
    for (row, line) in lines.dropFirst(scroll).prefix(inside.height).enumerated() {
      canvas.draw(styled: line, at: inside.row(row).origin, maxWidth: inside.width)
    }
    return inside.isEmpty ? nil : inside.origin
  }

  /// How far it is scrolled after a key, nil where the key leaves it.
  func scroll(after key: Key, leftBy letter: Character) -> Int? {
    let last = max(0, lines.count - max(1, area.height - 2))
    let page = max(1, area.height - 3)
    var scroll = scroll
    switch key {
    case .down, .character("j"): scroll += 1
    case .up, .character("k"): scroll -= 1
    case .pageDown, .character(" "): scroll += page
    case .pageUp: scroll -= page
    case .home, .character("g"): scroll = 0
    case .end, .character("G"): scroll = last
    case .escape, .left, .enter, .character("q"), .character(letter): return nil
    case .character, .control, .alt, .tab, .backTab, .backspace, .delete, .insert, .right,
      .function:
      break
    }
    return max(0, min(scroll, last))
  }

  private func note(_ height: Int) -> StyledText {
    guard lines.count > height else { return StyledText("Esc goes back", .muted) }
    let last = min(lines.count, scroll + height)
    return StyledText(
      SafeText("lines \(scroll + 1)-\(last) of \(lines.count) · Esc goes back"),
      .muted
    )
  }
}
