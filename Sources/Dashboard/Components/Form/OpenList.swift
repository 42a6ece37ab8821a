/// The list of a field's options while it is open.
struct OpenList: Hashable, Sendable {
  /// The identity of the option that Enter takes; nil until one is pointed at.
  var selected: String?
}

extension FormState {
  /// The options of the focused field that fit what is typed; all while a choice stands in it.
  var matches: [Option] {
    guard let field = focusedField else { return [] }
    let options = effects.options(of: field)
    guard let text = edits[field.id]?.text, values.option(field.id) == nil else { return options }
    return OptionSearch.matches(of: text, in: options)
  }

  /// Opens the list of the focused field.
  ///
  /// The choice is pointed at or, if asked for, the first match.
  mutating func openList(pointing: Bool) {
    guard let field = focusedField, !field.kind.options.isEmpty else { return }
    let choice = values.option(field.id)
    list = OpenList(selected: choice ?? (pointing ? matches.first?.id : nil))
  }

  /// Takes a key while the list is open; returns false for one that belongs to the text.
  mutating func handleInList(_ key: Key) -> Bool {
    switch key {
    case .up: point(by: -1)
    case .down: point(by: 1)
    case .pageUp: point(by: -8)
    case .pageDown: point(by: 8)
    case .escape, .control(" "): list = nil
    case .enter: takePointed()
    case .character, .control, .alt, .tab, .backTab, .backspace, .delete, .insert, .left, .right,
      .home, .end, .function:
      return false
    }
    return true
  }

  /// Points at a match again after the typed text has changed; at none if it is a person.
  mutating func refilter() {
    guard list != nil, let field = focusedField else { return }
    list = OpenList(selected: field.kind.isPerson ? nil : matches.first?.id)
  }

  private mutating func point(by step: Int) {
    let matches = matches
    guard !matches.isEmpty else { return }
    let place = matches.firstIndex { $0.id == list?.selected }
    let next = place.map { $0 + step } ?? (step > 0 ? 0 : matches.count - 1)
    list?.selected = matches[min(max(next, 0), matches.count - 1)].id
  }

  private mutating func takePointed() {
    guard let field = focusedField else { return }
    guard let option = matches.first(where: { $0.id == list?.selected }), option.isEnabled else {
      return
    }
    choose(option, in: field)
    list = nil
  }
}
