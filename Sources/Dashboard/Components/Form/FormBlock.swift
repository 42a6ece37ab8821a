internal import Canvas

/// The rows that one field takes: its value, what stands beside it, and what stands under it.
struct FormBlock: Hashable, Sendable {
  /// The field.
  let field: FieldID
  /// The columns of the value.
  let valueWidth: Int
  /// The rows of the value.
  let valueRows: Int
  /// The options on one line, where they fit.
  let radios: RadioSet?
  /// The sentence to the right of the value.
  let beside: FormAside?
  /// The sentences under the value, wrapped.
  let under: [FormAside]
  /// Whether the help of the field stands beside it.
  let showsHelp: Bool

  /// The rows of all.
  var height: Int { valueRows + under.count }

  /// A sentence takes no more rows than this under its field.
  private static let mostRows = 3

  /// Lays a field out.
  init(_ field: Field, _ state: FormState, _ measure: FormMeasure, _ context: FormContext) {
    self.field = field.id
    radios =
      field.kind.isMarked
      ? RadioSet(state.effects.options(of: field), width: measure.room) : nil
    let ownWidth = field.isFillable ? measure.valueWidth(of: field) : 0
    valueWidth = radios?.columns ?? ownWidth
    valueRows = FormMeasure.rows(of: field)
    var asides = state.asides(of: field, context)
    if radios?.showsDetails == true { asides.removeAll { $0.isDetail } }
    let width = measure.besideWidth(of: valueWidth)
    let help = SafeText(field.help)
    showsHelp =
      asides.isEmpty && field.id == state.focus && !help.isEmpty && help.columns <= width
    if showsHelp { asides = [FormAside(field.help)] }
    let fits = asides.first.map { $0.text.columns <= width } == true
    beside = fits && field.isFillable ? asides.removeFirst() : nil
    let underWidth = field.isFillable ? measure.room : measure.inner - 1
    under = asides.flatMap { Self.wrapped($0, to: underWidth) }
  }

  private static func wrapped(_ aside: FormAside, to width: Int) -> [FormAside] {
    aside.text.wrapped(to: max(1, width), maxLines: mostRows).map {
      FormAside($0.string, aside.style)
    }
  }
}
