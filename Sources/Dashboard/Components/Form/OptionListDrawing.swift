internal import Canvas

/// The open list of a field: a box under its value, or over it where there is more room.
struct OptionListDrawing {
  private let state: FormState
  private let field: Field?
  private let anchor: Rect

  /// A list takes no more rows than this, so that the form stays in view.
  private static let mostRows = 10

  /// The list of the focused field, whose value stands on a rectangle.
  init(_ form: FormDrawing, at anchor: Rect) {
    state = form.state
    field = form.state.focusedField
    self.anchor = anchor
  }

  /// Draws the list if it is open, and returns where its chosen row stands.
  func draw(in rect: Rect, on canvas: inout Canvas) -> Point? {
    guard let list = state.list, let field else { return nil }
    let matches = state.matches
    let count = state.effects.options(of: field).count
    guard let box = place(matches, in: rect) else { return nil }
    canvas.fill(box)
    let title = StyledText(SafeText("\(field.label) \(matches.count) of \(count)"), .heading)
    let inside = canvas.box(box, title: title, note: Self.hints(box.width - 6))
    guard !matches.isEmpty else {
      canvas.draw(
        "No match. Backspace takes a letter back.",
        in: inside.inset(rows: 0),
        style: .muted
      )
      return nil
    }
    let chosen = matches.firstIndex { $0.id == list.selected }
    let top = max(0, min((chosen ?? 0) - inside.height / 2, matches.count - inside.height))
    let column = matches.map { SafeText($0.words).columns }.max() ?? 0
    for y in 0..<min(inside.height, matches.count - top) {
      let isChosen = chosen == top + y
      let row = inside.row(y)
      let room = min(column + 2, max(8, row.width - 4))
      let line = Self.line(matches[top + y], column: room, isChosen: isChosen)
      canvas.draw(styled: line, at: row.origin, maxWidth: row.width)
      if isChosen { canvas.lay(.selected, under: row) }
    }
    return chosen.map { Point(x: inside.x + 1, y: inside.y + $0 - top) }
  }

  private static func line(_ option: Option, column: Int, isChosen: Bool) -> StyledText {
    let more = option.reasonOff ?? option.detail
    let words = option.isEnabled ? option.words : "(\(option.words))"
    let style: Style = option.isEnabled ? .text : Style(.hintOff)
    var line = StyledText(isChosen ? "> " : "  ", .focus)
    line.append(SafeText(words).fitted(to: column), style)
    line.append(SafeText("  \(more)"), option.isEnabled ? .muted : style)
    return line
  }

  /// Where the box stands; nil where there is no room for a row of it.
  private func place(_ matches: [Option], in rect: Rect) -> Rect? {
    let wanted = min(max(matches.count, 1), Self.mostRows) + 2
    let below = rect.maxY - anchor.maxY
    let above = anchor.y - rect.y
    let isBelow = below >= min(wanted, 6) || below >= above
    let height = min(wanted, isBelow ? below : above)
    // The sign, the words, two columns between, the details, and the border with a space each side.
    let widest = Self.widest(matches.map(\.words)) + Self.widest(matches.map(Self.detail)) + 8
    let width = min(max(widest, 44, anchor.width + 2), rect.width)
    guard height >= 3, width >= 8 else { return nil }
    let x = max(rect.x, min(anchor.x - 2, rect.maxX - width))
    return Rect(x: x, y: isBelow ? anchor.maxY : anchor.y - height, width: width, height: height)
  }

  private static func widest(_ words: [String]) -> Int {
    words.map { words in SafeText(words).columns }.max() ?? 0
  }

  private static func detail(of option: Option) -> String { option.reasonOff ?? option.detail }

  private static func hints(_ width: Int) -> StyledText {
    let words: StyledText =
      StyledText("Enter", .hintKey) + StyledText(" take · ") + StyledText("Esc", .hintKey)
      + StyledText(" close")
    return words.columns <= width ? words : StyledText()
  }
}
