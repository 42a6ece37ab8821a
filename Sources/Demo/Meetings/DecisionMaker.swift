internal import Domain

/// What a weekly meeting makes of its items: all eleven decisions, each with what it forces.
struct DecisionMaker {
  /// A decision, and the tasking that is raised with it.
  struct Outcome {
    let decision: Decision
    let tasking: TaskingPlan?

    init(_ decision: Decision, raising tasking: TaskingPlan? = nil) {
      self.decision = decision
      self.tasking = tasking
    }
  }

  private let writer: TaskingWriter
  private let recipients: [Key<Organisation>]
  private let operations: [OperationYear.Plan]
  private var chance: Chance
  /// The kinds that no meeting has decided on yet, so that each comes about at least once.
  private var wanted = Decision.Kind.allCases

  /// The decisions of a unit's meetings.
  init(
    ground: Ground,
    cast: Cast,
    operations: [OperationYear.Plan],
    chance: Chance
  ) {
    writer = TaskingWriter(ground: ground, cast: cast)
    recipients = ground.recipients
    self.operations = operations
    self.chance = chance
  }

  /// The decision about a report on a day.
  mutating func decide(about report: ReportPlan, at moment: Instant) -> Outcome {
    for (place, kind) in wanted.enumerated() {
      if let outcome = outcome(kind, report, at: moment) {
        wanted.remove(at: place)
        return outcome
      }
    }
    for _ in 0..<8 {
      let kind = chance.pick(report.isRisk ? Self.safety : Self.weights)
      if let outcome = outcome(kind, report, at: moment) { return outcome }
    }
    return Outcome(
      .noFurtherAction(.init(reason: .uncorroborated, retentionGroup: 4, reviewer: "DS 1"))
    )
  }

  /// The decision of a kind, nil where something that it rests on is missing.
  private mutating func outcome(_ kind: Decision.Kind, _ report: ReportPlan, at moment: Instant)
    -> Outcome?
  {
    let date = LondonTime(moment).date
    switch kind {
    case .task:
      return writer.plan(for: report, at: moment, &chance).map { plan in
        Outcome(.task(plan.id), raising: plan)
      }
    case .joint: return joint(report, at: moment)
    case .develop: return Outcome(.develop(development(from: date)))
    case .commission: return Outcome(.commission(commission(from: date)))
    case .deferred: return Outcome(.deferred(deferral(from: date)))
    case .refer: return referral(of: report, on: date)
    case .monitor:
      return Outcome(.monitor(.init(expiresOn: date.adding(days: chance.int(60...180)))))
    case .link:
      let open = operations.filter { operation in
        operation.plannedAt < moment && operation.endedAt.map { ended in moment < ended } ?? true
      }
      guard !open.isEmpty else { return nil }
      return Outcome(.link(.init(operation: chance.pick(open).id)))
    case .noFurtherAction:
      let reason = chance.pick(Decision.ReasonCode.allCases)
      let group = chance.int(3...4)
      return Outcome(
        .noFurtherAction(.init(reason: reason, retentionGroup: group, reviewer: "DS 1"))
      )
    case .escalate:
      let reason = chance.pick(MeetingWords.escalations)
      return Outcome(.escalate(.init(to: "Commander", reason: .present(reason))))
    case .withdraw:
      let (words, code) = chance.pick(MeetingWords.withdrawals)
      return Outcome(.withdraw(.init(result: .present(words), outcome: code)))
    }
  }

  private mutating func joint(_ report: ReportPlan, at moment: Instant) -> Outcome? {
    guard let plan = writer.plan(for: report, at: moment, &chance) else { return nil }
    let support = writer.supporters(of: plan.draft.team, on: LondonTime(moment).date)
    guard !support.isEmpty else { return nil }
    let owner = plan.bidTo ?? writer.own
    return Outcome(
      .joint(.init(lead: plan.id, support: [chance.pick(support)], owner: owner)),
      raising: plan
    )
  }

  private mutating func referral(of report: ReportPlan, on date: CivilDate) -> Outcome? {
    guard report.mayBeReferred, !recipients.isEmpty else { return nil }
    let acknowledgeBy = date.adding(days: chance.int(5...10))
    return Outcome(
      .refer(
        .init(
          recipient: chance.pick(recipients),
          isHandlingChecked: true,
          acknowledgeBy: acknowledgeBy
        )
      )
    )
  }

  private mutating func development(from date: CivilDate) -> Decision.Development {
    Decision.Development(
      owner: chance.pick(["Analyst 1", "Analyst 2", "DC 11", "DS 1"]),
      questions: .present(chance.pick(MeetingWords.questions)),
      returnsOn: date.adding(days: 7 * chance.int(1...4))
    )
  }

  private mutating func commission(from date: CivilDate) -> Decision.Commission {
    Decision.Commission(
      product: chance.pick([.problemProfile, .targetProfile, .tacticalAssessment]),
      terms: .present(chance.pick(MeetingWords.terms)),
      author: chance.pick(["Analyst 1", "Analyst 2"]),
      deadline: date.adding(days: 7 * chance.int(3...8))
    )
  }

  private mutating func deferral(from date: CivilDate) -> Decision.Deferral {
    Decision.Deferral(
      reason: .present(chance.pick(MeetingWords.deferrals)),
      returnsOn: date.adding(days: 7 * chance.int(2...4))
    )
  }

  private static let weights: [(Decision.Kind, weight: Int)] = [
    (.task, 21), (.develop, 19), (.commission, 5), (.deferred, 8), (.refer, 14), (.joint, 3),
    (.monitor, 10), (.link, 7), (.noFurtherAction, 9), (.escalate, 2), (.withdraw, 2),
  ]
  private static let safety: [(Decision.Kind, weight: Int)] = [
    (.task, 42), (.joint, 10), (.refer, 22), (.develop, 18), (.link, 5), (.escalate, 3),
  ]
}
