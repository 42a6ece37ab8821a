extension Tasking {
  /// Folds one event into the tasking.
  public mutating func apply(_ event: Event) {
    switch event {
    case .raised(let raised): begin(raised, as: .raised)
    case .bidFiled(let raised): begin(raised, as: .bidFiled)
    case .bidAccepted(let answer):
      status = .accepted
      if let offered = answer.offeredDue { due = offered }
    case .bidDeclined: status = .declined
    case .bidCountered: status = .countered
    case .accepted: status = .accepted
    case .progressed(let progress):
      log.append(Line(words: progress.words, by: progress.by, occurredAt: progress.occurredAt))
      if status == .raised || status == .accepted { status = .inProgress }
    case .progressWithdrawn(let withdrawn):
      guard log.indices.contains(withdrawn.line) else { return }
      log[withdrawn.line].withdrawn = withdrawn.reason
    case .dueMoved(let moved):
      due = moved.to
      slips += 1
    case .blocked: leave(for: .blocked)
    case .unblocked: status = previous
    case .completed: leave(for: .awaitingResult)
    case .resulted(let resulted):
      leave(for: .resulted)
      outcome = resulted
    case .reopened:
      status = .inProgress
      outcome = nil
    case .signedOff: status = .closed
    case .cancelled: status = .cancelled
    }
  }

  private mutating func begin(_ raised: Raised, as status: Status) {
    reference = raised.reference
    draft = raised.draft
    authority = raised.authority
    due = raised.draft.due
    self.status = status
  }

  private mutating func leave(for next: Status) {
    previous = status
    status = next
  }
}
