extension Detention {
  /// The part of the stay that the partner pays for, up to a moment; nil where there is none.
  ///
  /// Only an immigration episode is charged: the settings say from when and what of an overlap.
  public func chargeableStay(at now: Instant, settings: ChargeSettings = ChargeSettings())
    -> ChargeableStay?
  {
    let end = min(departure?.occurredAt ?? now, now)
    let immigration = intervals(of: .immigration, until: end)
    let pace = intervals(of: .pace, until: end)
    let charged = immigration.flatMap { interval in
      settings.overlap.chargeable(of: interval, beside: pace)
    }
    let isOpen = openEpisodes.contains { episode in episode.regime == .immigration }
    return ChargeableStay(
      intervals: started(charged, at: clockStart(settings.start)),
      periods: observationPeriods(at: now),
      isRunning: isOpen,
      hasOverlap: immigration.contains { interval in pace.contains(where: interval.overlaps) }
    )
  }

  /// The charge of the stay, up to a moment; nil where nothing is chargeable.
  ///
  /// - Parameters:
  ///   - now: the moment up to which a stay that lasts is charged.
  ///   - settings: how the open questions are read.
  ///   - tariff: the tariff in force on the London day on which the chargeable stay began.
  /// - Returns: the charge, unpriced where no tariff has a price for it.
  public func charge(
    at now: Instant,
    settings: ChargeSettings = ChargeSettings(),
    tariff: (CivilDate) -> Tariff?
  ) -> Charge? {
    guard let stay = chargeableStay(at: now, settings: settings) else { return nil }
    return Charge.of(
      stay,
      tariff: tariff(LondonTime(stay.startsAt).date),
      fees: fees(within: stay),
      settings: settings
    )
  }

  /// The known fees of interpreters whose work touches the chargeable stay, by beginning.
  public func fees(within stay: ChargeableStay) -> [InterpreterFee] {
    interpreters
      .filter { known in
        known.session.lastKnownAt >= stay.startsAt && known.session.startsAt <= stay.endsAt
      }
      .sorted { left, right in
        (left.session.startsAt, left.session.language, left.entry)
          < (right.session.startsAt, right.session.language, right.entry)
      }
      .compactMap { known in
        known.session.fee.map { fee in
          InterpreterFee(
            language: known.session.language,
            provider: known.session.provider,
            fee: fee
          )
        }
      }
  }

  private func intervals(of regime: Episode.Regime, until end: Instant) -> [Interval] {
    episodes.compactMap { episode in
      episode.regime == regime ? episode.interval(until: end) : nil
    }
  }

  /// The moment that the setting names, where the record has it.
  private func clockStart(_ start: ChargeSettings.Start) -> Instant? {
    switch start {
    case .immigrationEpisode: nil
    case .arrival: arrival?.occurredAt
    case .paceAuthorised: firstNote(.paceDetentionAuthorised)
    case .officerAttended: firstNote(.immigrationOfficerAttended)
    }
  }

  private func firstNote(_ occurrence: CustodyOccurrence) -> Instant? {
    notes.first { note in note.occurrence == occurrence }?.occurredAt
  }

  /// The stretches with another beginning: earlier for the first one, or cut where it is later.
  private func started(_ intervals: [Interval], at start: Instant?) -> [Interval] {
    guard let start, let first = intervals.first else { return intervals }
    if start <= first.start {
      return [Interval(from: start, to: first.end) ?? first] + intervals.dropFirst()
    }
    return intervals.compactMap { interval in
      Interval(from: max(interval.start, start), to: interval.end)
    }
  }
}

extension ChargeSettings.Overlap {
  /// What of an immigration stretch is charged beside the stretches under PACE.
  fileprivate func chargeable(of interval: Interval, beside pace: [Interval]) -> [Interval] {
    let beside = pace.filter(interval.overlaps)
    switch self {
    case .all:
      return [interval]
    case .none:
      return beside.reduce([interval]) { pieces, other in
        pieces.flatMap { piece in piece.subtracting(other) }
      }
    case .afterHandover:
      let handover = beside.map(\.end).max() ?? interval.start
      return [Interval(from: handover, to: interval.end)].compactMap { piece in piece }
    }
  }
}
