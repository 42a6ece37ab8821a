import Canvas
import Domain

extension DashboardState {
  /// Draws the dashboard: a function of the state alone.
  func frame() -> Canvas {
    var memory = FrameMemory()
    return frame(over: &memory)
  }

  /// Draws the same as `frame()`, and copies from the last frame what was not touched since.
  func frame(over memory: inout FrameMemory) -> Canvas {
    if isWall {
      var canvas = Canvas(size: size, glyphs: glyphs)
      WallView(self).draw(on: &canvas)
      canvas.cursor = .origin
      return canvas
    }
    let plan = plan
    guard plan.kind != .line else {
      var canvas = Canvas(size: size, glyphs: glyphs)
      AlertLine(self).draw(in: plan.status, on: &canvas)
      canvas.cursor = .origin
      return canvas
    }
    let marking = visibleMarking
    drawPanes(plan, marking, over: &memory)
    var canvas = memory.panes
    canvas.cursor = memory.cursors[focus]
    if let message = plan.message { MessageLine(self).draw(in: message, on: &canvas) }
    if let hints = plan.hints {
      HintBar(self).draw(in: hints, marking, on: &canvas, over: &memory.hints)
    }
    for place in layers.indices {
      if let cursor = uncovered(to: place).draw(layers[place], plan, on: &canvas) {
        canvas.cursor = cursor
      }
    }
    if canvas.cursor == nil { canvas.cursor = .origin }
    return canvas
  }

  /// Draws the panes, the lines above them and what needs somebody, as far as the last frame does
  /// not have them.
  private func drawPanes(
    _ plan: ScreenPlan,
    _ marking: ProtectiveMarking,
    over memory: inout FrameMemory
  ) {
    let isWhole = touched.isWhole || memory.plan != plan || memory.panes.glyphs != glyphs
    if isWhole {
      memory = FrameMemory(plan: plan, panes: Canvas(size: size, glyphs: glyphs))
      StatusLine(self).draw(in: plan.status, on: &memory.panes)
      if let tabs = plan.tabs { TabStrip(self).draw(in: tabs, on: &memory.panes) }
      if let needs = plan.needs { NeedsLine(self).draw(in: needs, on: &memory.panes) }
    } else if memory.marking != marking {
      memory.panes.fill(plan.status)
      StatusLine(self).draw(in: plan.status, on: &memory.panes)
    }
    memory.marking = marking
    for place in plan.places where isWhole || isTouched(place.pane) {
      memory.cursors[place.pane] = PaneView(self, place).draw(
        on: &memory.panes,
        over: &memory.lists[place.pane]
      )
    }
  }

  /// Whether a pane must be drawn anew; one that is being read comes to say so by itself.
  private func isTouched(_ pane: PaneID) -> Bool {
    touched.panes.contains(pane) || self[pane: pane].isReading
  }

  /// The state without what lies over a page: what can be done there does not change with a form
  /// over it.
  private func uncovered(to place: Int) -> DashboardState {
    guard case .page = layers[place], place + 1 < layers.count else { return self }
    var state = self
    state.layers.removeLast(layers.count - place - 1)
    return state
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
    case .map(let map): MapView(self, map).draw(on: &canvas)
    case .copies(let layer): copiesView(layer).draw(on: &canvas)
    case .agreements(let scroll): agreementsView(scroll: scroll).draw(on: &canvas)
    case .reviews(let choice): areReviewsOnTop ? RetentionView(self, choice).draw(on: &canvas) : nil
    case .drafts(let choice): DraftsView(self, choice).draw(on: &canvas)
    case .links(let layer): LinksView(self, layer).draw(on: &canvas)
    // Under a page that was opened from it the box is out of the way.
    case .search(let search):
      search == searchOnTop ? SearchView(self, search).draw(on: &canvas) : nil
    case .plain(let text): PlainView(self, text).draw(in: Rect(size), on: &canvas)
    }
  }

  /// Whether the reviews take the keys: under a page that was opened from them they are out of the way.
  private var areReviewsOnTop: Bool {
    if case .reviews = topLayer { true } else { false }
  }

  /// The search that takes the keys, nil where another layer or none does.
  private var searchOnTop: SearchLayer? {
    if case .search(let search) = topLayer { search } else { nil }
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

/// What is kept of a frame for the next one: the panes and the lines that stand with them as they were
/// drawn, without messages, hints and what lies over them.
struct FrameMemory {
  /// Where everything stood, nil before the first frame.
  var plan: ScreenPlan?
  /// The panes and what needs somebody.
  var panes = Canvas(size: Size(width: 0, height: 0))
  /// Where the chosen row of each pane stands.
  var cursors: [PaneID: Point] = [:]
  /// The highest marking in view, which the first line shows.
  var marking: ProtectiveMarking?
  /// The rows of each pane.
  var lists: [PaneID: ListMemory] = [:]
  /// The hints in its last line.
  var hints = HintBar.Memory()
}
