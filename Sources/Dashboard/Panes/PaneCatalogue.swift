/// The list of panes.
///
/// A new pane is a folder beside this file and a line in it.
enum PaneCatalogue {
  /// The panes, in the order of their digits.
  static let all: [any Pane] = [
    DailyPane(), AgendaPane(), TeamsPane(), CustodyPane(), TaskingPane(), DeskPane(),
    OperationsPane(), CalendarPane(),
  ]

  /// The panes by name, in order.
  static let ids: [PaneID] = all.map(\.id)

  /// The pane of a name.
  static func pane(_ id: PaneID) -> any Pane {
    guard let pane = all.first(where: { pane in pane.id == id }) else {
      preconditionFailure("A pane that is named stands in the catalogue.")
    }
    return pane
  }
}
