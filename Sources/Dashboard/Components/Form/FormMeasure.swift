internal import Canvas

/// How a form shares out the columns of its space: label, value, and what stands beside.
///
///     > Owner*      mor                        ▼  4 of 61 match
///     | label |     | value                     | aside
struct FormMeasure: Hashable, Sendable {
  /// The columns between the border and its padding.
  let inner: Int
  /// The column where values begin, counted from the inner edge.
  let valueX: Int
  /// The columns that values and asides share.
  let room: Int

  /// Under so many columns there is no border, since it would take a quarter of the space.
  static let leastBoxed = 16

  /// The columns of a form drawn on so many.
  init(_ state: FormState, columns: Int) {
    inner = max(0, columns >= Self.leastBoxed ? columns - 4 : columns)
    let longest =
      state.visibleFields.filter(\.isFillable)
      .map { SafeText($0.label).columns }.max() ?? 0
    // One column for the mark of the focus, one for that of a required field, one between.
    valueX = min(min(longest, inner / 3) + 3, inner)
    room = inner - valueX
  }

  /// The columns of the label itself.
  var labelWidth: Int { max(0, valueX - 3) }

  /// The columns that the value of a field takes, at least one.
  func valueWidth(of field: Field) -> Int {
    let wanted =
      switch field.kind {
      case .text(let most): most + 1
      case .longText, .note: room
      case .choice, .toggle: longest(field.kind.options) + 3
      case .picker: min(max(longest(field.kind.options) + 3, 20), 44)
      case .dateTime: 22
      case .date: 14
      case .period: 38
      case .number(let range): max("\(range.lowerBound)".count, "\(range.upperBound)".count) + 3
      }
    return max(1, min(wanted, room))
  }

  /// The columns left beside a value, nothing where words would be squeezed.
  func besideWidth(of valueWidth: Int) -> Int {
    let left = room - valueWidth - 2
    return left >= 12 ? left : 0
  }

  /// The rows that the value of a field takes.
  static func rows(of field: Field) -> Int {
    switch field.kind {
    case .longText(let rows): min(max(rows, 1), 40)
    case .text, .choice, .picker, .dateTime, .date, .period, .toggle, .number: 1
    case .note: 0  // The words of a note stand where other fields have their sentences.
    }
  }

  private func longest(_ options: [Option]) -> Int {
    options.map { SafeText($0.words).columns }.max() ?? 0
  }
}
