import Canvas
import Domain
import Ledger

/// What the values of a form are for, with the identity of what was on the screen when it opened.
enum FormPurpose: Sendable, Equatable {
  /// Give work to a team, or bid for it.
  case task(TaskForm.Subject)
  /// Decide on an item.
  case decide(Decision.Kind, AgendaItem, meeting: ID<Meeting>)
  /// Give an item to teams of two bodies.
  case joint(AgendaItem, meeting: ID<Meeting>)
  /// Do something with a meeting or its agenda.
  case meeting(MeetingAct, ID<Meeting>, AgendaItem?)
  /// Take taskings a step on, all with the same words.
  case step(StepKind, [ID<Tasking>], BidPart)
  /// Take a report in.
  case report
  /// Evaluate a report whose author proposed a grade.
  case evaluate(ID<Report>, proposed: Grading)
  /// Send a report back to its author.
  case sendBack(ID<Report>)
  /// Book somebody in.
  case bookIn
  /// Enter something in a custody record.
  case custody(CustodyStep, ID<Detention>)
  /// Draw up the claim of a month.
  case claim
  /// Take a claim a step on.
  case claimStep(ID<Claim>, ClaimMonth)
  /// Log a call for advice, or do something on one.
  case call(CallPurpose)
  /// Do something with an operation, or plan one.
  case operation(OperationAct, ID<Operation>?)
  /// Answer for what was found beside an operation.
  case operationCheck(ID<Operation>, Operation.Findings)
  /// Move a meeting, call it off, or add to its minutes.
  case calendar(CalendarAct, ID<Meeting>)
  /// Discard or apply a kept scenario.
  case scenario(ScenarioAct)
  /// Pass a report on.
  case disclose(ID<Report>)
  /// Call back what was passed on of a report.
  case recall(ID<Report>)
  /// Choose what others learn of a report.
  case interest(ID<Report>)
  /// Decide how long a report is kept.
  case retention(ID<Report>)
  /// Take a report a step on in the clearing queue.
  case clearing(ClearingAct)
  /// Raise, close or answer an intelligence requirement.
  case requirement(RequirementAct, ID<Report>?)
  /// Link a subject of a report with one of another, or part them.
  case linking(LinkAct, ID<Report>)
  /// Undo the last act.
  case undo(UndoStep)
}

/// A form being filled in, and what its values are for.
struct FormLayer: Sendable {
  /// The form with what was typed.
  var state: FormState
  /// What the values are for.
  var purpose: FormPurpose
  /// What people call the thing that it is about.
  var reference: String
  /// The rows as they were shown when the form opened; none where it rests on none.
  let rows: [ListRow]
  /// The action that opened it and where, so that its draft leads back; nil where none can.
  var origin: FormOrigin?
  /// The number of the act that was made of it, nil while it is being filled in.
  var sending: Int?
  /// When something was last typed that is not kept yet.
  var typedAt: Instant?
  /// How often records like what is typed were asked for.
  var compared = 0

  /// A form about something.
  init(_ form: Form, _ purpose: FormPurpose, about reference: String, row: ListRow?) {
    self.init(form, purpose, about: ActSubject(reference, row))
  }

  /// A form about one thing or several.
  init(_ form: Form, _ purpose: FormPurpose, about subject: ActSubject) {
    state = FormState(form)
    self.purpose = purpose
    reference = subject.reference
    rows = subject.rows
  }

  /// The name under which its draft is kept.
  var draftKey: String { origin?.text ?? state.form.id }

  /// What it is, for a list of drafts: `Task · INT-412`.
  var title: String { "\(state.form.titled(state.savedValues)) · \(reference)" }
}

extension DashboardState {
  /// What forms must know of the world.
  var formContext: FormContext {
    FormContext(
      now: now,
      columns: max(20, formWidth),
      nextMeeting: meetingAfterThis
    )
  }

  /// Opens a form, with the draft that was left of it; says so where there is none to open.
  mutating func open(_ layer: FormLayer?, by acting: Action.Acting) {
    guard var layer else { return }
    // A form about several rows leads back to none of them, so its draft ends with the program.
    if acting != .undo, layer.rows.count <= 1 {
      // Work for a chosen team or operation is asked for in its pane, though it rests on no version of it.
      let row =
        layer.rows.first?.id
        ?? ([.teams, .operations].contains(focus) && acting == .task ? chosenRow?.id : nil)
      layer.origin = FormOrigin(acting, in: focus, on: row)
    }
    if let draft = drafts[layer.draftKey] {
      layer.state = FormState(layer.state.form, restoring: draft.values)
      layer.state.standing = draft.isKept ? .kept(draft.savedAt) : .new
      let time = Wording.moment(draft.savedAt, now: now)
      say("Your draft of \(time) is back; Ctrl-X throws it away.")
    }
    layers.append(.form(layer))
  }

