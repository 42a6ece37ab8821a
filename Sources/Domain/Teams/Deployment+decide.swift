extension Deployment {
  /// The next number and the purpose for a plan, the officer for a posting.
  public func needs(_ command: Command) -> [FactQuery] {
    switch command {
    case .plan(let draft):
      switch draft.purpose {
      case .tasking(let id): [.nextNumber(.deployment), .tasking(id)]
      case .operation(let id): [.nextNumber(.deployment), .operation(id)]
      case .words: [.nextNumber(.deployment)]
      }
    case .post(let posting): [.officer(posting.officer)]
    case .start, .extend, .withdraw, .cancel, .endPosting, .abstract, .withdrawAbstraction: []
    }
  }

  /// The events that a command on a deployment leads to.
  public func decide(_ command: Command, on id: ID<Deployment>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    switch command {
    case .plan(let draft):
      guard status == nil else { throw .deployment(.alreadyPlanned) }
      return [.planned(try planned(draft, facts: facts))]
    case .start(let at):
      let plan = try requirePlan(in: [.planned], "start")
      try requireControl(of: plan.draft.team, at: at, facts: facts)
      return [.started(try started(at, facts: facts))]
    case .extend(let until, let reason):
      return [.extended(try extended(to: until, reason: reason, facts: facts))]
    case .withdraw(let at, let reason):
      _ = try requirePlan(in: [.running], "be withdrawn")
      guard at >= startedAt ?? at else { throw .deployment(.beforeStart(startedAt ?? at)) }
      guard at <= facts.now else { throw .deployment(.inFuture(at)) }
      return [.withdrawn(try ended(at, reason: reason, "withdraw a team", facts))]
    case .cancel(let reason):
      _ = try requirePlan(in: [.planned], "be cancelled")
      return [.cancelled(try ended(facts.now, reason: reason, "cancel a deployment", facts))]
    case .post, .endPosting, .abstract, .withdrawAbstraction:
      return [try decidePosting(command, facts: facts)]
    }
  }

  /// The team must be the actor's to order on the first day and be there to the last.
  private func planned(_ draft: Draft, facts: Facts) throws(Domain.Refusal) -> Planned {
    if let until = draft.until, until <= draft.from { throw .deployment(.endsFirst) }
    for borough in draft.boroughs where facts.unit.borough(borough) == nil {
      throw .deployment(.unknownBorough(borough))
    }
    try check(draft.purpose, facts: facts)
    let (controller, paragraph) = try requireControl(of: draft.team, at: draft.from, facts: facts)
    if let until = draft.until { try requireTeam(draft.team, at: until, facts: facts) }
    return Planned(
      reference: facts.nextReference(.deployment),
      draft: draft,
      controller: controller,
      paragraph: paragraph,
      agency: facts.unit.agency(of: facts.actor.organisation),
      by: facts.actor.officer,
      at: facts.now
    )
  }

  private func check(_ purpose: Purpose, facts: Facts) throws(Domain.Refusal) {
    switch purpose {
    case .tasking(let id):
      guard facts.taskings[id]?.reference != nil else { throw .deployment(.unknownPurpose) }
    case .operation(let id):
      guard facts.operations[id]?.plan != nil else { throw .deployment(.unknownPurpose) }
    case .words(let words):
      guard !words.isBlank else { throw .deployment(.emptyPurpose) }
    }
  }

  /// Who controls the team, with the paragraph; refused unless it is the actor's own body (10.B2).
  @discardableResult
  private func requireControl(of key: Key<Team>, at moment: Instant, facts: Facts)
    throws(Domain.Refusal) -> (Key<Organisation>, String)
  {
    let date = LondonTime(moment).date
    let team = try requireTeam(key, at: moment, facts: facts)
    switch TaskingAuthority.of(team: team, on: date, for: facts.actor, unit: facts.unit) {
    case .direct(let paragraph):
      return (facts.actor.organisation, paragraph)
    case .bid(let controller, let paragraph):
      let name = facts.unit.organisation(controller)?.short ?? controller.text
      throw .deployment(.notControlled(team: team.name, controller: name, paragraph: paragraph))
    case .unstated:
      throw .deployment(.controlUnstated(team: team.name))
    }
  }

  @discardableResult
  private func requireTeam(_ key: Key<Team>, at moment: Instant, facts: Facts)
    throws(Domain.Refusal) -> Team
  {
    let date = LondonTime(moment).date
    guard let team = facts.unit.team(key, on: date) else { throw .deployment(.unknownTeam(key)) }
    if let ends = team.ends, !team.exists(on: date) {
      throw .deployment(.teamGone(name: team.name, on: ends.value))
    }
    return team
  }

  private func started(_ at: Instant, facts: Facts) throws(Domain.Refusal) -> Started {
    guard at <= facts.now else { throw .deployment(.inFuture(at)) }
    return Started(occurredAt: at, recordedAt: facts.now, by: facts.actor.officer)
  }

  private func extended(to end: Instant, reason: String, facts: Facts)
    throws(Domain.Refusal) -> Extended
  {
    let plan = try requirePlan(in: [.planned, .running], "be extended")
    guard !reason.isEmpty else { throw .deployment(.reasonNeeded(for: "move the end")) }
    let begin = startedAt ?? plan.draft.from
    guard end > begin else { throw .deployment(.beforeStart(begin)) }
    try requireTeam(plan.draft.team, at: end, facts: facts)
    return Extended(
      from: until,
      to: end,
      reason: reason,
      by: facts.actor.officer,
      at: facts.now
    )
  }

  private func ended(_ at: Instant, reason: String, _ act: String, _ facts: Facts)
    throws(Domain.Refusal) -> Ended
  {
    guard !reason.isEmpty else { throw .deployment(.reasonNeeded(for: act)) }
    return Ended(
      reason: reason,
      occurredAt: at,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  private func requirePlan(in allowed: Set<Status>, _ act: String) throws(Domain.Refusal)
    -> Planned
  {
    guard let status else { throw .deployment(.unknown) }
    guard let plan else { throw .deployment(.notADeployment) }
    guard allowed.contains(status) else { throw .deployment(.cannot(act, status)) }
    return plan
  }
}
