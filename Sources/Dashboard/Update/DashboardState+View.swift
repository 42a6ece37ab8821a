import Canvas
import Domain
import Ledger

extension DashboardState {
  /// Keeps the selection and the view of a pane true after its rows changed.
  mutating func settle(_ id: PaneID) {
    if self[pane: id].selection == nil {
      self[pane: id].selection = self[pane: id].content.choice(at: 0)
    }
    if let place = self[pane: id].content.choicePlace(of: self[pane: id].selection) {
      self[pane: id].place = place
    }
    keepInView(id)
  }

  /// Scrolls a pane no further than its selection asks for.
  ///
  /// While the list is being worked the row at the top stays there, so that nothing moves under the
  /// finger; otherwise a list that shows its beginning goes on showing it.
  mutating func keepInView(_ id: PaneID) {
    // Looked at in place: a pane is large, and keys are many.
    let view = ListView(
      self[pane: id].content,
      in: listRect(of: id),
      isCompact: plan.kind == .compact
    )
    let top = self[pane: id].top
    let first = top == nil && !isWorked(id) ? 0 : self[pane: id].content.index(of: top) ?? 0
    let window = view.window(from: first, selection: self[pane: id].selection)
    let new = window.lowerBound == 0 && !isWorked(id) ? nil : window.first
    self[pane: id].top = new.map { index in self[pane: id].content.rows[index].id }
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
    guard id == .daily, let reading = self[pane: id].reading as? DailyPane.Reading,
      !self[pane: id].isReading
    else { return [] }
    let margin = DailyPane.pageRows / 10
    let place = self[pane: id].place
    if reading.hasMore, let middle = reading.middle, place > reading.rows.count - margin {
      self[pane: id].windows.append(middle)
      return read(id, overtaking: true)
    }
    if !self[pane: id].windows.isEmpty, place < margin {
      self[pane: id].windows.removeLast()
      return read(id, overtaking: true)
    }
    return []
  }
}
