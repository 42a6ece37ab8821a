import Canvas
import Domain

extension DashboardState {
  /// Opens something to look with.
  mutating func perform(_ looking: Action.Looking) -> [Effect] {
    switch looking {
    case .filter: layers.append(.filter(focus))
    case .search: openSearch()
    case .commands: layers.append(.commands(CommandsLayer(isHelp: false, mode: mode)))
    case .help: layers.append(.commands(CommandsLayer(isHelp: true, mode: mode)))
    case .messages: layers.append(.history(scroll: 0))
    case .copy: return copy(subjects.map(\.reference))
    case .copyLine: return copy(subjects.map(\.line))
    case .nextTheme: return [.nextTheme]
    case .mouse: return [.toggleMouse]
    case .refresh:
      say("Reading everything again.")
      return [.readUnit]
    case .redraw: return [.redraw]
    case .mark: return toggleMark()
    case .markRange: toggleRange()
    case .markAll: toggleAll()
    case .freeze: toggleFreeze()
    case .numbers: layers.append(.numbers(focus, scroll: 0))
    case .map: layers.append(.map(MapLayer(borough: firstBorough, date: today)))
    case .agreements: layers.append(.agreements(scroll: 0))
    case .reviews: layers.append(.reviews(choice: 0))
    case .picture: open(.picture)
    case .clearing: open(.clearing)
    case .requirements: open(.requirements)
    case .equality:
      layers.append(.page(PageLayer(pane: .operations, row: .equality, isWhole: true)))
    case .drafts: layers.append(.drafts(choice: 0))
    }
    return []
  }

  /// Opens a page of the daily intelligence that is about no one report, on the whole screen.
  private mutating func open(_ sheet: DailySheet) {
    if openPage?.row == .sheet(sheet) { return }
    layers.removeAll()
    show(.daily)
    layers.append(.page(PageLayer(pane: .daily, row: .sheet(sheet), isWhole: true)))
  }

  /// What a key does while a filter is typed.
  mutating func press(_ key: Key, filtering pane: PaneID) -> [Effect] {
    let words = self[pane: pane].words
    switch key {
    case .character(let character): return setFilter(words + String(character), in: pane)
    case .backspace:
      guard !words.isEmpty else {
        layers.removeLast()
        return []
      }
      return setFilter(String(words.dropLast()), in: pane)
    case .control("u"): return setFilter("", in: pane)
    case .enter, .tab:
      layers.removeLast()
      return [.keep(preferences)]
    case .escape:
      layers.removeLast()
      return setFilter("", in: pane) + [.keep(preferences)]
    case .down: return moveSelection(by: 1)
    case .up: return moveSelection(by: -1)
    case .control, .alt, .backTab, .delete, .insert, .left, .right, .home, .end, .pageUp,
      .pageDown, .function:
      return []
    }
  }

  /// Filters a pane by words; the selection stays if its row does.
  mutating func setFilter(_ words: String, in id: PaneID) -> [Effect] {
    self[pane: id].words = String(words.prefix(200))
    if !words.isEmpty { searched[id] = self[pane: id].words }
    self[pane: id].windows = []
    self[pane: id].isFilterNew = true
    if PaneCatalogue.pane(id).isSearchedByLedger { return read(id, overtaking: true) }
    remake(id)
    reselect(id)
    return []
  }

  /// Chooses the first row where the chosen one was filtered away.
  mutating func reselect(_ id: PaneID) {
    self[pane: id].isFilterNew = false
    guard self[pane: id].hasLostSelection else { return }
    self[pane: id].selection = nil
    settle(id)
  }

  /// What a key does among the commands.
  mutating func press(_ key: Key, in layer: CommandsLayer) -> [Effect] {
    var layer = layer
    let found = found(for: layer)
    switch key {
    case .character(let character):
      layer.text.append(character)
      layer.choice = 0
    case .backspace:
      if layer.text.isEmpty { return leaveCommands() }
      layer.text.removeLast()
      layer.choice = 0
    case .control("u"): layer.text = ""
    case .down: layer.choice = min(layer.choice + 1, max(0, found.count - 1))
    case .up: layer.choice = max(0, layer.choice - 1)
    case .pageDown: layer.choice = min(layer.choice + 10, max(0, found.count - 1))
    case .pageUp: layer.choice = max(0, layer.choice - 10)
    case .home: layer.choice = 0
    case .end: layer.choice = max(0, found.count - 1)
    case .escape, .left: return leaveCommands()
    case .enter:
      guard found.indices.contains(layer.choice) else { return [] }
      layers.removeLast()
      switch found[layer.choice] {
      case .record(let record): return go(to: record)
      case .command(let command):
        if !layer.isHelp { noteUse(of: command.entry.action) }
        return perform(command.entry.action)
      }
    case .control, .alt, .tab, .backTab, .delete, .insert, .right, .function: break
    }
    replaceTop(.commands(layer))
    return []
  }

  private mutating func leaveCommands() -> [Effect] {
    layers.removeLast()
    return []
  }
}
