extension Report {
  /// The sanitised text was passed on.
  public struct Disclosed: Sendable, Equatable, Codable {
    /// Its number on the report, from 1.
    public let number: Int
    /// The bodies that were given it, sorted.
    public let recipients: [Key<Organisation>]
    /// The agreement that it rests on.
    public let agreement: Key<Agreement>
    /// The text as it was passed on.
    public let text: Body
    /// Why.
    public let reason: String
    /// What the recipients must observe; empty for nothing.
    public let conditions: String
    /// Those of the recipients that sit in none of the unit's meetings, sorted; looked at twice.
    public let unusual: [Key<Organisation>]
    /// Who passed it on.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// What was passed on was called back.
  public struct DisclosureRecalled: Sendable, Equatable, Codable {
    /// The number of what is called back.
    public let number: Int
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Somebody looked at the report.
  public struct Looked: Sendable, Equatable, Codable {
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The owner chose what others learn of the report.
  public struct InterestSet: Sendable, Equatable, Codable {
    /// The choice, nil for the usual.
    public let choice: Interest?
    /// Why.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The event of a command about who may have the report, or has looked at it.
  func decideSharing(_ command: Command, facts: Facts) throws(Domain.Refusal) -> [Event] {
    switch command {
    case .disclose(let draft):
      return [.disclosed(try disclose(draft, facts: facts))]
    case .recallDisclosure(let number, let reason):
      return [.disclosureRecalled(try recall(number, reason, facts: facts))]
    case .look:
      return [.looked(Looked(by: facts.actor.officer, at: facts.now))]
    case .setInterest(let choice, let reason):
      try requireLive()
      try requireOwner(facts)
      let why = try reasoned(reason, "choose what others learn of a report", facts: facts)
      return [
        .interestSet(InterestSet(choice: choice, reason: why.reason, by: why.by, at: why.at))
      ]
    case .receive, .evaluate, .sendBack, .nominate, .withdrawNomination, .settle, .reopen, .file,
      .check, .setRetention, .retain, .placeHold, .liftHold, .dispose, .passing, .answering,
      .linking:
      preconditionFailure("Only a command about sharing is decided here.")
    }
  }

  private func disclose(_ draft: Disclosure.Draft, facts: Facts) throws(Domain.Refusal)
    -> Disclosed
  {
    try requireLive()
    try requireOwner(facts)
    guard isEvaluated, status != .returned else { throw .report(.notEvaluated) }
    try checkText(draft.text)
    let bodies = try recipients(of: draft, facts: facts)
    try checkAgreement(draft.agreement, bodies, facts: facts)
    let unusual = bodies.filter { body in
      Disclosure.isUnusual(body, in: facts.unit, on: facts.today)
    }
    guard unusual.isEmpty || draft.confirmsUnusual else {
      throw .report(.unusualRecipient(listed(unusual.map(\.name), or: "and")))
    }
    let why = try reasoned(draft.reason, "pass a report on", facts: facts)
    return Disclosed(
      number: disclosures.count + 1,
      recipients: bodies.map(\.key),
      agreement: draft.agreement,
      text: draft.text,
      reason: why.reason,
      conditions: draft.conditions,
      unusual: unusual.map(\.key),
      by: why.by,
      at: why.at
    )
  }

  /// Only the agency that owns a report passes it on.
  private func requireOwner(_ facts: Facts) throws(Domain.Refusal) {
    guard let owner = received?.agency else { return }
    guard facts.unit.agency(of: facts.actor.organisation) == owner else {
      throw .report(.othersReport(facts.unit.organisation(owner)?.name ?? owner.text))
    }
  }

  /// The text is there, is not the one as it was submitted, and does not hold the source's reference.
  private func checkText(_ body: Body) throws(Domain.Refusal) {
    guard let text = body.text, !text.isEmpty else { throw .report(.nothingToPassOn) }
    let isSanitised = received?.sanitised?.text == text
    guard isSanitised || received?.text.text != text else { throw .report(.notSanitised) }
    if let source = received?.sourceReference?.text, holds(text, source) {
      throw .report(.namesSource)
    }
  }

  /// The bodies, each of which may have the report by its handling code and its marking.
  private func recipients(of draft: Disclosure.Draft, facts: Facts) throws(Domain.Refusal)
    -> [Organisation]
  {
    guard !draft.recipients.isEmpty else { throw .report(.noRecipient) }
    guard let received, let grading else { throw .report(.unknown) }
    let visibility = received.visibility(under: grading)
    var bodies: [Organisation] = []
    for key in draft.recipients.sorted() {
      guard let body = facts.unit.organisation(key, on: facts.today) else {
        throw .report(.unknownOrganisation(key))
      }
      if let barrier = Disclosure.barrier(to: body, visibility, in: facts.unit) {
        throw .report(barrier)
      }
      bodies.append(body)
    }
    let handling = grading.handling
    if handling == .fiveByFive(5) || handling == .conditional, draft.conditions.isEmpty {
      throw .report(.conditionsNeeded(handling: handling.text))
    }
    return bodies
  }

  private func checkAgreement(
    _ key: Key<Agreement>,
    _ bodies: [Organisation],
    facts: Facts
  ) throws(Domain.Refusal) {
    guard let agreement = facts.unit.agreement(key, on: facts.today) else {
      throw .report(.unknownAgreement(key))
    }
    guard agreement.isInForce(on: facts.today) else {
      throw .report(
        .agreementNotInForce(agreement.name, agreement.statusWords(on: facts.today))
      )
    }
    let owner = received.map { received in [received.agency] } ?? []
    guard agreement.binds(Set(owner), in: facts.unit) else {
      throw .report(.notParty("The owner of the report", agreement: agreement.name))
    }
    for body in bodies where !agreement.binds([body.agency], in: facts.unit) {
      throw .report(.notParty(body.name, agreement: agreement.name))
    }
  }

  private func recall(_ number: Int, _ reason: String, facts: Facts) throws(Domain.Refusal)
    -> DisclosureRecalled
  {
    try requireOwner(facts)
    guard let found = disclosures.first(where: { $0.number == number }) else {
      throw .report(.noDisclosure(number))
    }
    guard found.isStanding else { throw .report(.alreadyRecalled(number)) }
    let why = try reasoned(reason, "call back what was passed on", facts: facts)
    return DisclosureRecalled(number: number, reason: why.reason, by: why.by, at: why.at)
  }
}

/// Whether a text holds a word, whatever the case of its letters.
private func holds(_ text: String, _ word: String) -> Bool {
  let (text, word) = (Array(text.lowercased().utf8), Array(word.lowercased().utf8))
  guard !word.isEmpty, word.count <= text.count else { return false }
  return (0...(text.count - word.count)).contains { start in
    text[start..<start + word.count].elementsEqual(word)
  }
}