  /// What a key does in a form.
  mutating func press(_ key: Key, in layer: FormLayer) -> [Effect] {
    guard layer.sending == nil else {
      say("Still being recorded; one moment.")
      return []
    }
    if key == .control("l") { return [.redraw] }
    var layer = layer
    let context = formContext
    let before = layer.state.values
    let outcome = layer.edit(at: now) { state in state.handle(key, context: context) }
    let comparing = compare(&layer, since: before)
    replaceTop(.form(layer))
    switch outcome {
    case .editing, .notTaken: return comparing
    case .said(let words):
      say(words)
      return comparing
    case .blocked(let faults):
      let first = faults.first.map { fault in "\(fault.label): \(fault.words)" } ?? ""
      say("\(Wording.count(faults.count, "field")) left. \(first)", .refused)
      return []
    case .saved(let values): return save(values, of: layer)
    case .left: return leave(layer)
    case .discarded: return throwAway(layer)
    case .openEditor(let field): return openEditor(on: field, of: layer)
    }
  }

  /// Puts pasted text in the focused field of a form.
  mutating func paste(_ text: String, in layer: FormLayer) -> [Effect] {
    var layer = layer
    let context = formContext
    let before = layer.state.values
    let outcome = layer.edit(at: now) { state in state.paste(text, context: context) }
    let comparing = compare(&layer, since: before)
    switch outcome {
    case .said(let words): say(words)
    case .notTaken: say("Move to a field that takes text, then paste.", .refused)
    case .editing, .blocked, .saved, .left, .discarded, .openEditor: break
    }
    replaceTop(.form(layer))
    return comparing
  }

  /// Puts the form of an act away if it is recorded; if not, opens it for typing again and has it
  /// say why.
  mutating func closeForm(of act: Act, because failure: String?) -> [Effect] {
    for index in layers.indices {
      guard case .form(var layer) = layers[index], layer.sending == act.number else { continue }
      layer.sending = nil
      layer.state.failure = failure
      layers[index] = .form(layer)
      guard failure == nil else { return [] }
      layers.remove(at: index)
      return forgetDraft(layer.draftKey)
    }
    return []
  }

  private mutating func save(_ values: FormValues, of layer: FormLayer) -> [Effect] {
    if case .call(.describe(let entry)) = layer.purpose, entry.id == nil,
      pending.contains(where: { act in act.number == entry.act })
    {
      say("The call is still being opened; one moment.")
      return []
    }
    if case .call(.chooseEntry) = layer.purpose { return openEntry(values) }
    guard let (intent, words) = intent(of: layer, values) else {
      say("Something is missing; look at the fields again.", .refused)
      return []
    }
    let kind: Act.Kind = if case .undo = layer.purpose { .undo } else { .ordinary }
    let effects = submit(
      intent,
      saying: words,
      about: ActSubject(layer.reference, layer.rows),
      kind: kind
    )
    var layer = layer
    layer.sending = acts
    let keeping = keepDraft(of: &layer)
    replaceTop(.form(layer))
    return keeping + effects
  }

  mutating func leave(_ layer: FormLayer) -> [Effect] {
    layers.removeLast()
    var layer = layer
    let effects = keepDraft(of: &layer)
    guard let draft = drafts[layer.draftKey] else { return effects }
    say(
      draft.isKept
        ? "Draft kept; the same key opens it again."
        : "Draft kept while Muster runs; the same key opens it again."
    )
    return effects
  }

  private mutating func throwAway(_ layer: FormLayer) -> [Effect] {
    layers.removeLast()
    guard layer.state.hasUnsavedText else {
      say("Nothing was typed; the form is closed.")
      return forgetDraft(layer.draftKey)
    }
    return discard(Draft(layer, at: now))
  }

  /// When the meeting after the one on the agenda begins, for `next wim`.
  private var meetingAfterThis: Instant? {
    guard let meeting = nextMeeting else { return nil }
    return meeting.startsAt > now ? meeting.startsAt : nil
  }
}

extension FormLayer {
  /// Changes the form, and notes when that changed what it holds.
  mutating func edit(at moment: Instant, _ change: (inout FormState) -> FormOutcome)
    -> FormOutcome
  {
    let before = state.values
    let outcome = change(&state)
    if state.values != before { typedAt = moment }
    return outcome
  }
}
