extension Report {
  /// The next number for a new report, the meeting for a nomination.
  public func needs(_ command: Command) -> [FactQuery] {
    switch command {
    case .receive: [.nextNumber(.intelligence)]
    case .nominate(let meeting), .settle(_, let meeting): [.meeting(meeting)]
    case .linking(let step): [.report(step.link.other)]
    case .evaluate, .sendBack, .withdrawNomination, .reopen, .file, .check, .setRetention, .retain,
      .placeHold, .liftHold, .dispose, .disclose, .recallDisclosure, .look, .setInterest, .passing,
      .answering:
      []
    }
  }

  /// The events that a command on a report leads to.
  public func decide(_ command: Command, on id: ID<Report>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    if case .receive(let draft) = command { return [try receive(draft, facts: facts)] }
    guard received != nil else { throw .report(.unknown) }
    let by = facts.actor.officer
    switch command {
    case .receive: return []
    case .evaluate(let grading, let reason, let review):
      return [try evaluate(grading, reason: reason, review: review, facts: facts)]
    case .sendBack(let reason):
      guard status != .nominated else { throw .report(.alreadyNominated) }
      try requireUnsettled()
      return [.returned(try reasoned(reason, "send a report back", facts: facts))]
    case .nominate(let meeting): return [try nominate(for: meeting, facts: facts)]
    case .withdrawNomination(let reason):
      guard status == .nominated else { throw .report(.notNominated) }
      return [.nominationWithdrawn(try reasoned(reason, "withdraw a nomination", facts: facts))]
    case .settle(let status, let meeting):
      try requireUnsettled()
      return [.settled(Settled(status: status, meeting: meeting, by: by, at: facts.now))]
    case .reopen(let reason):
      guard isSettled else { throw .report(.notSettled) }
      return [.reopened(try reasoned(reason, "undo a decision", facts: facts))]
    case .file(let reason):
      try requireLive()
      return [.filed(try reasoned(reason, "file a report", facts: facts))]
    case .check(let found):
      try requireLive()
      let sorted = Set(found).sorted()
      return [
        .checked(Checked(rules: Deconfliction.version, found: sorted, by: by, at: facts.now))
      ]
    case .setRetention, .retain, .placeHold, .liftHold, .dispose:
      return [try decideRetention(command, facts: facts)]
    case .disclose, .recallDisclosure, .look, .setInterest:
      return try decideSharing(command, facts: facts)
    case .passing(let step): return [try decide(step, facts: facts)]
    case .answering(let step): return [try decide(step, facts: facts)]
    case .linking(let step): return [try decide(step, on: id, facts: facts)]
    }
  }

  private func receive(_ draft: Draft, facts: Facts) throws(Domain.Refusal) -> Event {
    guard received == nil else { throw .report(.alreadyReceived) }
    try check(draft, unit: facts.unit)
    return .received(
      Received(
        reference: facts.nextReference(.intelligence),
        origin: draft.origin,
        agency: facts.unit.agency(of: draft.origin),
        occurredAt: draft.occurredAt,
        receivedAt: facts.occurredAt,
        by: facts.actor.officer,
        marking: draft.marking,
        grading: draft.grading,
        level: draft.level,
        priority: draft.priority,
        outsideReason: draft.outsideReason,
        workType: draft.workType,
        boroughs: draft.boroughs,
        flags: draft.flags.sorted(),
        recipients: draft.recipients.sorted(),
        sourceReference: draft.sourceReference,
        provenance: draft.provenance,
        headline: draft.headline,
        text: draft.text,
        sanitised: draft.sanitised,
        subjects: draft.subjects,
        isForClearing: facts.unit.clears(draft.origin) && !draft.wasCleared ? true : nil
      )
    )
  }

  private func check(_ draft: Draft, unit: Unit) throws(Domain.Refusal) {
    guard draft.headline.text?.isEmpty == false else { throw .report(.emptyHeadline) }
    guard draft.text.text?.isEmpty == false else { throw .report(.emptyText) }
    guard (1...3).contains(draft.level) else { throw .report(.levelOutOfRange(draft.level)) }
    guard unit.organisation(draft.origin) != nil else {
      throw .report(.unknownOrganisation(draft.origin))
    }
    if let priority = draft.priority {
      guard unit.priority(priority) != nil else { throw .report(.unknownPriority(priority)) }
    } else if draft.outsideReason.isEmpty {
      throw .report(.outsideWithoutReason)
    }
    for borough in draft.boroughs where unit.borough(borough) == nil {
      throw .report(.unknownBorough(borough))
    }
  }

  /// Codes 2 to 5 and C need a reason; 4 and 5 an authority and a day of review (domain facts 2.1).
  private func evaluate(
    _ grading: Grading,
    reason: String,
    review: CivilDate?,
    facts: Facts
  ) throws(Domain.Refusal) -> Event {
    try requireLive()
    let handling = grading.handling
    let isOpen = handling == .fiveByFive(1) || handling == .permitted
    let differs = grading != self.grading
    guard (isOpen && !differs) || !reason.isEmpty else {
      throw .report(.reasonNeeded(for: "set another grade or handling code \(handling.text)"))
    }
    let authorities: Set<Role> = [.supervisor, .intelligenceUnit]
    if handling == .fiveByFive(4) || handling == .fiveByFive(5) {
      guard !facts.actor.roles.isDisjoint(with: authorities) else {
        throw .report(.supervisorNeeded(handling: handling.text))
      }
      guard review != nil else { throw .report(.reviewDayNeeded(handling: handling.text)) }
    }
    return .evaluated(
      Evaluated(
        grading: grading,
        reason: reason,
        review: review,
        by: facts.actor.officer,
        at: facts.now
      )
    )
  }

  private func nominate(for meeting: ID<Meeting>, facts: Facts) throws(Domain.Refusal) -> Event {
    guard status != .nominated else { throw .report(.alreadyNominated) }
    try requireUnsettled()
    guard facts.meetings[meeting]?.isClosed == false else { throw .report(.meetingNotOpen) }
    return .nominated(Nominated(meeting: meeting, by: facts.actor.officer, at: facts.now))
  }

  func reasoned(_ reason: String, _ act: String, facts: Facts)
    throws(Domain.Refusal) -> Reasoned
  {
    guard !reason.isEmpty else { throw .report(.reasonNeeded(for: act)) }
    return Reasoned(reason: reason, by: facts.actor.officer, at: facts.now)
  }

  func requireLive() throws(Domain.Refusal) {
    guard status != .filed else { throw .report(.alreadyFiled) }
    guard !isErased else { throw .report(.alreadyErased) }
  }

  private func requireUnsettled() throws(Domain.Refusal) {
    try requireLive()
    guard !isSettled || status == .deferred || status == .held else {
      throw .report(.alreadySettled(status))
    }
  }

  private var isSettled: Bool {
    switch status {
    case .submitted, .evaluated, .returned, .nominated, .filed: false
    case .tasked, .developing, .productCommissioned, .deferred, .referred, .held, .linked,
      .noFurtherAction, .escalated:
      true
    }
  }
}
