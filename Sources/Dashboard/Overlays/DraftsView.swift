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
    ListBox(
      title: "Drafts",
      note: "Enter opens · x throws away · Esc goes back",
      lines: state.draftList.map(line),
      empty: "You have no drafts.",
      choice: choice,
      width: 76
    ).draw(in: state.overlayArea, on: &canvas)
  }

  private func line(of draft: Draft) -> ListBox.Line {
    let time = Wording.moment(draft.savedAt, now: state.now)
    var end = StyledText(SafeText(time), .muted)
    if !draft.isKept { end = StyledText("not in the ledger  ", .caution) + end }
    return ListBox.Line(words: StyledText(SafeText(draft.title)), end: end)
  }
}

extension DashboardState {
  /// What a key does among the drafts.
  mutating func press(_ key: Key, amongDraftsAt choice: Int) -> [Effect] {
    let drafts = draftList
    switch ListBox.step(key, at: choice, of: drafts.count, leftBy: "D") {
    case .choose(let place): replaceTop(.drafts(choice: place))
    case .leave: layers.removeLast()
    case .take: return reopen(drafts[min(choice, drafts.count - 1)])
    case .other:
      guard key == .character("x") || key == .delete, drafts.indices.contains(choice) else {
        return []
      }
      if drafts.count == 1 { layers.removeLast() }
      return discard(drafts[choice])
    }
    return []
  }
}
