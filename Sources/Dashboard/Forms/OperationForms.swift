import Domain
import Ledger

/// The forms of an operation's life, each a few fields (10.B15, 10.B16, 10.B19).
struct OperationForms {
  private let unit: Unit
  private let people: [Option]
  private let today: CivilDate
  private let now: Instant

  /// The forms as the unit stands on a day.
  init(_ unit: Unit, people: [Option], today: CivilDate, now: Instant) {
    self.unit = unit
    self.people = people
    self.today = today
    self.now = now
  }

  /// What an act asks about an operation; nil for one that asks nothing.
  func fields(of act: OperationAct, on operation: Operation?) -> [Field]? {
    switch act {
    case .plan: plan
    case .milestone:
      [
        .words(
          "words",
          "Milestone",
          rows: 2,
          help: "What must be reached, in words that name nobody."
        ),
        .due("Due"),
      ]
    case .reach: operation.map(reaching)
    case .assess: assessment
    case .consult: consultation
    case .note: note
    case .override: [.reason("Why it goes on without it; this shows on the operation for ever.")]
    case .start: [moment("Began", "When it began, as in now or 0600.")]
    case .close:
      [
        .words("result", "Result", rows: 3, help: "What came of it."),
        moment("Ended", "When it ended, as in now or 1700."),
      ]
    case .cancel: [.reason("Why it is given up.")]
    case .ready, .agenda, .check: nil
    }
  }

  private var plan: [Field] {
    let boroughs = FormOptions.boroughs(unit, today)
    let teams = unit.teams(on: today).filter { team in team.exists(on: today) }.map { team in
      Option(team.name, id: team.key.text)
    }
    return [
      Field("name", "Name", .text(max: 60), help: "The name it goes by.", isRequired: true),
      .one(
        "style",
        "Style",
        of: Operation.Style.allCases.map { style in Option(style.rawValue) },
        help: "Overt: the public sees it, so its impact must be decided before it is ready."
      ),
      Field(
        "window",
        "From, to",
        .period(.due),
        help: "When it runs, as in fri 0600 to fri 1400.",
        isRequired: true
      ),
    ]
      + (1...3).map { number in
        Field(
          FieldID(stringLiteral: "borough\(number)"),
          number == 1 ? "Borough" : "and",
          .picker(boroughs),
          help: "Where; none for the whole of London."
        )
      }
      + (1...3).map { number in
        Field(
          FieldID(stringLiteral: "team\(number)"),
          number == 1 ? "Team" : "and",
          .picker(teams),
          help: "Who takes part; putting a team to work is a task or a bid of its own (10.B2)."
        )
      }
  }

  private func reaching(_ operation: Operation) -> [Field] {
    let left = operation.milestones.enumerated().filter { _, milestone in
      milestone.reachedAt == nil
    }
    return [
      Field(
        "milestone",
        "Milestone",
        .picker(left.map { place, milestone in Option(milestone.words, id: "\(place)") }),
        help: "Which was reached.",
        isRequired: true,
        initial: left.first.map { place, _ in .option("\(place)") }
      ),
      moment("Reached", "When, as in now or 0900."),
    ]
  }

  private var assessment: [Field] {
    [
      .one(
        "kind",
        "Decision",
        of: ImpactAssessment.Kind.allCases.map { kind in
          Option(kind == .notNeeded ? "not needed" : kind.rawValue, id: kind.rawValue)
        },
        help: "A full one needs a consultation dated before it starts (10.B16)."
      ),
      .person("owner", "Owner", from: people, help: "Who answers for it."),
      Field("reason", "Because", .text(max: 200), help: "Why so; needed where none is made."),
      Field(
        "communities",
        "Communities",
        .longText(rows: 2),
        help: "Which, where, and who speaks for them."
      ),
      Field(
        "mitigation",
        "Mitigation",
        .longText(rows: 2),
        help: "What may happen, and what is done about it."
      ),
      Field(
        "tension",
        "Tension",
        .choice((1...6).map { grade in Option("\(grade)") }),
        help: "1 to 6 in the unit's own words; empty where nobody graded it."
      ),
      .day("day", "Review", help: "The day it is looked at again."),
    ]
  }

  private var consultation: [Field] {
    [
      .words(
        "with",
        "Who",
        rows: 2,
        help: "An advisory-group member for this case, or a local voice (10.B19)."
      ),
      Field(
        "through",
        "Through",
        .text(max: 80),
        help: "Through whom they were found.",
        isRequired: true,
        initial: .text("borough partnerships lead")
      ),
      moment("Asked", "When; before it starts if the assessment is full."),
      Field(
        "method",
        "How",
        .text(max: 40),
        help: "meeting, telephone.",
        isRequired: true,
        initial: .text("meeting")
      ),
      .words("advice", "Advice", rows: 2, help: "What they said."),
      Field("changed", "Changed", .longText(rows: 2), help: "What it changed in the plan."),
    ]
  }

