import Canvas
import Domain
import Ledger

extension DashboardState {
  /// Keeps the selection and the view of a pane true after its rows changed.
  mutating func settle(_ id: PaneID) {
    let content = self[pane: id].content
    if self[pane: id].selection == nil { self[pane: id].selection = content.choice(at: 0) }
    if let place = content.choicePlace(of: self[pane: id].selection) {
      self[pane: id].place = place
    }
    keepInView(id)
  }

  /// Scrolls a pane no further than its selection asks for.
  ///
  /// While the list is being worked the row at the top stays there, so that nothing moves under the
  /// finger; otherwise a list that shows its beginning goes on showing it.
  mutating func keepInView(_ id: PaneID) {
    let state = self[pane: id]
    let view = ListView(state.content, in: listRect(of: id), isCompact: plan.kind == .compact)
    let isAtStart = state.top == nil
    let first = isAtStart && !isWorked(id) ? 0 : state.content.index(of: state.top) ?? 0
    let window = view.window(from: first, selection: state.selection)
    let top = window.lowerBound == 0 && !isWorked(id) ? nil : window.first
    self[pane: id].top = top.map { index in state.content.rows[index].id }
  }

  /// Whether somebody is working in the pane: a key was pressed there within half a minute.
  private func isWorked(_ id: PaneID) -> Bool {
    guard id == focus, let lastKeyAt else { return false }
    return now.milliseconds - lastKeyAt.milliseconds < 30_000
  }

  /// Where the list of a pane is drawn, empty where it is not.
  func listRect(of id: PaneID) -> Rect {
    plan.places.first { place in place.pane == id }?.interior ?? Rect(Size(width: 0, height: 0))
  }

  /// Moves the window of a list that is too long to hold when the selection nears its edge.
  mutating func moveWindow(_ id: PaneID) -> [Effect] {
    let state = self[pane: id]
    guard id == .daily, let reading = state.reading as? DailyPane.Reading, !state.isReading else {
      return []
    }
    let margin = DailyPane.pageRows / 10
    if reading.hasMore, let middle = reading.middle, state.place > reading.rows.count - margin {
      self[pane: id].windows.append(middle)
      return read(id, overtaking: true)
    }
    if !state.windows.isEmpty, state.place < margin {
      self[pane: id].windows.removeLast()
      return read(id, overtaking: true)
    }
    return []
  }
}
