extension AdviceCall {
  /// Folds one event into the call.
  public mutating func apply(_ event: Event) {
    switch event {
    case .opened(let opened):
      self.opened = opened
      details = opened.details
      summary = opened.summary
      identify(opened.victimOrPerpetrator, child: opened.child, at: opened.answeredAt)
    case .described(let described):
      details = described.details
    case .summarised(let summarised):
      summary = summarised.summary
    case .identified(let identified):
      identify(
        identified.victimOrPerpetrator,
        child: identified.child,
        at: identified.occurredAt
      )
    case .advised(let advised):
      advice.append(advised)
      status = .advised
    case .escalated(let escalated):
      escalations.append(escalated)
    case .acknowledged(let acknowledged):
      acknowledgement = acknowledged
    case .followedUp(let followedUp):
      followUps.append(followedUp)
    case .closed(let closed):
      closedAt = closed.occurredAt
      status = .closed
    case .began, .stepAnswered, .indicated, .rungSkipped: applyResponse(event)
    case .referred, .referralAcknowledged, .referralAnswered: applyReferral(event)
    case .led(let led): self.led.append(led)
    }
  }

  private mutating func applyResponse(_ event: Event) {
    switch event {
    case .began(let began): response = began
    case .stepAnswered(let answer): answered.append(answer)
    case .indicated(let indicated): indicators = indicated.seen
    case .rungSkipped(let rung): skipped.append(rung)
    case .opened, .described, .summarised, .identified, .advised, .escalated, .acknowledged,
      .followedUp, .closed, .referred, .referralAcknowledged, .referralAnswered, .led:
      break
    }
  }

  private mutating func applyReferral(_ event: Event) {
    switch event {
    case .referred(let referred): referrals.append(Referral(referred))
    case .referralAcknowledged(let news):
      change(news.number) { referral in referral.acknowledgedAt = news.occurredAt }
    case .referralAnswered(let news):
      change(news.number) { referral in
        referral.acknowledgedAt = referral.acknowledgedAt ?? news.occurredAt
        referral.answeredAt = news.occurredAt
        referral.outcome = news.outcome
        referral.isPositive = news.isPositive
      }
    case .opened, .described, .summarised, .identified, .advised, .escalated, .acknowledged,
      .followedUp, .closed, .began, .stepAnswered, .indicated, .rungSkipped, .led:
      break
    }
  }

  private mutating func change(_ number: Int, _ change: (inout Referral) -> Void) {
    guard referrals.indices.contains(number - 1) else { return }
    change(&referrals[number - 1])
  }

  /// A call is fast-time while a victim or perpetrator is identified; the clock runs from the first.
  private mutating func identify(_ answer: Answer, child: Answer, at moment: Instant) {
    victimOrPerpetrator = answer
    self.child = child
    switch answer {
    case .yes: fastSince = min(fastSince ?? moment, moment)
    case .no, .notKnown: fastSince = nil
    }
  }
}
