import Canvas

/// A pane's columns to choose from, over the top of the pane.
struct ChoiceView {
  private let state: DashboardState
  private let layer: ChoiceLayer

  /// The columns of a state.
  init(_ state: DashboardState, _ layer: ChoiceLayer) {
    self.state = state
    self.layer = layer
  }

  /// Draws the box, and answers where the cursor belongs: on the chosen column.
  func draw(on canvas: inout Canvas) -> Point? {
    let titles = state[pane: layer.pane].choosableColumns
    let place = state.plan.places.first { place in place.pane == layer.pane }
    let whole = place?.outer ?? Rect(state.size)
    let width = min(whole.width, 44)
    let rect = Rect(
      x: whole.x + max(0, (whole.width - width) / 2),
      y: whole.y + 1,
      width: width,
      height: min(titles.count + 2, max(3, state.overlayArea.maxY - whole.y - 1))
    )
    canvas.fill(rect)
    let isSort = layer.purpose == .sort
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText(isSort ? "In order of" : "Columns", .focus),
      note: StyledText(isSort ? "Enter; again turns round" : "Space shows or hides · Esc", .muted)
    ).inset(columns: 1, rows: 0)
    let first = max(0, min(layer.choice - inside.height / 2, titles.count - inside.height))
    for (row, title) in titles.dropFirst(first).prefix(inside.height).enumerated() {
      draw(title, isChosen: first + row == layer.choice, in: inside.row(row), on: &canvas)
    }
    return inside.isEmpty ? nil : inside.row(layer.choice - first).origin
  }

  private func draw(_ title: String, isChosen: Bool, in line: Rect, on canvas: inout Canvas) {
    let choices = state[pane: layer.pane].choices
    let sign: String
    switch layer.purpose {
    case .sort:
      let order = choices.order?.column == title ? choices.order : nil
      sign = order.map { order in order.isDescending ? "last first" : "first first" } ?? ""
    case .columns: sign = choices.hidden.contains(title) ? "[ ]" : "[x]"
    }
    var words = StyledText(isChosen ? "> " : "  ", Style.focus.bold)
    if layer.purpose == .columns { words.append(SafeText(sign + " "), .hintKey) }
    words.append(SafeText(title), .text)
    if layer.purpose == .sort, !sign.isEmpty { words.append(SafeText("  " + sign), .muted) }
    canvas.draw(styled: words, at: line.origin, maxWidth: line.width)
    if isChosen { canvas.lay(.selected, under: line) }
  }
}
