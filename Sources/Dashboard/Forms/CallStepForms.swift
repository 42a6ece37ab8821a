import Domain
import Ledger

/// The short forms of the advice desk.
struct CallStepForms {
  let unit: Unit
  let today: CivilDate
  /// What people call the call.
  let reference: String
  /// The call as it was last read, nil where it was not.
  let call: AdviceCall?

  /// The steps of the response: those frozen into the call, or the unit's own before it was read.
  var steps: [Checklist.Step] {
    if let response = call?.response { return response.steps }
    let steps = unit.checklist("fast-time", on: today)?.steps ?? []
    return steps.filter { step in step.key == AdviceCall.childStep }
      + steps.filter { step in step.key != AdviceCall.childStep }
  }

  /// The checklist: each step by its name, what it asks while it has the focus.
  var stepForm: Form {
    let version = call?.response?.version ?? unit.version(of: .checklist, "fast-time")
    return Form(
      "call-steps-\(reference)",
      title: "Fast-time checklist",
      subtitle: "\(reference) · version \(version)",
      fields: steps.flatMap(stepFields),
      rules: { values in
        steps.map { step in
          values.option(FieldID(step.key.text)) == AdviceCall.StepAnswer.notNeeded.rawValue
            ? .require(Self.why(step), because: "what is not needed says why")
            : .hide(Self.why(step))
        }
      }
    )
  }

  private func stepFields(_ step: Checklist.Step) -> [Field] {
    let before = call?.answer(to: step.key)
    let options = AdviceCall.StepAnswer.allCases.map { answer in
      Option(answer.words, id: answer.rawValue)
    }
    return [
      Field(
        FieldID(step.key.text),
        step.name,
        .choice(options),
        help: step.words,
        source: step.paragraph,
        initial: before.map { answer in .option(answer.answer.rawValue) }
      ),
      Field(
        Self.why(step),
        "  why not",
        .text(max: 120),
        initial: before?.remark?.text.map(FieldValue.text)
      ),
    ]
  }

  /// The commands of the steps that were answered otherwise than before.
  static func stepCommands(
    _ steps: [Checklist.Step],
    _ values: FormValues,
    since before: FormValues,
    at now: Instant
  ) -> [AdviceCall.Command] {
    steps.compactMap { step in
      let (field, why) = (FieldID(step.key.text), why(step))
      guard let answer = values.option(field).flatMap(AdviceCall.StepAnswer.init),
        values[field] != before[field] || values[why] != before[why]
      else { return nil }
      let remark = values.text(why)
      return .answerStep(
        step.key,
        answer,
        remark: remark.isEmpty ? nil : .present(remark),
        at: now
      )
    }
  }

  private static func why(_ step: Checklist.Step) -> FieldID { FieldID("why-\(step.key.text)") }

  /// The indicators by group, those about a child first: ticked and counted, never scored.
  var indicatorForm: Form {
    let steps = indicators
    var groups: [String] = []
    for step in steps where !groups.contains(step.group) { groups.append(step.group) }
    let ordered = groups.filter { $0 == "Child" } + groups.filter { $0 != "Child" }
    let seen = Set((call?.indicators ?? []).map(\.key))
    return Form(
      "call-indicators-\(reference)",
      title: "Indicators",
      subtitle: "\(reference) · counted, never scored",
      sections: ordered.map { group in
        FormSection(
          group,
          steps.filter { step in step.group == group }.map { step in
            Field(
              FieldID(step.key.text),
              step.words,
              .toggle(ofThree: false),
              initial: seen.contains(step.key) ? .option(Option.yes.id) : nil
            )
          }
        )
      },
      saveWord: { values in
        let count = steps.count { step in values.isYes(FieldID(step.key.text)) == true }
        return "note \(count) of \(steps.count)"
      }
    )
  }

  /// The unit's list of indicators.
  var indicators: [Checklist.Step] { unit.checklist("indicators", on: today)?.steps ?? [] }

  /// Advice with what it rests on: a library item, or a source in words.
  var adviceForm: Form {
    let items = unit.library(on: today).map { item in
      Option(item.title, id: item.key.text, detail: item.paragraph)
    }
    let like = unit.libraryItems(like: call?.summary?.text ?? "", limit: 3, on: today)
    let offered = like.map(\.title).joined(separator: "; ")
    return Form(
      "call-advice-\(reference)",
      title: "Advice",
      subtitle: reference,
      fields: [
        .words("advice", "Advice", rows: 3, help: "What is advised; the caller's unit decides."),
        Field(
          "item",
          "Library",
          .picker(items),
          help: offered.isEmpty ? "An item of the library that it rests on." : "Like it: \(offered)"
        ),
        Field("source", "Source", .text(max: 160), help: "Or an act and section, a protocol."),
        .words("rationale", "Why", rows: 2, help: "The reason, for the record."),
        Field("dissent", "Dissent", .text(max: 200), help: "Who disagreed, and with what."),
        Field("reply", "Reply", .text(max: 200), help: "What the caller answered."),
      ],
      saveWord: { _ in "give advice" },
      rules: { values in
        values["item"] == nil
          ? [.require("source", because: "advice rests on a source")] : []
      }
    )
  }

