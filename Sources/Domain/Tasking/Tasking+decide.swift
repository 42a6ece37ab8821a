extension Tasking {
  /// The next number for new work.
  public func needs(_ command: Command) -> [FactQuery] {
    switch command {
    case .raise(let draft), .fileBid(let draft):
      [.nextNumber(.tasking)] + (draft.operation.map { id in [.operation(id)] } ?? [])
    case .acceptBid, .declineBid, .counterBid, .takeOffer, .refuseOffer, .accept, .progress,
      .withdrawProgress, .moveDue, .block, .unblock, .complete, .result, .reopen, .review,
      .reassign, .takeBack, .signOff, .cancel:
      []
    }
  }

  /// The events that a command on a tasking leads to.
  public func decide(_ command: Command, on id: ID<Tasking>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    switch command {
    case .raise(let draft): return [.raised(try raised(draft, asBid: false, facts: facts))]
    case .fileBid(let draft): return [.bidFiled(try raised(draft, asBid: true, facts: facts))]
    case .acceptBid(let reason, let due):
      return [.bidAccepted(try answer(reason, due: due, isReasonNeeded: false, facts: facts))]
    case .declineBid(let reason):
      return [.bidDeclined(try answer(reason, due: nil, isReasonNeeded: true, facts: facts))]
    case .counterBid(let reason, let due):
      return [.bidCountered(try answer(reason, due: due, isReasonNeeded: true, facts: facts))]
    case .takeOffer(let reason): return [.offerTaken(try offerAnswer(reason, facts: facts))]
    case .refuseOffer(let reason):
      guard !reason.isEmpty else { throw .tasking(.reasonNeeded(for: "refuse a counter-offer")) }
      return [.offerRefused(try offerAnswer(reason, facts: facts))]
    case .reassign(let team, let owner, let reason):
      return [.reassigned(try reassigned(to: team, owner: owner, reason: reason, facts: facts))]
    case .accept, .progress, .withdrawProgress, .moveDue, .block, .unblock, .complete, .result,
      .reopen, .review, .takeBack, .signOff, .cancel:
      guard draft != nil else { throw .tasking(.unknown) }
      return [try step(command, facts: facts)]
    }
  }

  private func raised(_ draft: Draft, asBid: Bool, facts: Facts) throws(Domain.Refusal) -> Raised {
    guard self.draft == nil else { throw .tasking(.alreadyRaised) }
    if let what = draft.missing(on: facts.today) { throw .tasking(.missing(what)) }
    guard let team = facts.unit.team(draft.team, on: facts.today) else {
      throw .tasking(.unknownTeam(draft.team))
    }
    guard team.exists(on: facts.today) else {
      throw .tasking(.teamGone(name: team.name, on: team.ends?.value ?? facts.today))
    }
    if let id = draft.operation, facts.operations[id].map(\.isOver) ?? true {
      throw .tasking(.unknownOperation)
    }
    for borough in draft.boroughs ?? [] where facts.unit.borough(borough) == nil {
      throw .tasking(.unknownBorough(borough))
    }
    let (authority, paragraph) = try authority(over: team, asBid: asBid, facts: facts)
    return Raised(
      reference: facts.nextReference(.tasking),
      draft: draft,
      authority: authority,
      paragraph: paragraph,
      agency: facts.unit.agency(of: facts.actor.organisation),
      by: facts.actor.officer,
      at: facts.now
    )
  }

  private func authority(over team: Team, asBid: Bool, facts: Facts)
    throws(Domain.Refusal) -> (Key<Organisation>, String)
  {
    let authority = TaskingAuthority.of(
      team: team,
      on: facts.today,
      for: facts.actor,
      unit: facts.unit
    )
    switch (authority, asBid) {
    case (.direct(let paragraph), false):
      return (facts.actor.organisation, paragraph)
    case (.direct, true):
      throw .tasking(.alreadyControlled(team: team.name))
    case (.bid(let controller, let paragraph), true):
      return (controller, paragraph)
    case (.bid(let controller, let paragraph), false):
      let name = facts.unit.organisation(controller)?.short ?? controller.text
      throw .tasking(
        .notControlled(team: team.name, controller: name, paragraph: paragraph)
      )
    case (.unstated, _):
      throw .tasking(.controlUnstated(team: team.name))
    }
  }

  private func answer(_ reason: String, due: Instant?, isReasonNeeded: Bool, facts: Facts)
    throws(Domain.Refusal) -> Answered
  {
    guard draft != nil else { throw .tasking(.unknown) }
    guard status == .bidFiled || status == .countered else { throw .tasking(.notABid) }
    if let authority, authority != facts.actor.organisation {
      let name = facts.unit.organisation(authority)?.short ?? authority.text
      throw .tasking(.notTheController(controller: name))
    }
    guard !isReasonNeeded || !reason.isEmpty else {
      throw .tasking(.reasonNeeded(for: "decline or counter a bid"))
    }
    return Answered(reason: reason, offeredDue: due, by: facts.actor.officer, at: facts.now)
  }
}

