internal import Domain

/// The reports of the demonstration from January 2009 to the morning of the pinned day.
struct ReportYear {
  private let writer: ReportWriter
  private let cast: Cast
  private let partner: Key<Organisation>
  private let unit: Unit
  private var chance: Chance

  /// A year for the officers of a unit.
  init(ground: Ground, cast: Cast, writer: ReportWriter, chance: Chance) {
    self.writer = writer
    self.cast = cast
    self.chance = chance
    unit = ground.unit
    partner = ground.unit.agency(of: ground.partner)
  }

  /// So many reports by the time of their submission, the fresh ones of the last day among them.
  mutating func reports(_ count: Int) -> [ReportPlan] {
    let last = FreshReports.since
    let rhythm = Rhythm(from: Calendar2010.day(2009, 1, 1), through: LondonTime(last).date)
    var moments: [Instant] = []
    while moments.count < max(0, count - FreshReports.briefs.count) {
      let moment = rhythm.moment(&chance)
      if moment < last { moments.append(moment) }
    }
    moments.sort()
    var plans = moments.map { moment in
      var plan = plan(ReportWriter.Brief(receivedAt: moment))
      evaluate(&plan)
      return plan
    }
    plans += FreshReports.briefs.map { fresh in
      var plan = plan(fresh.brief(ours: unit.homeReportOrigin, partner: partner))
      if let minutes = fresh.evaluatedAfter {
        plan.evaluatedAt = plan.at.adding(minutes: minutes)
      }
      return plan
    }
    return plans
  }

  private mutating func plan(_ brief: ReportWriter.Brief) -> ReportPlan {
    let written = writer.write(brief, &chance)
    var draft = written.draft
    let isPartners = unit.agency(of: draft.origin) == partner
    let author = isPartners ? partnersAuthor : chance.pick(authors)
    if chance.happens(8) { draft.recipients = [partner] }
    return ReportPlan(
      id: chance.mint(at: brief.receivedAt),
      at: brief.receivedAt,
      by: author.id,
      draft: draft,
      theme: written.theme,
      field: written.field,
      grading: draft.grading
    )
  }

  private var authors: [Cast.Member] {
    cast.holding(.dutyOfficer) + cast.holding(.analyst).prefix(2) + cast.holding(.intelligenceUnit)
  }

  private var partnersAuthor: Cast.Member {
    let liaison = cast.holding(.partnerLiaison)
    return liaison.first { member in unit.agency(of: member.organisation) == partner }
      ?? cast.first(.partnerLiaison)
  }

  /// Most reports are evaluated within a day; a few are graded differently or kept closer.
  private mutating func evaluate(_ plan: inout ReportPlan) {
    let soon = plan.isRisk ? chance.int(15...90) : chance.int(60...540)
    let moment = Rhythm.workingMoment(soon, after: plan.at, &chance)
    plan.evaluatedAt = plan.isRisk ? min(moment, plan.at.adding(minutes: soon)) : moment
    guard case .fiveByFiveByFive(var source, var information, _) = plan.grading else { return }
    if chance.happens(70) { source = chance.pick(Grading.Letter.allCases) }
    if chance.happens(90) { information = chance.int(2...4) }
    let handling =
      plan.draft.recipients.isEmpty
      ? chance.pick([(1, weight: 880), (2, weight: 45), (3, weight: 20), (4, weight: 55)]) : 5
    plan.grading = .fiveByFiveByFive(source: source, information: information, handling: handling)
  }

  /// The acts on the reports themselves: submitted, evaluated, and filed where no meeting took them.
  mutating func write(_ plans: [ReportPlan], into timeline: inout Timeline) {
    let evaluators = cast.holding(.intelligenceUnit) + cast.holding(.supervisor)
    var answers = AnswerPlan(unit: unit, analyst: cast.first(.analyst).id)
    for plan in plans {
      timeline.add(plan.at, by: plan.by, .report(plan.id, .receive(plan.draft)))
      pass(plan, into: &timeline)
      guard let evaluatedAt = plan.evaluatedAt else { continue }
      let evaluator = chance.pick(evaluators).id
      if !plan.isTaken, !plan.isRisk, chance.happens(14) {
        let reason = chance.pick(ReportWords.sentBack)
        timeline.add(evaluatedAt, by: evaluator, .report(plan.id, .sendBack(reason: reason)))
        continue
      }
      timeline.add(
        evaluatedAt,
        by: evaluator,
        .report(
          plan.id,
          .evaluate(plan.grading, reason: reason(for: plan), review: review(of: plan))
        )
      )
      answers.answer(plan, evaluatedAt: evaluatedAt, into: &timeline)
      file(plan, evaluatedAt: evaluatedAt, by: evaluator, into: &timeline)
    }
    share(plans, into: &timeline)
  }

  /// An agreement in force that binds the force and the partner.
  private var agreement: Key<Agreement>? {
    let day = Calendar2010.today.adding(days: -30)
    guard let origin = unit.homeReportOrigin else { return nil }
    let ours = unit.agency(of: origin)
    return unit.records(.agreement, on: day).compactMap { record -> Agreement? in
      if case .agreement(let agreement) = record { agreement } else { nil }
    }.first { agreement in
      agreement.isInForce(on: day) && agreement.binds([ours, partner], in: unit)
    }?.key
  }

