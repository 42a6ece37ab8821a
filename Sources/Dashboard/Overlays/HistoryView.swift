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
    let screen = state.overlayArea
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
