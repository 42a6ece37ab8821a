import TestSupport

@testable import Domain

extension Example {
  static let adviceCalls = [
    Example("advice.opened", .adviceCall(.opened(opened))),
    Example(
      "advice.described",
      .adviceCall(
        .described(
          AdviceCall.Described(
            details: AdviceCall.Details(
              caller: nil,
              callBack: "extension 12",
              organisation: nil,
              kind: nil
            ),
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "advice.led",
      .adviceCall(
        .led(
          AdviceCall.Led(
            to: .report(ID(0xBEEF)),
            reference: Reference(series: .intelligence, year: 2010, number: 412),
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "advice.summarised",
      .adviceCall(
        .summarised(AdviceCall.Summarised(summary: "Which form?", recordedAt: now, by: by))
      )
    ),
    Example(
      "advice.identified",
      .adviceCall(
        .identified(
          AdviceCall.Identified(
            victimOrPerpetrator: .yes,
            child: .notKnown,
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "advice.advised",
      .adviceCall(
        .advised(AdviceCall.Advised(advice: advice, occurredAt: then, recordedAt: now, by: by))
      )
    ),
    Example(
      "advice.escalated",
      .adviceCall(
        .escalated(
          AdviceCall.Escalated(to: "DI on call", occurredAt: then, recordedAt: now, by: by)
        )
      )
    ),
    Example(
      "advice.acknowledged",
      .adviceCall(
        .acknowledged(
          AdviceCall.Acknowledged(
            acknowledgedBy: "DI 1",
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "advice.followed-up",
      .adviceCall(
        .followedUp(
          AdviceCall.FollowedUp(
            words: "Ring back.",
            owner: "DS 4",
            due: now,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "advice.closed",
      .adviceCall(
        .closed(AdviceCall.Closed(reason: "", occurredAt: then, recordedAt: now, by: by))
      )
    ),
  ]

  static let adviceResponses = [
    Example("advice.described~closely", .adviceCall(.described(closely))),
    Example("advice.escalated~rung", .adviceCall(.escalated(climbed))),
    Example("advice.began", .adviceCall(.began(began))),
    Example(
      "advice.step-answered",
      .adviceCall(
        .stepAnswered(
          AdviceCall.StepAnswered(
            step: "safety",
            answer: .notNeeded,
            remark: "They are safe.",
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "advice.indicated",
      .adviceCall(
        .indicated(
          AdviceCall.Indicated(
            seen: began.steps,
            listed: 27,
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "advice.rung-skipped",
      .adviceCall(
        .rungSkipped(
          AdviceCall.RungSkipped(
            rung: 1,
            role: "on-call DI",
            reason: "nobody is on call",
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
  ]

  static let handovers = [
    Example(
      "handover.drafted",
      .handover(
        .drafted(
          Handover.Drafted(
            to: "DS 9",
            items: [Handover.Item(kind: .timer, reference: "ADV-98", due: now)],
            remark: "Ring the ward.",
            agency: "mps",
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "handover.accepted",
      .handover(.accepted(Handover.Accepted(remark: nil, by: by, at: now)))
    ),
  ]

  static let adviceReferrals = [
    Example(
      "advice.referred",
      .adviceCall(
        .referred(
          AdviceCall.Referred(
            number: 1,
            referral: Referral.Draft(
              recipient: "ukhtc",
              consent: .yes,
              paragraph: "outside the sources",
              isNational: true
            ),
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "advice.referral-acknowledged",
      .adviceCall(
        .referralAcknowledged(
          AdviceCall.ReferralAcknowledged(number: 1, occurredAt: then, recordedAt: now, by: by)
        )
      )
    ),
    Example(
      "advice.referral-answered",
      .adviceCall(
        .referralAnswered(
          AdviceCall.ReferralAnswered(
            number: 1,
            outcome: "A place was found.",
            isPositive: .yes,
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
  ]

  private static let closely: AdviceCall.Described = {
    var details = AdviceCall.Details(
      caller: "A caller",
      callBack: nil,
      organisation: "borough",
      kind: .trafficking
    )
    details.rank = "PC"
    details.unit = "Custody"
    details.topic = "forced-labour"
    details.rang = then
    return AdviceCall.Described(details: details, recordedAt: now, by: by)
  }()

  private static let climbed = AdviceCall.Escalated(
    to: "on-call DI, DI 1",
    rung: 1,
    occurredAt: then,
    recordedAt: now,
    by: by
  )

  private static let began = AdviceCall.Began(
    checklist: "fast-time",
    version: 2,
    steps: [Checklist.Step(key: "child", words: "Is anyone under 18?", paragraph: "10.B18")],
    timers: FastTimeTimers(),
    ladder: [AdviceCall.Rung(role: "on-call DI", part: .primary), AdviceCall.Rung(role: "OCU")],
    occurredAt: then,
    recordedAt: now,
    by: by
  )

  private static let advice = AdviceCall.Advice(
    text: "Presume a child.",
    source: "10.B18",
    rationale: "Age is disputed.",
    dissent: "None is sure.",
    reply: nil
  )

  private static let opened = AdviceCall.Opened(
    reference: Reference(series: .advice, year: 2010, number: 88),
    details: AdviceCall.Details(
      caller: "PC 1",
      callBack: "extension 12",
      organisation: "borough",
      kind: .operationalSupport
    ),
    summary: "Which form?",
    victimOrPerpetrator: .no,
    child: .no,
    agency: "mps",
    marking: .restricted,
    receivedAt: then,
    answeredAt: now,
    recordedAt: now,
    by: by
  )
}
