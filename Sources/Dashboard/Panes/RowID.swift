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
  /// A line between rows, which cannot be chosen.
  case heading(String)
}
