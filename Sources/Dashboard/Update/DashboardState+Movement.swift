import Canvas
import Domain
import Ledger

extension DashboardState {
  /// Moves in the list, on the page or among the messages.
  mutating func perform(_ move: Action.Move) -> [Effect] {
    switch move {
    case .up: scroll(by: -1)
    case .down: scroll(by: 1)
    case .pageUp: scroll(by: -page)
    case .pageDown: scroll(by: page)
    case .halfUp: scroll(by: -max(1, page / 2))
    case .halfDown: scroll(by: max(1, page / 2))
    case .first: scrollToEdge(isFirst: true)
    case .last: scrollToEdge(isFirst: false)
    case .nextMatch: moveToMatch(forward: true)
    case .previousMatch: moveToMatch(forward: false)
    case .nextRow: turnPage(by: 1)
    case .previousRow: turnPage(by: -1)
    }
  }

  private var page: Int { max(1, listRect(of: focus).height - 3) }

  private mutating func scroll(by steps: Int) -> [Effect] {
    switch topLayer {
    case .page(var layer):
      layer.scroll = max(0, min(layer.scroll + steps, scrollLimit(of: layer)))
      replaceTop(.page(layer))
      return []
    case .history(let scroll):
      replaceTop(.history(scroll: max(0, min(scroll + steps, notices.count - 1))))
      return []
    case nil, .filter, .form, .commands, .choice, .viewKeys, .question, .drafts, .plain, .numbers,
      .agreements, .reviews, .links, .copies, .search, .map:
      return moveSelection(by: steps)
    }
  }

  private mutating func scrollToEdge(isFirst: Bool) -> [Effect] {
    guard case .page(var layer) = topLayer else { return moveToEdge(isFirst: isFirst) }
    layer.scroll = isFirst ? 0 : scrollLimit(of: layer)
    replaceTop(.page(layer))
    return []
  }

  private mutating func turnPage(by steps: Int) -> [Effect] {
    if let effects = turnFound(by: steps) { return effects }
    let effects = moveSelection(by: steps)
    guard case .page(var layer) = topLayer, let row = focused.selection else { return effects }
    layer.row = row
    layer.scroll = 0
    replaceTop(.page(layer))
    return effects + followWalk()
  }

  /// Moves the selection of the focused pane by so many rows.
  mutating func moveSelection(by steps: Int) -> [Effect] {
    let count = focused.content.choiceCount
    let from = focused.content.choicePlace(of: focused.selection)
    // A row that left the list leaves a gap: the row now in its place is a step away, not two.
    let start = from ?? min(focused.place, count) - (steps > 0 ? 1 : 0)
    let wanted = max(0, min(count - 1, start + steps))
    guard let row = focused.content.choice(at: wanted) else { return [] }
    return select(row)
  }

  /// Selects the first or the last row that is loaded; the first is the newest, so all is seen.
  private mutating func moveToEdge(isFirst: Bool) -> [Effect] {
    if isFirst {
      self[pane: focus].seen = now
      self[pane: focus].top = nil
      if !focused.windows.isEmpty {
        self[pane: focus].windows = []
        self[pane: focus].selection = nil
        return read(focus, overtaking: true)
      }
      remake(focus)
    }
    let choices = focused.content.choices
    guard let row = isFirst ? choices.first : choices.last else { return [] }
    return select(row.id)
  }

  /// Selects the next row that holds the words last looked for.
  private mutating func moveToMatch(forward: Bool) -> [Effect] {
    let words = focused.words.isEmpty ? lastWords : focused.words
    let filter = Filter(words)
    let columns = focused.content.columns
    let choices = focused.content.choices
    let start = choices.firstIndex { row in row.id == focused.selection } ?? 0
    let order =
      forward
      ? Array(choices[min(start + 1, choices.count)...]) + choices[..<start]
      : choices[..<start].reversed() + choices[min(start + 1, choices.count)...].reversed()
    guard
      let match = order.first(where: { row in
        filter.matches(row, columns, me: desk.label)
      })
    else {
      say("No other row fits \"\(words)\".")
      return []
    }
    return select(match.id)
  }

  /// Makes a row the chosen one, in view, and moves the window of a long list along with it.
  mutating func select(_ row: RowID) -> [Effect] {
    self[pane: focus].selection = row
    settle(focus)
    return moveWindow(focus)
  }
}
