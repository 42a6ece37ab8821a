import Domain
import Ledger

/// What is made of a call.
enum CallLead: Sendable, Equatable {
  /// An intelligence report.
  case report(Report.Draft)
  /// An item before a meeting.
  case item(AgendaItem.Heading, title: Body, isRisk: Bool, meeting: ID<Meeting>)
  /// Work for a team, or a bid for it.
  case task(Tasking.Draft, isBid: Bool)

  /// The commands that make it and link it with the call, all or none.
  func commands(of call: ID<AdviceCall>, _ ids: IDSource, _ made: inout Made) -> [Command] {
    let lead: AdviceCall.Lead
    let making: Command
    switch self {
    case .report(let draft):
      let id: ID<Report> = ids.mint()
      lead = .report(id)
      making = .report(id, .receive(draft))
    case .item(let heading, let title, let isRisk, let meeting):
      let id: ID<AgendaItem> = ids.mint()
      let item = AgendaItem(
        id: id,
        heading: heading,
        matter: .topic,
        title: title,
        isRisk: isRisk
      )
      made.item = id
      lead = .item(id, meeting: meeting)
      making = .meeting(meeting, .place(item))
    case .task(let draft, let isBid):
      let id: ID<Tasking> = ids.mint()
      made.tasking = id
      lead = .tasking(id)
      making = .tasking(id, isBid ? .fileBid(draft) : .raise(draft))
    }
    return [making, .adviceCall(call, .lead(to: lead))]
  }
}

extension CallAct {
  /// Whether it makes something else of a call.
  var isLead: Bool { [.toReport, .toMeeting, .toTask].contains(self) }
}

extension DashboardState {
  /// Why nothing can be made of a call now, nil where it can.
  func leadBarrier(_ act: CallAct) -> String? {
    switch act {
    case .toReport: return barrier(.receiveReport)
    case .toTask: return barrier(.raiseTasking)
    case .toMeeting:
      if let barrier = barrier(.nominateReport) { return barrier }
      return nextMeeting == nil ? "No meeting is scheduled to put it before." : nil
    default: return nil
    }
  }

  /// The form of what is made of a call, filled in with what the call says.
  func leadForm(_ act: CallAct, _ row: AdviceRow, _ listRow: ListRow) -> FormLayer? {
    guard let unit else { return nil }
    let call = callDetail(row.id)?.call
    let name = row.reference.short
    let form: Form
    switch act {
    case .toReport:
      form = ReportForm(unit, desk: desk, today: today).form.prefilled(reportValues(row, call))
    case .toMeeting: form = meetingForm(row, name)
    case .toTask:
      form = TaskForm(
        unit,
        officers: officers,
        desk: desk,
        today: today,
        news: officerNews,
        operations: operations
      ).form(about: name, report: nil, team: nil).prefilled(["action": .text(asked(row))])
    default: return nil
    }
    return FormLayer(form, .call(.lead(act, row.id)), about: name, row: listRow)
  }

  private func asked(_ row: AdviceRow) -> String { row.summary?.text ?? "" }

  private func title(_ row: AdviceRow) -> String {
    String(asked(row).split(separator: "\n").first?.prefix(120) ?? "")
  }

  private func reportValues(_ row: AdviceRow, _ call: AdviceCall?) -> [FieldID: FieldValue] {
    var values: [FieldID: FieldValue] = [
      "title": .text(title(row)), "text": .text(asked(row)), "happened": .moment(row.answeredAt),
    ]
    values["child"] = .option(option(row.child))
    values["victim"] = call.map { call in .option(option(call.victimOrPerpetrator)) }
    if let origin = call?.details.organisation { values["origin"] = .option(origin.text) }
    if let marking = call?.opened?.marking { values["marking"] = .option("\(marking.rawValue)") }
    return values
  }

  private func option(_ answer: AdviceCall.Answer) -> String {
    switch answer {
    case .yes: Option.yes.id
    case .no: Option.no.id
    case .notKnown: Option.notKnown.id
    }
  }

  private func meetingForm(_ row: AdviceRow, _ name: String) -> Form {
    let isRisk = row.child == .yes || row.isFastTime
    let heading: AgendaItem.Heading = isRisk ? .risk : .nominations
    let options = AgendaItem.Heading.allCases.filter { heading in heading != .attendance }
      .map { heading in Option(heading.words, id: "\(heading.rawValue)") }
    return Form(
      "call-item-\(name)",
      title: "Before the meeting",
      subtitle: [name, nextMeeting?.reference.short].compactMap { $0 }.joined(separator: " to "),
      fields: [
        .words("title", "Title", rows: 2, help: "What is to be decided."),
        .pick("heading", "Heading", from: options, help: "Where it stands on the agenda."),
        .one("risk", "Risk", of: [.no, .yes], help: "Whether somebody's safety hangs on it."),
      ],
      saveWord: { _ in "place" }
    ).prefilled([
      "title": .text(title(row)), "heading": .option("\(heading.rawValue)"),
      "risk": .option(isRisk ? Option.yes.id : Option.no.id),
    ])
  }

  /// What is made of a call by the values of its form, and what is said once that is recorded.
  func leadIntent(_ act: CallAct, _ id: ID<AdviceCall>, _ values: FormValues)
    -> (Intent, String)?
  {
    switch act {
    case .toReport:
      return ReportForm.draft(values).map { draft in
        (.lead(.report(draft), of: id), "logged and linked with the call")
      }
    case .toMeeting:
      guard let meeting = nextMeeting,
        let heading = values.option("heading").flatMap(Int.init).flatMap(AgendaItem.Heading.init)
      else { return nil }
      let lead = CallLead.item(
        heading,
        title: .present(values.text("title")),
        isRisk: values.option("risk") == Option.yes.id,
        meeting: meeting.id
      )
      return (.lead(lead, of: id), "put before \(meeting.reference.short), linked both ways")
    case .toTask:
      guard let (intent, words) = taskIntent(.nothing, values),
        case .raise(var draft, let isBid) = intent
      else { return nil }
      draft.marking = callDetail(id)?.call.opened?.marking ?? draft.marking
      return (.lead(.task(draft, isBid: isBid), of: id), "\(words), linked with the call")
    default: return nil
    }
  }
}

extension Form {
  /// The same form that begins with some values.
  func prefilled(_ values: [FieldID: FieldValue]) -> Form {
    let fill = { (field: Field) in values[field.id].map(field.beginning) ?? field }
    let sectioned = Set(sections.flatMap(\.fields).map(\.id))
    return Form(
      id,
      title: title,
      subtitle: subtitle,
      fields: fields.filter { field in !sectioned.contains(field.id) }.map(fill),
      sections: sections.map { section in FormSection(section.title, section.fields.map(fill)) },
      saveWord: saveWord,
      titled: titled,
      rules: rules
    )
  }
}

extension Field {
  /// The same field that begins with a value.
  fileprivate func beginning(with value: FieldValue) -> Field {
    Field(
      id,
      label,
      kind,
      help: help,
      source: source,
      isRequired: isRequired,
      initial: value,
      isCompared: isCompared,
      tone: tone,
      validate: validate,
      reads: reads
    )
  }
}
