import TestSupport

@testable import Domain

extension Example {
  static let deployments = [
    Example(
      "deployment.planned",
      .deployment(.planned(planned(.words("High-visibility patrol"))))
    ),
    Example("deployment.planned~tasking", .deployment(.planned(planned(.tasking(ID(9)))))),
    Example("deployment.planned~operation", .deployment(.planned(planned(.operation(ID(10)))))),
    Example(
      "deployment.started",
      .deployment(.started(Deployment.Started(occurredAt: then, recordedAt: now, by: by)))
    ),
    Example(
      "deployment.extended",
      .deployment(
        .extended(Deployment.Extended(from: nil, to: now, reason: "more", by: by, at: now))
      )
    ),
    Example("deployment.withdrawn", .deployment(.withdrawn(ended))),
    Example("deployment.cancelled", .deployment(.cancelled(ended))),
    Example(
      "deployment.posted",
      .deployment(
        .posted(
          Deployment.Posted(
            posting: Posting(
              officer: by,
              team: "maxim",
              from: day("2010-09-01"),
              until: day("2011-09-01"),
              isSecondee: true
            ),
            agency: "mps",
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "deployment.posting-ended",
      .deployment(
        .postingEnded(
          Deployment.PostingEnded(
            until: day("2010-10-01"),
            reason: "promotion",
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "deployment.abstracted",
      .deployment(
        .abstracted(Deployment.Abstracted(abstraction: leave, by: by, at: now))
      )
    ),
    Example(
      "deployment.abstraction-withdrawn",
      .deployment(
        .abstractionWithdrawn(
          Deployment.AbstractionWithdrawn(
            abstraction: leave,
            reason: "cancelled",
            by: by,
            at: now
          )
        )
      )
    ),
  ]

  static let duties = [
    Example(
      "duty.assigned",
      .duty(.assigned(Duty.Assigned(slot: .test(), agency: "mps", by: by, at: now)))
    ),
    Example(
      "duty.swapped",
      .duty(
        .swapped(
          Duty.Swapped(
            from: .officer(by),
            to: .label("DS 9"),
            reason: "leave",
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "duty.proposed",
      .duty(.proposed(Duty.Proposed(to: .label("DS 9"), reason: "court", by: by, at: now)))
    ),
    Example("duty.accepted", .duty(.accepted(Duty.Accepted(by: by, at: now)))),
    Example(
      "duty.declined",
      .duty(.declined(Duty.Declined(reason: "away", by: by, at: now)))
    ),
    Example(
      "duty.overridden",
      .duty(
        .overridden(
          Duty.Overridden(
            from: .officer(by),
            to: .label("DS 9"),
            reason: "ill",
            against: ["only 10 h 0 min of rest"],
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "duty.cancelled",
      .duty(.cancelled(Duty.Cancelled(reason: "double", by: by, at: now)))
    ),
  ]

  private static let ended = Deployment.Ended(
    reason: "done",
    occurredAt: then,
    recordedAt: now,
    by: by
  )

  private static let leave = Abstraction(
    kind: .otherDuty,
    from: day("2010-09-20"),
    until: day("2010-09-27")
  )

  private static func planned(_ purpose: Deployment.Purpose) -> Deployment.Planned {
    Deployment.Planned(
      reference: Reference(series: .deployment, year: 2010, number: 8),
      draft: .test(purpose: purpose),
      controller: "scd9",
      paragraph: "10.B12",
      agency: "mps",
      by: by,
      at: now
    )
  }
}
