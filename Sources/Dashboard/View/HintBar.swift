import Canvas
import Domain

/// The last line: the keys that are true now, and the highest marking in view.
struct HintBar {
  private let state: DashboardState

  /// The hints of a state.
  init(_ state: DashboardState) {
    self.state = state
  }

  /// Draws the hints; the least important give way, help never does.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let marking = SafeText(state.visibleMarking.words)
    let markingX = rect.maxX - marking.columns - 1
    let hasMarking = rect.width >= 60
    let room = hasMarking ? markingX - rect.x - 3 : rect.width - 1
    canvas.draw(styled: line(room), at: Point(x: rect.x + 1, y: rect.y), maxWidth: max(0, room))
    if hasMarking {
      canvas.draw(marking, at: Point(x: markingX, y: rect.y), style: Style(.marking))
    }
  }

  private func line(_ room: Int) -> StyledText {
    if let words = typingWords { return words }
    var kept: [(rank: Int, words: StyledText)] = []
    for hint in state.keys.hints(in: state.mode) {
      // What cannot be done now is shown where it is of this place; the rest is in the help.
      let isAvailable = state.availability(of: hint.action).isAvailable
      guard isAvailable || hint.rank <= 2 else { continue }
      kept.append((hint.rank, isAvailable ? hint.words : hint.dimWords))
    }
    while width(of: kept.map(\.words)) > room, kept.count > 1 {
      let worst = kept.indices.max { left, right in
        (kept[left].rank, left) < (kept[right].rank, right)
      }
      guard let worst, kept[worst].rank != 0 else { break }
      kept.remove(at: worst)
    }
    var line = StyledText()
    for (place, hint) in kept.enumerated() {
      if place > 0 { line.append("  ") }
      line.append(hint.words)
    }
    return line
  }

  private func width(of hints: [StyledText]) -> Int {
    hints.reduce(0) { sum, hint in sum + hint.columns } + 2 * max(0, hints.count - 1)
  }

  private var typingWords: StyledText? {
    switch state.topLayer {
    case .filter: keys(("Enter", "keep"), ("Esc", "clear"), ("Up/Down", "move"))
    case .form:
      keys(
        ("Tab", "next"),
        ("F8", "next left"),
        ("F1", "explain"),
        ("Ctrl-S", "save"),
        ("Esc", "leave")
      )
    case .commands: keys(("Enter", "run"), ("Up/Down", "choose"), ("Esc", "leave"))
    case .search(let layer): searchWords(layer)
    case .choice: keys(("Enter", "choose"), ("j/k", "move"), ("Esc", "leave"))
    case .viewKeys: keys(("Esc", "leave"))
    case .map:
      keys(("arrows", "walk"), ("m", "measure"), ("[ ]", "day"), ("Enter", "open"), ("Esc", "back"))
    case .numbers: keys(("j/k", "move"), ("Esc", "back"))
    case .drafts: keys(("Enter", "open"), ("x", "throw away"), ("Esc", "back"))
    case .plain: keys(("any key", "go back"))
    case nil, .page, .history, .question: nil
    }
  }

  private func searchWords(_ layer: SearchLayer) -> StyledText {
    if layer.name != nil { return keys(("Enter", "keep under this name"), ("Esc", "do not")) }
    if layer.text.isEmpty {
      return keys(("Enter", "search"), ("Ctrl-X", "take away"), ("Esc", "leave"))
    }
    return keys(
      ("Enter", "open"),
      ("Up/Down", "choose"),
      ("Tab", "to row"),
      ("Ctrl-S", "keep"),
      ("Esc", "leave")
    )
  }

  private func keys(_ pairs: (String, String)...) -> StyledText {
    var line = StyledText()
    for (place, pair) in pairs.enumerated() {
      line.append(SafeText((place > 0 ? "  " : "") + pair.0), .hintKey)
      line.append(SafeText(" " + pair.1))
    }
    return line
  }
}
