import Domain
import Ledger

extension DashboardState {
  /// Whether an act on the chosen operation can be done now.
  func operationAvailability(_ act: OperationAct) -> Availability {
    let permission: Permission = act == .agenda ? .nominateReport : .planOperation
    if let barrier = barrier(permission) { return .unavailable(barrier) }
    guard act != .plan else {
      return unit == nil ? .unavailable("The unit is still being read.") : .available
    }
    guard let row = operationRow(chosenRow?.id) else {
      return .unavailable("Choose an operation (7) first.")
    }
    guard act.statuses.contains(row.operation.status) else {
      return .unavailable(
        "\(row.reference.short) is \(row.operation.status.rawValue); that does not fit now."
      )
    }
    return operationBarrier(act, row).map(Availability.unavailable) ?? .available
  }

  private func operationBarrier(_ act: OperationAct, _ row: OperationRow) -> String? {
    let operation = row.operation
    let open = openOperations(but: row.id)
    let name = row.reference.short
    switch act {
    case .reach:
      return operation.milestones.contains { milestone in milestone.reachedAt == nil }
        ? nil : "\(name) has no milestone still to reach; m sets one."
    case .ready where !operation.missingToBeReady.isEmpty:
      return "\(name) needs \(listed(operation.missingToBeReady, or: "and")); o overrides."
    case .close where !operation.missingToClose.isEmpty:
      return
        "\(name) needs \(listed(operation.missingToClose, or: "and")); p writes it, o overrides."
    case .override where operation.missingToBeReady.isEmpty && operation.missingToClose.isEmpty:
      return "Nothing stands in the way of \(name), so nothing is overridden."
    case .start:
      return row.operation.startBarrier(among: open).map { barrier in
        CheckWords.barrier(barrier, name)
      }
    case .agenda:
      guard let meeting = nextMeeting else {
        return "No weekly meeting is called; the chair calls the next one."
      }
      if meeting.isClosed { return "\(meeting.reference.short) is closed." }
      let isThere = agenda?.items.contains { item in
        item.item.matters.contains(.operation(row.id))
      }
      return isThere == true ? "\(name) is on \(meeting.reference.short) already." : nil
    case .plan, .milestone, .assess, .consult, .note, .ready, .override, .check, .close, .cancel:
      return nil
    }
  }
}

extension OperationAct {
  /// The states in which it fits.
  fileprivate var statuses: Set<Operation.Status> {
    switch self {
    case .plan: []
    case .milestone, .reach, .assess, .consult, .override, .check, .agenda:
      [.planned, .ready, .running]
    case .note, .close: [.running]
    case .ready: [.planned]
    case .start: [.ready]
    case .cancel: [.planned, .ready]
    }
  }
}
