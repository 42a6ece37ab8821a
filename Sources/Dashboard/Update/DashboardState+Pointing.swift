public import Canvas

/// A use of the mouse: what was done, and the cell it was done in.
public struct Pointing: Hashable, Sendable {
  /// What was done.
  public enum Deed: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The wheel turned away from the user.
    case wheelUp
    /// The wheel turned towards the user.
    case wheelDown
  }

  /// What was done.
  public let deed: Deed
  /// The cell, from the top left.
  public let point: Point

  /// A use of the mouse.
  public init(_ deed: Deed, at point: Point) {
    self.deed = deed
    self.point = point
  }
}

extension DashboardState {
  /// How many rows a step of the wheel goes.
  private static let wheelRows = 3

  /// Does what the mouse asks for; nothing can be recorded with it.
  mutating func point(_ pointing: Pointing) -> [Effect] {
    switch pointing.deed {
    case .press: press(at: pointing.point)
    case .wheelUp: turnWheel(by: -1, at: pointing.point)
    case .wheelDown: turnWheel(by: 1, at: pointing.point)
    }
  }

  /// Goes to the pane of a tab, or to the pane and the row that stand in a cell.
  private mutating func press(at point: Point) -> [Effect] {
    switch topLayer {
    case .form, .commands, .choice, .viewKeys, .history, .numbers, .question, .drafts, .plain,
      .agreements, .reviews, .links, .copies, .search, .map:
      return []
    case nil, .filter, .page: break
    }
    if let tabs = plan.tabs, tabs.contains(point) {
      guard let pane = TabStrip(self).pane(at: point, in: tabs) else { return [] }
      return perform(.go(.pane(pane)))
    }
    guard let pane = pane(at: point) else { return [] }
    let row = openPage?.pane == pane ? nil : row(at: point, in: pane)
    var effects = pane == focus ? [] : perform(.go(.pane(pane)))
    if let row { effects += select(row) }
    return effects
  }

  /// Scrolls what stands in a cell: the topmost layer, or the pane there, which need not be focused.
  private mutating func turnWheel(by steps: Int, at point: Point) -> [Effect] {
    switch topLayer {
    case .form, .viewKeys, .question, .plain, .map: return []
    case .commands, .choice, .drafts, .reviews, .links, .copies, .search, .agreements:
      return press(steps < 0 ? .up : .down)
    case .history, .numbers: return scrollLayer(steps)
    case .page(let page):
      if pane(at: point) == page.pane { return scrollLayer(steps) }
    case nil, .filter: break
    }
    guard let pane = pane(at: point) else { return [] }
    let before = focus
    focus = pane
    defer { focus = before }
    return moveSelection(by: steps * Self.wheelRows)
  }

  private mutating func scrollLayer(_ steps: Int) -> [Effect] {
    (1...Self.wheelRows).flatMap { _ in perform(.move(steps < 0 ? .up : .down)) }
  }

  private func pane(at point: Point) -> PaneID? {
    plan.places.first { place in place.whole.contains(point) || place.outer.contains(point) }?.pane
  }

  private func row(at point: Point, in id: PaneID) -> RowID? {
    let state = self[pane: id]
    let whole = listRect(of: id)
    // A failure takes the first line of the list's place.
    let rect = state.failure == nil ? whole : whole.split(top: 1).rest
    let view = ListView(state.content, in: rect, isCompact: plan.kind == .compact)
    return view.row(at: point, in: state)
  }
}
