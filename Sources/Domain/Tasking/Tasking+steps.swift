extension Tasking {
  /// The event of a step in the life of work that is in the ledger.
  func step(_ command: Command, facts: Facts) throws(Domain.Refusal) -> Event {
    switch command {
    case .raise, .fileBid, .acceptBid, .declineBid, .counterBid, .takeOffer, .refuseOffer,
      .reassign:
      throw .tasking(.alreadyRaised)
    case .accept:
      try require([.raised], "accept")
      return .accepted(stepped("", facts))
    case .progress(let words):
      return .progressed(try progressed(words, facts: facts))
    case .withdrawProgress(let line, let reason):
      return .progressWithdrawn(try withdrawn(line, reason: reason, facts: facts))
    case .moveDue(let due, let reason):
      return .dueMoved(try moved(to: due, reason: reason, facts: facts))
    case .block(let reason):
      try require([.raised, .accepted, .inProgress], "block")
      return .blocked(try reasoned(reason, "block a tasking", facts))
    case .unblock:
      try require([.blocked], "unblock")
      return .unblocked(stepped("", facts))
    case .complete:
      try require([.raised, .accepted, .inProgress], "complete")
      return .completed(stepped("", facts))
    case .result(let outcome):
      return .resulted(try resulted(outcome, facts: facts))
    case .reopen(let reason):
      try require([.resulted, .reviewed, .awaitingResult], "reopen")
      return .reopened(try reasoned(reason, "reopen a tasking", facts))
    case .review(let reason):
      try require([.resulted], "review")
      guard outcome?.by != facts.actor.officer else { throw .tasking(.samePerson) }
      return .reviewed(stepped(reason, facts))
    case .takeBack(let reason): return .takenBack(try takenBack(reason, facts))
    case .signOff(let reason):
      try require([.reviewed], "sign off")
      try requireSomebodyElse(facts)
      return .signedOff(stepped(reason, facts))
    case .cancel(let reason):
      guard !status.isOver else { throw .tasking(.cannot("cancel", status)) }
      return .cancelled(try reasoned(reason, "cancel a tasking", facts))
    }
  }

  private func takenBack(_ reason: String, _ facts: Facts) throws(Domain.Refusal) -> Stepped {
    guard let lastStep else { throw .tasking(.nothingToTakeBack) }
    guard lastStep.by == facts.actor.officer else { throw .tasking(.takenBackByAnother) }
    return try reasoned(reason, "take a step back", facts)
  }

  /// The one who recorded the result does not sign it off, nor does the owner (1.7).
  private func requireSomebodyElse(_ facts: Facts) throws(Domain.Refusal) {
    guard outcome?.by != facts.actor.officer else { throw .tasking(.samePerson) }
    guard facts.actor.label.isEmpty || facts.actor.label != draft?.owner else {
      throw .tasking(.owner)
    }
  }

  private func progressed(_ words: Body, facts: Facts) throws(Domain.Refusal) -> Progressed {
    try require([.raised, .accepted, .inProgress, .blocked, .awaitingResult], "progress")
    guard !words.isBlank else { throw .tasking(.missing("words for its progress")) }
    return Progressed(
      words: words,
      by: facts.actor.officer,
      occurredAt: facts.occurredAt,
      at: facts.now
    )
  }

  private func withdrawn(_ line: Int, reason: String, facts: Facts)
    throws(Domain.Refusal) -> ProgressWithdrawn
  {
    guard log.indices.contains(line), log[line].withdrawn == nil else {
      throw .tasking(.noSuchLine)
    }
    guard !reason.isEmpty else { throw .tasking(.reasonNeeded(for: "withdraw progress")) }
    return ProgressWithdrawn(
      line: line,
      reason: reason,
      by: facts.actor.officer,
      at: facts.now
    )
  }

  private func moved(to due: Instant, reason: String, facts: Facts)
    throws(Domain.Refusal) -> DueMoved
  {
    guard !status.isOver, let from = self.due else { throw .tasking(.cannot("move", status)) }
    guard !reason.isEmpty else { throw .tasking(.reasonNeeded(for: "move a due date")) }
    return DueMoved(
      from: from,
      to: due,
      reason: reason,
      by: facts.actor.officer,
      at: facts.now
    )
  }

  private func resulted(_ outcome: Outcome, facts: Facts) throws(Domain.Refusal) -> Resulted {
    try require([.raised, .accepted, .inProgress, .awaitingResult], "result")
    guard !outcome.counts.isEmpty else { throw .tasking(.missing("an outcome code")) }
    guard Set(outcome.counts.map(\.code)).count == outcome.counts.count else {
      throw .tasking(.missing("each outcome code once"))
    }
    guard outcome.counts.allSatisfy({ count in count.number >= 0 }) else {
      throw .tasking(.missing("outcome numbers that are not negative"))
    }
    guard !outcome.result.isBlank else { throw .tasking(.missing("a result in words")) }
    return Resulted(outcome: outcome, by: facts.actor.officer, at: facts.now)
  }

  private func reasoned(_ reason: String, _ act: String, _ facts: Facts)
    throws(Domain.Refusal) -> Stepped
  {
    guard !reason.isEmpty else { throw .tasking(.reasonNeeded(for: act)) }
    return stepped(reason, facts)
  }

  private func stepped(_ reason: String, _ facts: Facts) -> Stepped {
    Stepped(reason: reason, by: facts.actor.officer, at: facts.now)
  }

  private func require(_ allowed: Set<Status>, _ act: String) throws(Domain.Refusal) {
    guard allowed.contains(status) else { throw .tasking(.cannot(act, status)) }
  }
}
