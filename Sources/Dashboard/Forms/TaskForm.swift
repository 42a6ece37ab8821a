import Domain
import Ledger

/// The form that gives work to a team, and turns into a bid where another body controls the team.
struct TaskForm {
  /// What the work comes from.
  enum Subject: Sendable, Equatable {
    /// An item before a meeting, perhaps about a report.
    case item(AgendaItem, meeting: ID<Meeting>)
    /// A report outside a meeting.
    case report(ID<Report>)
    /// Nothing but the officer's own word.
    case nothing
  }

  private let unit: Unit
  private let officers: [OfficerRow]
  private let desk: DeskOfficer
  private let today: CivilDate
  private let news: OfficerNews
  private let open: [TaskingRow]
  private let operations: [OperationChoice]

  /// The form as the unit stands on a day.
  init(
    _ unit: Unit,
    officers: [OfficerRow],
    desk: DeskOfficer,
    today: CivilDate,
    news: OfficerNews,
    open: [TaskingRow] = [],
    operations: [OperationChoice] = []
  ) {
    self.unit = unit
    self.officers = officers
    self.desk = desk
    self.today = today
    self.news = news
    self.open = open
    self.operations = operations
  }

  /// The declared form; a report gives level and priority, a team is put in where one is chosen.
  ///
  /// A joint tasking has a team in support too, and names the one process that owns it (AMB-14).
  func form(
    about reference: String,
    report: ReportRow?,
    team: Domain.Key<Team>?,
    operation: ID<Operation>? = nil,
    isJoint: Bool = false
  ) -> Form {
    let (bids, news) = (bids, news)
    let duplicates = DuplicateWork(open, of: report?.id, now: news.now)
    let route = RouteAdvice(unit, today: today)
    var fields = fields(report: report, team: team)
    if isJoint { fields.insert(contentsOf: jointFields, at: 2) }
    return Form(
      (isJoint ? "joint-" : "task-") + reference,
      title: isJoint ? "Joint tasking" : "Task",
      subtitle: reference,
      fields: fields,
      sections: [FormSection("Route, authorities and risk", further(operation))],
      saveWord: { values in
        guard let bid = bids[values.option("team") ?? ""] else { return "task" }
        return "bid to \(bid.controller)"
      },
      titled: { values in
        let word = bids[values.option("team") ?? ""] == nil ? "Task" : "Bid"
        return isJoint ? "Joint \(word.lowercased())" : word
      },
      rules: { values in
        Self.rules(values, bids) + Self.absence(values, news) + duplicates.rules(values)
          + route.rules(values)
      }
    )
  }

  /// That the owner is away when the work falls due.
  private static func absence(_ values: FormValues, _ news: OfficerNews) -> [FieldRule] {
    guard let owner = values.option("owner"), let due = values.moment("due"),
      let words = news.absence(of: owner, on: LondonTime(due).date)
    else { return [] }
    return [.note("owner", words)]
  }

  /// Who controls each team that the officer can only ask for, with the paragraph.
  var bids: [String: Bid] {
    var bids: [String: Bid] = [:]
    for team in unit.teams(on: today) {
      let authority = TaskingAuthority.of(team: team, on: today, for: actor, unit: unit)
      guard case .bid(let controller, let paragraph) = authority else { continue }
      let name = unit.organisation(controller)?.short ?? controller.text
      bids[team.key.text] = Bid(
        controller: name,
        organisation: controller,
        paragraph: paragraph,
        officers: FormOptions.people(officers, unit, today, of: controller, knowing: news)
      )
    }
    return bids
  }

  /// Who controls a team, and which paragraph says so.
  struct Bid: Sendable {
    /// The controller's name.
    let controller: String
    /// The controller.
    let organisation: Domain.Key<Organisation>
    /// The paragraph.
    let paragraph: String
    /// Its officers, who alone can answer for the work.
    let officers: [Option]
  }

  private static func rules(_ values: FormValues, _ bids: [String: Bid]) -> [FieldRule] {
    guard let bid = bids[values.option("team") ?? ""] else { return [] }
    var rules: [FieldRule] = [
      .note(
        "team",
        "A BID: \(bid.controller) gives this team its tasks and decides (\(bid.paragraph)). "
          + "Its answer shows in Tasking (5)."
      )
    ]
    if !bid.officers.isEmpty {
      let because = "\(bid.controller) names who answers for its teams (\(bid.paragraph))"
      rules.append(.narrow("owner", to: bid.officers, because: because))
    }
    return rules
  }

