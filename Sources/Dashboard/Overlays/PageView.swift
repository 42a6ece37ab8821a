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
    let content = state.detail(of: page.row, in: page.pane)
    let inside = isBare ? rect : rect.inset(columns: 2, rows: 1)
    let view = content.map { content in DetailView(content, width: inside.width) }
    if !isBare {
      canvas.box(rect, border: .double, title: title(content), note: note(view, inside.height))
    }
    guard let view else {
      canvas.draw("Reading…", in: inside, style: .muted)
      return inside.origin
    }
    view.draw(in: inside, scroll: page.scroll, on: &canvas)
    return inside.origin
  }

  private func title(_ content: DetailContent?) -> StyledText {
    var title = StyledText(SafeText("\(page.pane.number) "), .muted)
    title.append(SafeText(content?.title ?? "…"), .focus)
    title.append(SafeText(" · \(PaneCatalogue.pane(page.pane).name)"), .muted)
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
    plan.places.first { place in place.pane == page.pane }?.whole
  }

  /// How far a page can be scrolled.
  func scrollLimit(of page: PageLayer) -> Int {
    guard let rect = pageRect(page), let content = detail(of: page.row, in: page.pane) else {
      return 0
    }
    let inside = plan.kind == .compact ? rect : rect.inset(columns: 2, rows: 1)
    return max(0, DetailView(content, width: inside.width).lines.count - inside.height)
  }
}
