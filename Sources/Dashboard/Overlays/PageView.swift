import Canvas

/// The page of a row, drawn over its pane.
struct PageView {
  private let state: DashboardState
  private let page: PageLayer

  /// A page of a state.
  init(_ state: DashboardState, _ page: PageLayer) {
    self.state = state
    self.page = page
  }

  /// Draws the page, and answers where its cursor belongs.
  func draw(on canvas: inout Canvas) -> Point? {
    guard let rect = state.pageRect(page) else { return nil }
    let isBare = state.plan.kind == .compact
    canvas.fill(rect)
    if page.isWalk { WalkHead(state).draw(on: &canvas) }
    let content = state.content(of: page)
    let (inside, panel) = state.pageParts(page, in: rect)
    let view = content.map { content in DetailView(content, width: inside.width) }
    if !isBare {
      canvas.box(rect, border: .double, title: title(content), note: note(view, inside.height))
    }
    guard let view else {
      canvas.draw("Reading…", in: inside, style: .muted)
      return inside.origin
    }
    view.draw(in: inside, scroll: page.scroll, on: &canvas)
    if let panel { DecidePanel(state).draw(in: panel, on: &canvas) }
    return inside.origin
  }

  private func title(_ content: DetailContent?) -> StyledText {
    var title = StyledText(SafeText("\(page.pane.number) "), .muted)
    title.append(SafeText(content?.title ?? "…"), .focus)
    let position = state[pane: page.pane].content.position(of: page.row)
    let name = PaneCatalogue.pane(page.pane).name
    title.append(SafeText(" · \(name)\(position.map { words in " \(words)" } ?? "")"), .muted)
    return title
  }

  private func note(_ view: DetailView?, _ height: Int) -> StyledText {
    guard let view, view.lines.count > height else { return "Esc goes back" }
    let last = min(view.lines.count, page.scroll + height)
    return StyledText(
      SafeText("lines \(page.scroll + 1)-\(last) of \(view.lines.count) · Esc goes back")
    )
  }
}

extension DashboardState {
  /// Where a page is drawn, nil where its pane is not in view.
  func pageRect(_ page: PageLayer) -> Rect? {
    if page.isWhole, !page.isWalk { return formArea }
    if page.isWalk {
      return Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 3))
    }
    return plan.places.first { place in place.pane == page.pane }?.whole
  }

  /// What a page shows.
  func content(of page: PageLayer) -> DetailContent? {
    page.isWalk ? walkContent(of: page.row) : detail(of: page.row, in: page.pane)
  }

  /// Where a page's lines are drawn, and below them what can be decided, nil where nothing can.
  func pageParts(_ page: PageLayer, in rect: Rect) -> (body: Rect, panel: Rect?) {
    let inside = plan.kind == .compact ? rect : rect.inset(columns: 2, rows: 1)
    guard DecidePanel.isWanted(self, page) else { return (inside, nil) }
    let height = DecidePanel(self).height(width: inside.width)
    guard inside.height >= 2 * height else { return (inside, nil) }
    let (body, panel) = inside.split(bottom: height)
    return (body, panel)
  }

  /// How far a page can be scrolled.
  func scrollLimit(of page: PageLayer) -> Int {
    guard let rect = pageRect(page), let content = content(of: page) else {
      return 0
    }
    let inside = pageParts(page, in: rect).body
    return max(0, DetailView(content, width: inside.width).lines.count - inside.height)
  }
}
