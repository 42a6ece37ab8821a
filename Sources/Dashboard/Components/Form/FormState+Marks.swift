extension FormState {
  /// Takes a key in a radio set: arrows and the space walk, letters go to the option that begins with
  /// all that was typed, the same letter again to the next.
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
    case .backspace, .delete:
      sought = nil
      set(nil, in: field.id)
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
    sought = nil
    let options = effects.options(of: field).filter(\.isEnabled)
    guard !options.isEmpty else { return }
    let place = options.firstIndex { $0.id == values.option(field.id) }
    let start = place ?? (step > 0 ? -1 : 0)
    let next = (start + step + options.count) % options.count
    mark(options[next], field)
  }

  private mutating func mark(_ letter: Character, _ field: Field) {
    let options = effects.options(of: field).filter(\.isEnabled)
    let current = values.option(field.id)
    let folded = letter.lowercased()
    var typed = ""
    if let sought, sought.field == field.id, sought.option == current { typed = sought.typed }
    if let found = Self.option(beginning: typed + folded, in: options) {
      mark(found, field)
      sought = Sought(field: field.id, option: found.id, typed: typed + folded)
      return
    }
    // Within a word a letter that does not fit is a slip, not another choice.
    let isWord = typed.count > 2 && options.allSatisfy { $0.words.lowercased() != typed }
    guard !isWord else { return }
    let place = options.firstIndex { $0.id == current } ?? -1
    let order = options.dropFirst(place + 1) + options.prefix(place + 1)
    guard let next = Self.option(beginning: folded, in: Array(order)) else { return }
    mark(next, field)
    sought = Sought(field: field.id, option: next.id, typed: folded)
  }

  /// The first option whose words begin so, or else one of whose words does.
  private static func option(beginning typed: String, in options: [Option]) -> Option? {
    let first = options.first { $0.words.lowercased().hasPrefix(typed) }
    return first
      ?? options.first { option in
        option.words.lowercased().split(separator: " ").contains { $0.hasPrefix(typed) }
      }
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
