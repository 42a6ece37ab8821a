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
    case .report: open(reportForm(), by: acting)
    case .evaluate: open(evaluationForm(), by: acting)
    case .sendBack: open(sendBackForm(), by: acting)
    case .disclose: open(disclosureForm(), by: acting)
    case .recall: open(recallForm(), by: acting)
    case .interest: open(interestForm(), by: acting)
    case .retention: open(retentionForm(), by: acting)
    case .clearing(let act): open(clearingForm(act), by: acting)
    case .requirement(let act): open(requirementForm(act), by: acting)
    case .linking(let act): open(linkForm(act), by: acting)
    case .task, .decide(.task), .decide(.joint):
      let isJoint = acting == .decide(.joint)
      open(taskForm(isJoint: isJoint), by: isJoint ? acting : .task)
      return lookUpClashes()
    case .decide(let kind): open(decisionForm(kind), by: acting)
    case .step(let kind): return step(kind)
    case .meeting(let act): return perform(act)
    case .custody(let step): return custody(step)
    case .call(let act): return perform(act)
    case .operation(let act): return perform(act)
    case .calendar(let act): return perform(act)
    case .scenario(let act): perform(act)
    case .undo: return undoLast()
    case .redo: return doAgain()
    }
    return []
  }

  /// Asks the ledger for something, with the versions of the rows as they were last shown.
  mutating func submit(
    _ intent: Intent,
    saying words: String,
    about subject: ActSubject,
    kind: Act.Kind = .ordinary
  ) -> [Effect] {
    acts += 1
    var versions: [StreamName: Int] = [:]
    for row in subject.rows {
      guard let stream = row.stream else { continue }
      let seen = shown.version(of: row.id) ?? row.version
      // An act of one's own is no change by somebody else, though no pane has read it yet.
      versions[stream] = max(seen, made[stream] ?? 0)
    }
    let act = Act(
      number: acts,
      intent: intent,
      words: words,
      reference: subject.reference,
      shown: versions,
      kind: kind
    )
    pending.append(act)
    return [.submit(act)]
  }

  /// Takes what came of an act, and says it.
  mutating func take(_ outcome: ActOutcome, of act: Act) -> [Effect] {
    pending.removeAll { other in other.number == act.number }
    switch outcome {
    case .recorded(let made):
      self.made.merge(made.versions, uniquingKeysWith: max)
      let forgetting = closeForm(of: act, because: nil)
      let step = act.intent.undoStep(made: made, reference: act.reference)
      reveal(by: act.intent)
      note(act, step)
      let name = made.reference?.short ?? act.reference
      if act.kind != .quiet {
        say("\(name) \(act.words)\(made.remark)", .done, canUndo: step != nil)
      }
      note(call: act, made)
      show(made.copies, of: name)
      return forgetting + readAll() + (act.intent.changesUnit ? [.readUnit] : [])
    case .refused(let sentence), .conflict(let sentence):
      say("Not saved: \(sentence)", .refused)
      return closeForm(of: act, because: sentence)
    case .failed(let sentence):
      say("Not saved: \(sentence)", .failed)
      return closeForm(of: act, because: sentence)
    }
  }

  /// Goes on with a call that was opened, or that something was done on.
  private mutating func note(call act: Act, _ made: Made) {
    if case .openCall(_, let commands) = act.intent, let call = made.call {
      adopt(call, made.reference, of: act)
      if !commands.isEmpty { follow(call, commands, made.reference?.short ?? act.reference) }
    }
    if case .call(let call, let commands) = act.intent { follow(call, commands, act.reference) }
  }

  /// Undoes the last act by its form; a draft that was thrown away comes back at once.
  private mutating func undoLast() -> [Effect] {
    if let draft = draftToRestore {
      discarded.removeLast()
      return restore(draft)
    }
    open(undoForm(), by: .undo)
    return []
  }

  /// Keeps what can be undone and what can be done again.
  private mutating func note(_ act: Act, _ step: UndoStep?) {
    switch act.kind {
    case .ordinary: redo = []
    case .undo:
      if let undone = undo.popLast() { redo.append(undone.act) }
    case .redo: _ = redo.popLast()
    case .quiet: return
    }
    if let step { undo.append(Undoable(step: step, act: act)) }
  }

  /// Asks again for what was undone last, resting on what is shown now.
  mutating func doAgain() -> [Effect] {
    guard let act = redo.last else { return [] }
    let rows = panes.flatMap(\.content.rows).filter { row in
      row.stream.map { stream in act.shown[stream] != nil } ?? false
    }
    return submit(
      act.intent,
      saying: act.words,
      about: ActSubject(act.reference, rows),
      kind: .redo
    )
  }

  private mutating func nominate() -> [Effect] {
    guard let meeting = nextMeeting else { return [] }
    let chosen = subjects.compactMap { row in report(row.id).map { report in (row, report) } }
    let fitting = chosen.filter { pair in pair.1.nominationBarrier == nil }
    guard !fitting.isEmpty else { return [] }
    let intents = fitting.map { pair in
      Intent.nominate(
        pair.1.id,
        title: pair.1.headline,
        meeting: meeting.id,
        isRisk: pair.1.isRisk
      )
    }
    let risks = fitting.count { pair in pair.1.isRisk }
    let left = chosen.count - fitting.count
    let riskWords =
      risks == 0 ? "" : fitting.count == 1 ? " as a risk item" : ", \(risks) as risk items"
    let leftWords = left == 0 ? "" : "; \(left) left out, put forward or decided already"
    clearMarks(of: focus)
    return submit(
      .each(intents),
      saying: "nominated for \(meeting.reference.short)" + riskWords + leftWords,
      about: ActSubject(fitting.map(\.0), of: "report")
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

  /// Takes the chosen tasking a step on, or all that are marked and that the step fits.
  private mutating func step(_ kind: StepKind) -> [Effect] {
    let (fitting, left) = fittingTaskings(kind)
    guard let first = fitting.first?.1 else { return [] }
    let subject = ActSubject(fitting.map(\.0), of: "tasking")
    switch kind {
    case .unblock: return submit(step: .unblock, fitting.map(\.1), left, subject)
    case .complete: return submit(step: .complete, fitting.map(\.1), left, subject)
    case .accept where !first.isOpenBid:
      return submit(step: .accept, fitting.map(\.1), left, subject)
    case .accept, .decline, .moveDue, .progress, .block, .result, .review, .reassign, .signOff,
      .cancel:
      if left > 0 { say("\(Wording.count(left, "marked tasking")) left out: that does not fit.") }
      open(stepForm(kind, fitting.map(\.1), about: subject), by: .step(kind))
      return []
    }
  }

  private mutating func submit(
    step: TaskingStep,
    _ taskings: [TaskingRow],
    _ left: Int,
    _ subject: ActSubject
  ) -> [Effect] {
    clearMarks(of: focus)
    return submit(
      .each(taskings.map { tasking in .step(tasking.id, step) }),
      saying: step.doneWords + (left == 0 ? "" : "; \(left) left out, for which it does not fit"),
      about: subject
    )
  }
}

/// What an act is about: the word for it, and the rows as they were shown, none where it rests on
/// none.
struct ActSubject {
  /// What people call it: `INT-412`, `3 reports`.
  let reference: String
  /// The rows as they were shown.
  let rows: [ListRow]

  /// A thing with its rows.
  init(_ reference: String, _ rows: [ListRow]) {
    self.reference = reference
    self.rows = rows
  }

  /// A thing with its row.
  init(_ reference: String, _ row: ListRow?) {
    self.init(reference, row.map { row in [row] } ?? [])
  }

  /// Rows of a kind: one by its reference, several by their number.
  init(_ rows: [ListRow], of noun: String) {
    self.init(rows.count == 1 ? rows[0].reference : Wording.count(rows.count, noun), rows)
  }
}

extension Intent {
  /// One intent as itself, several as one act.
  static func each(_ intents: [Intent]) -> Intent {
    intents.count == 1 ? intents[0] : .several(intents)
  }

  /// Whether it changes the unit, which is otherwise read again once a minute.
  fileprivate var changesUnit: Bool {
    switch self {
    case .requiring, .scenario, .writeLibrary: true
    default: false
    }
  }
}
