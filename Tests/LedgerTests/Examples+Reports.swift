import TestSupport

@testable import Domain

extension Example {
  static let reports = [
    Example("report.received", .report(.received(received(isWhole: true)))),
    Example(
      "report.received~provenance",
      .report(.received(received(isWhole: true, provenance: "seen from the street")))
    ),
    Example("report.received~least", .report(.received(received(isWhole: false)))),
    Example(
      "report.evaluated",
      .report(
        .evaluated(
          Report.Evaluated(
            grading: .fiveByFiveByFive(source: .c, information: 3, handling: 4),
            reason: "one source",
            review: nil,
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "report.evaluated~review",
      .report(
        .evaluated(
          Report.Evaluated(
            grading: .fiveByFiveByFive(source: .c, information: 3, handling: 4),
            reason: "one source",
            review: CivilDate(year: 2011, month: 3, day: 1),
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "report.evaluated~later-scheme",
      .report(
        .evaluated(
          Report.Evaluated(
            grading: .threeByFiveByTwo(source: 2, information: .d, handling: .conditional),
            reason: "",
            review: nil,
            by: by,
            at: now
          )
        )
      )
    ),
    Example("report.returned", .report(.returned(reasoned))),
    Example(
      "report.nominated",
      .report(.nominated(Report.Nominated(meeting: ID(5), by: by, at: now)))
    ),
    Example("report.nomination-withdrawn", .report(.nominationWithdrawn(reasoned))),
    Example(
      "report.settled",
      .report(
        .settled(
          Report.Settled(status: .productCommissioned, meeting: ID(5), by: by, at: now)
        )
      )
    ),
    Example("report.reopened", .report(.reopened(reasoned))),
    Example("report.filed", .report(.filed(reasoned))),
    Example(
      "report.checked",
      .report(.checked(Report.Checked(rules: 1, found: [ID(3), ID(9)], by: by, at: now)))
    ),
    Example(
      "report.retention-set",
      .report(
        .retentionSet(
          Report.RetentionSet(
            group: .publicProtection,
            basis: "trafficking for exploitation",
            reviewOn: CivilDate(dayNumber: 18_000),
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "report.retained",
      .report(
        .retained(
          Report.Retained(
            reason: "still of use",
            until: CivilDate(dayNumber: 18_000),
            by: by,
            at: now
          )
        )
      )
    ),
    Example("report.hold-placed", .report(.holdPlaced(reasoned))),
    Example("report.hold-lifted", .report(.holdLifted(reasoned))),
    Example(
      "report.disclosed",
      .report(
        .disclosed(
          Report.Disclosed(
            number: 2,
            recipients: ["poppy", "ukba"],
            agreement: "isa-2008",
            text: "Vans were seen.",
            reason: "a joint visit",
            conditions: "not beyond the team",
            unusual: ["poppy"],
            by: by,
            at: now
          )
        )
      )
    ),
    Example(
      "report.disclosure-recalled",
      .report(
        .disclosureRecalled(
          Report.DisclosureRecalled(number: 2, reason: "the wrong address", by: by, at: now)
        )
      )
    ),
    Example("report.looked", .report(.looked(Report.Looked(by: by, at: now)))),
    Example(
      "report.interest-set",
      .report(
        .interestSet(Report.InterestSet(choice: .nameMe, reason: "an open case", by: by, at: now))
      )
    ),
    Example(
      "report.interest-set~usual",
      .report(.interestSet(Report.InterestSet(choice: nil, reason: "it is over", by: by, at: now)))
    ),
    Example("report.received~clearing", .report(.received(forClearing))),
    Example(
      "report.passed",
      .report(.passed(Report.Passed(to: "maxim", remark: "the same flat", by: by, at: now)))
    ),
    Example(
      "report.pass-acknowledged",
      .report(
        .passAcknowledged(
          Report.PassAcknowledged(of: "maxim", acknowledgedBy: "DS 9", by: by, at: now)
        )
      )
    ),
    Example(
      "report.pass-withdrawn",
      .report(
        .passWithdrawn(
          Report.PassWithdrawn(from: "maxim", reason: "the wrong unit", by: by, at: now)
        )
      )
    ),
    Example("report.answered", .report(.answered(answered))),
    Example("report.answer-withdrawn", .report(.answerWithdrawn(answered))),
    Example("report.subject-linked", .report(.subjectLinked(linked))),
    Example("report.subject-parted", .report(.subjectParted(linked))),
    Example(
      "report.disposed",
      .report(.disposed(Report.Disposed(reason: "retention", by: by, at: now)))
    ),
  ]

  private static let reasoned = Report.Reasoned(reason: "a reason / \"quoted\"", by: by, at: now)

  private static let answered = Report.Answered(
    requirement: "ir-2",
    reason: "it names the supplier",
    by: by,
    at: now
  )

  private static let linked = Report.SubjectLinked(
    Report.SubjectLink(subject: 1, other: ID(9), otherSubject: 0),
    reason: "the same scar",
    by: by,
    at: now
  )

  private static var forClearing: Report.Received {
    var received = received(isWhole: false)
    received.isForClearing = true
    return received
  }

  private static func received(isWhole: Bool, provenance: Body? = nil) -> Report.Received {
    Report.Received(
      reference: Reference(series: .intelligence, year: 2010, number: 4217),
      origin: "ict",
      agency: "ukba",
      occurredAt: then,
      receivedAt: now,
      by: by,
      marking: .confidential,
      grading: .fiveByFiveByFive(source: .b, information: 2, handling: 5),
      level: 2,
      priority: isWhole ? "trafficking" : nil,
      outsideReason: isWhole ? "" : "other work",
      workType: isWhole ? "forgery" : nil,
      boroughs: isWhole ? ["newham", "hackney"] : [],
      flags: isWhole ? [.child, .victim, .harm] : [],
      recipients: isWhole ? ["mps", "poppy", "ukba"] : [],
      sourceReference: isWhole ? "source 12" : nil,
      provenance: provenance,
      headline: "Käthe's vans 💙",
      text: "Line one.\nLine two, with a tab\tand \u{1B} in it.",
      sanitised: isWhole ? "Vans were seen." : nil,
      subjects: isWhole
        ? [
          Subject(kind: .vehicle, words: "AB12 CDE"),
          Subject(kind: .address, words: "1 High Street"),
        ] : []
    )
  }
}
