import Canvas
import Domain

extension DashboardState {
  /// Draws the dashboard: a function of the state alone.
  func frame() -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    let plan = plan
    guard plan.kind != .line else {
      AlertLine(self).draw(in: plan.status, on: &canvas)
      canvas.cursor = .origin
      return canvas
    }
    StatusLine(self).draw(in: plan.status, on: &canvas)
    if let tabs = plan.tabs { TabStrip(self).draw(in: tabs, on: &canvas) }
    for place in plan.places {
      let cursor = PaneView(self, place).draw(on: &canvas)
      if place.pane == focus { canvas.cursor = cursor }
    }
    if let needs = plan.needs { NeedsLine(self).draw(in: needs, on: &canvas) }
    if let message = plan.message { MessageLine(self).draw(in: message, on: &canvas) }
    if let hints = plan.hints { HintBar(self).draw(in: hints, on: &canvas) }
    for layer in layers {
      if let cursor = draw(layer, plan, on: &canvas) { canvas.cursor = cursor }
    }
    if canvas.cursor == nil { canvas.cursor = .origin }
    return canvas
  }

  /// Draws a layer, and answers where its cursor belongs.
  private func draw(_ layer: Layer, _ plan: ScreenPlan, on canvas: inout Canvas) -> Point? {
    switch layer {
    case .page(let page): PageView(self, page).draw(on: &canvas)
    case .filter(let pane):
      plan.message.flatMap { line in drawFilter(of: pane, in: line, on: &canvas) }
    case .form(let layer):
      drawForm(layer, on: &canvas)
    case .commands(let layer): CommandsView(self, layer).draw(on: &canvas)
    case .choice(let layer): ChoiceView(self, layer).draw(on: &canvas)
    case .viewKeys(let mode): ViewKeysView(self, mode).draw(on: &canvas)
    case .history(let scroll): HistoryView(self, scroll: scroll).draw(on: &canvas)
    case .question(let question): QuestionView(self, question).draw(on: &canvas)
    case .numbers(let pane, let scroll):
      NumbersView(self, pane, scroll: scroll).draw(on: &canvas)
    case .drafts(let choice): DraftsView(self, choice).draw(on: &canvas)
    case .plain(let text): PlainView(self, text).draw(in: Rect(size), on: &canvas)
    }
  }

  private func drawForm(_ layer: FormLayer, on canvas: inout Canvas) -> Point? {
    let rect = formRect(of: layer.state)
    canvas.fill(rect)
    return layer.state.draw(in: rect, on: &canvas, context: formContext)
  }

  private func drawFilter(of pane: PaneID, in line: Rect, on canvas: inout Canvas) -> Point? {
    canvas.fill(line)
    let words = SafeText(self[pane: pane].words)
    var x = line.x + 1
    x += canvas.draw("/", at: Point(x: x, y: line.y), style: Style(.fieldFocused))
    let shown = words.suffix(columns: max(0, line.width - 32))
    x += canvas.draw(shown, at: Point(x: x, y: line.y), style: Style(.fieldFocused))
    let cursor = Point(x: x, y: line.y)
    canvas.draw(" ", at: cursor, style: Style(.fieldFocused))
    let content = self[pane: pane].content
    let found = Wording.count(content.choices.count, "row") + (content.hasMore ? " and more" : "")
    canvas.draw(
      SafeText("   \(found)"),
      at: Point(x: x + 1, y: line.y),
      style: .muted,
      maxWidth: max(0, line.maxX - x - 1)
    )
    return cursor
  }
}
