import Domain
import Ledger

extension DashboardState {
  /// The tasking of a row.
  func taskingRow(_ id: RowID?) -> TaskingRow? {
    guard case .tasking(let id) = id,
      let reading = self[pane: .tasking].reading as? TaskingPane.Reading
    else { return nil }
    return (reading.open + reading.over).first { row in row.id == id }
  }

  /// Whether work can be given out now: from an item, a report, a team, or nothing.
  var taskAvailability: Availability {
    if let barrier = barrier(.raiseTasking) { return .unavailable(barrier) }
    guard unit != nil else { return .unavailable("The unit is still being read.") }
    if focus == .agenda {
      if let barrier = barrier(.decideItem) { return .unavailable(barrier) }
      return itemBarrier.map(Availability.unavailable) ?? .available
    }
    if focus == .daily {
      guard let report = report(chosenRow?.id) else {
        return .unavailable("Choose a report first.")
      }
      return report.status == .nominated
        ? .unavailable("\(report.reference.short) is before the meeting (2), which decides.")
        : .available
    }
    return .available
  }

  /// Whether a report can be taken in now.
  var reportAvailability: Availability {
    if let barrier = barrier(.receiveReport) { return .unavailable(barrier) }
    return unit == nil ? .unavailable("The unit is still being read.") : .available
  }

  /// Whether the chosen tasking, or one of those that are marked, can take a step.
  func stepAvailability(_ kind: StepKind) -> Availability {
    let rows = subjects.compactMap { row in taskingRow(row.id) }
    guard let first = rows.first else { return .unavailable("Choose a tasking (5) first.") }
    let all = rows.map { row in stepAvailability(kind, of: row) }
    return all.first(where: \.isAvailable) ?? stepAvailability(kind, of: first)
  }

  /// Whether a tasking can take a step.
  func stepAvailability(_ kind: StepKind, of row: TaskingRow) -> Availability {
    let isOpenBid = row.isOpenBid
    if let barrier = barrier(kind.permission(isOpenBid: isOpenBid)) {
      return .unavailable(barrier)
    }
    if isOpenBid, kind.isAnswer, row.authority != desk.organisation {
      let name = unit?.organisation(row.authority)?.short ?? row.authority.text
      return .unavailable("\(row.reference.short) waits for \(name), which alone answers the bid.")
    }
    guard kind.statuses(isOpenBid: isOpenBid).contains(row.status) else {
      return .unavailable("\(row.reference.short) is \(row.status.words); that does not fit now.")
    }
    return .available
  }
}

extension StepKind {
  /// Whether it answers a bid where one is open.
  var isAnswer: Bool {
    switch self {
    case .accept, .decline, .moveDue: true
    case .progress, .block, .unblock, .complete, .result, .signOff, .cancel: false
    }
  }

  /// What the officer must be allowed to do.
  func permission(isOpenBid: Bool) -> Permission {
    switch self {
    case .decline: .answerBid
    case .accept, .moveDue: isOpenBid ? .answerBid : .progressTasking
    case .progress, .block, .unblock, .complete: .progressTasking
    case .result: .resultTasking
    case .signOff: .signOffTasking
    case .cancel: .raiseTasking
    }
  }

  /// The statuses in which it fits.
  func statuses(isOpenBid: Bool) -> Set<Domain.Tasking.Status> {
    switch self {
    case .accept: isOpenBid ? [.bidFiled, .countered] : [.raised]
    case .decline: [.bidFiled, .countered]
    case .moveDue:
      isOpenBid
        ? [.bidFiled, .countered]
        : [.raised, .accepted, .inProgress, .blocked, .awaitingResult, .resulted]
    case .progress: [.raised, .accepted, .inProgress, .blocked, .awaitingResult]
    case .complete, .block: [.raised, .accepted, .inProgress]
    case .unblock: [.blocked]
    case .result: [.raised, .accepted, .inProgress, .awaitingResult]
    case .signOff: [.resulted]
    case .cancel: Set(Domain.Tasking.Status.allCases.filter { status in !status.isOver })
    }
  }
}
