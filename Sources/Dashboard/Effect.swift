import Domain
import Ledger

/// Something to be done outside the state, as a value.
enum Effect: Sendable, Equatable {
  /// Read the unit and who is enrolled.
  case readUnit
  /// Read a pane; an earlier read of it is overtaken.
  case readPane(PaneID, number: Int, PaneQuery)
  /// Read the page of a row; an earlier read of that pane's page is overtaken.
  case readRow(PaneID, number: Int, RowID, PaneQuery)
  /// Ask the ledger to record something.
  case submit(Act)
  /// Read what was typed into forms and left.
  case readDrafts
  /// Keep what is typed in a form, in place of what was kept before.
  case keepDraft(Draft)
  /// Forget what was typed in the form of a name.
  case dropDraft(String)
  /// Look for records like what is typed.
  case findAlike(Likeness)
  /// Compare an operation with what else there is.
  case compare(ID<Operation>)
  /// Look for records; an earlier search is overtaken.
  case search(SearchAsk)
  /// Give up the search that goes on.
  case dropSearch
  /// Give a text to an editor of the system.
  case edit(OutsideEdit)
  /// Put a text on the clipboard.
  case copy(String)
  /// Draw the screen in the next theme.
  case nextTheme
  /// Take the mouse, or leave it to the terminal.
  case toggleMouse
  /// Keep what the user has chosen for the next run.
  case keep(Preferences)
  /// Send the whole screen again.
  case redraw
  /// Stop the program until it is continued.
  case suspend
  /// End the program.
  case quit

  /// Whether it copies.
  var isCopy: Bool {
    if case .copy = self { true } else { false }
  }
}
