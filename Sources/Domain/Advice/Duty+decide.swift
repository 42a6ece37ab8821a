extension Duty {
  /// The officer who is to hold the slot.
  public func needs(_ command: Command) -> [FactQuery] {
    switch command {
    case .assign(let slot): slot.holder.needs
    case .swap(let holder, _): holder.needs
    case .cancel: []
    }
  }

  /// The events that a command on a slot leads to.
  ///
  /// Gaps, double cover and short rest are findings of `Rota`: they warn and never refuse.
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
    case .swap(let holder, let reason):
      let slot = try requireSlot()
      try check(holder, facts: facts)
      guard holder != slot.holder else { throw .duty(.sameHolder) }
      guard !reason.isEmpty else { throw .duty(.reasonNeeded(for: "swap a slot")) }
      return [
        .swapped(Swapped(from: slot.holder, to: holder, reason: reason, by: by, at: at))
      ]
    case .cancel(let reason):
      _ = try requireSlot()
      guard !reason.isEmpty else { throw .duty(.reasonNeeded(for: "cancel a slot")) }
      return [.cancelled(Cancelled(reason: reason, by: by, at: at))]
    }
  }

  /// Folds one event into the slot.
  public mutating func apply(_ event: Event) {
    switch event {
    case .assigned(let assigned):
      slot = assigned.slot
    case .swapped(let swapped):
      slot?.holder = swapped.to
      swaps += 1
    case .cancelled:
      isCancelled = true
    }
  }

  private func requireSlot() throws(Domain.Refusal) -> Draft {
    guard let slot else { throw .duty(.unknown) }
    guard !isCancelled else { throw .duty(.alreadyCancelled) }
    return slot
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
