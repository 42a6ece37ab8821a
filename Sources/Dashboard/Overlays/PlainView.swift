import Canvas

/// A text on the whole screen, without a border, to be selected with the terminal's own means.
struct PlainView {
  private let text: String

  /// A text.
  init(_ text: String) {
    self.text = text
  }

  /// Draws the text from the first column on, and answers where the cursor belongs.
  func draw(in screen: Rect, on canvas: inout Canvas) -> Point? {
    canvas.fill(screen)
    let words: SafeText = "Select and copy it with your terminal; any key goes back."
    canvas.draw(words, in: screen.row(0), style: .muted)
    let rest = screen.split(top: min(2, screen.height)).rest
    let lines = SafeText.lines(of: text).flatMap { line in line.wrapped(to: max(1, rest.width)) }
    for (row, line) in lines.prefix(rest.height).enumerated() {
      canvas.draw(line, in: rest.row(row), style: .text)
    }
    return rest.isEmpty ? .origin : rest.origin
  }
}
