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
    let found = state.found(for: layer)
    let screen = state.overlayArea
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
    if found.indices.contains(layer.choice), let reason = found[layer.choice].reason {
      canvas.draw(SafeText("  not now: \(reason)"), in: inside.row(1), style: .caution)
    } else if layer.isHelp {
      let marks: SafeText = "  * new   W nominated   ! needs somebody   + decided or over"
      canvas.draw(marks, in: inside.row(1), style: .muted)
    }
    draw(lines, in: inside.split(top: 2).rest, on: &canvas)
    return cursor
  }

  /// A line of the list: a heading, or what was found with its place.
  private enum Line {
    case heading(String)
    case found(Int, FoundLine)
  }

  private func lines(_ found: [FoundLine]) -> [Line] {
    var lines: [Line] = []
    var group: ActionEntry.Group?
    for (place, line) in found.enumerated() {
      if layer.isHelp, case .command(let command) = line, command.entry.group != group {
        group = command.entry.group
        lines.append(.heading(command.entry.group.rawValue))
      }
      lines.append(.found(place, line))
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
      if case .found(layer.choice, _) = line { true } else { false }
    }
    let start = max(0, min((chosen ?? 0) - rect.height / 2, lines.count - rect.height))
    for (row, line) in lines[start...].prefix(rect.height).enumerated() {
      switch line {
      case .heading(let name): canvas.draw(SafeText(name), in: rect.row(row), style: .heading)
      case .found(let place, let found):
        draw(found, isChosen: place == layer.choice, in: rect.row(row), on: &canvas)
      }
    }
  }

  private func draw(
    _ found: FoundLine,
    isChosen: Bool,
    in line: Rect,
    on canvas: inout Canvas
  ) {
    if isChosen { canvas.draw(">", at: line.origin, style: Style.focus.bold) }
    switch found {
    case .command(let command): draw(command, in: line, on: &canvas)
    case .record(let record): draw(record, in: line, on: &canvas)
    }
    guard isChosen else { return }
    canvas.lay(.selected, under: line)
    if case .command(let command) = found { drawMatch(command.entry.words, in: line, on: &canvas) }
  }

  /// The keys, what it does, why not, and at the right the word that means it.
  private func draw(_ command: FoundCommand, in line: Rect, on canvas: inout Canvas) {
    let keys = command.entry.keys(in: layer.mode)
    let isAble = command.availability.isAvailable
    let style: Style = isAble ? .text : Style(.hintOff)
    canvas.draw(
      SafeText(keys.prefix(2).map(\.words).joined(separator: " ")),
      at: Point(x: line.x + 2, y: line.y),
      style: isAble ? .hintKey : style,
      maxWidth: 11
    )
    let typed = Wording.words(of: layer.text)
    let words = command.entry.words
    var text = MatchedLetters(of: typed, in: words).styled(words, style)
    if let reason = command.availability.reason {
      text.append(SafeText("  not now: \(reason)"), .muted)
    }
    let room = max(0, line.width - 14)
    let word = SafeText(command.entry.phrase)
    let hasWord = room >= 60
    canvas.draw(
      styled: text,
      at: Point(x: line.x + 14, y: line.y),
      maxWidth: hasWord ? room - word.columns - 2 : room
    )
    guard hasWord else { return }
    canvas.draw(word, at: Point(x: line.maxX - word.columns, y: line.y), style: .muted)
  }

  /// The matched letters of the chosen line, which would be lost under its ground.
  private func drawMatch(_ words: String, in line: Rect, on canvas: inout Canvas) {
    let match = MatchedLetters(of: Wording.words(of: layer.text), in: words)
    let style = Style(.selected).bold.underlined
    for (place, letter) in words.enumerated() where match.places.contains(place) {
      canvas.draw(
        SafeText(String(letter)),
        at: Point(x: line.x + 14 + place, y: line.y),
        style: style
      )
    }
  }

  private func draw(_ record: FoundRecord, in line: Rect, on canvas: inout Canvas) {
    canvas.draw("Enter", at: Point(x: line.x + 2, y: line.y), style: .hintKey, maxWidth: 11)
    let name = PaneCatalogue.pane(record.pane).short
    var text = StyledText(SafeText("Go to \(record.reference) in \(name)"), .text)
    text.append(SafeText("  \(record.sentence)"), .muted)
    canvas.draw(
      styled: text,
      at: Point(x: line.x + 14, y: line.y),
      maxWidth: max(0, line.width - 14)
    )
  }
}

extension FoundLine {
  /// Why it cannot be done now, nil where it can.
  fileprivate var reason: String? {
    switch self {
    case .command(let command): command.availability.reason
    case .record: nil
    }
  }
}
