import Canvas

/// The commands, as palette or help.
struct CommandsView {
  private let state: DashboardState
  private let layer: CommandsLayer

  /// The commands of a state.
  init(_ state: DashboardState, _ layer: CommandsLayer) {
    self.state = state
    self.layer = layer
  }

  /// Draws the box, and answers where the cursor belongs: behind what was typed.
  func draw(on canvas: inout Canvas) -> Point? {
    let found = state.commands(for: layer)
    let screen = Rect(state.size).inset(columns: 0, rows: 1)
    let lines = lines(found)
    let rect = screen.centred(
      Size(width: min(screen.width, 92), height: min(screen.height, lines.count + 4))
    )
    canvas.fill(rect)
    let title: StyledText = layer.isHelp ? "? Keys of this place" : ": Commands"
    let inside = canvas.box(
      rect,
      border: .double,
      title: title,
      note: StyledText(SafeText("\(found.count) found · type to find, Enter runs"), .muted)
    ).inset(columns: 1, rows: 0)
    let cursor = drawPrompt(in: inside.row(0), on: &canvas)
    if found.indices.contains(layer.choice), let reason = found[layer.choice].availability.reason {
      canvas.draw(SafeText("  not now: \(reason)"), in: inside.row(1), style: .caution)
    } else if layer.isHelp {
      let marks: SafeText = "  * new   W nominated   ! needs somebody   + decided or over"
      canvas.draw(marks, in: inside.row(1), style: .muted)
    }
    draw(lines, in: inside.split(top: 2).rest, on: &canvas)
    return cursor
  }

  /// A line of the list: a heading, or a found command with its place.
  private enum Line {
    case heading(String)
    case command(Int, FoundCommand)
  }

  private func lines(_ found: [FoundCommand]) -> [Line] {
    var lines: [Line] = []
    var group: ActionEntry.Group?
    for (place, command) in found.enumerated() {
      if layer.isHelp, command.entry.group != group {
        group = command.entry.group
        lines.append(.heading(command.entry.group.rawValue))
      }
      lines.append(.command(place, command))
    }
    return lines
  }

  private func drawPrompt(in line: Rect, on canvas: inout Canvas) -> Point {
    var x = line.x
    x += canvas.draw(layer.isHelp ? "? " : ": ", at: line.origin, style: .hintKey)
    let typed = SafeText(layer.text).suffix(columns: max(0, line.width - 4))
    x += canvas.draw(typed, at: Point(x: x, y: line.y), style: Style(.fieldFocused))
    canvas.draw(" ", at: Point(x: x, y: line.y), style: Style(.fieldFocused))
    return Point(x: x, y: line.y)
  }

  private func draw(_ lines: [Line], in rect: Rect, on canvas: inout Canvas) {
    guard !lines.isEmpty else {
      canvas.draw("No command fits that. Backspace takes letters away.", in: rect, style: .muted)
      return
    }
    let chosen = lines.firstIndex { line in
      if case .command(layer.choice, _) = line { true } else { false }
    }
    let start = max(0, min((chosen ?? 0) - rect.height / 2, lines.count - rect.height))
    for (row, line) in lines[start...].prefix(rect.height).enumerated() {
      switch line {
      case .heading(let name): canvas.draw(SafeText(name), in: rect.row(row), style: .heading)
      case .command(let place, let command):
        draw(command, isChosen: place == layer.choice, in: rect.row(row), on: &canvas)
      }
    }
  }

  private func draw(
    _ command: FoundCommand,
    isChosen: Bool,
    in line: Rect,
    on canvas: inout Canvas
  ) {
    let keys = command.entry.keys(in: layer.mode)
    let style: Style = command.availability.isAvailable ? .text : Style(.hintOff)
    if isChosen { canvas.draw(">", at: line.origin, style: Style.focus.bold) }
    let words = SafeText(keys.prefix(2).map(\.words).joined(separator: " "))
    canvas.draw(
      words,
      at: Point(x: line.x + 2, y: line.y),
      style: command.availability.isAvailable ? .hintKey : style,
      maxWidth: 11
    )
    var text = StyledText(SafeText(command.entry.words), style)
    if let reason = command.availability.reason {
      text.append(SafeText("  not now: \(reason)"), .muted)
    }
    canvas.draw(
      styled: text,
      at: Point(x: line.x + 14, y: line.y),
      maxWidth: max(0, line.width - 14)
    )
    if isChosen { canvas.lay(.selected, under: line) }
  }
}