extension Tasking {
  /// The bidding side alone answers a counter-offer, and takes it with the date that it names.
  private func offerAnswer(_ reason: String, facts: Facts) throws(Domain.Refusal) -> Answered {
    guard draft != nil else { throw .tasking(.unknown) }
    guard status == .countered, let offer else { throw .tasking(.noOffer) }
    try requireBidder(facts)
    return Answered(
      reason: reason,
      offeredDue: offer.offeredDue,
      by: facts.actor.officer,
      at: facts.now
    )
  }

  /// The side that raised the work, by its agency.
  private func requireBidder(_ facts: Facts) throws(Domain.Refusal) {
    let agency = facts.unit.agency(of: facts.actor.organisation)
    guard let bidder = self.agency, bidder != agency else { return }
    throw .tasking(.notTheBidder(bidder: facts.unit.organisation(bidder)?.short ?? bidder.text))
  }

  private func reassigned(to key: Key<Team>, owner: String, reason: String, facts: Facts)
    throws(Domain.Refusal) -> Reassigned
  {
    guard let draft else { throw .tasking(.unknown) }
    guard !status.isOver, outcome == nil else { throw .tasking(.cannot("reassign", status)) }
    guard !reason.isEmpty else { throw .tasking(.reasonNeeded(for: "reassign work")) }
    guard !owner.isEmpty else { throw .tasking(.missing("a named owner")) }
    guard key != draft.team || owner != draft.owner else { throw .tasking(.sameHands) }
    try requireBidder(facts)
    guard let team = facts.unit.team(key, on: facts.today) else {
      throw .tasking(.unknownTeam(key))
    }
    guard team.exists(on: facts.today) else {
      throw .tasking(.teamGone(name: team.name, on: team.ends?.value ?? facts.today))
    }
    guard let controller = team.controller.holding(on: facts.today) else {
      throw .tasking(.controlUnstated(team: team.name))
    }
    guard controller.value == authority else {
      let name =
        facts.unit.organisation(controller.value)?.short ?? controller.value.text
      throw .tasking(
        .otherController(team: team.name, controller: name, paragraph: controller.paragraph)
      )
    }
    return Reassigned(
      fromTeam: draft.team,
      fromOwner: draft.owner,
      toTeam: key,
      toOwner: owner,
      reason: reason,
      paragraph: controller.paragraph,
      by: facts.actor.officer,
      at: facts.now
    )
  }
}

extension Tasking.Draft {
  /// What the draft lacks, in the words that follow 'A tasking needs', nil where it is complete.
  ///
  /// The list is what the decision 'Task' must force (domain facts 1.6).
  public func missing(on today: CivilDate) -> String? {
    if action.isBlank { return "an action: what is to be done" }
    if owner.isEmpty { return "a named owner" }
    if tactic.isEmpty { return "a tactic" }
    if LondonTime(due).date < today { return "a due date that lies ahead" }
    if review < today { return "a review date that lies ahead" }
    if deconfliction == .notChecked { return "its clash check done first" }
    if let route, route.isFallback, route.reason.isEmpty {
      return "the reason why the lead of its routing rule does not take it"
    }
    return (1...3).contains(level) ? nil : "a NIM level from 1 to 3"
  }
}
