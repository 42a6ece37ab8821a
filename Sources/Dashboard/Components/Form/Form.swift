/// The declaration of a form: what it asks, and what one answer does to the next.
///
/// Start reading here. A form is declared once as a value; `FormState` is a form being filled in,
/// with its keys in `FormState+Keys` and its picture in `FormState+Drawing`.
struct Form: Sendable {
  /// The name under which drafts are kept.
  let id: String
  /// What the form is, in its border.
  let title: String
  /// What it is about, beside the title.
  let subtitle: String
  /// The questions, in the order of the paper or the call.
  let fields: [Field]
  /// The headings that the questions stand under, in order; none where a form is short.
  let sections: [FormSection]
  /// The word for saving, which may depend on what is filled in: `Task`, `Bid to UKBA`.
  let saveWord: @Sendable (FormValues) -> String
  /// What the form is once it is filled in, which may differ: `Bid`.
  let titled: @Sendable (FormValues) -> String
  /// What some values do to other fields.
  let rules: @Sendable (FormValues) -> [FieldRule]

  /// Declares a form; fields under no heading come before those of the sections.
  init(
    _ id: String,
    title: String,
    subtitle: String = "",
    fields: [Field] = [],
    sections: [FormSection] = [],
    saveWord: @escaping @Sendable (FormValues) -> String = { _ in "save" },
    titled: (@Sendable (FormValues) -> String)? = nil,
    rules: @escaping @Sendable (FormValues) -> [FieldRule] = { _ in [] }
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.fields = fields + sections.flatMap(\.fields)
    self.sections = sections
    self.saveWord = saveWord
    self.titled = titled ?? { _ in title }
    self.rules = rules
  }

  /// The field with a name.
  subscript(_ id: FieldID) -> Field? { fields.first { $0.id == id } }

  /// What the form holds before anybody types.
  var initialValues: FormValues {
    var values = FormValues()
    for field in fields { values[field.id] = field.initial }
    return values
  }
}

extension Form: Equatable {
  /// Returns whether both declare the same, as far as values can be compared.
  static func == (left: Form, right: Form) -> Bool {
    left.id == right.id && left.title == right.title && left.subtitle == right.subtitle
      && left.fields == right.fields
  }
}
