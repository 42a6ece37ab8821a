import Domain

extension DashboardState {
  /// Changes how the lists look.
  mutating func perform(_ view: Action.Viewing) -> [Effect] {
    switch view {
    case .sort: openChoices(.sort)
    case .columns: openChoices(.columns)
    case .reverse: reverse()
    case .laterColumns: passColumns(by: 1)
    case .earlierColumns: passColumns(by: -1)
    case .reset: return reset()
    case .keys: layers.append(.viewKeys(mode))
    }
    return [.keep(preferences)]
  }

  /// What a key does while the keys of the view are shown: the second key of two.
  mutating func press(_ key: Key, amongKeysOf mode: Mode) -> [Effect] {
    layers.removeLast()
    guard key != .escape else { return [] }
    let entry = ActionRegistry.chords(in: mode).first { entry in
      entry.chord.map(Key.character) == key
    }
    guard let entry else {
      say(", then \(key.words) means nothing here; , shows the keys again.")
      return []
    }
    return perform(entry.action)
  }

  /// What a key does in a list of columns.
  mutating func press(_ key: Key, in layer: ChoiceLayer) -> [Effect] {
    var layer = layer
    let columns = self[pane: layer.pane].choosableColumns
    switch key {
    case .down, .character("j"): layer.choice = min(layer.choice + 1, columns.count - 1)
    case .up, .character("k"): layer.choice = max(layer.choice - 1, 0)
    case .home, .character("g"): layer.choice = 0
    case .end, .character("G"): layer.choice = columns.count - 1
    case .escape, .left, .character("q"):
      layers.removeLast()
      return [.keep(preferences)]
    case .enter, .character(" "):
      guard columns.indices.contains(layer.choice) else { return [] }
      return take(columns[layer.choice], of: layer)
    case .character, .control, .alt, .tab, .backTab, .backspace, .delete, .insert, .right, .pageUp,
      .pageDown, .function:
      return []
    }
    replaceTop(.choice(layer))
    return []
  }

  private mutating func openChoices(_ purpose: ChoiceLayer.Purpose) {
    let columns = focused.choosableColumns
    let current = columns.firstIndex { title in title == focused.choices.order?.column }
    layers.append(
      .choice(
        ChoiceLayer(pane: focus, purpose: purpose, choice: purpose == .sort ? current ?? 0 : 0)
      )
    )
  }

  private mutating func take(_ title: String, of layer: ChoiceLayer) -> [Effect] {
    switch layer.purpose {
    case .sort:
      layers.removeLast()
      let isAgain = self[pane: layer.pane].choices.order?.column == title
      let isDescending = self[pane: layer.pane].choices.order?.isDescending ?? false
      setOrder(
        ListOrder(column: title, isDescending: isAgain && !isDescending),
        of: layer.pane
      )
    case .columns:
      let hidden = self[pane: layer.pane].choices.hidden
      let isLast = hidden.count + 1 == self[pane: layer.pane].choosableColumns.count
      if hidden.contains(title) {
        self[pane: layer.pane].choices.hidden.remove(title)
      } else if !isLast {
        self[pane: layer.pane].choices.hidden.insert(title)
      }
      remake(layer.pane)
    }
    return [.keep(preferences)]
  }

  private mutating func reverse() {
    guard var order = focused.choices.order else { return }
    order.isDescending.toggle()
    setOrder(order, of: focus)
  }

  private mutating func setOrder(_ order: ListOrder, of id: PaneID) {
    self[pane: id].choices.order = order
    self[pane: id].top = nil
    remake(id)
    say("\(PaneCatalogue.pane(id).name) \(order.words); = goes back to its own order.")
  }

  private mutating func passColumns(by steps: Int) {
    let most = max(0, focused.choosableColumns.count - focused.choices.hidden.count - 2)
    self[pane: focus].choices.passed = max(0, min(most, focused.choices.passed + steps))
    remake(focus)
  }

  private mutating func reset() -> [Effect] {
    self[pane: focus].choices = ListChoices()
    self[pane: focus].top = nil
    say("\(PaneCatalogue.pane(focus).name) has its own order and columns again, without a filter.")
    let effects = setFilter("", in: focus)
    remake(focus)
    return effects + [.keep(preferences)]
  }
}

extension PaneState {
  /// The heads of the columns that can be chosen among, in order.
  var choosableColumns: [String] {
    content.columns.filter { column in column.axis == nil }.map(\.title)
  }
}
