extension Meeting {
  /// The next number for a new meeting, the records that a decision rests on.
  public func needs(_ command: Command) -> [FactQuery] {
    switch command {
    case .schedule: [.nextNumber(.meeting)]
    case .place(let item): needs(of: item.matter)
    case .decide(let item, let decision): needs(of: decision, about: item)
    case .remove, .open, .arrive, .leave, .openItem, .revoke, .note, .close, .move, .park, .merge,
      .split, .pauseClock, .apologise, .hideWall, .reschedule, .cancel, .approveMinutes, .addend:
      []
    }
  }

  /// The events that a command on a meeting leads to.
  public func decide(_ command: Command, on id: ID<Meeting>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    let by = facts.actor.officer
    let at = facts.now
    switch command {
    case .schedule(let series, let startsAt, let intakeFrom):
      return [try schedule(series, startsAt: startsAt, intakeFrom: intakeFrom, facts: facts)]
    case .place(let item):
      try requireLive()
      guard self.item(item.id) == nil else { throw .meeting(.itemKnown) }
      return [.itemPlaced(ItemPlaced(item: item, by: by, at: at))]
    case .remove(let item, let reason):
      return [.itemRemoved(try removal(of: item, reason: reason, facts: facts))]
    case .open:
      try requireLive()
      guard !isOpen else { throw .meeting(.alreadyOpen) }
      return [.opened(Walked(by: by, at: at))]
    case .arrive(let somebody):
      try requireLive()
      return present.contains(somebody) ? [] : [.arrived(somebody)]
    case .leave(let somebody):
      return present.contains(somebody) ? [.left(somebody)] : []
    case .openItem(let item):
      try require(item)
      return current == item ? [] : [.itemOpened(ItemOpened(item: item, at: at))]
    case .decide(let item, let decision):
      return [.decided(try decided(item, decision, facts: facts))]
    case .revoke(let item, let reason):
      guard decisions[item] != nil else { throw .meeting(.notDecided) }
      return [.decisionRevoked(try removal(of: item, reason: reason, facts: facts))]
    case .note(let item, let words, let isDissent):
      guard self.item(item) != nil else { throw .meeting(.itemUnknown) }
      guard approval == nil else { throw .meeting(.frozen) }
      guard !words.isBlank else { throw .meeting(.missingWords) }
      return [.noted(Noted(item: item, words: words, isDissent: isDissent, by: by, at: at))]
    case .close:
      return [.closed(try closed(facts: facts))]
    case .move, .park, .merge, .split: return [try arranged(command, facts: facts)]
    case .pauseClock, .apologise, .hideWall, .reschedule, .cancel, .approveMinutes, .addend:
      return try attended(command, facts: facts)
    }
  }

  private func schedule(
    _ series: Key<MeetingSeries>,
    startsAt: Instant,
    intakeFrom: Instant,
    facts: Facts
  ) throws(Domain.Refusal) -> Event {
    guard scheduled == nil else { throw .meeting(.alreadyScheduled) }
    guard facts.unit.series(series) != nil else { throw .meeting(.unknownSeries(series)) }
    return .scheduled(
      Scheduled(
        reference: facts.nextReference(.meeting),
        series: series,
        startsAt: startsAt,
        intakeFrom: intakeFrom
      )
    )
  }

  private func decided(_ item: ID<AgendaItem>, _ decision: Decision, facts: Facts)
    throws(Domain.Refusal) -> Decided
  {
    try require(item)
    guard isOpen else { throw .meeting(.notOpen) }
    if let taken = decisions[item] { throw .meeting(.alreadyDecided(taken.decision.kind)) }
    if let what = decision.missing(on: facts.today) {
      throw .meeting(.missing(decision.kind, what: what))
    }
    try check(decision, about: item, facts: facts)
    return Decided(item: item, decision: decision, by: facts.actor.officer, at: facts.now)
  }

  private func closed(facts: Facts) throws(Domain.Refusal) -> Closed {
    try requireLive()
    guard isOpen else { throw .meeting(.notOpen) }
    let open = undecided
    let risks = open.count { item in item.isRisk }
    guard risks == 0 else { throw .meeting(.riskUndecided(risks)) }
    let tired = open.count { item in item.carried >= 3 }
    guard tired == 0 else { throw .meeting(.carriedTooOften(tired)) }
    return Closed(carried: open.map(\.id), by: facts.actor.officer, at: facts.now)
  }

  private func removal(of item: ID<AgendaItem>, reason: String, facts: Facts)
    throws(Domain.Refusal) -> ItemRemoved
  {
    try require(item)
    guard !reason.isEmpty else { throw .meeting(.reasonNeeded) }
    return ItemRemoved(item: item, reason: reason, by: facts.actor.officer, at: facts.now)
  }

  func require(_ item: ID<AgendaItem>) throws(Domain.Refusal) {
    try requireLive()
    guard self.item(item) != nil else { throw .meeting(.itemUnknown) }
  }

  func requireLive() throws(Domain.Refusal) {
    guard scheduled != nil else { throw .meeting(.unknown) }
    guard !isClosed else { throw .meeting(.alreadyClosed) }
  }
}