  private var note: [Field] {
    [
      .one(
        "phase",
        "When",
        of: ImpactPhase.allCases.map { phase in Option(phase.rawValue) },
        help: "It does not close without an entry of each (10.B16)."
      ),
      .words("words", "Words", rows: 3, help: "What was seen, said or done."),
      moment("At", "When, as in now or 0900."),
    ]
  }

  private func moment(_ label: String, _ help: String) -> Field {
    Field(
      "at",
      label,
      .dateTime(.past),
      help: help,
      isRequired: true,
      initial: .moment(now)
    )
  }
}

extension OperationForms {
  /// What must be filled in beside what always must.
  static func rules(_ act: OperationAct, _ values: FormValues) -> [FieldRule] {
    guard act == .assess, let kind = values.option("kind") else { return [] }
    return kind == ImpactAssessment.Kind.notNeeded.rawValue
      ? [.require("reason", because: "no assessment is made")]
      : [.require("communities", because: "it is assessed")]
  }

  /// The command that the values of an act's form ask for, and what is said once it is recorded.
  static func command(of act: OperationAct, _ values: FormValues) -> (Operation.Command, String)? {
    let reason = values.text("reason")
    switch act {
    case .plan: return draft(values).map { draft in (.plan(draft), "planned") }
    case .milestone:
      return values.moment("due").map { due in
        let milestone = Operation.Milestone(words: values.text("words"), due: due)
        return (.setMilestone(milestone), "has a milestone")
      }
    case .assess:
      return assessment(values).map { made in
        (.assess(made), "has its impact decision: \(made.kind.words)")
      }
    case .override:
      return (.overrideImpact(reason: reason), "goes on without what its gate asks")
    case .cancel: return (.cancel(reason: reason), "given up")
    case .reach, .consult, .note, .start, .close:
      return values.moment("at").flatMap { at in command(of: act, at: at, values) }
    case .ready, .agenda, .check: return nil
    }
  }

  private static func command(of act: OperationAct, at: Instant, _ values: FormValues)
    -> (Operation.Command, String)?
  {
    switch act {
    case .reach:
      return values.option("milestone").flatMap(Int.init).map { place in
        (.reachMilestone(place, at: at), "has its milestone")
      }
    case .consult:
      let changed = values.text("changed")
      let asked = Consultation(
        with: .present(values.text("with")),
        through: values.text("through"),
        at: at,
        method: values.text("method"),
        advice: .present(values.text("advice")),
        changed: changed.isEmpty ? nil : .present(changed)
      )
      return (.consult(asked), "has a consultation")
    case .note:
      return values.option("phase").flatMap(ImpactPhase.init).map { phase in
        (
          .noteImpact(phase, .present(values.text("words")), at: at),
          "has an entry on its impact \(phase.rawValue) it"
        )
      }
    case .start: return (.start(at: at), "runs")
    case .close: return (.close(result: .present(values.text("result")), at: at), "closed")
    case .plan, .milestone, .assess, .override, .cancel, .ready, .agenda, .check: return nil
    }
  }

  private static func draft(_ values: FormValues) -> Operation.Draft? {
    guard let style = values.option("style").flatMap(Operation.Style.init),
      let window = values.period("window")
    else { return nil }
    return Operation.Draft(
      name: .present(values.text("name")),
      style: style,
      window: window,
      boroughs: keys("borough", values),
      teams: keys("team", values)
    )
  }

  private static func keys<Thing>(_ field: String, _ values: FormValues) -> [Domain.Key<Thing>] {
    (1...3).compactMap { number in
      values.option(FieldID(stringLiteral: "\(field)\(number)")).flatMap { Domain.Key<Thing>($0) }
    }
  }

  private static func assessment(_ values: FormValues) -> ImpactAssessment? {
    guard let kind = values.option("kind").flatMap(ImpactAssessment.Kind.init),
      let review = values.day("day")
    else { return nil }
    return ImpactAssessment(
      kind: kind,
      reason: values.text("reason"),
      owner: values.option("owner") ?? "",
      communities: .present(values.text("communities")),
      mitigation: .present(values.text("mitigation")),
      tension: values.option("tension").flatMap(Int.init),
      review: review
    )
  }
}
