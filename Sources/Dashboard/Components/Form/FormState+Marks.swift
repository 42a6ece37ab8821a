extension FormState {
  /// Takes a key in a radio set: arrows and the space walk, a letter goes to the next so beginning.
  mutating func handleMarks(
    _ key: Key,
    _ field: Field,
    _ context: FormContext
  ) -> FormOutcome {
    switch key {
    case .enter: return advance(context)
    case .left: mark(by: -1, field)
    case .right, .character(" "): mark(by: 1, field)
    case .character("/"): finder = FieldFinder()
    case .character(let letter): mark(letter, field)
    case .backspace, .delete: set(nil, in: field.id)
    case .up: moveFocus(by: -1, context)
    case .down where field.isToggle: moveFocus(by: 1, context)
    case .down, .control(" "): openList(pointing: true)
    case .control, .alt, .escape, .tab, .backTab, .insert, .home, .end, .pageUp, .pageDown,
      .function:
      return .notTaken
    }
    return .editing
  }

  private mutating func mark(by step: Int, _ field: Field) {
    let options = effects.options(of: field).filter(\.isEnabled)
    guard !options.isEmpty else { return }
    let place = options.firstIndex { $0.id == values.option(field.id) }
    let start = place ?? (step > 0 ? -1 : 0)
    let next = (start + step + options.count) % options.count
    mark(options[next], field)
  }

  private mutating func mark(_ letter: Character, _ field: Field) {
    let options = effects.options(of: field)
    let place = options.firstIndex { $0.id == values.option(field.id) } ?? -1
    let order = options.dropFirst(place + 1) + options.prefix(place + 1)
    let folded = letter.lowercased()
    let next = order.first { $0.isEnabled && $0.words.lowercased().hasPrefix(folded) }
    if let next { mark(next, field) }
  }

  private mutating func mark(_ option: Option, _ field: Field) {
    set(.option(option.id), in: field.id)
    if list != nil { list?.selected = option.id }
  }
}

extension Field {
  /// Whether the field is answered yes or no.
  var isToggle: Bool {
    switch kind {
    case .toggle: true
    case .text, .longText, .choice, .picker, .dateTime, .date, .period, .number, .note: false
    }
  }
}
