extension Operation {
  /// The next number for a new operation; for a check and a start what else runs at that time.
  public func needs(_ command: Command) -> [FactQuery] {
    switch command {
    case .plan: [.nextNumber(.operation)]
    case .setMilestone, .reachMilestone, .assess, .consult, .noteImpact, .overrideImpact,
      .makeReady, .close, .cancel:
      []
    case .check, .start: plan.map { plan in [.operations(during: plan.draft.window)] } ?? []
    }
  }

  /// The events that a command on an operation leads to.
  public func decide(_ command: Command, on id: ID<Operation>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    if case .plan(let draft) = command { return [try planned(draft, facts: facts)] }
    guard plan != nil else { throw .operation(.unknown) }
    let (now, by) = (facts.now, facts.actor.officer)
    switch command {
    case .plan:
      return []
    case .setMilestone(let milestone):
      try require([.planned, .ready, .running], "take a milestone")
      guard !milestone.words.isEmpty else { throw .operation(.noMilestoneWords) }
      let unreached = Milestone(words: milestone.words, due: milestone.due)
      return [.milestoneSet(MilestoneSet(milestone: unreached, by: by, at: now))]
    case .reachMilestone(let place, let at):
      return [.milestoneReached(try reached(place, at: at, facts: facts))]
    case .assess(let assessment): return [try assessed(assessment, facts: facts)]
    case .consult(let consultation): return [try consulted(consultation, facts: facts)]
    case .noteImpact(let phase, let words, let at):
      return [try impactNoted(phase, words, at: at, facts: facts)]
    case .overrideImpact(let reason): return [try overridden(reason, facts: facts)]
    case .makeReady:
      return [.madeReady(try madeReady(facts: facts))]
    case .check(let findings, let statement):
      return [try checked(findings, statement, on: id, facts: facts)]
    case .start(let at):
      try require([.ready], "start")
      let others = facts.others.filter { other in other.key != id }
      if let barrier = startBarrier(among: others) { throw .operation(barrier) }
      guard at <= now else { throw .operation(.inFuture(at)) }
      return [.started(Started(occurredAt: at, recordedAt: now, by: by))]
    case .close(let result, let at):
      return [.closed(try closed(result, at: at, facts: facts))]
    case .cancel(let reason):
      try require([.planned, .ready], "be cancelled")
      guard !reason.isEmpty else { throw .operation(.reasonNeeded) }
      return [.cancelled(Cancelled(reason: reason, by: by, at: now))]
    }
  }

  private func planned(_ draft: Draft, facts: Facts) throws(Domain.Refusal) -> Event {
    guard plan == nil else { throw .operation(.alreadyPlanned) }
    guard !draft.name.isBlank else { throw .operation(.noName) }
    let first = LondonTime(draft.window.start).date
    let last = LondonTime(draft.window.end.adding(milliseconds: -1)).date
    for key in draft.teams {
      guard let team = facts.unit.team(key, on: first) else { throw .operation(.unknownTeam(key)) }
      if let ends = team.ends, !team.exists(on: last) {
        throw .operation(.teamGone(name: team.name, on: ends.value))
      }
    }
    for borough in draft.boroughs where facts.unit.borough(borough) == nil {
      throw .operation(.unknownBorough(borough))
    }
    return .planned(
      Planned(
        reference: facts.nextReference(.operation),
        draft: draft,
        agency: facts.unit.agency(of: facts.actor.organisation),
        by: facts.actor.officer,
        at: facts.now
      )
    )
  }

  /// The one way to readiness: whatever must be settled before an operation may run is asked here.
  private func madeReady(facts: Facts) throws(Domain.Refusal) -> MadeReady {
    try require([.planned], "be made ready")
    let missing = missingToBeReady
    guard missing.isEmpty else {
      throw .operation(.impactGate(act: "be made ready", missing: missing))
    }
    return MadeReady(by: facts.actor.officer, at: facts.now)
  }

  private func reached(_ place: Int, at: Instant, facts: Facts) throws(Domain.Refusal)
    -> MilestoneReached
  {
    try require([.planned, .ready, .running], "reach a milestone")
    guard milestones.indices.contains(place), milestones[place].reachedAt == nil else {
      throw .operation(.noSuchMilestone)
    }
    guard at <= facts.now else { throw .operation(.inFuture(at)) }
    return MilestoneReached(
      milestone: place,
      occurredAt: at,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  private func closed(_ result: Body, at: Instant, facts: Facts) throws(Domain.Refusal) -> Closed {
    try require([.running], "close")
    if let startedAt, at < startedAt { throw .operation(.beforeStart(startedAt)) }
    guard at <= facts.now else { throw .operation(.inFuture(at)) }
    guard !result.isBlank else { throw .operation(.noResult) }
    let missing = missingToClose
    guard missing.isEmpty else { throw .operation(.impactGate(act: "close", missing: missing)) }
    return Closed(
      result: result,
      occurredAt: at,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  private func require(_ allowed: Set<Status>, _ act: String) throws(Domain.Refusal) {
    guard allowed.contains(status) else { throw .operation(.cannot(act, status)) }
  }
}