  private var actor: Actor {
    Actor(
      officer: desk.id,
      roles: desk.roles,
      organisation: desk.organisation,
      clearance: desk.audience.viewers.map(\.clearance).min() ?? .restricted
    )
  }

  private func fields(report: ReportRow?, team: Domain.Key<Team>?) -> [Field] {
    let people = FormOptions.people(officers, unit, today, knowing: news)
    return [
      .words("action", "Action", rows: 2, help: "What is to be done."),
      teamField(team),
      .person("owner", "Owner", from: people, help: "Who answers for it."),
      Field("tactic", "Tactic", .text(max: 120), help: "How it is done.", isRequired: true),
      .due("Due"),
      .day("review", "Review", help: "The day it is looked at again."),
      .one(
        "clash",
        "Clash check",
        of: FormOptions.clash,
        help: "Whether the same work goes on elsewhere (10.B4)."
      ),
      .one(
        "impact",
        "Impact",
        of: FormOptions.impact,
        help: "Whether a community impact assessment is needed (10.B15)."
      ),
      levelField(report), priorityField(report),
    ]
  }

  private var jointFields: [Field] {
    [
      .pick(
        "support",
        "Support",
        from: unit.teams(on: today).filter { team in team.exists(on: today) }.map { team in
          Option(team.name, id: team.key.text)
        },
        help: "The team in support."
      ),
      .pick(
        "process",
        "Owned by",
        from: FormOptions.organisations(unit, today),
        help: "The one tasking process that owns it, never both."
      ),
    ]
  }

  /// What only some work needs; nothing of it must be filled in.
  private func further(_ operation: ID<Operation>?) -> [Field] {
    [
      Field(
        "topic",
        "About",
        .picker(FormOptions.topics(unit, today)),
        help: "Asks the routing table who should lead; it suggests and never chooses."
      ),
      Field(
        "full",
        "Lead full",
        .toggle(ofThree: false),
        help: "Yes where the lead of the table has no capacity (06.B20).",
        initial: .option(Option.no.id)
      ),
      Field(
        "because",
        "Because",
        .text(max: 200),
        help: "Why another than the lead of the table takes it; it stays with the work."
      ),
      Field(
        "operation",
        "Operation",
        .picker(operations.map { operation in Option(operation.name, id: operation.id.text) }),
        help: "The operation that it is part of.",
        initial: operation.map { id in .option(id.text) }
      ),
      Field(
        "authorities",
        "Authorities",
        .text(max: 120),
        help: "What must be granted before: directed surveillance, a warrant."
      ),
      Field("risk", "Risk", .longText(rows: 2), help: "What may go wrong, and for whom."),
    ]
  }

  private func teamField(_ team: Domain.Key<Team>?) -> Field {
    Field(
      "team",
      "Team",
      .picker(teams),
      help: "Who does it; control decides between task and bid.",
      source: "10.B2",
      isRequired: true,
      initial: team.map { key in .option(key.text) }
    )
  }

  private func levelField(_ report: ReportRow?) -> Field {
    Field(
      "level",
      "Level",
      .choice(FormOptions.levels),
      help: "The NIM level.",
      isRequired: true,
      initial: report.map { report in .option("\(report.level)") }
    )
  }

  private func priorityField(_ report: ReportRow?) -> Field {
    Field(
      "priority",
      "Priority",
      .picker(FormOptions.priorities(unit, today)),
      help: "The control-strategy priority; empty for outside it.",
      initial: report?.priority.map { key in .option(key.text) }
    )
  }

  private var teams: [Option] { unit.teams(on: today).map(option) }

  /// A team as it can be chosen: to task, to bid for, or not at all with the reason.
  private func option(for team: Team) -> Option {
    let authority = TaskingAuthority.of(team: team, on: today, for: actor, unit: unit)
    var reason = team.exists(on: today) ? nil : "it is there no more"
    let detail: String
    switch authority {
    case .direct(let paragraph): detail = "yours to task (\(paragraph))"
    case .bid(let controller, let paragraph):
      let name = unit.organisation(controller)?.short ?? controller.text
      detail = "bid: \(name) tasks it (\(paragraph))"
    case .unstated:
      detail = ""
      reason = reason ?? "no source says who tasks it"
    }
    return Option(team.name, id: team.key.text, detail: detail, reasonOff: reason)
  }
}
