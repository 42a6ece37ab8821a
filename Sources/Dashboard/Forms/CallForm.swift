import Domain
import Ledger

/// The form of a call while somebody speaks: what is asked first, then who calls.
///
/// What the program makes of it stands beside as it is typed: records like it, library items, who
/// takes such a case. None of it is put into the call.
struct CallForm {
  private let unit: Unit
  private let today: CivilDate

  /// The form as the unit stands on a day.
  init(_ unit: Unit, today: CivilDate) {
    self.unit = unit
    self.today = today
  }

  /// The declared form, with what is known of the call.
  func form(_ id: String, about reference: String?, answered: String, call: AdviceCall?) -> Form {
    let details = call?.details ?? AdviceCall.Details()
    return Form(
      id,
      title: "Call",
      subtitle: (reference.map { name in "\(name) · " } ?? "") + "answered \(answered)",
      sections: [
        FormSection("What is asked", asked(details, call)),
        FormSection("Who calls", caller(details)),
      ],
      saveWord: { values in values.isYes("victim") == true ? "log it, fast-time" : "log it" },
      titled: { values in values.isYes("victim") == true ? "Call FAST-TIME" : "Call" },
      rules: rules
    )
  }

  private func asked(_ details: AdviceCall.Details, _ call: AdviceCall?) -> [Field] {
    [
      Field(
        "summary",
        "Asked",
        .longText(rows: 3),
        help: "As it is spoken; who and where too.",
        source: "10.B21",
        initial: call?.summary?.text.map(FieldValue.text),
        isCompared: true
      )
    ] + questions(call) + [
      Field(
        "kind",
        "Type",
        .picker(AdviceCall.Kind.allCases.map { kind in Option(kind.words, id: kind.rawValue) }),
        help: "What the call is about.",
        initial: details.kind.map { kind in .option(kind.rawValue) }
      ),
      Field(
        "topic",
        "Topic",
        .picker(unit.topics(on: today).map { topic in Option(topic.name, id: topic.key.text) }),
        help: "Closer, for the routing table; leave it empty if none fits.",
        initial: details.topic.map { key in .option(key.text) }
      ),
      Field("route", "", .note("")), Field("library", "", .note("")),
    ]
  }

  private func questions(_ call: AdviceCall?) -> [Field] {
    [
      Field(
        "victim",
        "Victim or perp.",
        .toggle(ofThree: true),
        help: "Is a victim or perpetrator identified? Yes starts the fast-time response.",
        source: "10.B21",
        initial: Self.initial(call?.victimOrPerpetrator)
      ),
      Field(
        "child",
        "Child",
        .toggle(ofThree: true),
        help: "Is anyone under 18, or may be? Who may be a child is one until shown otherwise.",
        source: "10.B18",
        initial: Self.initial(call?.child)
      ),
    ]
  }

  private func caller(_ details: AdviceCall.Details) -> [Field] {
    [
      Self.line("caller", "Caller", details.caller, "Who calls, as far as they say."),
      Self.line("rank", "Rank", details.rank, "Rank or part: PC, ward sister."),
      Self.line("unit", "Unit", details.unit, "Borough, ward, office."),
      Self.line("callBack", "Call back", details.callBack, "The number, before the line drops."),
      Field(
        "organisation",
        "Organisation",
        .picker(FormOptions.organisations(unit, today)),
        help: "Whom the caller works for; leave it empty if it is not listed.",
        initial: details.organisation.map { key in .option(key.text) }
      ),
      Field(
        "rang",
        "Rang",
        .dateTime(.past),
        help: "If it rang before the key was pressed, as in -3m.",
        initial: details.rang.map(FieldValue.moment)
      ),
    ]
  }

  private static func line(_ id: FieldID, _ label: String, _ body: Body?, _ help: String) -> Field {
    Field(id, label, .text(max: 60), help: help, initial: body?.text.map(FieldValue.text))
  }

  private static func initial(_ answer: AdviceCall.Answer?) -> FieldValue? {
    switch answer {
    case .yes: .option(Option.yes.id)
    case .no: .option(Option.no.id)
    case .notKnown, nil: nil
    }
  }

