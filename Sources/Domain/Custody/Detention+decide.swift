extension Detention {
  /// The next number for a record that is numbered here.
  public func needs(_ command: Command) -> [FactQuery] {
    switch command {
    case .arrive(let arrival):
      arrival.outsideReference == nil ? [.nextNumber(.custody)] : []
    case .correct(_, _, let command):
      needs(command)
    case .amendArrival, .beginEpisode, .endEpisode, .setLevel, .addInterpreter,
      .updateInterpreter, .check, .note, .raiseFlag, .answerFlag, .depart, .reveal, .claim, .void:
      []
    }
  }

  /// The events that a command on a custody record leads to.
  ///
  /// The command's own conditions come first; then the record as it would stand is checked whole, so
  /// that late entries, corrections and voidings obey the same rules.
  public func decide(_ command: Command, on id: ID<Detention>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    let events = try events(for: command, facts: facts)
    var next = self
    for event in events {
      if let moment = event.future(at: facts.now) { throw .detention(.time(.inFuture(moment))) }
      next.apply(event)
    }
    if let fault = next.fault() { throw .detention(fault) }
    return events
  }

  private func events(for command: Command, facts: Facts) throws(Domain.Refusal) -> [Event] {
    if case .arrive(let arrival) = command {
      guard self.arrival == nil else { throw .detention(.alreadyArrived) }
      let reference = try reference(of: arrival, facts: facts)
      return [.arrived(try arrived(arrival, as: reference, facts: facts))]
    }
    guard let standing = arrival else { throw .detention(.unknown) }
    switch command {
    case .arrive:
      return []
    case .amendArrival(let arrival, let reason):
      try require(reason, to: "amend an arrival")
      let arrival = try arrived(arrival, as: standing.reference, facts: facts)
      return [.arrivalAmended(ArrivalAmended(arrival: arrival, reason: reason))]
    case .void(let entry, let reason):
      return [.voided(try voided(entry, reason: reason, facts: facts))]
    case .correct(let entry, let reason, let command):
      return try corrected(entry, reason: reason, with: command, facts: facts)
    case .reveal(let reason):
      try require(reason, to: "see who a detainee is")
      return [
        .revealed(Revealed(reason: reason, recordedAt: facts.now, by: facts.actor.officer))
      ]
    case .claim(let claim):
      return try claimed(in: claim, facts: facts)
    case .beginEpisode, .endEpisode, .setLevel, .addInterpreter, .updateInterpreter, .check,
      .note, .raiseFlag, .answerFlag, .depart:
      return [try fact(command, facts: facts)]
    }
  }

  private func reference(of arrival: Arrival, facts: Facts) throws(Domain.Refusal)
    -> CustodyReference
  {
    guard let outside = arrival.outsideReference else {
      return .own(facts.nextReference(.custody))
    }
    guard !outside.isEmpty else { throw .detention(.noReference) }
    // What was numbered here comes home under its number; what was read back must be what was said.
    return CustodyReference(text: outside)
  }

  private func arrived(_ arrival: Arrival, as reference: CustodyReference, facts: Facts)
    throws(Domain.Refusal) -> Arrived
  {
    guard facts.unit.suite(arrival.suite) != nil else {
      throw .detention(.unknownSuite(arrival.suite))
    }
    guard !arrival.detainee.isBlank else { throw .detention(.noDetainee) }
    return Arrived(
      reference: reference,
      suite: arrival.suite,
      routeIn: arrival.routeIn,
      detainee: arrival.detainee,
      nationality: arrival.nationality,
      flags: arrival.flags.sorted(),
      agency: facts.unit.agency(of: facts.actor.organisation),
      marking: arrival.marking,
      occurredAt: arrival.arrivedAt,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  private func voided(_ number: Int, reason: String, facts: Facts) throws(Domain.Refusal)
    -> Voided
  {
    guard let entry = standing.first(where: { entry in entry.number == number }) else {
      throw .detention(.noSuchEntry(number))
    }
    switch entry.event {
    case .arrived: throw .detention(.arrivalStands)
    case .revealed, .claimed: throw .detention(.looksStand)
    case .arrivalAmended, .episodeBegun, .episodeEnded, .levelSet, .interpreterAdded,
      .interpreterUpdated, .checked, .noted, .flagRaised, .flagAnswered, .departed, .voided:
      break
    }
    try require(reason, to: "void an entry")
    return Voided(entry: number, reason: reason, recordedAt: facts.now, by: facts.actor.officer)
  }

  private func corrected(_ entry: Int, reason: String, with command: Command, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    let voiding = Event.voided(try voided(entry, reason: reason, facts: facts))
    switch command {
    case .arrive, .amendArrival, .reveal, .claim, .void, .correct:
      throw .detention(.cannotCorrectWith)
    case .beginEpisode, .endEpisode, .setLevel, .addInterpreter, .updateInterpreter, .check,
      .note, .raiseFlag, .answerFlag, .depart:
      var next = self
      next.apply(voiding)
      return [voiding, try next.fact(command, facts: facts)]
    }
  }

  private func require(_ reason: String, to act: String) throws(Domain.Refusal) {
    guard !reason.isEmpty else { throw .detention(.reasonNeeded(for: act)) }
  }

  /// A stay is claimed once; the same claim may be drawn up again while it is a draft.
  private func claimed(in claim: ID<Claim>, facts: Facts) throws(Domain.Refusal) -> [Event] {
    guard let earlier = self.claim else {
      guard departure != nil else { throw .detention(.claimedTooSoon) }
      return [.claimed(Claimed(claim: claim, recordedAt: facts.now, by: facts.actor.officer))]
    }
    guard earlier == claim else { throw .detention(.alreadyClaimed) }
    return []
  }
}
