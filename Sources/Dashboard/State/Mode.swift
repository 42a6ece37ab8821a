/// What keys mean: where the user is.
enum Mode: Hashable, Sendable {
  /// In a pane's list.
  case list(PaneID)
  /// On the page of one of its rows.
  case page(PaneID)
  /// Among the messages so far.
  case history
  /// Before a question.
  case question
  /// Where letters are text: a form, a filter, the commands.
  case typing

  /// The modes in which keys are looked up in the keymap.
  static let keyed: [Mode] =
    PaneCatalogue.ids.map(Mode.list) + PaneCatalogue.ids.map(Mode.page) + [.history, .question]

  /// The pane that the user is in.
  var pane: PaneID? {
    switch self {
    case .list(let pane), .page(let pane): pane
    case .history, .question, .typing: nil
    }
  }
}
