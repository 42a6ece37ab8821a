import TestSupport

@testable import Domain

extension Example {
  static let meetings =
    [
      Example(
        "meeting.scheduled",
        .meeting(
          .scheduled(
            Meeting.Scheduled(
              reference: Reference(series: .meeting, year: 2010, number: 37),
              series: "wim",
              startsAt: now,
              intakeFrom: then
            )
          )
        )
      ),
      Example(
        "meeting.item-placed",
        .meeting(.itemPlaced(Meeting.ItemPlaced(item: item(.report(ID(6))), by: by, at: now)))
      ),
      Example(
        "meeting.item-placed~topic",
        .meeting(.itemPlaced(Meeting.ItemPlaced(item: item(.topic), by: by, at: now)))
      ),
      Example(
        "meeting.item-removed",
        .meeting(
          .itemRemoved(Meeting.ItemRemoved(item: ID(7), reason: "double", by: by, at: now))
        )
      ),
      Example("meeting.opened", .meeting(.opened(Meeting.Walked(by: by, at: now)))),
      Example("meeting.arrived", .meeting(.arrived(somebody))),
      Example("meeting.left", .meeting(.left(somebody))),
      Example(
        "meeting.item-opened",
        .meeting(.itemOpened(Meeting.ItemOpened(item: ID(7), at: now)))
      ),
      Example(
        "meeting.decision-revoked",
        .meeting(
          .decisionRevoked(Meeting.ItemRemoved(item: ID(7), reason: "wrong", by: by, at: now))
        )
      ),
      Example(
        "meeting.noted",
        .meeting(
          .noted(
            Meeting.Noted(
              item: ID(7),
              words: "Children may be there.",
              isDissent: true,
              by: by,
              at: now
            )
          )
        )
      ),
      Example(
        "meeting.closed",
        .meeting(.closed(Meeting.Closed(carried: [ID(8), ID(7)], by: by, at: now)))
      ),
    ] + walked + [unreviewed]

  /// No further action as it was written before a reviewer was asked for.
  private static var unreviewed: Example {
    var terms = Decision.NoFurtherAction(
      reason: .subjectDeparted,
      retentionGroup: 3,
      reviewer: ""
    )
    terms.reviewer = nil
    let decided = Meeting.Decided(item: ID(7), decision: .noFurtherAction(terms), by: by, at: now)
    return Example("meeting.decided~nfa-unreviewed", .meeting(.decided(decided)))
  }

  private static let walked = [
    Example(
      "meeting.clock-paused",
      .meeting(.clockPaused(Meeting.ClockPaused(isPaused: true, by: by, at: now)))
    ),
    Example(
      "meeting.item-moved",
      .meeting(.itemMoved(Meeting.ItemMoved(item: ID(7), before: ID(8), by: by, at: now)))
    ),
    Example(
      "meeting.item-parked",
      .meeting(.itemParked(Meeting.ItemRemoved(item: ID(7), reason: "late", by: by, at: now)))
    ),
    Example(
      "meeting.items-merged",
      .meeting(.itemsMerged(Meeting.ItemsMerged(item: ID(7), into: ID(8), by: by, at: now)))
    ),
    Example(
      "meeting.item-split",
      .meeting(.itemSplit(Meeting.ItemSplit(from: ID(8), item: item(.topic), by: by, at: now)))
    ),
    Example(
      "meeting.apologised",
      .meeting(
        .apologised(Meeting.Apology(organisation: "hft", label: "DS 6", by: by, at: now))
      )
    ),
    Example(
      "meeting.wall-hidden",
      .meeting(.wallHidden(Meeting.WallHidden(isHidden: true, by: by, at: now)))
    ),
    Example(
      "meeting.rescheduled",
      .meeting(
        .rescheduled(Meeting.Rescheduled(startsAt: now, reason: "court", by: by, at: then))
      )
    ),
    Example(
      "meeting.cancelled",
      .meeting(.cancelled(Meeting.Cancelled(reason: "no quorum", by: by, at: now)))
    ),
    Example(
      "meeting.minutes-approved",
      .meeting(
        .minutesApproved(
          Meeting.Approved(head: String(repeating: "0f", count: 32), by: by, at: now)
        )
      )
    ),
    Example(
      "meeting.addendum-made",
      .meeting(
        .addendumMade(Meeting.Addendum(words: "The address was wrong.", by: by, at: now))
      )
    ),
  ]

  /// All eleven decisions.
  static let decisions: [Example] = [
    Decision.task(ID(9)),
    .develop(.init(owner: "DS 4", questions: "Who pays?", returnsOn: day("2010-09-30"))),
    .commission(
      .init(
        product: .problemProfile,
        terms: "Nail bars.",
        author: "analyst 1",
        deadline: day("2010-10-30")
      )
    ),
    .deferred(.init(reason: "No staff.", returnsOn: day("2010-09-23"))),
    .refer(
      .init(recipient: "ukba", isHandlingChecked: true, acknowledgeBy: day("2010-09-17"))
    ),
    .joint(.init(lead: ID(9), support: ["swale", "maxim"], owner: "scd9")),
    .monitor(.init(expiresOn: day("2010-12-01"))), .link(.init(operation: ID(10))),
    .noFurtherAction(.init(reason: .subjectDeparted, retentionGroup: 3, reviewer: "DS 1")),
    .escalate(.init(to: "commander", reason: "Level 3.")),
    .withdraw(.init(result: "Nothing was found.", outcome: .nothing)),
  ].map { decision in
    Example(
      "meeting.decided~\(decision.kind.rawValue)",
      .meeting(.decided(Meeting.Decided(item: ID(7), decision: decision, by: by, at: now)))
    )
  }

  private static let somebody = Attendance(
    label: "DI 1",
    organisation: "ukba",
    clearance: .confidential
  )

  private static func item(_ matter: AgendaItem.Matter) -> AgendaItem {
    AgendaItem(id: ID(7), heading: .risk, matter: matter, title: "Vans", isRisk: true, carried: 2)
  }
}
