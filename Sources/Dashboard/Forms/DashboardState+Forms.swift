import Domain
import Ledger

extension DashboardState {
  /// The form that gives work to a team, from wherever the user is.
  func taskForm(isJoint: Bool = false) -> FormLayer? {
    guard let unit else { return nil }
    let form = TaskForm(
      unit,
      officers: officers,
      desk: desk,
      today: today,
      news: officerNews,
      open: (self[pane: .tasking].reading as? TaskingPane.Reading)?.open ?? [],
      operations: operations
    )
    if focus == .agenda {
      guard let row = chosenRow, let item = agendaRow(row.id), let meeting = agenda?.meeting else {
        return nil
      }
      return FormLayer(
        form.form(about: row.reference, report: item.report, team: nil, isJoint: isJoint),
        isJoint
          ? .joint(item.item, meeting: meeting.id) : .task(.item(item.item, meeting: meeting.id)),
        about: row.reference,
        row: row
      )
    }
    if let row = chosenRow, let report = report(row.id) {
      return FormLayer(
        form.form(about: row.reference, report: report, team: nil),
        .task(.report(report.id)),
        about: row.reference,
        row: row
      )
    }
    var team: Domain.Key<Team>?
    if case .team(let key) = chosenRow?.id { team = key }
    let operation = operationRow(chosenRow?.id)
    let about = operation.map { row in "work for \(row.reference.short)" } ?? "new work"
    return FormLayer(
      form.form(about: about, report: nil, team: team, operation: operation?.id),
      .task(.nothing),
      about: about,
      row: nil
    )
  }

  /// The form that takes a report in.
  func reportForm() -> FormLayer? {
    guard let unit else { return nil }
    let form = ReportForm(unit, desk: desk, today: today).form
    return FormLayer(form, .report, about: "new report", row: nil)
  }

  /// The form of a decision on the chosen item.
  func decisionForm(_ kind: Decision.Kind) -> FormLayer? {
    guard let unit, let row = chosenRow, let item = agendaRow(row.id), let meeting = agenda?.meeting
    else { return nil }
    let fields = DecisionFields(
      unit,
      officers: officers,
      operations: operations,
      today: today,
      news: officerNews
    )
    guard let declared = fields.fields(of: kind, about: item) else { return nil }
    let word = kind.words.prefix(1).lowercased() + kind.words.dropFirst()
    let form = Form(
      "decide-\(kind.rawValue)-\(row.reference)",
      title: kind.words,
      subtitle: row.reference,
      fields: declared,
      saveWord: { _ in word }
    )
    return FormLayer(
      form,
      .decide(kind, item.item, meeting: meeting.id),
      about: row.reference,
      row: row
    )
  }

  /// The form of a step of taskings that are alike: bids, or work.
  func stepForm(_ kind: StepKind, _ taskings: [TaskingRow], about subject: ActSubject)
    -> FormLayer?
  {
    guard let first = taskings.first else { return nil }
    let part = part(in: first)
    let form = Form(
      "\(kind)-\(subject.reference)",
      title: kind.title(part),
      subtitle: taskings.count == 1
        ? "\(subject.reference) \(first.action.words)"
        : taskings.map(\.reference.short).joined(separator: ", "),
      fields: kind == .reassign ? reassignFields(first) : kind.fields(part),
      rules: { values in kind == .result ? ResultForm.rules(values) : [] }
    )
    return FormLayer(form, .step(kind, taskings.map(\.id), part), about: subject)
  }

  /// Who may have the work instead: the teams of the same controller, since another must be asked.
  private func reassignFields(_ row: TaskingRow) -> [Field] {
    guard let unit else { return [] }
    let teams = unit.teams(on: today).filter { team in
      team.exists(on: today) && team.controller.holding(on: today)?.value == row.authority
    }
    let options = teams.map { team in
      Option(
        team.name,
        id: team.key.text,
        detail: team.controller.holding(on: today)?.paragraph ?? ""
      )
    }
    let isHere = teams.contains { team in team.key == row.team }
    let people = FormOptions.people(
      officers,
      unit,
      today,
      of: row.isBid ? row.authority : nil,
      knowing: officerNews
    )
    return [
      Field(
        "team",
        "Team",
        .picker(options),
        help: "Only teams of the same controller; another body is asked by a bid.",
        source: "10.B2",
        isRequired: true,
        initial: isHere ? .option(row.team.text) : nil
      ),
      .person("owner", "Owner", from: people, help: "Who answers for it now."),
      .reason("Why it is given over; it stays visible."),
    ]
  }

  /// The one-field form that undoes the last act.
  func undoForm() -> FormLayer? {
    guard let step = undo.last?.step else { return nil }
    let form = Form(
      "undo-\(step.words)",
      title: "Undo",
      subtitle: step.words,
      fields: [
        Field(
          "reason",
          "Reason",
          .text(max: 200),
          help: "Undo is an entry of its own; both stay in the ledger with the reason.",
          isRequired: true
        )
      ],
      saveWord: { _ in "undo" }
    )
    return FormLayer(form, .undo(step), about: step.reference, row: nil)
  }
}
