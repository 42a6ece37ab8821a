import Domain

extension DashboardState {
  /// Goes somewhere.
  mutating func perform(_ going: Action.Going) -> [Effect] {
    var effects: [Effect] = []
    switch going {
    case .pane(let pane): show(pane)
    case .nextPane: show(neighbour(by: 1))
    case .previousPane: show(neighbour(by: -1))
    case .open: openPageOfRow()
    case .links: openLinks()
    case .back: effects = back(mayLeave: false)
    case .backOrQuit: effects = back(mayLeave: true)
    case .zoom:
      isZoomed.toggle()
      effects = [.keep(preferences)]
    case .needsYou: effects = walkNeeds()
    }
    for id in PaneCatalogue.ids { keepInView(id) }
    return effects
  }

  /// Gives a pane the focus, and leaves the page of another.
  mutating func show(_ pane: PaneID) {
    if openPage?.pane != pane { layers.removeAll() }
    focus = pane
    settle(pane)
  }

  private func neighbour(by steps: Int) -> PaneID {
    let ids = PaneCatalogue.ids
    let place = ids.firstIndex(of: focus) ?? 0
    return ids[(place + steps + ids.count) % ids.count]
  }

  private mutating func openPageOfRow() {
    guard let row = focused.selection else { return }
    layers.append(.page(PageLayer(pane: focus, row: row)))
  }

  private mutating func back(mayLeave: Bool) -> [Effect] {
    if !layers.isEmpty {
      layers.removeLast()
      // The page was opened from the search, over another pane.
      if case .search(let search) = topLayer { focus = search.origin }
      // Or from another page.
      if case .page(let page) = topLayer { focus = page.pane }
      return []
    }
    if focused.rangeStart != nil {
      self[pane: focus].rangeStart = nil
      say("The range is given up; nothing of it is marked.")
      return []
    }
    if isZoomed {
      isZoomed = false
      return []
    }
    if !focused.words.isEmpty { return setFilter("", in: focus) }
    if !focused.marks.isEmpty {
      clearMarks(of: focus)
      say("No row is marked.")
      return []
    }
    return mayLeave ? askToLeave() : []
  }

  /// Goes to the most pressing thing; again for the next.
  private mutating func walkNeeds() -> [Effect] {
    let needs = needs
    let last = needs.firstIndex { need in need.identity == walked }
    let need = needs[((last ?? -1) + 1) % needs.count]
    walked = need.identity
    layers.removeAll()
    show(need.pane)
    say(need.words)
    guard let row = need.row, focused.content.row(row) != nil else { return [] }
    return select(row)
  }
}
