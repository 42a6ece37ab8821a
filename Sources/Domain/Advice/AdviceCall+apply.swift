extension AdviceCall {
  /// Folds one event into the call.
  public mutating func apply(_ event: Event) {
    switch event {
    case .opened(let opened):
      self.opened = opened
      details = opened.details
      summary = opened.summary
      identify(opened.victimOrPerpetrator, child: opened.child, at: opened.answeredAt)
    case .described(let described):
      details = described.details
    case .summarised(let summarised):
      summary = summarised.summary
    case .identified(let identified):
      identify(
        identified.victimOrPerpetrator,
        child: identified.child,
        at: identified.occurredAt
      )
    case .advised(let advised):
      advice.append(advised)
      status = .advised
    case .escalated(let escalated):
      escalations.append(escalated)
    case .acknowledged(let acknowledged):
      acknowledgement = acknowledged
    case .followedUp(let followedUp):
      followUps.append(followedUp)
    case .closed(let closed):
      closedAt = closed.occurredAt
      status = .closed
    }
  }

  /// A call is fast-time while a victim or perpetrator is identified; the clock runs from the first.
  private mutating func identify(_ answer: Answer, child: Answer, at moment: Instant) {
    victimOrPerpetrator = answer
    self.child = child
    switch answer {
    case .yes: fastSince = min(fastSince ?? moment, moment)
    case .no, .notKnown: fastSince = nil
    }
  }
}