  private var rules: @Sendable (FormValues) -> [FieldRule] {
    let (unit, today) = (unit, today)
    return { values in
      var rules: [FieldRule] = []
      let asked = AdviceCall.routingCase(
        Self.details(values),
        child: Self.answer(values, "child"),
        isIdentified: Self.answer(values, "victim"),
        unit: unit,
        on: today
      )
      let route = RouteWords(unit.route(asked), unit).line
      rules.append(asked.topics.isEmpty ? .hide("route") : .note("route", "Route: \(route)"))
      let items = unit.libraryItems(like: values.text("summary"), limit: 3, on: today)
      let titles = items.map { item in "\(item.title) (\(item.paragraph))" }
      rules.append(
        titles.isEmpty
          ? .hide("library") : .note("library", "Library: \(titles.joined(separator: "; "))")
      )
      if Self.answer(values, "victim") == .yes {
        let words = "FAST-TIME: saving opens the checklist; do not detain or remove before it"
        rules.append(.note("victim", words))
      }
      return rules
    }
  }

  /// An answer of three as the domain has it.
  static func answer(_ values: FormValues, _ field: FieldID) -> AdviceCall.Answer {
    switch values.isYes(field) {
    case true: .yes
    case false: .no
    case nil: .notKnown
    }
  }

  /// Who calls, as the values say.
  static func details(_ values: FormValues) -> AdviceCall.Details {
    var details = AdviceCall.Details(
      caller: body(values.text("caller")),
      callBack: body(values.text("callBack")),
      organisation: values.option("organisation").flatMap { Domain.Key<Organisation>($0) },
      kind: values.option("kind").flatMap(AdviceCall.Kind.init)
    )
    details.rank = body(values.text("rank"))
    details.unit = body(values.text("unit"))
    details.topic = values.option("topic").flatMap { Domain.Key<Topic>($0) }
    details.rang = values.moment("rang")
    return details
  }

  /// The commands that bring a call from what the form began with to what it holds now.
  static func commands(_ values: FormValues, since before: FormValues, at now: Instant)
    -> [AdviceCall.Command]
  {
    var commands: [AdviceCall.Command] = []
    let details = details(values)
    if details != self.details(before) { commands.append(.describe(details)) }
    let summary = values.text("summary")
    if summary != before.text("summary"), !summary.isEmpty {
      commands.append(.summarise(.present(summary)))
    }
    let (victim, child) = (answer(values, "victim"), answer(values, "child"))
    if victim != answer(before, "victim") || child != answer(before, "child") {
      commands.append(.identify(victimOrPerpetrator: victim, child: child, at: now))
    }
    return commands
  }

  private static func body(_ text: String) -> Body? { text.isEmpty ? nil : .present(text) }
}

/// The answer of the routing table in words, each line with its paragraph, or that no rule fits.
struct RouteWords {
  private let route: CallRoute
  private let unit: Unit

  /// The words of an answer.
  init(_ route: CallRoute, _ unit: Unit) {
    self.route = route
    self.unit = unit
  }

  /// One line a rule: `lead SCD5 Paladin, else Borough (R3, W42)`.
  var lines: [String] {
    route.lines.map { line in
      let takes = line.takes.map(name).joined(separator: ", ")
      let fallback = line.fallback.map(name).joined(separator: ", ")
      return "\(line.kind.words) \(takes)" + (fallback.isEmpty ? "" : ", else \(fallback)")
        + " (R\(line.number), \(line.paragraph))"
    }
  }

  /// All in one line.
  var line: String {
    lines.isEmpty ? "no rule fits; the duty officer decides" : lines.joined(separator: "; ")
  }

  private func name(_ destination: Destination) -> String {
    switch destination {
    case .team(let key): unit.team(key)?.name ?? key.text
    case .organisation(let key): unit.organisation(key)?.short ?? key.text
    }
  }
}

extension RoutingRule.Kind {
  /// What the rule adds, in a word.
  var words: String {
    switch self {
    case .lead: "lead"
    case .additional: "also"
    case .support: "support"
    case .conduit: "through"
    }
  }
}
