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
      let isUnseen = step == .pay && claimPage(claim.id) == nil
      return Option(
        step.words,
        id: step.rawValue,
        reasonOff: barrier(step.permission) ?? (isUnseen ? "open the claim first" : nil)
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
      ] + paymentFields(claim.id) + Self.claimFields,
      rules: Self.claimRules
    )
    return FormLayer(
      form,
      .claimStep(claim.id, claim.month),
      about: row.reference,
      row: row
    )
  }

  /// The claim whose page is in view.
  private func claimPage(_ id: ID<Claim>) -> Claim? {
    guard let page = self[pane: .custody].page?.reading as? ClaimPage, page.detail.id == id else {
      return nil
    }
    return page.detail.claim
  }

  private static let everyStay = "every"

  /// What is paid: one stay with its sum, or every stay as it is claimed.
  private func paymentFields(_ id: ID<Claim>) -> [Field] {
    let due = claimPage(id)?.due ?? []
    let every = Option(
      "every stay that is still to be paid",
      id: Self.everyStay,
      detail: due.reduce(Pence.zero) { sum, stay in sum + stay.amount }.spoken
    )
    let stays = due.map { stay in Option(stay.custody, detail: "to come \(stay.amount.spoken)") }
    return [
      .pick("stay", "Paid for", from: [every] + stays, help: "The stay, or all of them."),
      Field(
        "paid",
        "Paid £",
        .text(max: 12),
        help: "What came, as in 296.00; a difference is listed with its reason.",
        validate: { value, _ in
          guard case .text(let text) = value, Pence(typed: text) == nil else { return nil }
          return "type pounds and pence, as in 296.00"
        },
        reads: { text in Pence(typed: text)?.spoken }
      ),
      Field(
        "on",
        "Paid on",
        .date(.past),
        help: "The day of the payment.",
        isRequired: true,
        initial: .day(today)
      ),
    ]
  }

  /// The payments that the values ask for; nil where something is missing.
  private func payments(_ id: ID<Claim>, _ values: FormValues) -> [ClaimPayment]? {
    guard let claim = claimPage(id), let invoice = claim.sent?.invoice,
      let stay = values.option("stay"), let day = values.day("on")
    else { return nil }
    let reason = values.text("reason")
    let payment = { (custody: String, paid: Pence) in
      ClaimPayment(invoice: invoice, custody: custody, paid: paid, on: day, reason: reason)
    }
    if stay == Self.everyStay { return claim.due.map { due in payment(due.custody, due.amount) } }
    return Pence(typed: values.text("paid")).map { paid in [payment(stay, paid)] }
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
    Field(
      "file",
      "File",
      .text(max: 200),
      help: "Where the partner's payment file is; one wrong row and nothing of it is entered."
    ),
    .reason("Why, for the record.", isRequired: false),
  ]

  private static let claimRules: @Sendable (FormValues) -> [FieldRule] = { values in
    let all: Set<FieldID> = [
      "invoice", "line", "amount", "reason", "stay", "paid", "on", "file",
    ]
    let step = values.option("step").flatMap(ClaimStep.init)
    let needed: Set<FieldID> =
      switch step {
      case .send: ["invoice"]
      case .query: ["reason"]
      case .adjust: ["line", "amount", "reason"]
      case .writeOff: ["reason"]
      case .pay:
        values.option("stay") == DashboardState.everyStay
          ? ["stay", "on"] : ["stay", "paid", "on"]
      case .payByFile: ["file"]
      case .draftAgain, .check, .none: []
      }
    let asked =
      step == .query
      ? needed.union(["line"]) : step == .pay ? needed.union(["reason"]) : needed
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
    case .pay:
      return payments(id, values).map { payments in
        let sum = payments.reduce(Pence.zero) { sum, payment in sum + payment.paid }
        return (.claimStep(id, .pay(payments)), "paid \(sum.spoken)")
      }
    case .payByFile:
      let words = "has the payments of the file; its page says what is paid otherwise"
      return (.payClaim(id, file: values.text("file").trimmed), words)
    case .writeOff: return (.claimStep(id, .writeOff(reason: reason)), "written off")
    case .none: return nil
    }
  }

  private func isSplit(_ id: ID<Claim>) -> Bool {
    claimPage(id)?.drafted?.isSplit ?? false
  }
}

extension Claim {
  /// What is still to come, stay by stay in the order of the lines; what is paid is left out.
  fileprivate var due: [(custody: String, amount: Pence)] {
    var stays: [String] = []
    var sums: [String: Pence] = [:]
    for line in lines {
      if sums[line.custody] == nil { stays.append(line.custody) }
      sums[line.custody] = (sums[line.custody] ?? .zero) + line.amount
    }
    for payment in payments {
      sums[payment.custody] = (sums[payment.custody] ?? .zero) - payment.paid
    }
    return stays.compactMap { stay -> (custody: String, amount: Pence)? in
      guard let sum = sums[stay], sum > .zero else { return nil }
      return (custody: stay, amount: sum)
    }
  }
}
