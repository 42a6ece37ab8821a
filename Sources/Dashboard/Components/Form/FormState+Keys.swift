extension FormState {
  /// Takes one key.
  mutating func handle(_ key: Key, context: FormContext) -> FormOutcome {
    if isHelpOpen, key == .escape {
      isHelpOpen = false
      return .editing
    }
    if finder != nil {
      handleInFinder(key, context)
      return .editing
    }
    if list != nil, handleInList(key) { return .editing }
    if calendar != nil, handleInCalendar(key, context) { return .editing }
    switch key {
    case .control("s"), .function(2): return save(context)
    case .control("n"), .function(8): focusNextFault(context)
    case .control("g"), .function(1): isHelpOpen.toggle()
    case .function(5): return stamp(context)
    case .control("x"): return .discarded
    case .control("f"): finder = FieldFinder()
    case .control("e"): return focusedText.map(FormOutcome.openEditor) ?? .notTaken
    case .tab: moveFocus(by: 1, context)
    case .backTab: moveFocus(by: -1, context)
    case .escape:
      settle(context)
      return .left(values)
    case .character, .control, .alt, .enter, .backspace, .delete, .insert, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .function:
      return handleInField(key, context)
    }
    return .editing
  }

  /// Puts a pasted text in the field that has the focus; it never acts as keys.
  ///
  /// Says what became of a text that did not go in as it was.
  mutating func paste(_ text: String, context: FormContext) -> FormOutcome {
    guard let field = focusedField, let before = edits[field.id], finder == nil else {
      return .notTaken
    }
    clearChoice(of: field)
    edits[field.id]?.paste(text)
    calendar = nil
    read(field, context)
    refilter()
    let count = edits[field.id]?.characters.count ?? 0
    if count == TextEdit.largestCount, before.characters.count < count {
      return .said("\(field.label) is full: what did not fit was left out. Ctrl-Z takes it back.")
    }
    let lines = text.split(whereSeparator: \.isNewline).count
    guard lines > 1, !field.isLong else { return .editing }
    return .said(
      "\(lines) lines became one in \(field.label), which takes one line. Ctrl-Z takes it back."
    )
  }

  /// Puts a text that came back from an editor in its field.
  mutating func replaceText(of id: FieldID, with text: String, context: FormContext) {
    guard let field = form[id] else { return }
    edits[id]?.replaceAll(with: text)
    read(field, context)
  }

  private var focusedText: FieldID? {
    guard let field = focusedField else { return nil }
    switch field.kind {
    case .text, .longText: return field.id
    case .choice, .picker, .dateTime, .date, .period, .toggle, .number, .note: return nil
    }
  }

  private mutating func handleInField(_ key: Key, _ context: FormContext) -> FormOutcome {
    guard let field = focusedField else { return .notTaken }
    switch field.kind {
    case .choice, .toggle: return handleMarks(key, field, context)
    case .picker: return handlePicker(key, field, context)
    case .longText: return handleLongText(key, field, context)
    case .text, .dateTime, .date, .period, .number: return handleLine(key, field, context)
    case .note: return .notTaken
    }
  }

  private mutating func handleLine(
    _ key: Key,
    _ field: Field,
    _ context: FormContext
  ) -> FormOutcome {
    if key == .enter { return advance(context) }
    if let sense = field.kind.timeSense {
      if key == .down || key == .control(" ") {
        openCalendar(context)
        return .editing
      }
      if answerFold(key, field, context.frame(sense), context) { return .editing }
    }
    guard let step = key.rows(aPage: 0), step != 0 else { return edit(key, field, context) }
    moveFocus(by: step, context)
    return .editing
  }

  private mutating func handleLongText(
    _ key: Key,
    _ field: Field,
    _ context: FormContext
  ) -> FormOutcome {
    let page = max(1, FormMeasure.rows(of: field) - 1)
    guard let step = key.rows(aPage: page) else {
      return edit(key == .enter ? .character("\n") : key, field, context)
    }
    moveCaret(by: step, field, context)
    return .editing
  }

  private mutating func handlePicker(
    _ key: Key,
    _ field: Field,
    _ context: FormContext
  ) -> FormOutcome {
    switch key {
    case .down, .control(" "): openList(pointing: true)
    case .up: moveFocus(by: -1, context)
    case .enter: return takeOrAdvance(field, context)
    case .character:
      clearChoice(of: field)
      return edit(key, field, context)
    case .control, .alt, .escape, .tab, .backTab, .backspace, .delete, .insert, .left, .right,
      .home, .end, .pageUp, .pageDown, .function:
      return edit(key, field, context)
    }
    return .editing
  }

  /// Enter in a picker: the one match is taken, unless it is a person; of several, the list opens.
  private mutating func takeOrAdvance(_ field: Field, _ context: FormContext) -> FormOutcome {
    guard case .unread(let text)? = values[field.id] else { return advance(context) }
    let only = OptionSearch.only(text, in: effects.options(of: field))
    guard let only, only.isEnabled, !field.kind.isPerson else {
      openList(pointing: !field.kind.isPerson)
      return .editing
    }
    choose(only, in: field)
    return advance(context)
  }

  private mutating func edit(
    _ key: Key,
    _ field: Field,
    _ context: FormContext
  ) -> FormOutcome {
    guard edits[field.id]?.handle(key) == true else { return .notTaken }
    read(field, context)
    refilter()
    return .editing
  }

  /// Typing over a choice begins anew, since nobody types on at the end of a name.
  private mutating func clearChoice(of field: Field) {
    guard values.option(field.id) != nil else { return }
    edits[field.id]?.replaceAll(with: "")
  }

  /// Takes b or g as the answer to which of two times is meant, where that is asked.
  private mutating func answerFold(
    _ key: Key,
    _ field: Field,
    _ frame: TimeFrame,
    _ context: FormContext
  ) -> Bool {
    guard field.kind.hasClock, case .character(let letter) = key, let text = edits[field.id]?.text,
      let zone = ["b": "bst", "g": "gmt"][letter.lowercased()],
      case .ambiguous = DateTimeReading(text, in: frame)
    else { return false }
    edits[field.id]?.replaceAll(with: "\(text) \(zone)")
    read(field, context)
    return true
  }

  private mutating func stamp(_ context: FormContext) -> FormOutcome {
    guard let field = focusedField else { return .notTaken }
    switch field.kind {
    case .dateTime: edits[field.id]?.replaceAll(with: "now")
    case .date: edits[field.id]?.replaceAll(with: "today")
    case .text, .longText, .choice, .picker, .period, .toggle, .number, .note: return .notTaken
    }
    settle(context)
    return .editing
  }
}

extension Key {
  /// How many rows the key walks down, up if negative; nil for a key that does not walk.
  fileprivate func rows(aPage page: Int) -> Int? {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -page
    case .pageDown: page
    case .character, .control, .alt, .enter, .escape, .tab, .backTab, .backspace, .delete,
      .insert, .left, .right, .home, .end, .function:
      nil
    }
  }
}
