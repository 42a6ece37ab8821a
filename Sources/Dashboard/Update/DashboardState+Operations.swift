import Domain
import Ledger

extension DashboardState {
  /// The operation of a row.
  func operationRow(_ id: RowID?) -> OperationRow? {
    guard case .operation(let id) = id,
      let reading = self[pane: .operations].reading as? OperationsPane.Reading
    else { return nil }
    return (reading.open + reading.over).first { row in row.id == id }
  }

  /// Does an act on an operation: at once where nothing must be asked, else with its form.
  mutating func perform(_ act: OperationAct) -> [Effect] {
    switch act {
    case .ready: return makeReady()
    case .agenda: return putOnAgenda()
    case .check: return compareOperation()
    case .plan, .milestone, .reach, .assess, .consult, .note, .override, .start, .close, .cancel:
      open(operationForm(act), by: .operation(act))
      return []
    }
  }

  /// The operations that are not over, without one of them.
  func openOperations(but own: ID<Operation>) -> [ID<Operation>: Operation] {
    let rows = (self[pane: .operations].reading as? OperationsPane.Reading)?.open ?? []
    return Dictionary(
      rows.filter { row in row.id != own }.map { row in (row.id, row.operation) }
    ) { first, _ in first }
  }

  /// Has the chosen operation compared with what else there is; the form opens once it was.
  private mutating func compareOperation() -> [Effect] {
    guard let operation = operationRow(chosenRow?.id) else { return [] }
    comparing = operation.id
    say("Comparing \(operation.reference.short) with what else is there.")
    return [.compare(operation.id)]
  }

  /// Opens the form about what was found, unless the user has gone on to something else.
  mutating func take(
    _ result: Result<OperationComparison?, ReadFailure>,
    of id: ID<Operation>
  ) {
    guard comparing == id else { return }
    comparing = nil
    guard chosenRow?.id == .operation(id), let row = operationRow(.operation(id)), let unit,
      isForActing
    else { return }
    switch result {
    case .failure(let failure): say("Not compared: \(failure.sentence)", .failed)
    case .success(nil): say("\(row.reference.short) cannot be seen any more.", .refused)
    case .success(let comparison?):
      let layer = FormLayer(
        OperationCheckForm(comparison, of: row, unit).form,
        .operationCheck(id, comparison.findings),
        about: row.reference.short,
        row: chosenRow
      )
      open(layer, by: .operation(.check))
    }
  }

  /// Whether acts are asked for here: in a list or on a page, and not in something over them.
  private var isForActing: Bool {
    switch topLayer {
    case nil, .page: true
    default: false
    }
  }

  private mutating func makeReady() -> [Effect] {
    guard let row = chosenRow, let operation = operationRow(row.id) else { return [] }
    return submit(
      .operation(operation.id, .makeReady),
      saying: "is ready to run",
      about: ActSubject(row.reference, row)
    )
  }

  /// Places the operation on the agenda of the weekly meeting.
  private mutating func putOnAgenda() -> [Effect] {
    guard let row = chosenRow, let operation = operationRow(row.id), let meeting = nextMeeting
    else { return [] }
    let proposal = AgendaProposal(
      heading: .operations,
      matter: .operation(operation.id),
      title: .present("Operation \(operation.operation.plan?.draft.name.words ?? "")"),
      because: ""
    )
    return submit(
      .meeting(meeting.id, .build([proposal])),
      saying: "is on the agenda of \(meeting.reference.short)",
      about: ActSubject(row.reference, nil)
    )
  }

  private func operationForm(_ act: OperationAct) -> FormLayer? {
    guard let unit else { return nil }
    let row = act == .plan ? nil : chosenRow
    let operation = operationRow(row?.id)
    guard act == .plan || operation != nil else { return nil }
    let forms = OperationForms(
      unit,
      people: FormOptions.people(officers, unit, today, knowing: officerNews),
      today: today,
      now: now.minuteBegun
    )
    guard let fields = forms.fields(of: act, on: operation?.operation) else { return nil }
    let reference = row?.reference ?? "new operation"
    let form = Form(
      "operation-\(act.rawValue)-\(reference)",
      title: act.title,
      subtitle: operation?.called ?? reference,
      fields: fields,
      saveWord: { _ in act.saveWord },
      rules: { values in OperationForms.rules(act, values) }
    )
    return FormLayer(form, .operation(act, operation?.id), about: reference, row: row)
  }

  /// What a form about an operation asks for.
  func operationIntent(_ act: OperationAct, _ id: ID<Operation>?, _ values: FormValues)
    -> (Intent, String)?
  {
    OperationForms.command(of: act, values).map { command, words in
      (.operation(id, command), words)
    }
  }
}

extension OperationAct {
  /// The title of its form.
  fileprivate var title: String {
    switch self {
    case .plan: "Plan an operation"
    case .milestone: "Milestone"
    case .reach: "Milestone reached"
    case .assess: "Community impact"
    case .consult: "Consultation"
    case .note: "Entry on its impact"
    case .override: "Override the impact gate"
    case .check: "Check before it begins"
    case .start: "It begins"
    case .close: "Close"
    case .cancel: "Give up"
    case .ready, .agenda: rawValue
    }
  }

  /// What saving the form does.
  fileprivate var saveWord: String {
    switch self {
    case .plan: "plan"
    case .milestone: "set"
    case .reach, .assess, .consult, .note: "record"
    case .override: "override"
    case .check: "state"
    case .start: "begin"
    case .close: "close"
    case .cancel: "give up"
    case .ready, .agenda: rawValue
    }
  }
}
