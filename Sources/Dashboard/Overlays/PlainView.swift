import Canvas
import Domain

/// A text on the whole width, without a border, to be selected with the terminal's own means; the
/// first line goes on saying how it is marked, and that it is made up, and the last how it is marked.
struct PlainView {
  private let state: DashboardState
  private let text: String

  /// A text over a state.
  init(_ state: DashboardState, _ text: String) {
    self.state = state
    self.text = text
  }

  /// Draws the text from the first column on, and answers where the cursor belongs.
  func draw(in screen: Rect, on canvas: inout Canvas) -> Point? {
    canvas.fill(screen)
    let words: SafeText = "Select and copy it with your terminal; any key goes back."
    StatusLine(state).draw(in: screen.row(0), on: &canvas)
    canvas.draw(words, in: screen.row(1), style: .muted)
    let (below, foot) = screen.split(bottom: 1)
    let rest = below.split(top: min(3, below.height)).rest
    let marking = SafeText(state.visibleMarking.words)
    canvas.draw(marking, in: foot, style: Style(.marking))
    let lines = SafeText.lines(of: text).flatMap { line in line.wrapped(to: max(1, rest.width)) }
    for (row, line) in lines.prefix(rest.height).enumerated() {
      canvas.draw(line, in: rest.row(row), style: .text)
    }
    return rest.isEmpty ? .origin : rest.origin
  }
}