  /// The advice that the values give; nil where something is missing.
  func advice(_ values: FormValues) -> AdviceCall.Advice? {
    let item = values.option("item").flatMap { Domain.Key<LibraryItem>($0) }.flatMap { key in
      unit.library(on: today).first { item in item.key == key }
    }
    let cited = item.map { item in
      let version = unit.version(of: .library, item.key.text)
      return "Library: \(item.title), version \(version) (\(item.paragraph))"
    }
    let source = [cited, values.text("source")].compactMap { $0 }.filter { !$0.isEmpty }
    guard !source.isEmpty else { return nil }
    return AdviceCall.Advice(
      text: .present(values.text("advice")),
      source: source.joined(separator: "; "),
      rationale: .present(values.text("rationale")),
      dissent: Self.body(values.text("dissent")),
      reply: Self.body(values.text("reply"))
    )
  }

  /// The referral: what the routing table names stands first, with its paragraph.
  var referralForm: Form {
    let named = route.referrals
    let open = (call?.referrals ?? []).filter { referral in referral.outcome == nil }
    let first = named.first { suggestion in
      !open.contains { referral in referral.recipient == suggestion.organisation }
    }
    let clocks = unit.nationalClocks(on: today)
    let due = clocks.decisionDue(after: today).spoken
    return Form(
      "call-referral-\(reference)",
      title: "Referral",
      subtitle: reference,
      fields: [
        Field(
          "recipient",
          "To",
          .picker(recipients(named)),
          help: named.isEmpty ? "No rule names a body; choose one." : "By the routing table.",
          source: "10.B18",
          isRequired: true,
          initial: first.map { suggestion in .option(suggestion.organisation.text) }
        ),
        Field(
          "consent",
          "Agrees",
          .toggle(ofThree: true),
          help: "Whether the person agrees; a child's consent is not needed [GK]."
        ),
        Field(
          "national",
          "National",
          .toggle(ofThree: false),
          help: "The national referral mechanism, to UKHTC. OUTSIDE THE SOURCES."
        ),
      ],
      saveWord: { _ in "refer" },
      rules: { values in
        guard values.isYes("national") == true else { return [] }
        let words =
          "OUTSIDE THE SOURCES: decision due \(due), \(clocks.decisionDays) working days; "
          + "then \(clocks.reflectionDays) days of reflection"
        return [
          .note("national", words),
          .note("consent", "an adult signs first; a child uses the child form"),
        ]
      }
    )
  }

  /// What the routing table says of the call.
  var route: CallRoute {
    guard let call else { return CallRoute(lines: []) }
    return unit.route(
      AdviceCall.routingCase(
        call.details,
        child: call.child,
        isIdentified: call.victimOrPerpetrator,
        unit: unit,
        on: today
      )
    )
  }

  private func recipients(_ named: [(organisation: Domain.Key<Organisation>, paragraph: String)])
    -> [Option]
  {
    let paragraphs = Dictionary(
      named.map { suggestion in (suggestion.organisation.text, suggestion.paragraph) },
      uniquingKeysWith: { first, _ in first }
    )
    let all = FormOptions.organisations(unit, today).map { option in
      paragraphs[option.id].map { paragraph in
        Option(option.words, id: option.id, detail: "named by the table, \(paragraph)")
      } ?? option
    }
    return all.filter { option in paragraphs[option.id] != nil }
      + all.filter { option in paragraphs[option.id] == nil }
  }

  /// The referral that the values ask for; nil where one is missing.
  func referral(_ values: FormValues) -> Referral.Draft? {
    guard let recipient = values.option("recipient").flatMap({ Domain.Key<Organisation>($0) })
    else { return nil }
    let isNational = values.isYes("national") == true
    let named = route.referrals.first { suggestion in suggestion.organisation == recipient }
    return Referral.Draft(
      recipient: recipient,
      consent: CallForm.answer(values, "consent"),
      paragraph: isNational
        ? "outside the sources" : named?.paragraph ?? "no rule; the duty officer decided",
      isNational: isNational
    )
  }

  private static func body(_ text: String) -> Body? { text.isEmpty ? nil : .present(text) }
}

extension Checklist.Step {
  /// The step by its key, as a person says it: `Not an offender`.
  var name: String {
    let words = key.text.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
