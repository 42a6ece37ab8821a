import Ledger
import TestSupport

@testable import Dashboard
@testable import Domain

/// Rows of the operations: one that runs, one that is ready, one before its gate, one overridden.
enum OperationRows {
  private static let by = ID<Officer>(7)
  private static let planned = london("2010-08-30 14:10")

  static func reading(isEmpty: Bool = false) -> OperationsPane.Reading {
    isEmpty
      ? OperationsPane.Reading(open: [], over: []) : OperationsPane.Reading(open: open, over: over)
  }

  static func page(_ id: ID<Operation>) -> OperationPage? {
    (open + over).first { row in row.id == id }.map { row in
      OperationPage(
        detail: OperationDetail(
          row: row,
          taskings: Array(TaskingRows.all.prefix(2)),
          items: [
            OperationDetail.Item(
              id: ID(1),
              meeting: Reference(series: .meeting, year: 2010, number: 41),
              startsAt: london("2010-09-09 10:00"),
              title: "Review: Operation Thistledown",
              decision: .monitor
            )
          ],
          withheld: 1
        )
      )
    }
  }

  private static let open: [OperationRow] = [
    row(3, "Thistledown", .overt, "2010-09-14 06:00", "2010-09-18 20:00", teams: ["maxim"]) {
      [assessed(.full), consulted, .madeReady(.init(by: by, at: planned)), started]
        + milestone("Briefing held", "2010-09-13 17:00", reached: "2010-09-13 15:00", at: 0)
        + milestone("First visits made", "2010-09-15 17:00", at: 1)
    },
    row(4, "Saltmarsh", .covert, "2010-09-17 05:00", "2010-09-17 14:00", teams: ["maxim", "swale"])
    { [.madeReady(.init(by: by, at: planned))] },
    row(5, "Quickthorn", .overt, "2010-09-24 05:00", "2010-09-25 20:00", teams: ["swale"]) {
      [assessed(.full)] + milestone("Warrants granted", "2010-09-22 17:00", at: 0)
    },
    row(6, "Foxglove", .overt, "2010-10-05 05:00", "2010-10-06 20:00", boroughs: ["westminster"]) {
      [
        .impactOverridden(
          .init(
            reason: "a child is held there",
            missing: ["a decision on its community impact: full, short or not needed"],
            by: by,
            at: planned
          )
        ), .madeReady(.init(by: by, at: planned)),
      ]
    },
  ]

  private static let over: [OperationRow] = [
    row(1, "Lanternfish", .overt, "2010-08-02 05:00", "2010-08-06 20:00", teams: ["maxim"]) {
      [
        assessed(.short),
        .closed(
          .init(
            result: "Two arrests.",
            occurredAt: london("2010-08-06 18:00"),
            recordedAt: london("2010-08-06 18:10"),
            by: by
          )
        ),
      ]
    }
  ]

  private static let started = Operation.Event.started(
    .init(occurredAt: london("2010-09-14 06:00"), recordedAt: london("2010-09-14 06:20"), by: by)
  )

  private static let consulted = Operation.Event.consulted(
    .init(consultation: .test(at: london("2010-09-08 18:00")), by: by, at: planned)
  )

  private static func assessed(_ kind: ImpactAssessment.Kind) -> Operation.Event {
    var assessment = ImpactAssessment.test
    assessment.kind = kind
    return .impactAssessed(.init(assessment: assessment, by: by, at: planned))
  }

  private static func milestone(
    _ words: String,
    _ due: String,
    reached: String? = nil,
    at place: Int
  ) -> [Operation.Event] {
    let set = Operation.Milestone(words: words, due: london(due))
    var events: [Operation.Event] = [.milestoneSet(.init(milestone: set, by: by, at: planned))]
    if let reached {
      events.append(
        .milestoneReached(
          .init(
            milestone: place,
            occurredAt: london(reached),
            recordedAt: london(reached),
            by: by
          )
        )
      )
    }
    return events
  }

  private static func row(
    _ number: Int,
    _ name: String,
    _ style: Operation.Style,
    _ from: String,
    _ until: String,
    boroughs: [Domain.Key<Borough>] = ["hackney"],
    teams: [Domain.Key<Team>] = [],
    _ events: () -> [Operation.Event]
  ) -> OperationRow {
    guard let window = Interval(from: london(from), to: london(until)) else {
      preconditionFailure("The end comes after the beginning.")
    }
    let reference = Reference(series: .operation, year: 2010, number: number)
    let plan = Operation.Planned(
      reference: reference,
      draft: Operation.Draft(
        name: .present(name),
        style: style,
        window: window,
        boroughs: boroughs,
        teams: teams
      ),
      agency: "mps",
      by: by,
      at: planned
    )
    let all = [Operation.Event.planned(plan)] + events()
    return OperationRow(
      id: ID(UInt128(700 + number)),
      version: all.count,
      operation: Operation(folding: all),
      reference: reference
    )
  }
}
