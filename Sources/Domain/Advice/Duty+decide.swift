extension Duty {
  /// The officer who is to hold the slot, and the rota around it.
  public func needs(_ command: Command) -> [FactQuery] {
    let around = surroundings.map { interval in [FactQuery.rota(interval)] } ?? []
    switch command {
    case .assign(let slot): return slot.holder.needs
    case .propose(let holder, _), .override(let holder, _): return holder.needs + around
    case .approve, .accept: return (proposal?.proposed.to.needs ?? []) + around
    case .cancel: return around
    case .decline: return []
    }
  }

  /// The events that a command on a slot leads to.
  ///
  /// Where a whole rota is drawn up, gaps, double cover and short rest are findings of `Rota`, which
  /// warn; what changes a slot is refused where it leaves one, but for a supervisor's reason.
  public func decide(_ command: Command, on id: ID<Duty>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    let (by, at) = (facts.actor.officer, facts.now)
    switch command {
    case .assign(let draft):
      guard slot == nil else { throw .duty(.alreadyAssigned) }
      try check(draft.holder, facts: facts)
      let agency = facts.unit.agency(of: facts.actor.organisation)
      return [.assigned(Assigned(slot: draft, agency: agency, by: by, at: at))]
    case .propose(let holder, let reason):
      return [.proposed(try proposed(to: holder, reason, on: id, facts))]
    case .accept:
      let proposal = try requireProposal(facts)
      guard proposal.accepted == nil else { throw .duty(.acceptedAlready) }
      guard proposal.proposed.to.isHeld(by: by, label: facts.actor.label) else {
        throw .duty(.notTheTaker)
      }
      try requireClear(proposal.proposed.to, on: id, facts)
      return [.accepted(Accepted(by: by, at: at))]
    case .decline(let reason): return [.declined(try declined(reason, facts))]
    case .approve(let despite): return [.swapped(try approved(despite, on: id, facts))]
    case .override(let holder, let reason):
      return [.overridden(try overridden(to: holder, reason, on: id, facts))]
    case .cancel(let reason):
      let slot = try requireSlot()
      guard !reason.isEmpty else { throw .duty(.reasonNeeded(for: "cancel a slot")) }
      if let gap = gap(without: id, slot, facts), !facts.actor.mayOverride {
        throw .duty(.leavesGap(gap))
      }
      return [.cancelled(Cancelled(reason: reason, by: by, at: at))]
    }
  }

  private func proposed(to holder: Holder, _ reason: String, on id: ID<Duty>, _ facts: Facts)
    throws(Domain.Refusal) -> Proposed
  {
    let slot = try requireComing(facts)
    guard proposal == nil else { throw .duty(.proposedAlready) }
    try check(holder, facts: facts)
    guard holder != slot.holder else { throw .duty(.sameHolder) }
    let actor = facts.actor
    guard slot.holder.isHeld(by: actor.officer, label: actor.label) || actor.keepsRota else {
      throw .duty(.notYours)
    }
    guard !reason.isEmpty else { throw .duty(.reasonNeeded(for: "swap a slot")) }
    try requireClear(holder, on: id, facts)
    return Proposed(to: holder, reason: reason, by: actor.officer, at: facts.now)
  }

  private func declined(_ reason: String, _ facts: Facts) throws(Domain.Refusal) -> Declined {
    let proposal = try requireProposal(facts)
    let (by, label) = (facts.actor.officer, facts.actor.label)
    guard
      proposal.proposed.to.isHeld(by: by, label: label) || proposal.proposed.by == by
        || facts.actor.mayOverride || facts.actor.keepsRota
    else { throw .duty(.notTheTaker) }
    guard !reason.isEmpty else { throw .duty(.reasonNeeded(for: "decline a swap")) }
    return Declined(reason: reason, by: by, at: facts.now)
  }

  private func approved(_ despite: String, on id: ID<Duty>, _ facts: Facts)
    throws(Domain.Refusal) -> Swapped
  {
    let slot = try requireComing(facts)
    let proposal = try requireProposal(facts)
    guard proposal.accepted != nil else { throw .duty(.notAccepted) }
    let (to, by) = (proposal.proposed.to, facts.actor.officer)
    let isPart = [slot.holder, to].contains { holder in
      holder.isHeld(by: by, label: facts.actor.label)
    }
    guard !isPart else { throw .duty(.ownSwap) }
    if despite.isEmpty { try requireClear(to, on: id, facts) }
    let against = obstacles(to: to, on: id, facts)
    return Swapped(
      from: slot.holder,
      to: to,
      reason: proposal.proposed.reason,
      by: by,
      at: facts.now,
      despite: against.isEmpty ? nil : despite
    )
  }

  private func overridden(to holder: Holder, _ reason: String, on id: ID<Duty>, _ facts: Facts)
    throws(Domain.Refusal) -> Overridden
  {
    let slot = try requireComing(facts)
    try check(holder, facts: facts)
    guard holder != slot.holder else { throw .duty(.sameHolder) }
    guard !reason.isEmpty else { throw .duty(.reasonNeeded(for: "override the rota")) }
    return Overridden(
      from: slot.holder,
      to: holder,
      reason: reason,
      against: obstacles(to: holder, on: id, facts).map(\.words),
      by: facts.actor.officer,
      at: facts.now
    )
  }

  /// Folds one event into the slot.
  public mutating func apply(_ event: Event) {
    switch event {
    case .assigned(let assigned):
      slot = assigned.slot
      holdings = [Holding(holder: assigned.slot.holder, interval: assigned.slot.interval)]
    case .swapped(let swapped): give(to: swapped.to, at: swapped.at)
    case .overridden(let overridden): give(to: overridden.to, at: overridden.at)
    case .cancelled(let cancelled):
      isCancelled = true
      proposal = nil
      holdings = holdings.compactMap { held in
        let end = min(held.interval.end, cancelled.at)
        return Interval(from: held.interval.start, to: end).map { past in
          Holding(holder: held.holder, interval: past)
        }
      }
    case .proposed(let proposed): proposal = Proposal(proposed: proposed, accepted: nil)
    case .accepted(let accepted): proposal?.accepted = accepted
    case .declined: proposal = nil
    }
  }

  /// The slot in another hand from a moment on; what is past of it stays with whoever held it.
  private mutating func give(to holder: Holder, at moment: Instant) {
    slot?.holder = holder
    swaps += 1
    proposal = nil
    guard let last = holdings.popLast() else { return }
    if moment < last.interval.end,
      let past = Interval(from: last.interval.start, to: moment),
      let coming = Interval(from: moment, to: last.interval.end)
    {
      holdings += [
        Holding(holder: last.holder, interval: past), Holding(holder: holder, interval: coming),
      ]
    } else {
      holdings.append(Holding(holder: holder, interval: last.interval))
    }
  }

  private func requireSlot() throws(Domain.Refusal) -> Draft {
    guard let slot else { throw .duty(.unknown) }
    guard !isCancelled else { throw .duty(.alreadyCancelled) }
    return slot
  }

  private func requireComing(_ facts: Facts) throws(Domain.Refusal) -> Draft {
    let slot = try requireSlot()
    guard slot.interval.end > facts.now else { throw .duty(.over) }
    return slot
  }

  private func requireProposal(_ facts: Facts) throws(Domain.Refusal) -> Proposal {
    _ = try requireComing(facts)
    guard let proposal else { throw .duty(.nothingProposed) }
    return proposal
  }

  private func requireClear(_ holder: Holder, on id: ID<Duty>, _ facts: Facts)
    throws(Domain.Refusal)
  {
    let against = obstacles(to: holder, on: id, facts)
    guard against.isEmpty else { throw .duty(.against(against)) }
  }

  /// The first stretch to come in which nobody is first on call without the slot.
  private func gap(without id: ID<Duty>, _ slot: Draft, _ facts: Facts) -> Interval? {
    guard slot.part == .primary, let coming = slot.coming(from: facts.now) else { return nil }
    return Rota(facts.rota.slots.filter { other in other.id != id })
      .gaps(.primary, in: coming).first
  }

  private func check(_ holder: Holder, facts: Facts) throws(Domain.Refusal) {
    switch holder {
    case .officer(let id):
      guard facts.officers[id]?.isEnrolled == true else { throw .duty(.officerNotEnrolled) }
    case .label(let label):
      guard !label.isEmpty else { throw .duty(.noHolder) }
    }
  }
}

extension Duty.Holder {
  /// The facts that naming this holder rests on.
  fileprivate var needs: [FactQuery] {
    switch self {
    case .officer(let id): [.officer(id)]
    case .label: []
    }
  }
}

extension Actor {
  /// Whether the actor may change the rota without being asked.
  fileprivate var mayOverride: Bool { !roles.isDisjoint(with: Permission.approveSwap.roles) }

  /// Whether the actor keeps the rota.
  fileprivate var keepsRota: Bool { !roles.isDisjoint(with: Permission.editRota.roles) }
}
