extension Detention {
  /// The event of a command that adds one fact to a record that stands.
  func fact(_ command: Command, facts: Facts) throws(Domain.Refusal) -> Event {
    let (now, by) = (facts.now, facts.actor.officer)
    switch command {
    case .arrive, .amendArrival, .reveal, .claim, .void, .correct:
      throw .detention(.cannotCorrectWith)
    case .beginEpisode(let regime, let from, let until, let isDual):
      return .episodeBegun(
        EpisodeBegun(
          regime: regime,
          until: until,
          isDual: isDual,
          occurredAt: from,
          recordedAt: now,
          by: by
        )
      )
    case .endEpisode(let regime, let at):
      let entry = try openEpisode(of: regime).entry
      return .episodeEnded(
        EpisodeEnded(entry: entry, occurredAt: at, recordedAt: now, by: by)
      )
    case .setLevel(let level, let from):
      return .levelSet(LevelSet(level: level, occurredAt: from, recordedAt: now, by: by))
    case .addInterpreter(let session):
      return .interpreterAdded(InterpreterAdded(session: session, recordedAt: now, by: by))
    case .updateInterpreter(let entry, let session):
      return .interpreterUpdated(try updated(entry, session, facts: facts))
    case .check(let at):
      return .checked(Checked(occurredAt: at, recordedAt: now, by: by))
    case .note(let occurrence, let at):
      return .noted(Noted(occurrence: occurrence, occurredAt: at, recordedAt: now, by: by))
    case .raiseFlag(let flag, let at):
      guard !flags.contains(flag) else { throw .detention(.alreadyFlagged(flag)) }
      return .flagRaised(FlagRaised(flag: flag, occurredAt: at, recordedAt: now, by: by))
    case .answerFlag(let flag, let words, let at):
      return .flagAnswered(try answered(flag, words, at: at, facts: facts))
    case .depart(let kind, let destination, let at):
      return .departed(try departed(kind, to: destination, at: at, facts: facts))
    }
  }

  private func openEpisode(of regime: Episode.Regime) throws(Domain.Refusal) -> Episode {
    let open = episodes.last { episode in episode.regime == regime && episode.until == nil }
    guard let open else { throw .detention(.episode(.notOpen(regime))) }
    return open
  }

  private func updated(_ entry: Int, _ session: InterpreterSession, facts: Facts)
    throws(Domain.Refusal) -> InterpreterUpdated
  {
    guard interpreters.contains(where: { known in known.entry == entry }) else {
      throw .detention(.noSuchEntry(entry))
    }
    return InterpreterUpdated(
      entry: entry,
      session: session,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  private func answered(_ flag: CustodyFlag, _ words: Body, at: Instant, facts: Facts)
    throws(Domain.Refusal) -> FlagAnswered
  {
    guard flags.contains(flag) else { throw .detention(.notFlagged(flag)) }
    guard !words.isBlank else { throw .detention(.emptyAnswer(flag)) }
    return FlagAnswered(
      flag: flag,
      words: words,
      occurredAt: at,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  /// A removal waits for every flag: victims and children are routed first (10.B18).
  private func departed(_ kind: DepartureKind, to destination: String, at: Instant, facts: Facts)
    throws(Domain.Refusal) -> Departed
  {
    if let departure { throw .detention(.time(.alreadyDeparted(departure.occurredAt))) }
    if kind == .removal, let flag = openFlags.first { throw .detention(.flagUnanswered(flag)) }
    return Departed(
      kind: kind,
      destination: destination,
      occurredAt: at,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }
}
