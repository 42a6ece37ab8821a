import Canvas
import Domain
import Ledger

/// What the values of a form are for, with the identity of what was on the screen when it opened.
enum FormPurpose: Sendable, Equatable {
  /// Give work to a team, or bid for it.
  case task(TaskForm.Subject)
  /// Decide on an item.
  case decide(Decision.Kind, AgendaItem, meeting: ID<Meeting>)
  /// Take taskings a step on, all with the same words.
  case step(StepKind, [ID<Tasking>], isOpenBid: Bool)
  /// Undo the last act.
  case undo(UndoStep)
}

/// A form being filled in, and what its values are for.
struct FormLayer: Sendable {
  /// The form with what was typed.
  var state: FormState
  /// What the values are for.
  let purpose: FormPurpose
  /// What people call the thing that it is about.
  let reference: String
  /// The rows as they were shown when the form opened; none where it rests on none.
  let rows: [ListRow]
  /// The number of the act that was made of it, nil while it is being filled in.
  var sending: Int?

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
  mutating func open(_ layer: FormLayer?) {
    guard var layer else { return }
    if let draft = drafts[layer.state.form.id] {
      layer.state = FormState(layer.state.form, restoring: draft)
      say("Your draft is back.")
    }
    layers.append(.form(layer))
  }

  /// What a key does in a form.
  mutating func press(_ key: Key, in layer: FormLayer) -> [Effect] {
    var layer = layer
    guard layer.sending == nil else {
      say("Still being recorded; one moment.")
      return []
    }
    let outcome = layer.state.handle(key, context: formContext)
    replaceTop(.form(layer))
    switch outcome {
    case .editing: return []
    case .notTaken:
      if key == .control("l") { return [.redraw] }
      return []
    case .blocked(let faults):
      let first = faults.first.map { fault in "\(fault.label): \(fault.words)" } ?? ""
      say("\(Wording.count(faults.count, "field")) left. \(first)", .refused)
      return []
    case .saved(let values): return save(values, of: layer)
    case .left(let values): return leave(values, of: layer)
    case .openEditor:
      say("There is no outside editor here; the field takes as much as you type.", .refused)
      return []
    }
  }

  /// Puts the form of an act away if it is recorded, and opens it for typing again if not.
  mutating func closeForm(of act: Act, isDone: Bool) {
    for index in layers.indices {
      guard case .form(var layer) = layers[index], layer.sending == act.number else { continue }
      layer.sending = nil
      layers[index] = .form(layer)
      if isDone {
        drafts[layer.state.form.id] = nil
        layers.remove(at: index)
      }
      return
    }
  }

  private mutating func save(_ values: FormValues, of layer: FormLayer) -> [Effect] {
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
    drafts[layer.state.form.id] = values
    replaceTop(.form(layer))
    return effects
  }

  private mutating func leave(_ values: FormValues, of layer: FormLayer) -> [Effect] {
    layers.removeLast()
    if layer.state.hasUnsavedText {
      drafts[layer.state.form.id] = values
      say("Draft kept; the same key opens it again.")
    }
    return []
  }

  /// When the meeting after the one on the agenda begins, for `next wim`.
  private var meetingAfterThis: Instant? {
    guard let meeting = nextMeeting else { return nil }
    return meeting.startsAt > now ? meeting.startsAt : nil
  }
}
