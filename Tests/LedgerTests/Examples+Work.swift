import TestSupport

@testable import Domain

extension Example {
  static let taskings = [
    Example("tasking.raised", .tasking(.raised(raised(authority: "scd9")))),
    Example("tasking.bid-filed", .tasking(.bidFiled(raised(authority: "ukba")))),
    Example("tasking.bid-accepted", .tasking(.bidAccepted(answered(due: now)))),
    Example("tasking.bid-declined", .tasking(.bidDeclined(answered(due: nil)))),
    Example("tasking.bid-countered", .tasking(.bidCountered(answered(due: now)))),
    Example("tasking.offer-taken", .tasking(.offerTaken(answered(due: now)))),
    Example("tasking.offer-refused", .tasking(.offerRefused(answered(due: now)))),
    Example("tasking.raised~routed", .tasking(.raised(routed))),
    Example("tasking.accepted", .tasking(.accepted(stepped))),
    Example(
      "tasking.progressed",
      .tasking(
        .progressed(
          Tasking.Progressed(words: "Two vans.", by: by, occurredAt: then, at: now)
        )
      )
    ),
    Example(
      "tasking.progress-withdrawn",
      .tasking(
        .progressWithdrawn(Tasking.ProgressWithdrawn(line: 0, reason: "wrong", by: by, at: now))
      )
    ),
    Example(
      "tasking.due-moved",
      .tasking(
        .dueMoved(Tasking.DueMoved(from: then, to: now, reason: "court", by: by, at: now))
      )
    ),
    Example("tasking.blocked", .tasking(.blocked(stepped))),
    Example("tasking.unblocked", .tasking(.unblocked(stepped))),
    Example("tasking.completed", .tasking(.completed(stepped))),
    Example(
      "tasking.resulted",
      .tasking(.resulted(Tasking.Resulted(outcome: .test, by: by, at: now)))
    ),
    Example("tasking.reopened", .tasking(.reopened(stepped))),
    Example("tasking.reviewed", .tasking(.reviewed(stepped))),
    Example("tasking.taken-back", .tasking(.takenBack(stepped))),
    Example(
      "tasking.reassigned",
      .tasking(
        .reassigned(
          Tasking.Reassigned(
            fromTeam: "joint-hackney",
            fromOwner: "DS 4",
            toTeam: "maxim",
            toOwner: "DS 5",
            reason: "the team ends",
            paragraph: "10.B12",
            by: by,
            at: now
          )
        )
      )
    ),
    Example("tasking.signed-off", .tasking(.signedOff(stepped))),
    Example("tasking.cancelled", .tasking(.cancelled(stepped))),
  ]

  static let operations = [
    Example(
      "operation.planned",
      .operation(
        .planned(
          Operation.Planned(
            reference: Reference(series: .operation, year: 2010, number: 3),
            draft: .test(),
            agency: "mps",
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "operation.milestone-set",
      .operation(
        .milestoneSet(
          Operation.MilestoneSet(
            milestone: Operation.Milestone(words: "Briefing", due: now),
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "operation.milestone-reached",
      .operation(
        .milestoneReached(
          Operation.MilestoneReached(milestone: 0, occurredAt: then, recordedAt: now, by: by)
        )
      )
    ),
    Example(
      "operation.impact-assessed",
      .operation(.impactAssessed(Operation.ImpactAssessed(assessment: .test, by: by, at: now)))
    ),
    Example(
      "operation.consulted",
      .operation(.consulted(Operation.Consulted(consultation: .test(at: then), by: by, at: now)))
    ),
    Example(
      "operation.impact-noted",
      .operation(
        .impactNoted(
          Operation.ImpactNoted(
            phase: .during,
            words: "Shopkeepers were told at the door.",
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "operation.impact-overridden",
      .operation(
        .impactOverridden(
          Operation.ImpactOverridden(
            reason: "a life is at risk",
            missing: ["a consultation"],
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "operation.made-ready",
      .operation(.madeReady(Operation.MadeReady(by: by, at: now)))
    ),
    Example(
      "operation.checked~none",
      .operation(
        .checked(
          Operation.Checked(
            rules: 1,
            findings: .init(compared: 2, subjects: 3),
            statement: .init(.none),
            by: by,
            at: now
          )
        )
      )
    ),
    Example("operation.checked", .operation(.checked(checked))),
    Example(
      "operation.started",
      .operation(.started(Operation.Started(occurredAt: then, recordedAt: now, by: by)))
    ),
    Example(
      "operation.closed",
      .operation(
        .closed(
          Operation.Closed(result: "Nobody was there.", occurredAt: then, recordedAt: now, by: by)
        )
      )
    ),
    Example(
      "operation.cancelled",
      .operation(.cancelled(Operation.Cancelled(reason: "superseded", by: by, at: now)))
    ),
  ]

  private static let checked = Operation.Checked(
    rules: 1,
    findings: .init(
      compared: 4,
      subjects: 2,
      operations: [ID(9)],
      reports: [ID(3), ID(2)],
      links: 1,
      isConflict: true,
      ask: ["ukba"],
      withheld: 1
    ),
    statement: .init(.jointly, because: "one team goes in", asked: "the other side agrees"),
    by: by,
    at: now
  )

  private static let stepped = Tasking.Stepped(reason: "a reason", by: by, at: now)

  private static func answered(due: Instant?) -> Tasking.Answered {
    Tasking.Answered(reason: "staff found", offeredDue: due, by: by, at: now)
  }

  /// Work with everything that may be said of it.
  private static let routed: Tasking.Raised = {
    var draft = Tasking.Draft.test(team: "maxim")
    draft.boroughs = ["hackney"]
    draft.operation = ID(9)
    draft.authorities = "directed surveillance"
    draft.risk = "The owner may warn the others."
    draft.route = Tasking.Route(
      rule: "r18",
      paragraph: "10.B6, 10.B9",
      lead: .team("ict"),
      chosen: .team("maxim"),
      reason: "The teams have no capacity this month."
    )
    return Tasking.Raised(
      reference: Reference(series: .tasking, year: 2010, number: 13),
      draft: draft,
      authority: "scd9",
      paragraph: "10.B12",
      agency: "mps",
      by: by,
      at: now
    )
  }()

  private static func raised(authority: Key<Organisation>) -> Tasking.Raised {
    var draft = Tasking.Draft.test(team: authority == "scd9" ? "maxim" : "swale")
    draft.support = ["swale", "maxim"]
    draft.priority = "trafficking"
    draft.reports = [ID(6)]
    draft.meeting = authority == "scd9" ? ID(5) : nil
    return Tasking.Raised(
      reference: Reference(series: .tasking, year: 2010, number: 12),
      draft: draft,
      authority: authority,
      paragraph: "10.B2",
      agency: "mps",
      by: by,
      at: now
    )
  }
}
