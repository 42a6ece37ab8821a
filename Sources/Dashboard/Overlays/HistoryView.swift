import Canvas
import Domain

/// The messages so far, newest first.
struct HistoryView {
  private let state: DashboardState
  private let scroll: Int

  /// The messages of a state, so many scrolled away.
  init(_ state: DashboardState, scroll: Int) {
    self.state = state
    self.scroll = scroll
  }

  /// Draws the box, and answers where the cursor belongs.
  func draw(on canvas: inout Canvas) -> Point? {
    let screen = Rect(state.size).inset(columns: 0, rows: 1)
    let rect = screen.centred(
      Size(width: min(screen.width, 110), height: min(screen.height, state.notices.count + 2))
    )
    canvas.fill(rect)
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText("; Messages so far", .focus),
      note: StyledText(SafeText("\(state.notices.count), newest first · Esc goes back"), .muted)
    ).inset(columns: 1, rows: 0)
    for (row, notice) in state.notices.dropFirst(scroll).prefix(inside.height).enumerated() {
      var line = StyledText(SafeText(LondonTime(notice.at).clock + "  "), .muted)
      line.append(SafeText(notice.words), notice.tone.style)
      canvas.draw(styled: line, at: inside.row(row).origin, maxWidth: inside.width)
    }
    return inside.origin
  }
}

/// The question before leaving, asked only where something would be lost.
struct LeavingView {
  private let state: DashboardState

  /// The question of a state.
  init(_ state: DashboardState) {
    self.state = state
  }

  /// Draws the box, and answers where the cursor belongs.
  func draw(on canvas: inout Canvas) -> Point? {
    let rect = Rect(state.size).centred(Size(width: 62, height: 5))
    canvas.fill(rect)
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText("Leave Muster?", .focus),
      note: StyledText("y leaves · Esc stays", .muted)
    ).inset(columns: 1, rows: 0)
    var words = Wording.count(state.drafts.count, "draft") + " would be lost."
    if !state.pending.isEmpty {
      words = "An act is still being recorded. " + (state.drafts.isEmpty ? "" : words)
    }
    canvas.drawWrapped(SafeText(words), in: inside, style: .caution)
    return inside.origin
  }
}
