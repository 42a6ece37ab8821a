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
