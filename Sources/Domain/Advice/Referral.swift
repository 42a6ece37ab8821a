/// A victim or child passed on to a body that cares for them, or to the national mechanism.
public struct Referral: Hashable, Sendable, Codable {
  /// Where a referral stands.
  public enum Stage: String, Sendable, CaseIterable, Codable {
    case sent, acknowledged, answered
  }

  /// A referral before it is sent.
  public struct Draft: Hashable, Sendable, Codable {
    /// The body.
    public var recipient: Key<Organisation>
    /// Whether the person agreed; a child's consent is not needed [GK].
    public var consent: AdviceCall.Answer
    /// The paragraph of the routing rule, or where else it comes from.
    public var paragraph: String
    /// Whether it goes to the national referral mechanism, which is outside the sources (4.2).
    public var isNational: Bool

    /// A referral to a body.
    public init(
      recipient: Key<Organisation>,
      consent: AdviceCall.Answer,
      paragraph: String,
      isNational: Bool = false
    ) {
      self.recipient = recipient
      self.consent = consent
      self.paragraph = paragraph
      self.isNational = isNational
    }
  }

  /// The body.
  public let recipient: Key<Organisation>
  /// Whether the person agreed; a child's consent is not needed [GK].
  public let consent: AdviceCall.Answer
  /// The paragraph of the routing rule.
  public let paragraph: String
  /// Whether it went to the national referral mechanism.
  public let isNational: Bool
  /// When it was sent.
  public let sentAt: Instant
  /// When the body acknowledged it.
  public var acknowledgedAt: Instant?
  /// When the body answered it.
  public var answeredAt: Instant?
  /// What came of it.
  public var outcome: Body?
  /// Whether the answer was positive, of the national mechanism: reasonable grounds.
  public var isPositive = AdviceCall.Answer.notKnown

  /// A referral that was sent.
  public init(
    recipient: Key<Organisation>,
    consent: AdviceCall.Answer,
    paragraph: String,
    isNational: Bool = false,
    sentAt: Instant
  ) {
    self.recipient = recipient
    self.consent = consent
    self.paragraph = paragraph
    self.isNational = isNational
    self.sentAt = sentAt
  }

  /// The referral that an event sent.
  init(_ referred: AdviceCall.Referred) {
    let draft = referred.referral
    self.init(
      recipient: draft.recipient,
      consent: draft.consent,
      paragraph: draft.paragraph,
      isNational: draft.isNational,
      sentAt: referred.occurredAt
    )
  }

  /// Where it stands.
  public var stage: Stage {
    if outcome != nil { return .answered }
    return acknowledgedAt == nil ? .sent : .acknowledged
  }

  /// The next day that counts, of a referral to the national mechanism: the decision on reasonable
  /// grounds until there is one, then the end of reflection after a positive one (4.2, GK).
  ///
  /// - Returns: the day and what it is for; nil where nothing is counted.
  public func nextDay(_ clocks: NationalClocks) -> (day: CivilDate, words: String)? {
    guard isNational else { return nil }
    guard let answeredAt, outcome != nil else {
      return (clocks.decisionDue(after: LondonTime(sentAt).date), "decision due")
    }
    guard isPositive == .yes else { return nil }
    return (clocks.reflectionEnds(after: LondonTime(answeredAt).date), "reflection ends")
  }
}

extension AdviceCall {
  /// Somebody was referred.
  public struct Referred: Sendable, Equatable, Codable {
    /// The number of the referral within the call, from 1.
    public let number: Int
    /// To whom and on what.
    public let referral: Referral.Draft
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who referred.
    public let by: ID<Officer>
  }

