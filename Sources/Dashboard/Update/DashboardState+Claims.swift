import Domain
import Ledger

extension DashboardState {
  /// The form that draws up the claim of a month.
  func claimForm() -> FormLayer? {
    guard let reading = self[pane: .custody].reading as? CustodyPane.Reading else { return nil }
    let this = ClaimMonth(today)
    var months: [ClaimMonth] = []
    var month = this.previous
    while months.count < 12 {
      months.append(month)
      month = month.previous
    }
    let options = months.map { month in
      let claim = reading.claims.first { row in row.month == month }
      let isOpen = claim.map { row in row.status == .draft } ?? true
      return Option(
        month.spoken,
        id: month.text,
        detail: claim.map { row in "\(row.reference), \(row.status.words)" } ?? "not drawn up",
        reasonOff: isOpen ? nil : "it is \(claim?.status.words ?? "") already"
      )
    }
    let form = Form(
      "claim",
      title: "Claim of a month",
      fields: [
        .pick(
          "month",
          "Month",
          from: options,
          help: "The stays that ended in it, each claimed once."
        ),
        Field(
          "split",
          "Halved",
          .toggle(ofThree: false),
          help: "Half to the borough and half to the centre, as in 2004 (3.5); usually not.",
          isRequired: true,
          initial: .option(Option.no.id)
        ),
      ],
      saveWord: { _ in "draw up" }
    )
    return FormLayer(form, .claim, about: "claim", row: nil)
  }

  /// What the values of that form ask for.
  func claimIntent(_ values: FormValues) -> (Intent, String)? {
    guard let month = values.option("month").flatMap({ text in ClaimMonth(text: text) }) else {
      return nil
    }
    return claimIntent(of: month, isSplit: values.isYes("split") == true)
  }

  private func claimIntent(of month: ClaimMonth, isSplit: Bool) -> (Intent, String) {
    (
      .claim(month, isSplit: isSplit),
      "drawn up for \(month.spoken); somebody else checks it"
    )
  }

  /// The form that takes a claim a step on.
  func claimStepForm() -> FormLayer? {
    guard let row = chosenRow, let claim = claimRow(row.id) else { return nil }
    let steps = claim.status.steps.map { step in
      let isOwn = step == .check || step == .writeOff
      return Option(
        step.words,
        id: step.rawValue,
        reasonOff: isOwn ? barrier(.checkClaim) : nil
      )
    }
    let form = Form(
      "claim-step-\(row.reference)",
      title: "Claim",
      subtitle: "\(row.reference), \(claim.status.words)",
      fields: [
        Field(
          "step",
          "Step",
          .choice(steps),
          isRequired: true,
          initial: steps.count == 1 ? .option(steps[0].id) : nil
        )
      ] + Self.claimFields,
      rules: Self.claimRules
    )
    return FormLayer(
      form,
      .claimStep(claim.id, claim.month),
      about: row.reference,
      row: row
    )
  }

  private static let claimFields: [Field] = [
    Field("invoice", "Invoice", .text(max: 40), help: "The number under which it is sent."),
    Field("line", "Line", .number(1...100_000), help: "The line, as its page numbers it."),
    Field(
      "amount",
      "By £",
      .text(max: 12),
      help: "As in -139.00; the line itself stays.",
      validate: { value, _ in
        guard case .text(let text) = value, Pence(typed: text) == nil else { return nil }
        return "type pounds and pence, as in -139.00"
      },
      reads: { text in Pence(typed: text)?.spoken }
    ),
    .reason("Why, for the record.", isRequired: false),
  ]

  private static let claimRules: @Sendable (FormValues) -> [FieldRule] = { values in
    let all: Set<FieldID> = ["invoice", "line", "amount", "reason"]
    let step = values.option("step").flatMap(ClaimStep.init)
    let needed: Set<FieldID> =
      switch step {
      case .send: ["invoice"]
      case .query: ["reason"]
      case .adjust: ["line", "amount", "reason"]
      case .writeOff: ["reason"]
      case .draftAgain, .check, .none: []
      }
    let asked = step == .query ? needed.union(["line"]) : needed
    var rules: [FieldRule] = all.subtracting(asked).map { field in FieldRule.hide(field) }
    rules += needed.map { field in FieldRule.require(field, because: "") }
    return rules
  }

  /// What the values of that form ask for.
  func claimStepIntent(_ id: ID<Claim>, _ month: ClaimMonth, _ values: FormValues)
    -> (Intent, String)?
  {
    let reason = values.text("reason")
    switch values.option("step").flatMap(ClaimStep.init) {
    case .draftAgain: return claimIntent(of: month, isSplit: isSplit(id))
    case .check: return (.claimStep(id, .check), "checked")
    case .send:
      let invoice = values.text("invoice")
      return (.claimStep(id, .send(invoice: invoice, on: today)), "sent as invoice \(invoice)")
    case .query:
      return (.claimStep(id, .query(line: values.number("line"), words: reason)), "queried")
    case .adjust:
      guard let line = values.number("line"), let amount = Pence(typed: values.text("amount"))
      else { return nil }
      return (
        .claimStep(id, .adjust(line: line, by: amount, reason: reason)),
        "line \(line) adjusted by \(amount.spoken)"
      )
    case .writeOff: return (.claimStep(id, .writeOff(reason: reason)), "written off")
    case .none: return nil
    }
  }

  private func isSplit(_ id: ID<Claim>) -> Bool {
    guard let page = self[pane: .custody].page?.reading as? ClaimPage, page.detail.id == id else {
      return false
    }
    return page.detail.claim.drafted?.isSplit ?? false
  }
}
