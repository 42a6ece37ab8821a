import Domain
import Ledger

extension DashboardState {
  /// The row that acts are done to: the page's, or else the chosen one, as it was last shown.
  ///
  /// Nil where the row has left the list since: an act must not fall on its neighbour.
  var chosenRow: ListRow? { current(in: focus) }

  /// The row of a pane that acts are done to.
  func current(in id: PaneID) -> ListRow? {
    let opened = openPage.flatMap { page in page.pane == id ? page.row : nil }
    return self[pane: id].content.row(opened ?? self[pane: id].selection)
  }

  /// Begins an act: at once where nothing must be asked, else with its form.
  mutating func perform(_ acting: Action.Acting) -> [Effect] {
    switch acting {
    case .nominate: return nominate()
    case .openMeeting: askToOpenMeeting()
    case .task: open(taskForm())
    case .decide(.task): open(taskForm())
    case .decide(let kind): open(decisionForm(kind))
    case .step(let kind): return step(kind)
    case .undo: open(undoForm())
    }
    return []
  }

  /// Asks the ledger for something, with the version of the row as it was last shown.
  mutating func submit(
    _ intent: Intent,
    saying words: String,
    about subject: ActSubject,
    isUndo: Bool = false
  ) -> [Effect] {
    acts += 1
    var versions: [StreamName: Int] = [:]
    if let row = subject.row, let stream = row.stream {
      let shown = shown.rows.values.first { shown in shown.id == row.id }
      versions[stream] = shown?.version ?? row.version
    }
    let act = Act(
      number: acts,
      intent: intent,
      words: words,
      reference: subject.reference,
      shown: versions,
      isUndo: isUndo
    )
    pending.append(act)
    return [.submit(act)]
  }

  /// Takes what came of an act, and says it.
  mutating func take(_ outcome: ActOutcome, of act: Act) -> [Effect] {
    pending.removeAll { other in other.number == act.number }
    switch outcome {
    case .recorded(let made):
      closeForm(of: act, isDone: true)
      let step = act.intent.undoStep(made: made, reference: act.reference)
      if let step { undo.append(step) }
      if act.isUndo { _ = undo.popLast() }
      let name = made.reference?.short ?? act.reference
      say("\(name) \(act.words)", .done, canUndo: step != nil)
      return readAll()
    case .refused(let sentence):
      closeForm(of: act, isDone: false)
      say(sentence, .refused)
    case .conflict(let sentence):
      closeForm(of: act, isDone: false)
      say(sentence, .refused)
    case .failed(let sentence):
      closeForm(of: act, isDone: false)
      say("\(sentence) What you typed is kept.", .failed)
    }
    return []
  }

  private mutating func nominate() -> [Effect] {
    guard let row = chosenRow, let report = report(row.id), let meeting = nextMeeting else {
      return []
    }
    let isRisk = report.flags.contains { flag in flag == .child || flag == .victim }
    return submit(
      .nominate(report.id, title: report.headline, meeting: meeting.id, isRisk: isRisk),
      saying: "nominated for \(meeting.reference.short)" + (isRisk ? " as a risk item" : ""),
      about: ActSubject(report.reference.short, row)
    )
  }

  private mutating func askToOpenMeeting() {
    guard let meeting = agenda?.meeting else { return }
    let reference = meeting.reference.short
    let words =
      "\(reference) of \(LondonTime(meeting.startsAt).spoken) opens for everybody who follows it. "
      + "It cannot be undone, only closed."
    layers.append(
      .question(
        Question(
          title: "Open \(reference)?",
          words: words,
          deed: .openMeeting(meeting.id, reference: reference)
        )
      )
    )
  }

  private mutating func step(_ kind: StepKind) -> [Effect] {
    guard let row = chosenRow, let tasking = taskingRow(row.id) else { return [] }
    switch kind {
    case .unblock: return submit(step: .unblock, tasking, row)
    case .complete: return submit(step: .complete, tasking, row)
    case .accept where tasking.status == .raised: return submit(step: .accept, tasking, row)
    case .accept, .decline, .moveDue, .progress, .block, .result, .signOff, .cancel:
      open(stepForm(kind, tasking))
      return []
    }
  }

  private mutating func submit(step: TaskingStep, _ tasking: TaskingRow, _ row: ListRow)
    -> [Effect]
  {
    submit(
      .step(tasking.id, step),
      saying: step.doneWords,
      about: ActSubject(tasking.reference.short, row)
    )
  }
}

/// What an act is about: the word for it, and the row as it was shown, nil where it rests on none.
struct ActSubject {
  /// What people call it.
  let reference: String
  /// The row as it was shown.
  let row: ListRow?

  /// A thing with its row.
  init(_ reference: String, _ row: ListRow?) {
    self.reference = reference
    self.row = row
  }
}
