import Canvas
import Domain
import Ledger

/// The form by which a report's sanitised text is passed on (domain facts 2.3, 9.3).
struct DisclosureForm {
  private let unit: Unit
  private let today: CivilDate
  private let detail: ReportDetail
  private let visibility: VisibilityClass

  /// The form for a report as it was read.
  init(_ detail: ReportDetail, _ unit: Unit, today: CivilDate) {
    self.detail = detail
    self.unit = unit
    self.today = today
    visibility = detail.received.visibility(under: detail.row.grading)
  }

  private static let recipients: [FieldID] = ["to", "to2", "to3"]

  /// The declared form.
  var form: Form {
    Form(
      "disclose-\(detail.row.reference.text)",
      title: "Pass on",
      subtitle: "\(detail.row.reference.short) \(detail.row.headline.words)",
      fields: Self.recipients.enumerated().map { place, id in recipient(id, place) } + [
        agreement, text,
        Field(
          "conditions",
          "Conditions",
          .text(max: 200),
          help: "What the recipients must observe.",
          source: "2.1"
        ),
        Field(
          "sure",
          "Looked twice",
          .toggle(ofThree: false),
          help: "Whether this body is meant, though it sits in none of the unit's meetings.",
          validate: { value, _ in
            value == .option(Option.yes.id) ? nil : "Say yes, or take the recipient out."
          }
        ),
        .reason("Why it is passed on; it stays with the report."),
      ],
      saveWord: { _ in "pass it on" },
      rules: rules
    )
  }

  private func recipient(_ id: FieldID, _ place: Int) -> Field {
    let (unit, visibility) = (unit, visibility)
    return Field(
      id,
      place == 0 ? "To" : "To \(place + 1)",
      .picker(FormOptions.organisations(unit, today)),
      help: "A body outside the agency that owns the report.",
      isRequired: place == 0,
      validate: { value, _ in
        guard case .option(let key) = value,
          let body = unit.organisation(Domain.Key(stringLiteral: key))
        else { return nil }
        return Disclosure.barrier(to: body, visibility, in: unit)?.sentence
      }
    )
  }

  private var agreement: Field {
    let (unit, owner) = (unit, visibility.agency)
    let options = unit.agreements(on: today).map { agreement in
      let parties = agreement.parties.map { key in unit.organisation(key)?.short ?? key.text }
      return Option(
        agreement.name,
        id: agreement.key.text,
        detail: "\(parties.joined(separator: ", ")) · \(agreement.permits)",
        reasonOff: agreement.isInForce(on: today)
          ? nil : "\(agreement.statusWords(on: today)); nothing new can rest on it"
      )
    }
    return Field(
      "agreement",
      "Agreement",
      .picker(options),
      help: "What it rests on: in force today, and binding both. A shows the register.",
      source: "9.3",
      isRequired: true,
      validate: { value, values in
        guard case .option(let key) = value,
          let agreement = unit.agreement(Domain.Key(stringLiteral: key))
        else { return nil }
        let bodies = Self.bodies(values, unit).map(\.agency)
        guard !agreement.binds(Set(bodies + [owner]), in: unit) else { return nil }
        return "Not all of them are parties to it; choose another agreement."
      }
    )
  }

  private var text: Field {
    let submitted = detail.received.text.text
    let sanitised = detail.received.sanitised?.text
    return Field(
      "text",
      "Text",
      .longText(rows: 5),
      help: "What is given: without what states or implies the source.",
      source: "2.3",
      isRequired: true,
      initial: sanitised.map(FieldValue.text),
      validate: { value, _ in
        guard case .text(let text) = value, text == submitted, text != sanitised else { return nil }
        return Report.Refusal.notSanitised.sentence
      }
    )
  }

  private var rules: @Sendable (FormValues) -> [FieldRule] {
    let (unit, today) = (unit, today)
    let handling = detail.row.grading.handling
    return { values in
      var rules: [FieldRule] = []
      let named = Self.recipients.lastIndex { field in values[field] != nil } ?? -1
      rules += Self.recipients.dropFirst(named + 2).map { field in FieldRule.hide(field) }
      if handling == .fiveByFive(5) || handling == .conditional {
        rules.append(.require("conditions", because: "code \(handling.text) needs them (2.1)"))
      } else {
        rules.append(.hide("conditions"))
      }
      let unusual = Self.bodies(values, unit).filter { body in
        Disclosure.isUnusual(body, in: unit, on: today)
      }
      if unusual.isEmpty {
        rules.append(.hide("sure"))
      } else {
        let names = listed(unusual.map(\.short), or: "and")
        rules.append(.require("sure", because: "\(names): in none of the unit's meetings"))
      }
      return rules
    }
  }

  private static func bodies(_ values: FormValues, _ unit: Unit) -> [Organisation] {
    recipients.compactMap { values.option($0) }.compactMap { key in
      unit.organisation(Domain.Key(stringLiteral: key))
    }
  }

