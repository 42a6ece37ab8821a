extension AdviceCall {
  /// The next number for a new call.
  public func needs(_ command: Command) -> [FactQuery] {
    switch command {
    case .open: [.nextNumber(.advice)]
    case .lead(let lead): lead.needs
    case .describe, .summarise, .identify, .advise, .escalate, .acknowledge, .followUp, .close,
      .answerStep, .indicate, .climb, .refer, .acknowledgeReferral, .answerReferral:
      []
    }
  }

  /// The events that a command on a call leads to.
  ///
  /// News of a referral, and what the call led to, may come after it is closed; nothing else may.
  public func decide(_ command: Command, on id: ID<AdviceCall>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    if case .open(let opening) = command { return try open(opening, facts: facts) }
    guard let receivedAt else { throw .adviceCall(.unknown) }
    switch command {
    case .acknowledgeReferral, .answerReferral, .lead: break
    case .open, .describe, .summarise, .identify, .advise, .escalate, .acknowledge, .followUp,
      .close, .answerStep, .indicate, .climb, .refer:
      guard closedAt == nil else { throw .adviceCall(.alreadyClosed) }
    }
    try check(command.occurredAt, since: receivedAt, now: facts.now)
    switch command {
    case .identify(let answer, let child, let at):
      return identified(answer, child: child, at: at, facts: facts)
    case .answerStep, .indicate, .climb: return try respond(command, facts: facts)
    case .refer, .acknowledgeReferral, .answerReferral:
      return [try refer(command, facts: facts)]
    case .lead(let lead): return [.led(try link(to: lead, facts: facts))]
    case .open, .describe, .summarise, .advise, .escalate, .acknowledge, .followUp, .close:
      return [try step(command, facts: facts)]
    }
  }

  private func open(_ opening: Opening, facts: Facts) throws(Domain.Refusal) -> [Event] {
    guard opened == nil else { throw .adviceCall(.alreadyOpened) }
    guard opening.answeredAt >= opening.receivedAt else { throw .adviceCall(.answeredFirst) }
    guard opening.answeredAt <= facts.now else {
      throw .adviceCall(.inFuture(opening.answeredAt))
    }
    try check(opening.details, unit: facts.unit)
    let opened = Event.opened(
      Opened(
        reference: facts.nextReference(.advice),
        details: opening.details,
        summary: opening.summary,
        victimOrPerpetrator: opening.victimOrPerpetrator,
        child: opening.child,
        agency: facts.unit.agency(of: facts.actor.organisation),
        marking: opening.marking,
        receivedAt: opening.receivedAt,
        answeredAt: opening.answeredAt,
        recordedAt: facts.now,
        by: facts.actor.officer
      )
    )
    guard opening.victimOrPerpetrator == .yes else { return [opened] }
    return [opened] + begun(at: opening.answeredAt, facts: facts)
  }

  private func step(_ command: Command, facts: Facts) throws(Domain.Refusal) -> Event {
    let (now, by) = (facts.now, facts.actor.officer)
    switch command {
    case .open, .identify, .answerStep, .indicate, .climb, .refer, .acknowledgeReferral,
      .answerReferral, .lead:
      throw .adviceCall(.alreadyOpened)
    case .describe(let details):
      try check(details, unit: facts.unit)
      return .described(Described(details: details, recordedAt: now, by: by))
    case .summarise(let summary):
      guard !summary.isBlank else { throw .adviceCall(.nothingKnown) }
      return .summarised(Summarised(summary: summary, recordedAt: now, by: by))
    case .advise(let advice, let at):
      try check(advice)
      return .advised(Advised(advice: advice, occurredAt: at, recordedAt: now, by: by))
    case .escalate(let rung, let at):
      guard !rung.isEmpty else { throw .adviceCall(.missing("whom it was taken to")) }
      return .escalated(Escalated(to: rung, occurredAt: at, recordedAt: now, by: by))
    case .acknowledge(let label, let at):
      return .acknowledged(try acknowledged(by: label, at: at, facts: facts))
    case .followUp(let words, let owner, let due):
      guard !words.isBlank else { throw .adviceCall(.missing("what is to be done")) }
      guard !owner.isEmpty else { throw .adviceCall(.missing("a named owner")) }
      return .followedUp(
        FollowedUp(words: words, owner: owner, due: due, recordedAt: now, by: by)
      )
    case .close(let reason, let at):
      return .closed(try closed(reason: reason, at: at, facts: facts))
    }
  }

  private func check(_ moment: Instant?, since received: Instant, now: Instant)
    throws(Domain.Refusal)
  {
    guard let moment else { return }
    guard moment >= received else {
      throw .adviceCall(.beforeReceived(moment, received: received))
    }
    guard moment <= now else { throw .adviceCall(.inFuture(moment)) }
  }

  private func acknowledged(by label: String, at: Instant, facts: Facts)
    throws(Domain.Refusal) -> Acknowledged
  {
    guard fastSince != nil else { throw .adviceCall(.notFastTime) }
    guard acknowledgement == nil else { throw .adviceCall(.alreadyAcknowledged) }
    guard !label.isEmpty else { throw .adviceCall(.missing("who took the call on")) }
    return Acknowledged(
      acknowledgedBy: label,
      occurredAt: at,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  private func closed(reason: String, at: Instant, facts: Facts) throws(Domain.Refusal) -> Closed {
    guard fastSince == nil || acknowledgement != nil else { throw .adviceCall(.unacknowledged) }
    let open = fastSince == nil ? 0 : openSteps.count
    guard open == 0 || !reason.isEmpty else { throw .adviceCall(.stepsOpen(open)) }
    guard !advice.isEmpty || !reason.isEmpty else { throw .adviceCall(.reasonNeeded) }
    return Closed(
      reason: reason,
      occurredAt: at,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  private func check(_ advice: Advice) throws(Domain.Refusal) {
    guard !advice.text.isBlank else { throw .adviceCall(.missing("the advice")) }
    guard !advice.source.isEmpty else { throw .adviceCall(.missing("what the advice rests on")) }
    guard !advice.rationale.isBlank else { throw .adviceCall(.missing("a rationale")) }
  }

  private func check(_ details: Details, unit: Unit) throws(Domain.Refusal) {
    if let key = details.organisation, unit.organisation(key) == nil {
      throw .adviceCall(.unknownOrganisation(key))
    }
    if let rang = details.rang, let opened, rang > opened.answeredAt {
      throw .adviceCall(.rangAfterAnswer)
    }
  }
}

extension AdviceCall.Command {
  /// When what the command tells happened; nil where it has no time of its own.
  fileprivate var occurredAt: Instant? {
    switch self {
    case .identify(_, _, let at), .advise(_, let at), .escalate(_, let at),
      .acknowledge(_, let at), .close(_, let at), .answerStep(_, _, _, let at),
      .indicate(_, let at), .climb(_, let at), .refer(_, let at),
      .acknowledgeReferral(_, let at), .answerReferral(_, _, _, let at):
      at
    case .open, .describe, .summarise, .followUp, .lead: nil
    }
  }
}
