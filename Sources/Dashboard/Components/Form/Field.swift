internal import Canvas

/// The declaration of one line of a form: what it is called, what it takes, and when it is right.
struct Field: Sendable {
  /// The name that rules and drafts use.
  let id: FieldID
  /// The words at the left.
  let label: String
  /// What may be put there, and how.
  let kind: FieldKind
  /// One sentence that helps to fill it in, shown while the field has the focus.
  let help: String
  /// The paragraph that the field rests on, as `10.B2`; empty if it rests on none.
  let source: String
  /// Whether saving waits for a value, whatever the rules say.
  let isRequired: Bool
  /// What the field holds before anybody types.
  let initial: FieldValue?
  /// Whether records like what is typed are looked for.
  let isCompared: Bool
  /// How the words of a note look.
  let tone: Style
  /// How a typed text is understood, shown beside it while it is typed: `= phone 07700 900123`.
  let reads: (@Sendable (String) -> String?)?
  /// Says in a sentence what is wrong with a value beside the others, or nil if nothing is.
  ///
  /// It is asked only about a value that could be read.
  let validate: @Sendable (FieldValue, FormValues) -> String?

  /// Declares a field; all but the name, the label and the kind may be left out.
  init(
    _ id: FieldID,
    _ label: String,
    _ kind: FieldKind,
    help: String = "",
    source: String = "",
    isRequired: Bool = false,
    initial: FieldValue? = nil,
    isCompared: Bool = false,
    tone: Style = .muted,
    validate: @escaping @Sendable (FieldValue, FormValues) -> String? = { _, _ in nil },
    reads: (@Sendable (String) -> String?)? = nil
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.help = help
    self.source = source
    self.isRequired = isRequired
    self.initial = initial
    self.isCompared = isCompared
    self.tone = tone
    self.reads = reads
    self.validate = validate
  }

  /// Whether the focus can come here.
  var isFillable: Bool {
    switch kind {
    case .note: false
    case .text, .longText, .choice, .picker, .dateTime, .date, .period, .toggle, .number: true
    }
  }
}

extension Field: Equatable {
  /// Returns whether both declare the same, as far as values can be compared.
  static func == (left: Field, right: Field) -> Bool {
    left.id == right.id && left.label == right.label && left.kind == right.kind
  }
}