  /// What the values ask to pass on; nil where something is missing.
  static func draft(_ values: FormValues) -> Disclosure.Draft? {
    let bodies = recipients.compactMap { values.option($0) }.compactMap {
      Domain.Key<Organisation>($0)
    }
    guard !bodies.isEmpty,
      let agreement = values.option("agreement").flatMap({ Domain.Key<Agreement>($0) })
    else { return nil }
    return Disclosure.Draft(
      to: Set(bodies),
      under: agreement,
      text: .present(values.text("text")),
      reason: values.text("reason"),
      conditions: values.text("conditions"),
      confirmsUnusual: values.isYes("sure") == true
    )
  }
}

extension DashboardState {
  /// The page of the chosen report as it was read, nil before, and where it is withheld.
  var readReport: ReportPage? {
    guard focus == .daily, let row = chosenRow?.id, let page = self[pane: .daily].page,
      page.row == row
    else { return nil }
    return page.reading as? ReportPage
  }

  /// The form that passes the chosen report on.
  func disclosureForm() -> FormLayer? {
    guard let unit, let row = chosenRow, let page = readReport else { return nil }
    let form = DisclosureForm(page.detail, unit, today: today).form
    return FormLayer(form, .disclose(page.detail.row.id), about: row.reference, row: row)
  }

  /// The form that calls back what was passed on of the chosen report.
  func recallForm() -> FormLayer? {
    guard let row = chosenRow, let page = readReport else { return nil }
    let options = standing(page).map { disclosure in
      let bodies = disclosure.made.recipients.map { key in
        unit?.organisation(key)?.short ?? key.text
      }
      return Option(
        "no. \(disclosure.number) to \(bodies.joined(separator: ", "))",
        id: "\(disclosure.number)",
        detail: Wording.moment(disclosure.made.at, now: now)
      )
    }
    let form = Form(
      "recall-\(page.detail.row.reference.text)",
      title: "Call back",
      subtitle: "\(row.reference) \(page.detail.row.headline.words)",
      fields: [
        Field(
          "number",
          "Which",
          .choice(options),
          help: "That it was given stays in the ledger.",
          isRequired: true,
          initial: options.count == 1 ? .option(options[0].id) : nil
        ),
        .reason("Why; tell the recipients too, the program does not."),
      ],
      saveWord: { _ in "call it back" }
    )
    return FormLayer(form, .recall(page.detail.row.id), about: row.reference, row: row)
  }

  /// The form by which a report's owner chooses what others learn of it.
  func interestForm() -> FormLayer? {
    guard let row = chosenRow, let page = readReport else { return nil }
    let current = page.detail.report.interest
    let form = Form(
      "interest-\(page.detail.row.reference.text)",
      title: "What others learn",
      subtitle: "\(row.reference) \(page.detail.row.headline.words)",
      fields: [
        .one(
          "interest",
          "Of a match",
          of: [
            Option("the usual", id: "usual", detail: "your agency; of codes 4, 5 and C nothing"),
            Option("silent", id: Interest.silent.rawValue, detail: "nobody learns anything"),
            Option("tell me", id: Interest.tellMe.rawValue, detail: "this page alone tells of it"),
            Option("name me", id: Interest.nameMe.rawValue, detail: "they are told to ask you"),
          ],
          help: "For those who may not see it and look up a subject that it names. Now: "
            + (current?.words ?? "the usual") + "."
        ),
        .reason("Why; it stays with the report."),
      ],
      saveWord: { _ in "choose" }
    )
    return FormLayer(form, .interest(page.detail.row.id), about: row.reference, row: row)
  }

  /// Whether the chosen report can be passed on.
  var discloseAvailability: Availability {
    let read = sharingAvailability(.discloseReport)
    guard read.isAvailable, let report = readReport?.detail else { return read }
    guard report.report.isEvaluated, report.report.status != .returned else {
      return .unavailable(Report.Refusal.notEvaluated.sentence)
    }
    return .available
  }

  /// Whether something of the chosen report can be called back.
  var recallAvailability: Availability {
    let read = sharingAvailability(.discloseReport)
    guard read.isAvailable, let page = readReport else { return read }
    return standing(page).isEmpty
      ? .unavailable("Nothing stands that was passed on of \(page.detail.row.reference.short).")
      : .available
  }

  /// Whether what others learn of the chosen report can be chosen.
  var interestAvailability: Availability { sharingAvailability(.receiveReport) }

  /// Why nobody may decide here who learns of the chosen report: an owner does, who has read it.
  private func sharingAvailability(_ permission: Permission) -> Availability {
    if let barrier = barrier(permission) { return .unavailable(barrier) }
    guard focus == .daily, let row = chosenRow else {
      return .unavailable("Choose a report in the daily intelligence (1) first.")
    }
    guard let report = readReport?.detail else {
      return .unavailable("Open \(row.reference) first (Enter): you decide on what you have read.")
    }
    guard let unit, unit.agency(of: desk.organisation) == report.received.agency else {
      let owner = unit?.organisation(report.received.agency)?.name ?? report.received.agency.text
      return .unavailable(Report.Refusal.othersReport(owner).sentence)
    }
    guard !report.report.isErased else {
      return .unavailable(Report.Refusal.alreadyErased.sentence)
    }
    return .available
  }

  private func standing(_ page: ReportPage) -> [Disclosure] {
    page.detail.report.disclosures.filter(\.isStanding)
  }
}
