internal import Domain

/// A form while it is filled in: what is typed, where the focus is, what is open.
///
/// It is a value, and every change comes from `handle`, `paste` or `replaceText`. Moving never
/// waits for a right value; only saving does.
struct FormState: Equatable, Sendable {
  /// What is asked.
  let form: Form
  /// What the fields hold, hidden ones too.
  var values: FormValues
  /// The texts of the fields that are typed in.
  var edits: [FieldID: TextEdit] = [:]
  /// The option last chosen in each picker, so that undoing an edit of its words finds it again.
  var chosen: [FieldID: String] = [:]
  /// The field that keys go to; nil in a form that asks nothing.
  var focus: FieldID?
  /// What was typed towards an option in a radio set.
  var sought: Sought?
  /// The list of options that is open, of the focused field.
  var list: OpenList?
  /// The calendar that is open, of the focused field.
  var calendar: OpenCalendar?
  /// The search for a field, while it is open.
  var finder: FieldFinder?
  /// The fields that have been left, whose faults are shown.
  var visited: Set<FieldID> = []
  /// Whether saving was refused, so that all faults are shown.
  var hasTriedSaving = false
  /// Whether the help of the focused field is open.
  var isHelpOpen = false
  /// The rules as they stand for the values.
  var effects: RuleEffects
  /// The fields that a rule has changed since the focus was last there.
  var changes: Set<FieldID> = []
  /// Whether what was typed is kept somewhere.
  var standing = Standing.new
  /// Why the last save failed, nil where it did not.
  var failure: String?
  /// What the program found out about a value while it was typed: `1 like this: I-0377`.
  var remarks: [FieldID: String] = [:]

  /// Letters typed towards an option, and the option that they have led to.
  struct Sought: Equatable {
    /// The field in which they were typed.
    let field: FieldID
    /// The option they led to.
    let option: String
    /// The letters, in lower case.
    let typed: String
  }

  /// Whether what was typed is kept somewhere, as the border says it.
  enum Standing: Hashable, Sendable {
    /// Nothing was kept yet.
    case new
    /// It was kept at a moment.
    case kept(Instant)
    /// It could not be kept.
    case unkept
  }

  /// A form that begins with its own values, or with those of a draft.
  init(_ form: Form, restoring draft: FormValues? = nil) {
    self.form = form
    values = draft.map { FormValues($0, fitting: form.fields) } ?? form.initialValues
    effects = RuleEffects(form.rules(values))
    for field in form.fields where !field.kind.isMarked {
      edits[field.id] = TextEdit(words(of: values[field.id], in: field), isMultiline: field.isLong)
      chosen[field.id] = values.option(field.id)
    }
    focus = stops.first?.id
  }

  /// The fields in view, in order.
  var visibleFields: [Field] { form.fields.filter { !effects.hidden.contains($0.id) } }

  /// The fields in view that the focus can come to.
  var stops: [Field] { visibleFields.filter(\.isFillable) }

  /// The field that keys go to.
  var focusedField: Field? { focus.flatMap { form[$0] } }

  /// The values that would be saved: all but those of hidden fields.
  var savedValues: FormValues { values.without(effects.hidden) }

  /// Whether anything differs from what the form began with.
  var hasUnsavedText: Bool { values != form.initialValues }

  /// Whether saving waits for a value of the field.
  func isRequired(_ field: Field) -> Bool { field.isRequired || effects.requires(field.id) }

  /// Shows what was found out about a field's value, or no longer.
  mutating func remark(_ words: String?, on field: FieldID) { remarks[field] = words }

  /// A value as the words that stand in its field.
  func words(of value: FieldValue?, in field: Field) -> String {
    switch value {
    case nil: ""
    case .option(let id): option(id, of: field)?.words ?? id
    case .text(let text), .unread(let text): text
    case .moment, .day, .period, .number: value?.typed ?? ""
    }
  }

  /// The option with an identity, whether or not the rules allow it now.
  func option(_ id: String, of field: Field) -> Option? {
    effects.options(of: field).first { $0.id == id } ?? field.kind.options.first { $0.id == id }
  }
}

extension Field {
  /// Whether the text has several lines.
  var isLong: Bool {
    switch kind {
    case .longText: true
    case .text, .choice, .picker, .dateTime, .date, .period, .toggle, .number, .note: false
    }
  }
}
