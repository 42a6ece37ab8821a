import Domain
import Ledger

/// The form by which an officer logs a report, from the title to what makes it urgent.
struct ReportForm {
  private let unit: Unit
  private let desk: DeskOfficer
  private let today: CivilDate

  /// The form as the unit stands on a day.
  init(_ unit: Unit, desk: DeskOfficer, today: CivilDate) {
    self.unit = unit
    self.desk = desk
    self.today = today
  }

  /// The declared form.
  var form: Form {
    Form(
      "report",
      title: "Log a report",
      sections: [
        FormSection("What is known", telling),
        FormSection("Where it comes from", sourced),
        FormSection("Grading", graded),
        FormSection("What it is about", placed),
        FormSection("Subjects", (1...SubjectEntry.most).map(SubjectEntry.field)),
        FormSection("What may be passed on", [sanitised]),
      ],
      saveWord: { _ in "log it" },
      rules: rules
    )
  }

  private var telling: [Field] {
    [
      Field(
        "title",
        "Title",
        .text(max: 120),
        help: "One line that a list can show.",
        isRequired: true,
        isCompared: true
      ),
      .words("text", "Text", rows: 4, help: "What is known. Never who the source is (2.3)."),
      Field(
        "happened",
        "Happened",
        .dateTime(.past),
        help: "When it happened, as in now, -20m, yday 2230; F5 is now.",
        isRequired: true
      ),
      Field(
        "child",
        "Child",
        .toggle(ofThree: true),
        help: "Whether a child may be in it; comes before everything else.",
        isRequired: true
      ),
      Field(
        "victim",
        "Victim",
        .toggle(ofThree: true),
        help: "Whether there may be a victim.",
        isRequired: true
      ),
      Field("harm", "Harm", .toggle(ofThree: true), help: "Whether somebody may come to harm."),
    ]
  }

  private var sourced: [Field] {
    [
      Field(
        "origin",
        "Origin",
        .picker(FormOptions.origins(unit, today)),
        help: "The body that it comes from; it decides who owns the report.",
        isRequired: true,
        initial: .option(desk.organisation.text)
      ),
      Field(
        "sourceReference",
        "Source ref.",
        .text(max: 40),
        help: "The number in the source register; never a name, nor what leads to one (2.3)."
      ),
      Field(
        "provenance",
        "Provenance",
        .text(max: 200),
        help: "How the source came to know it, without saying who the source is."
      ),
    ]
  }

  private var graded: [Field] {
    [
      .one("source", "Source", of: FormOptions.sources, help: "How reliable the source is."),
      .one(
        "information",
        "Information",
        of: FormOptions.information,
        help: "How far the information is known; never derived from the source."
      ),
      .one(
        "handling",
        "Handling",
        of: FormOptions.handling,
        help: "Who may have it; the intelligence unit sets it again."
      ),
      .pick("recipient", "Recipient", from: FormOptions.organisations(unit, today)),
      Field(
        "marking",
        "Marking",
        .choice(FormOptions.markings),
        help: "The protective marking; it is no handling code.",
        isRequired: true,
        initial: .option("\(ProtectiveMarking.restricted.rawValue)")
      ),
    ]
  }

  private var placed: [Field] {
    let outside = Option("outside the control strategy", id: Self.outside)
    return [
      .one("level", "Level", of: FormOptions.levels, help: "The NIM level."),
      .pick(
        "priority",
        "Priority",
        from: FormOptions.priorities(unit, today) + [outside],
        help: "The control-strategy priority, or outside it with a reason."
      ),
      Field("why", "Why outside", .text(max: 200), help: "Why it is taken in all the same."),
      Field(
        "workType",
        "Work type",
        .picker(FormOptions.workTypes(unit, today)),
        help: "The kind of work; leave it empty if none fits.",
        source: "10.B9, 06.B9"
      ),
    ]
      + Self.boroughs.enumerated().map { place, id in
        Field(
          id,
          place == 0 ? "Borough" : "Borough \(place + 1)",
          .picker(FormOptions.boroughs(unit, today)),
          help: "A borough that the report speaks of."
        )
      }
  }

  private var sanitised: Field {
    Field(
      "sanitised",
      "Sanitised",
      .longText(rows: 3),
      help: "The text without what states or implies the source: the only one that is passed on.",
      source: "2.3"
    )
  }

  private static let boroughs: [FieldID] = ["borough", "borough2", "borough3"]

  private static let outside = "outside"

  private var rules: @Sendable (FormValues) -> [FieldRule] {
    let clearance = desk.audience.viewers.map(\.clearance).min() ?? .restricted
    return { values in
      var rules = SubjectEntry.rules(values)
      let named = Self.boroughs.lastIndex { field in values[field] != nil } ?? -1
      rules += Self.boroughs.dropFirst(named + 2).map { field in FieldRule.hide(field) }
      if values.option("handling") == "5" {
        rules.append(.require("recipient", because: "code 5 is for named recipients alone"))
      } else {
        rules.append(.hide("recipient"))
      }
      if values.option("priority") == Self.outside {
        rules.append(.require("why", because: "outside the control strategy needs a reason (10.S)"))
      } else {
        rules.append(.hide("why"))
      }
      if let marking = values.option("marking").flatMap(Int.init), marking > clearance.rawValue {
        rules.append(.note("marking", "above your clearance: you will not see it again"))
      }
      for flag in ["child", "victim"] where values.option(FieldID(flag)) == Option.notKnown.id {
        rules.append(.note(FieldID(flag), "logged without the flag; say in the text what to ask"))
      }
      return rules
    }
  }

  /// The report that the values ask for; nil where one is missing.
  static func draft(_ values: FormValues) -> Report.Draft? {
    guard let origin = values.option("origin").flatMap({ text in Domain.Key<Organisation>(text) }),
      let happened = values.moment("happened"),
      let marking = values.option("marking").flatMap(Int.init).flatMap(ProtectiveMarking.init),
      let level = values.option("level").flatMap(Int.init),
      let grading = Grading(
        scheme: "5x5x5",
        source: values.option("source") ?? "",
        information: values.option("information") ?? "",
        handling: values.option("handling") ?? ""
      )
    else { return nil }
    var draft = Report.Draft(
      origin: origin,
      occurredAt: happened,
      marking: marking,
      grading: grading,
      level: level,
      headline: .present(values.text("title")),
      text: .present(values.text("text"))
    )
    let priority = values.option("priority")
    if priority != outside { draft.priority = priority.flatMap { Domain.Key<Priority>($0) } }
    draft.outsideReason = values.text("why")
    if values.isYes("child") == true { draft.flags.insert(.child) }
    if values.isYes("victim") == true { draft.flags.insert(.victim) }
    if let recipient = values.option("recipient").flatMap({ Domain.Key<Organisation>($0) }) {
      draft.recipients = [recipient]
    }
    if values.isYes("harm") == true { draft.flags.insert(.harm) }
    draft.workType = values.option("workType").flatMap { Domain.Key<WorkType>($0) }
    draft.boroughs = boroughs.compactMap { values.option($0) }.compactMap {
      Domain.Key<Borough>($0)
    }
    draft.sourceReference = body(values.text("sourceReference"))
    draft.provenance = body(values.text("provenance"))
    draft.sanitised = body(values.text("sanitised"))
    draft.subjects = SubjectEntry.subjects(values)
    return draft
  }

  private static func body(_ text: String) -> Body? { text.isEmpty ? nil : .present(text) }
}
