internal import Domain

/// What a form must know of the world to read what is typed and to show it.
struct FormContext: Hashable, Sendable {
  /// The present moment, from which relative dates count.
  let now: Instant
  /// The columns that the form is drawn on, so that Up and Down follow the rows on the screen.
  let columns: Int
  /// When the next weekly intelligence meeting begins, which `next wim` stands for.
  let nextMeeting: Instant?

  /// The world as it is at a moment.
  init(now: Instant, columns: Int = 80, nextMeeting: Instant? = nil) {
    self.now = now
    self.columns = columns
    self.nextMeeting = nextMeeting
  }
}

/// What came of a key.
enum FormOutcome: Hashable, Sendable {
  /// The form took it and is still open.
  case editing
  /// The form took it, and there is something to say about it.
  case said(String)
  /// The form has no use for it.
  case notTaken
  /// Saving was asked for, and these faults are in the way.
  case blocked([FormFault])
  /// Saving was asked for, and nothing is in the way; hidden fields are left out.
  case saved(FormValues)
  /// The person leaves; the values are the draft.
  case left(FormValues)
  /// The person throws away what was typed.
  case discarded
  /// The person wants the text of a field in an editor of the system.
  case openEditor(FieldID)
}

/// One reason why a form cannot be saved.
struct FormFault: Hashable, Sendable {
  /// The field at fault.
  let field: FieldID
  /// Its label.
  let label: String
  /// What is wrong and what to do, in a sentence.
  let words: String
}
