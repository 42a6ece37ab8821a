extension DashboardState {
  /// What a newcomer is told while nothing else is said: one thing in each of the first three runs,
  /// of the pane they are in, and then nothing any more.
  var firstRunHint: String? {
    switch runs {
    case ...1: "Enter opens a row, 1-\(PaneCatalogue.ids.count) go to a pane, ? shows every key."
    case 2: hintOfPane
    case 3: "/ leaves the rows you want, f searches everything, ! goes to what needs you."
    default: nil
    }
  }

  /// What one would do first in the focused pane.
  private var hintOfPane: String {
    switch focus {
    case .daily: "w puts the report before the weekly meeting, t gives it to a team; u undoes."
    case .agenda: "Enter opens an item; on its page one letter decides, PgDn goes to the next."
    case .teams: "t gives work to the team; one that another body controls is asked by a bid."
    case .custody: "The next check comes first; Enter opens a stay with its clock and charge."
    case .tasking: "p adds a line of progress, r records the result; Enter opens the story."
    case .desk: "The open calls come first; Enter opens one, ! goes to what needs you most."
    case .operations:
      "a plans an operation, l checks it before b begins it; Enter opens it."
    case .calendar: "m moves a meeting, x calls it off, a approves minutes, e shows both sides."
    default: "Enter opens a row, ? shows every key."
    }
  }
}
