import Canvas

/// A question before something that cannot be undone: the object, the effect, and the default no.
struct QuestionView {
  private let state: DashboardState
  private let question: Question

  /// A question of a state.
  init(_ state: DashboardState, _ question: Question) {
    self.state = state
    self.question = question
  }

  /// Draws the box, and answers where the cursor belongs.
  func draw(on canvas: inout Canvas) -> Point? {
    let screen = Rect(state.size)
    let width = min(screen.width, 66)
    let lines = SafeText(question.words).wrapped(to: max(1, width - 4))
    let rect = screen.centred(Size(width: width, height: lines.count + 2))
    canvas.fill(rect)
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText(SafeText(question.title), .focus),
      note: StyledText("y yes · Esc no", .muted)
    ).inset(columns: 1, rows: 0)
    canvas.drawWrapped(SafeText(question.words), in: inside, style: .caution)
    return inside.isEmpty ? nil : inside.origin
  }
}
