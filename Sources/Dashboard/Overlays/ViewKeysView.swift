import Canvas

/// The keys that mean something after `,`, shown until the second key is pressed.
struct ViewKeysView {
  private let state: DashboardState
  private let mode: Mode

  /// The keys of a mode.
  init(_ state: DashboardState, _ mode: Mode) {
    self.state = state
    self.mode = mode
  }

  /// Draws the box above the message line, and answers where the cursor belongs.
  func draw(on canvas: inout Canvas) -> Point? {
    let entries = ActionRegistry.chords(in: mode)
    let bottom = state.plan.needs?.y ?? state.size.height
    let height = min(entries.count + 2, max(3, bottom - 1))
    let rect = Rect(
      x: 0,
      y: max(0, bottom - height),
      width: min(state.size.width, 76),
      height: height
    )
    canvas.fill(rect)
    let inside = canvas.box(
      rect,
      border: .double,
      title: StyledText(", The list", .focus),
      note: StyledText("press the second key · Esc", .muted)
    ).inset(columns: 1, rows: 0)
    for (row, entry) in entries.prefix(inside.height).enumerated() {
      let reason = state.reasonBelow(entry.action)
      let isAble = reason == nil
      var line = StyledText(
        SafeText("\(entry.chord ?? " ")  "),
        isAble ? .hintKey : Style(.hintOff)
      )
      line.append(SafeText(entry.words), isAble ? .text : Style(.hintOff))
      if let reason { line.append(SafeText("  not now: \(reason)"), .muted) }
      canvas.draw(styled: line, at: inside.row(row).origin, maxWidth: inside.width)
    }
    return inside.isEmpty ? nil : inside.origin
  }
}

extension DashboardState {
  /// Why an action cannot be done once the topmost layer is left, nil where it can.
  fileprivate func reasonBelow(_ action: Action) -> String? {
    var state = self
    if !state.layers.isEmpty { state.layers.removeLast() }
    return state.availability(of: action).reason
  }
}