  /// The body has the referral.
  public struct ReferralAcknowledged: Sendable, Equatable, Codable {
    /// Which referral, from 1.
    public let number: Int
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// The body answered.
  public struct ReferralAnswered: Sendable, Equatable, Codable {
    /// Which referral, from 1.
    public let number: Int
    /// What came of it.
    public let outcome: Body
    /// Whether the answer was positive.
    public let isPositive: Answer
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// The event of a referral or of news of one.
  func refer(_ command: Command, facts: Facts) throws(Domain.Refusal) -> Event {
    let (now, by) = (facts.now, facts.actor.officer)
    switch command {
    case .refer(let draft, let at):
      try check(draft, unit: facts.unit)
      let number = referrals.count + 1
      return .referred(
        Referred(number: number, referral: draft, occurredAt: at, recordedAt: now, by: by)
      )
    case .acknowledgeReferral(let number, let at):
      try checkReferral(number)
      return .referralAcknowledged(
        ReferralAcknowledged(number: number, occurredAt: at, recordedAt: now, by: by)
      )
    case .answerReferral(let number, let outcome, let isPositive, let at):
      try checkReferral(number)
      guard !outcome.isBlank else { throw .adviceCall(.missing("what came of it")) }
      return .referralAnswered(
        ReferralAnswered(
          number: number,
          outcome: outcome,
          isPositive: isPositive,
          occurredAt: at,
          recordedAt: now,
          by: by
        )
      )
    case .open, .describe, .summarise, .identify, .advise, .escalate, .acknowledge, .followUp,
      .close, .answerStep, .indicate, .climb, .lead:
      throw .adviceCall(.alreadyOpened)
    }
  }

  /// An adult agrees before anybody is told; who may be a child counts as one (10.B18, 4.2).
  private func check(_ draft: Referral.Draft, unit: Unit) throws(Domain.Refusal) {
    guard unit.organisation(draft.recipient) != nil else {
      throw .adviceCall(.unknownOrganisation(draft.recipient))
    }
    if child == .no {
      guard draft.consent != .no else { throw .adviceCall(.consentRefused) }
      guard draft.consent == .yes || !draft.isNational else { throw .adviceCall(.consentNeeded) }
    }
    let isOpen = referrals.contains { referral in
      referral.recipient == draft.recipient && referral.isNational == draft.isNational
        && referral.outcome == nil
    }
    guard !isOpen else { throw .adviceCall(.referredAlready) }
  }

  private func checkReferral(_ number: Int) throws(Domain.Refusal) {
    guard referrals.indices.contains(number - 1) else {
      throw .adviceCall(.unknownReferral(number))
    }
  }
}

/// The clocks of the national referral mechanism, as the unit's settings have them [GK].
public struct NationalClocks: Hashable, Sendable {
  /// Working days from the referral to the decision on reasonable grounds.
  public let decisionDays: Int
  /// Calendar days of recovery and reflection after a positive one.
  public let reflectionDays: Int
  /// The bank holidays of England and Wales that are known.
  public let holidays: Set<CivilDate>

  /// Clocks of so many days.
  public init(decisionDays: Int = 5, reflectionDays: Int = 45, holidays: Set<CivilDate>) {
    self.decisionDays = decisionDays
    self.reflectionDays = reflectionDays
    self.holidays = holidays
  }

  /// The day by which reasonable grounds are to be decided: so many working days later.
  ///
  /// - Complexity: O(n) in the days.
  public func decisionDue(after date: CivilDate) -> CivilDate {
    var day = date
    var left = decisionDays
    while left > 0 {
      day = day.adding(days: 1)
      if day.weekday <= 5, !holidays.contains(day) { left -= 1 }
    }
    return day
  }

  /// The day on which reflection ends.
  public func reflectionEnds(after date: CivilDate) -> CivilDate {
    date.adding(days: reflectionDays)
  }
}

extension Unit {
  /// The clocks of the national referral mechanism on a day.
  public func nationalClocks(on date: CivilDate? = nil) -> NationalClocks {
    let days = { (key: Key<Setting>, usual: Int) in
      self.setting(key, on: date).flatMap { setting in Int(setting.value) } ?? usual
    }
    let listed = setting("bank-holidays", on: date)?.value.split(separator: " ") ?? []
    return NationalClocks(
      decisionDays: days("nrm-decision-days", 5),
      reflectionDays: days("nrm-reflection-days", 45),
      holidays: Set(listed.compactMap { text in CivilDate(text: text) })
    )
  }
}
