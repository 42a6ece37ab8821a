import Domain

/// The identity of a row: what a selection holds and what an act is done to.
enum RowID: Hashable, Sendable {
  /// An intelligence report.
  case report(ID<Report>)
  /// An item of an agenda.
  case item(ID<AgendaItem>)
  /// A team.
  case team(Domain.Key<Team>)
  /// A stay in a cell.
  case detention(ID<Detention>)
  /// A tasking or bid.
  case tasking(ID<Tasking>)
  /// An operation.
  case operation(ID<Operation>)
  /// A meeting, in the calendar.
  case meeting(ID<Meeting>)
  /// A date that a series foresees, by its day number, for which nobody has called a meeting.
  case foreseen(Domain.Key<MeetingSeries>, Int)
  /// Both agencies' meetings of a week, by the day number of its Monday.
  case week(Int)
  /// A call for advice.
  case call(ID<AdviceCall>)
  /// An entry of the reference library, which has a page and stands in no list.
  case library(Domain.Key<LibraryItem>)
  /// A month's claim.
  case claim(ID<Claim>)
  /// The use of the cells in a year.
  case usage(Int)
  /// A page of the daily intelligence that is about no one report.
  case sheet(DailySheet)
  /// The kept scenarios of the establishment, which have a page together.
  case scenarios
  /// The equality assessments of the unit and its policies, which have a page together.
  case equality
  /// A line between rows, which cannot be chosen.
  case heading(String)
}

extension RowID {
  /// The pane whose rows are of this kind, nil for a line between rows.
  var pane: PaneID? {
    switch self {
    case .report, .sheet: .daily
    case .item: .agenda
    case .team, .scenarios: .teams
    case .detention, .claim, .usage: .custody
    case .tasking: .tasking
    case .operation, .equality: .operations
    case .meeting, .foreseen, .week: .calendar
    case .call, .library: .desk
    case .heading: nil
    }
  }
}

/// A page of the daily intelligence that is about no one report.
enum DailySheet: String, Sendable, CaseIterable {
  /// What came in, changed and is due since the last daily meeting.
  case picture
  /// The clearing queue of borough reports.
  case clearing
  /// The intelligence requirements with what answers them.
  case requirements
}
