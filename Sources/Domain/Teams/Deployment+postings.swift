extension Deployment {
  /// The event of a command on an officer's posting.
  ///
  /// A posting says who is in a team; it orders nobody, so it does not rest on control.
  func decidePosting(_ command: Command, facts: Facts) throws(Domain.Refusal) -> Event {
    switch command {
    case .plan, .start, .extend, .withdraw, .cancel:
      throw .deployment(.notAPosting)
    case .post(let posting):
      return .posted(try posted(posting, facts: facts))
    case .endPosting(let date, let reason):
      let posting = try requirePosting()
      guard date > posting.from else { throw .deployment(.endsFirst) }
      guard !reason.isEmpty else { throw .deployment(.reasonNeeded(for: "end a posting")) }
      return .postingEnded(
        PostingEnded(until: date, reason: reason, by: facts.actor.officer, at: facts.now)
      )
    case .abstract(let abstraction):
      _ = try requirePosting()
      guard abstraction.from < abstraction.until else { throw .deployment(.endsFirst) }
      return .abstracted(
        Abstracted(abstraction: abstraction, by: facts.actor.officer, at: facts.now)
      )
    case .withdrawAbstraction(let place, let reason):
      return .abstractionWithdrawn(try withdrawn(place, reason: reason, facts: facts))
    }
  }

  private func posted(_ posting: Posting, facts: Facts) throws(Domain.Refusal) -> Posted {
    guard status == nil else { throw .deployment(.alreadyPlanned) }
    guard facts.officers[posting.officer]?.isEnrolled == true else {
      throw .deployment(.officerNotEnrolled)
    }
    guard let team = facts.unit.team(posting.team, on: posting.from) else {
      throw .deployment(.unknownTeam(posting.team))
    }
    if let ends = team.ends, !team.exists(on: posting.from) {
      throw .deployment(.teamGone(name: team.name, on: ends.value))
    }
    if let until = posting.until, until <= posting.from { throw .deployment(.endsFirst) }
    return Posted(
      posting: posting,
      agency: facts.unit.agency(of: facts.actor.organisation),
      by: facts.actor.officer,
      at: facts.now
    )
  }

  private func withdrawn(_ place: Int, reason: String, facts: Facts) throws(Domain.Refusal)
    -> AbstractionWithdrawn
  {
    _ = try requirePosting()
    guard abstractions.indices.contains(place) else { throw .deployment(.noSuchAbstraction) }
    guard !reason.isEmpty else { throw .deployment(.reasonNeeded(for: "withdraw an abstraction")) }
    return AbstractionWithdrawn(
      abstraction: abstractions[place],
      reason: reason,
      by: facts.actor.officer,
      at: facts.now
    )
  }

  private func requirePosting() throws(Domain.Refusal) -> Posting {
    guard let status else { throw .deployment(.unknown) }
    guard let posting else { throw .deployment(.notAPosting) }
    guard status == .posted else { throw .deployment(.cannot("change", status)) }
    return posting
  }
}
