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
      news: officerNews
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
    return FormLayer(
      form.form(about: "new work", report: nil, team: team),
      .task(.nothing),
      about: "new work",
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
    let isOpenBid = first.isOpenBid
    let form = Form(
      "\(kind)-\(subject.reference)",
      title: kind.title(isOpenBid: isOpenBid),
      subtitle: taskings.count == 1
        ? "\(subject.reference) \(first.action.words)"
        : taskings.map(\.reference.short).joined(separator: ", "),
      fields: kind.fields(isOpenBid: isOpenBid)
    )
    return FormLayer(
      form,
      .step(kind, taskings.map(\.id), isOpenBid: isOpenBid),
      about: subject
    )
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
