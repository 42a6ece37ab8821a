import Canvas
import Domain

/// The drafts, last kept first: what each is about and since when it waits.
struct DraftsView {
  private let state: DashboardState
  private let choice: Int

  /// The drafts of a state, one of them chosen.
  init(_ state: DashboardState, _ choice: Int) {
    self.state = state
    self.choice = choice
  }

  /// Draws the box, and answers where the cursor belongs: on the chosen draft.
  func draw(on canvas: inout Canvas) -> Point? {
    let drafts = state.draftList
    let screen = state.overlayArea
    let rect = screen.centred(
      Size(width: min(screen.width, 76), height: min(screen.height, max(1, drafts.count) + 2))
    )
    canvas.fill(rect)
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText("Drafts", .focus),
      note: "Enter opens · x throws away · Esc goes back"
    ).inset(columns: 1, rows: 0)
    guard !inside.isEmpty else { return nil }
    let top = max(0, min(choice - inside.height / 2, drafts.count - inside.height))
    for (row, draft) in drafts.dropFirst(top).prefix(inside.height).enumerated() {
      draw(draft, isChosen: top + row == choice, in: inside.row(row), on: &canvas)
    }
    return Point(x: inside.x, y: inside.y + max(0, choice - top))
  }

  private func draw(_ draft: Draft, isChosen: Bool, in line: Rect, on canvas: inout Canvas) {
    var words = StyledText(isChosen ? "> " : "  ", .focus)
    words.append(SafeText(draft.title))
    let time = Wording.moment(draft.savedAt, now: state.now)
    var end = StyledText(SafeText(time), .muted)
    if !draft.isKept { end = StyledText("not in the ledger  ", .caution) + end }
    canvas.draw(
      styled: words,
      at: line.origin,
      maxWidth: max(0, line.width - end.columns - 2)
    )
    canvas.draw(styled: end, at: Point(x: line.maxX - end.columns, y: line.y))
    if isChosen { canvas.lay(.selected, under: line) }
  }
}

extension DashboardState {
  /// What a key does among the drafts.
  mutating func press(_ key: Key, amongDraftsAt choice: Int) -> [Effect] {
    let drafts = draftList
    var choice = min(choice, max(0, drafts.count - 1))
    switch key {
    case .down, .character("j"): choice += 1
    case .up, .character("k"): choice -= 1
    case .home, .character("g"): choice = 0
    case .end, .character("G"): choice = drafts.count - 1
    case .enter, .right:
      guard drafts.indices.contains(choice) else { return [] }
      return reopen(drafts[choice])
    case .character("x"), .delete:
      guard drafts.indices.contains(choice) else { return [] }
      if drafts.count == 1 { layers.removeLast() }
      return discard(drafts[choice])
    case .escape, .left, .character("q"), .character("D"):
      layers.removeLast()
      return []
    case .character, .control, .alt, .tab, .backTab, .backspace, .insert, .pageUp, .pageDown,
      .function:
      return []
    }
    replaceTop(.drafts(choice: max(0, min(choice, drafts.count - 1))))
    return []
  }
}