  /// Three reports went to the partner under an agreement; the last was called back.
  private func share(_ plans: [ReportPlan], into timeline: inout Timeline) {
    guard let agreement, let sharer = cast.holding(.intelligenceUnit).first else { return }
    let fitting = plans.filter { plan in
      guard let evaluatedAt = plan.evaluatedAt else { return false }
      return plan.mayBeReferred && plan.draft.recipients.isEmpty
        && plan.draft.marking <= .restricted
        && unit.agency(of: plan.draft.origin) != partner
        && evaluatedAt.adding(hours: 30) < Calendar2010.now
    }.suffix(3)
    for (place, plan) in fitting.enumerated() {
      guard let evaluatedAt = plan.evaluatedAt, let text = plan.draft.sanitised else { continue }
      let draft = Disclosure.Draft(
        to: [partner],
        under: agreement,
        text: text,
        reason: ReportWords.shared[place % ReportWords.shared.count]
      )
      let moment = evaluatedAt.adding(minutes: 45)
      timeline.add(moment, by: sharer.id, .report(plan.id, .disclose(draft)))
      guard place == fitting.count - 1 else { continue }
      timeline.add(
        moment.adding(hours: 5),
        by: sharer.id,
        .report(plan.id, .recallDisclosure(1, reason: ReportWords.calledBack))
      )
    }
  }

  /// Of the reports in the clearing queue the older are passed on, the oldest of them acknowledged.
  private func pass(_ plan: ReportPlan, into timeline: inout Timeline) {
    let hours = Calendar2010.now.minutes(since: plan.at) / 60
    guard unit.clears(plan.draft.origin), !plan.draft.wasCleared, hours >= 20,
      unit.organisation("hft") != nil
    else { return }
    let by = cast.first(.dutyOfficer).id
    let at = plan.at.adding(minutes: 70)
    let step = Report.Passing.on(to: "hft", remark: "For the joint intelligence.")
    timeline.add(at, by: by, .report(plan.id, .passing(step)))
    guard hours >= 40 else { return }
    timeline.add(
      at.adding(minutes: 95),
      by: by,
      .report(plan.id, .passing(.acknowledge(of: "hft", by: "DS 6")))
    )
  }

  private mutating func file(
    _ plan: ReportPlan,
    evaluatedAt: Instant,
    by officer: ID<Officer>,
    into timeline: inout Timeline
  ) {
    guard !plan.isTaken, chance.happens(plan.isRisk ? 920 : 640) else { return }
    let minutes = plan.isRisk ? chance.int(300...4000) : chance.int(1500...26_000)
    let moment = Rhythm.workingMoment(minutes, after: evaluatedAt, &chance)
    guard moment < FreshReports.since else { return }
    let reasons = plan.isRisk ? ReportWords.filedAtRisk : ReportWords.filed
    timeline.add(moment, by: officer, .report(plan.id, .file(reason: chance.pick(reasons))))
  }

  /// Half a year on, where the use of a report is limited.
  private func review(of plan: ReportPlan) -> CivilDate? {
    let handling = plan.grading.handling
    guard handling == .fiveByFive(4) || handling == .fiveByFive(5) else { return nil }
    return LondonTime(plan.at).date.adding(days: 182)
  }

  private mutating func reason(for plan: ReportPlan) -> String {
    switch plan.grading.handling {
    case .fiveByFive(2):
      "May go to a body that does not prosecute: children's services or a charity."
    case .fiveByFive(3): "A foreign body is concerned; conditions agreed with the author."
    case .fiveByFive(4): "The source could be worked out from the detail; kept within the agency."
    case .fiveByFive(5): "For the named recipients alone; the author asked for conditions."
    case .fiveByFive, .permitted, .conditional:
      plan.grading == plan.draft.grading ? "" : chance.pick(ReportWords.regraded)
    }
  }
}

/// The reasons that the intelligence unit writes.
enum ReportWords {
  /// Why a report was sent back.
  static let sentBack = [
    "When it happened is not stated; please add.",
    "Two matters in one report; please split them.",
    "The text states the source; please write it again.",
  ]
  /// Why a report was passed on to the partner.
  static let shared = [
    "For a joint visit that the partner plans.", "The partner asked about the same address.",
    "Bears on removals that the partner prepares.",
  ]
  /// Why one was called back.
  static let calledBack = "The address belongs to another family; checked again after the call."
  /// Why a report was filed without a meeting.
  static let filed = [
    "Nothing to act on; kept for later reading.",
    "Passed to the local unit, which has acted.",
    "Repeats an earlier report; linked in the text.",
    "Too little to develop; kept for its review date.",
    "Overtaken by events.",
  ]
  /// Why a report about somebody at risk was filed: it is in other hands.
  static let filedAtRisk = [
    "Made safe the same day; the rest is with the public protection desk.",
    "Children's services hold the lead; kept for their next meeting.",
    "Visited within hours; nobody in distress, support numbers given.",
    "With the local unit, which has a plan; will come back if it changes.",
  ]
  /// Why a grade was changed.
  static let regraded = [
    "Corroborated by a second report.",
    "No corroboration found after checks.",
    "The source's record read again.",
    "The author could not know this in person.",
  ]
}
