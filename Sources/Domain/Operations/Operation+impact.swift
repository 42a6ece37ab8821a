extension Operation {
  /// One word on the impact, while the operation ran or after it.
  public struct ImpactNote: Sendable, Equatable {
    /// While it ran, or after it.
    public let phase: ImpactPhase
    /// What was seen, said or done.
    public let words: Body
    /// When.
    public let occurredAt: Instant
  }

  /// What stands between an overt operation and being ready, in words; empty where nothing does.
  ///
  /// A covert operation is not gated, nor one whose gate was overridden.
  public var missingToBeReady: [String] {
    guard let plan, plan.draft.style == .overt, impactOverride == nil else { return [] }
    guard let impact else {
      return ["a decision on its community impact: full, short or not needed"]
    }
    guard impact.kind == .full else { return [] }
    let isConsulted = consultations.contains { consultation in
      consultation.at < plan.draft.window.start
    }
    return isConsulted
      ? [] : ["a consultation dated before it starts, since the assessment is full"]
  }

  /// What stands between an overt operation and its close, in words; empty where nothing does.
  public var missingToClose: [String] {
    guard let plan, plan.draft.style == .overt, impactOverride == nil, let impact,
      impact.kind != .notNeeded
    else { return [] }
    return ImpactPhase.allCases.filter { phase in
      !impactNotes.contains { note in note.phase == phase }
    }.map { phase in "a dated entry on its impact \(phase.rawValue) it" }
  }

  func assessed(_ assessment: ImpactAssessment, facts: Facts) throws(Domain.Refusal) -> Event {
    guard !isOver else { throw .operation(.cannot("be assessed", status)) }
    guard !assessment.owner.isEmpty else { throw .operation(.missing("an owner")) }
    guard assessment.kind != .notNeeded || !assessment.reason.isEmpty else {
      throw .operation(.missing("the reason why no assessment is needed"))
    }
    guard assessment.kind == .notNeeded || !assessment.communities.isBlank else {
      throw .operation(.missing("the communities that it touches"))
    }
    guard assessment.tension.map({ grade in (1...6).contains(grade) }) ?? true else {
      throw .operation(.missing("a tension grade from 1 to 6"))
    }
    return .impactAssessed(
      ImpactAssessed(assessment: assessment, by: facts.actor.officer, at: facts.now)
    )
  }

  func consulted(_ consultation: Consultation, facts: Facts) throws(Domain.Refusal) -> Event {
    guard !isOver else { throw .operation(.cannot("be consulted on", status)) }
    guard !consultation.with.isBlank else { throw .operation(.missing("who was consulted")) }
    guard !consultation.advice.isBlank else { throw .operation(.missing("what they said")) }
    guard consultation.at <= facts.now else { throw .operation(.inFuture(consultation.at)) }
    return .consulted(
      Consulted(consultation: consultation, by: facts.actor.officer, at: facts.now)
    )
  }

  func impactNoted(_ phase: ImpactPhase, _ words: Body, at: Instant, facts: Facts)
    throws(Domain.Refusal) -> Event
  {
    guard status == .running else { throw .operation(.cannot("take a note on its impact", status)) }
    guard !words.isBlank else { throw .operation(.missing("what was seen or said")) }
    guard at <= facts.now else { throw .operation(.inFuture(at)) }
    if let startedAt, at < startedAt { throw .operation(.beforeStart(startedAt)) }
    return .impactNoted(
      ImpactNoted(
        phase: phase,
        words: words,
        occurredAt: at,
        recordedAt: facts.now,
        by: facts.actor.officer
      )
    )
  }

  /// The gate is opened by somebody who says why; what was missing then stays in the ledger.
  func overridden(_ reason: String, facts: Facts) throws(Domain.Refusal) -> Event {
    let missing = missingToBeReady + missingToClose
    guard !isOver, !missing.isEmpty else { throw .operation(.nothingToOverride) }
    guard !reason.isEmpty else { throw .operation(.missing("the reason for going on without it")) }
    return .impactOverridden(
      ImpactOverridden(
        reason: reason,
        missing: missing,
        by: facts.actor.officer,
        at: facts.now
      )
    )
  }
}
