import Domain
import Ledger

/// What each decision forces, as fields (domain facts 1.6).
struct DecisionFields {
  private let unit: Unit
  private let officers: [OfficerRow]
  private let operations: [OperationChoice]
  private let today: CivilDate
  private let news: OfficerNews

  /// The fields as the unit stands on a day.
  init(
    _ unit: Unit,
    officers: [OfficerRow],
    operations: [OperationChoice],
    today: CivilDate,
    news: OfficerNews
  ) {
    self.unit = unit
    self.officers = officers
    self.operations = operations
    self.today = today
    self.news = news
  }

  /// The fields of a decision, nil for one that has another form or none on this screen.
  func fields(of kind: Decision.Kind, about row: AgendaRow) -> [Field]? {
    switch kind {
    case .task, .joint: nil
    case .develop: development
    case .commission: commission
    case .deferred:
      [
        .words("reason", "Reason", rows: 2),
        .day("day", "Returns on", help: "The day of the meeting it returns to."),
      ]
    case .refer: referral(row)
    case .monitor: [.day("day", "Expires", help: "The day it need not be held any more.")]
    case .link: [.pick("operation", "Operation", from: choices)]
    case .noFurtherAction:
      [
        .pick("code", "Reason", from: FormOptions.reasons),
        .one("group", "Retention", of: FormOptions.retention, help: "The retention group."),
        .person("owner", "Reviewer", from: people, help: "Who looks at it again."),
      ]
    case .escalate: escalation
    case .withdraw:
      [
        .words("result", "Result", rows: 3),
        .pick("outcome", "Outcome", from: FormOptions.outcomes),
      ]
    }
  }

  private var development: [Field] {
    [
      .person("owner", "Owner", from: people, help: "Who develops the intelligence."),
      .words("questions", "Questions", rows: 3, help: "What is to be found out."),
      .day("day", "Back on", help: "The day it comes back, as in fri or next wim."),
    ]
  }

  private var commission: [Field] {
    [
      .one("product", "Product", of: FormOptions.products),
      .words("terms", "Terms", rows: 3, help: "The terms of reference."),
      .person("owner", "Author", from: people, help: "Who writes it."),
      .day("day", "Deadline", help: "The day it is due."),
    ]
  }

  private var escalation: [Field] {
    [
      Field(
        "to",
        "To",
        .text(max: 60),
        help: "The commander, or a higher level's meeting.",
        isRequired: true
      ),
      .words("reason", "Reason", rows: 2),
    ]
  }

  private func referral(_ row: AgendaRow) -> [Field] {
    let handling = row.report?.grading.handling.text ?? "none"
    return [
      Field(
        "recipient",
        "Recipient",
        .picker(FormOptions.organisations(unit, today)),
        help: "Only the sanitised text is passed on.",
        source: "10.B13",
        isRequired: true
      ),
      Field(
        "checked",
        "Handling \(handling)",
        .toggle(ofThree: false),
        help: "Whether the handling code lets it go to this recipient.",
        isRequired: true
      ),
      .day("day", "Acknowledge by", help: "The day by which the recipient answers."),
    ]
  }

  private var people: [Option] { FormOptions.people(officers, unit, today, knowing: news) }

  private var choices: [Option] {
    operations.map { operation in Option(operation.name, id: operation.id.text) }
  }
}
