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
  /// A call for advice.
  case call(ID<AdviceCall>)
  /// A month's claim.
  case claim(ID<Claim>)
  /// The use of the cells in a year.
  case usage(Int)
  /// A line between rows, which cannot be chosen.
  case heading(String)
}

extension RowID {
  /// The pane whose rows are of this kind, nil for a line between rows.
  var pane: PaneID? {
    switch self {
    case .report: .daily
    case .item: .agenda
    case .team: .teams
    case .detention, .claim, .usage: .custody
    case .tasking: .tasking
    case .call: .desk
    case .heading: nil
    }
  }
}
