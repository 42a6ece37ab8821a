import Canvas
import Domain

/// The last line: the keys that are true now, and the highest marking in view.
struct HintBar {
  private let state: DashboardState

  /// The hints of a state.
  init(_ state: DashboardState) {
    self.state = state
  }

  /// The hints of a frame, kept while the next has the same of them to show.
  struct Memory {
    fileprivate var shown: [Shown] = []
    fileprivate var room = 0
    fileprivate var mode: Mode?
    fileprivate var words: StyledText?
  }

  /// One hint in a frame.
  fileprivate struct Shown: Equatable {
    let action: Action
    let isAvailable: Bool
  }

  /// Draws the hints; the least important give way, help never does.
  func draw(
    in rect: Rect,
    _ visible: ProtectiveMarking,
    on canvas: inout Canvas,
    over memory: inout Memory
  ) {
    // A narrow foot has its short word: the hints are worth more there than NOT PROTECTIVELY MARKED.
    let marking = SafeText(rect.width >= 60 ? visible.words : visible.short)
    let markingX = rect.maxX - marking.columns - 1
    let hasMarking = rect.width >= 30
    let room = hasMarking ? markingX - rect.x - 3 : rect.width - 1
    canvas.draw(
      styled: line(room, over: &memory),
      at: Point(x: rect.x + 1, y: rect.y),
      maxWidth: max(0, room)
    )
    if hasMarking {
      canvas.draw(marking, at: Point(x: markingX, y: rect.y), style: Style(.marking))
    }
  }

  private func line(_ room: Int, over memory: inout Memory) -> StyledText {
    if let words = typingWords { return words }
    let hints = state.keys.hints(in: state.mode)
    let shown = hints.map { hint in
      Shown(action: hint.action, isAvailable: state.availability(of: hint.action).isAvailable)
    }
    if let words = memory.words, memory.room == room, memory.mode == state.mode,
      memory.shown == shown
    {
      return words
    }
    let words = line(zip(hints, shown).map { hint, shown in (hint, shown.isAvailable) }, room)
    memory = Memory(shown: shown, room: room, mode: state.mode, words: words)
    return words
  }

  private func line(_ hints: [(hint: KeyHint, isAvailable: Bool)], _ room: Int) -> StyledText {
    var kept: [(rank: Int, words: StyledText)] = []
    for (hint, isAvailable) in hints where isAvailable || hint.rank <= 2 {
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
    case .numbers, .agreements, .copies: keys(("j/k", "move"), ("Esc", "back"))
    case .reviews, .links: keys(("j/k", "move"), ("Enter", "open"), ("Esc", "back"))
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
