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
    let part = part(in: row)
    if let barrier = barrier(kind.permission(part)) { return .unavailable(barrier) }
    let isOthers = part != .work && row.authority != desk.organisation
    if isOthers, kind.isAnswer, part != .bidder || kind == .moveDue {
      let name = unit?.organisation(row.authority)?.short ?? row.authority.text
      return .unavailable("\(row.reference.short) waits for \(name), which alone answers the bid.")
    }
    guard kind.statuses(part).contains(row.status) else {
      return .unavailable("\(row.reference.short) is \(row.status.words); that does not fit now.")
    }
    return .available
  }
}

/// Whose part the officer has in a bid that is open, or in work.
enum BidPart: Sendable, Equatable {
  /// It is work, and no bid waits.
  case work
  /// The officer's body controls the team and answers the bid.
  case controller
  /// The officer's body asked, and answers what the controller offers instead.
  case bidder
}

extension DashboardState {
  /// The officer's part in a tasking.
  func part(in row: TaskingRow) -> BidPart {
    guard row.isOpenBid else { return .work }
    guard row.authority != desk.organisation else { return .controller }
    // Whoever may answer no bid of a controller is told so by the permission of answering it.
    return desk.may(.raiseTasking) && row.status == .countered ? .bidder : .controller
  }
}

extension StepKind {
  /// Whether it answers a bid where one is open.
  var isAnswer: Bool {
    switch self {
    case .accept, .decline, .moveDue: true
    case .progress, .block, .unblock, .complete, .result, .review, .reassign, .signOff, .cancel:
      false
    }
  }

  /// What the officer must be allowed to do.
  func permission(_ part: BidPart) -> Permission {
    switch self {
    case .accept, .decline, .moveDue:
      switch part {
      case .work: self == .decline ? .answerBid : .progressTasking
      case .controller: .answerBid
      case .bidder: .raiseTasking
      }
    case .progress, .block, .unblock, .complete: .progressTasking
    case .result: .resultTasking
    case .review, .signOff: .signOffTasking
    case .reassign, .cancel: .raiseTasking
    }
  }

  /// The statuses in which it fits.
  func statuses(_ part: BidPart) -> Set<Domain.Tasking.Status> {
    switch self {
    case .accept: part == .work ? [.raised] : [.bidFiled, .countered]
    case .decline: [.bidFiled, .countered]
    case .moveDue:
      part == .work
        ? [.raised, .accepted, .inProgress, .blocked, .awaitingResult, .resulted, .reviewed]
        : [.bidFiled, .countered]
    case .progress: [.raised, .accepted, .inProgress, .blocked, .awaitingResult]
    case .complete, .block: [.raised, .accepted, .inProgress]
    case .unblock: [.blocked]
    case .result: [.raised, .accepted, .inProgress, .awaitingResult]
    case .review: [.resulted]
    case .signOff: [.reviewed]
    case .reassign:
      [.bidFiled, .countered, .raised, .accepted, .inProgress, .blocked, .awaitingResult]
    case .cancel: Set(Domain.Tasking.Status.allCases.filter { status in !status.isOver })
    }
  }
}
