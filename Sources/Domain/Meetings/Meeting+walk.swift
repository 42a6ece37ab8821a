extension Meeting {
  /// The event of a command that changes the order of the agenda.
  func arranged(_ command: Command, facts: Facts) throws(Domain.Refusal) -> Event {
    let by = facts.actor.officer
    let at = facts.now
    switch command {
    case .move(let item, let before):
      try require(item)
      if let before {
        try require(before)
        guard self.item(item)?.heading == self.item(before)?.heading else {
          throw .meeting(.otherHeading)
        }
      }
      return .itemMoved(ItemMoved(item: item, before: before, by: by, at: at))
    case .park(let item, let reason):
      try require(item)
      guard !parked.contains(item) else { throw .meeting(.alreadyParked) }
      if let taken = decisions[item] { throw .meeting(.alreadyDecided(taken.decision.kind)) }
      guard !reason.isEmpty else { throw .meeting(.reasonNeeded) }
      return .itemParked(ItemRemoved(item: item, reason: reason, by: by, at: at))
    case .merge(let item, let into):
      return .itemsMerged(try merged(item, into: into, facts: facts))
    case .split(let from, let item):
      try require(from)
      guard self.item(item.id) == nil else { throw .meeting(.itemKnown) }
      guard !item.title.isBlank else { throw .meeting(.titleNeeded) }
      return .itemSplit(ItemSplit(from: from, item: item, by: by, at: at))
    case .schedule, .place, .remove, .open, .arrive, .leave, .openItem, .decide, .revoke, .note,
      .close, .pauseClock, .apologise, .hideWall, .reschedule, .cancel, .approveMinutes, .addend:
      preconditionFailure("Only the order of the agenda is arranged.")
    }
  }

  private func merged(_ item: ID<AgendaItem>, into: ID<AgendaItem>, facts: Facts)
    throws(Domain.Refusal) -> ItemsMerged
  {
    try require(item)
    try require(into)
    guard item != into else { throw .meeting(.mergeOfItself) }
    guard decisions[item] == nil, decisions[into] == nil else { throw .meeting(.mergeDecided) }
    if self.item(item)?.isRisk == true, self.item(into)?.isRisk == false {
      throw .meeting(.mergeRisk)
    }
    return ItemsMerged(item: item, into: into, by: facts.actor.officer, at: facts.now)
  }

  private func clockPaused(_ isPaused: Bool, facts: Facts) throws(Domain.Refusal) -> [Event] {
    try requireLive()
    guard isOpen else { throw .meeting(.notOpen) }
    guard current != nil else { throw .meeting(.noCurrentItem) }
    guard isClockPaused != isPaused else { return [] }
    let paused = ClockPaused(isPaused: isPaused, by: facts.actor.officer, at: facts.now)
    return [.clockPaused(paused)]
  }

  /// The events of a command about the meeting as a whole.
  func attended(_ command: Command, facts: Facts) throws(Domain.Refusal) -> [Event] {
    let by = facts.actor.officer
    let at = facts.now
    switch command {
    case .apologise(let body, let label):
      try requireLive()
      guard facts.unit.organisation(body) != nil else { throw .meeting(.unknownRecipient(body)) }
      return [.apologised(Apology(organisation: body, label: label, by: by, at: at))]
    case .pauseClock(let isPaused): return try clockPaused(isPaused, facts: facts)
    case .hideWall(let isHidden):
      try requireLive()
      return isWallHidden == isHidden
        ? [] : [.wallHidden(WallHidden(isHidden: isHidden, by: by, at: at))]
    case .reschedule(let startsAt, let reason):
      try requireLive()
      guard !isOpen else { throw .meeting(.alreadyOpen) }
      guard !reason.isEmpty else { throw .meeting(.reasonNeeded) }
      guard startsAt > facts.now else { throw .meeting(.startsInPast) }
      return [.rescheduled(Rescheduled(startsAt: startsAt, reason: reason, by: by, at: at))]
    case .cancel(let reason):
      try requireLive()
      guard !isOpen else { throw .meeting(.alreadyOpen) }
      guard !reason.isEmpty else { throw .meeting(.reasonNeeded) }
      return [.cancelled(Cancelled(reason: reason, by: by, at: at))]
    case .approveMinutes(let head):
      guard isClosed, cancelled == nil else { throw .meeting(.notClosed) }
      guard approval == nil else { throw .meeting(.alreadyApproved) }
      guard head.utf8.count == 64 else { throw .meeting(.headUnknown) }
      return [.minutesApproved(Approved(head: head, by: by, at: at))]
    case .addend(let words):
      guard approval != nil else { throw .meeting(.notApproved) }
      guard !words.isBlank else { throw .meeting(.missingWords) }
      return [.addendumMade(Addendum(words: words, by: by, at: at))]
    case .schedule, .place, .remove, .open, .arrive, .leave, .openItem, .decide, .revoke, .note,
      .close, .move, .park, .merge, .split:
      preconditionFailure("Only what concerns the meeting as a whole.")
    }
  }
}
