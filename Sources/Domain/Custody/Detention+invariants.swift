extension Detention {
  /// The first rule that the record breaks as it stands, nil where it breaks none.
  ///
  /// - Complexity: O(n) in the entries, O(n²) in the episodes, of which a stay has a handful.
  func fault() -> Refusal? {
    guard let arrival else { return nil }
    return timeFault(arrival: arrival) ?? episodeFault() ?? levelFault()
      ?? interpreterFault()
  }

  private func timeFault(arrival: Arrived) -> Refusal? {
    if let departure, departure.occurredAt < arrival.occurredAt {
      return .time(.beforeArrival(departure.occurredAt, arrival: arrival.occurredAt))
    }
    for entry in standing {
      for moment in entry.event.moments {
        if moment < arrival.occurredAt, !entry.event.mayPrecedeArrival {
          return .time(.beforeArrival(moment, arrival: arrival.occurredAt))
        }
        if let departure, moment > departure.occurredAt {
          return .time(.afterDeparture(moment, departure: departure.occurredAt))
        }
      }
    }
    return nil
  }

  private func episodeFault() -> Refusal? {
    for (place, episode) in episodes.enumerated() {
      if let until = episode.until, until <= episode.from {
        return .episode(.endsFirst(from: episode.from, until: until))
      }
      for earlier in episodes.prefix(place) where episode.overlaps(earlier) {
        let isDual = episode.isDual || earlier.isDual
        if isDual, episode.regime == earlier.regime { return .episode(.notDual) }
        if !isDual { return .episode(.overlaps(earlier.regime, since: earlier.from)) }
      }
    }
    return nil
  }

  /// Two levels at one moment would make the record depend on the order of typing.
  private func levelFault() -> Refusal? {
    for (earlier, later) in zip(levels, levels.dropFirst())
    where earlier.occurredAt == later.occurredAt {
      return .levelSetTwice(later.occurredAt)
    }
    return nil
  }

  private func interpreterFault() -> Refusal? {
    for known in interpreters {
      let session = known.session
      if session.language.isEmpty { return .noLanguage }
      if let fee = session.fee, fee < .zero { return .negativeFee }
      if session.leftAt != nil, session.arrivedAt == nil { return .interpreterOutOfOrder }
      if session.moments != session.moments.sorted() { return .interpreterOutOfOrder }
    }
    return nil
  }
}

extension Detention.Event {
  /// A moment of the event that is still to come, nil for none.
  ///
  /// It is asked of what is entered, never of what stands: a clock set back locks no record.
  func future(at now: Instant) -> Instant? {
    switch self {
    case .arrived, .arrivalAmended:
      occurredAt.flatMap { at in at > now ? at : nil }
    case .episodeBegun, .episodeEnded, .levelSet, .interpreterAdded, .interpreterUpdated,
      .checked, .noted, .flagRaised, .flagAnswered, .departed, .revealed, .claimed, .voided:
      moments.first { at in at > now }
    }
  }

  /// Every moment that the event names as part of the stay; the arrival is looked at apart.
  fileprivate var moments: [Instant] {
    switch self {
    case .arrived, .arrivalAmended, .revealed, .claimed, .voided: []
    case .episodeBegun(let begun): [begun.occurredAt, begun.until].compactMap { at in at }
    case .interpreterAdded(let added): added.session.moments
    case .interpreterUpdated(let updated): updated.session.moments
    case .episodeEnded, .levelSet, .checked, .noted, .flagRaised, .flagAnswered, .departed:
      [occurredAt].compactMap { at in at }
    }
  }

  /// Whether it may lie before the arrival: an arrest does.
  fileprivate var mayPrecedeArrival: Bool {
    if case .noted(let noted) = self { noted.occurrence.mayPrecedeArrival } else { false }
  }
}
