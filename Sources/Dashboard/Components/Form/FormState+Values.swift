extension FormState {
  /// What the text of a field stands for at this moment; nil if it is empty.
  func reading(of field: Field, _ context: FormContext) -> FieldValue? {
    guard let text = edits[field.id]?.text, let bare = Self.trimmed(text) else { return nil }
    if let value = kept(text, in: field) { return value }
    switch field.kind {
    case .text: return .text(bare)
    case .longText: return .text(text)
    case .picker:
      guard let id = chosen[field.id], words(of: .option(id), in: field) == text else {
        return .unread(text)
      }
      return .option(id)
    case .dateTime(let sense):
      let reading = DateTimeReading(text, in: context.frame(sense))
      return reading.moment.map(FieldValue.moment) ?? .unread(text)
    case .date(let sense):
      switch DayReading(text, in: context.frame(sense)) {
      case .day(let day, _): return .day(day)
      case .refused: return .unread(text)
      }
    case .period(let sense):
      switch PeriodReading(text, in: context.frame(sense)) {
      case .period(let period, _): return .period(period)
      case .refused: return .unread(text)
      }
    case .number: return Self.number(bare).map(FieldValue.number) ?? .unread(text)
    case .choice, .toggle, .note: return values[field.id]
    }
  }

  /// The value that stands in a field, if its text is still the one that it was written out as.
  ///
  /// A moment to the second would otherwise lose its seconds to a mere visit.
  private func kept(_ text: String, in field: Field) -> FieldValue? {
    switch values[field.id] {
    case nil, .unread, .text: nil
    case .option, .moment, .day, .period, .number:
      words(of: values[field.id], in: field) == text ? values[field.id] : nil
    }
  }

  /// Takes what is typed in a field as its value.
  mutating func read(_ field: Field, _ context: FormContext) {
    guard !field.kind.isMarked else { return }
    set(reading(of: field, context), in: field.id)
  }

  /// Gives a field a value, and notes what the rules make of it.
  mutating func set(_ value: FieldValue?, in field: FieldID) {
    guard values[field] != value else { return }
    values[field] = value
    remarks[field] = nil
    let before = effects
    effects = RuleEffects(form.rules(values))
    let changed = effects.changed(from: before).subtracting([field])
    changes = changes.subtracting(effects.hidden).union(changed)
  }

  /// Chooses an option, and puts its words in the field.
  mutating func choose(_ option: Option, in field: Field) {
    chosen[field.id] = option.id
    edits[field.id]?.replaceAll(with: option.words)
    set(.option(option.id), in: field.id)
  }

  /// Reads a field that the focus leaves and writes its value out in full.
  mutating func settle(_ context: FormContext) {
    list = nil
    calendar = nil
    isHelpOpen = false
    guard let field = focusedField else { return }
    read(field, context)
    visited.insert(field.id)
    let words = words(of: values[field.id], in: field)
    edits[field.id]?.replaceAll(with: words)
  }

  /// A text without the spaces at its ends; nil if that leaves nothing.
  private static func trimmed(_ text: String) -> String? {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...last])
  }

  /// A whole number of at most nine digits, with or without a minus sign.
  private static func number(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard (1...9).contains(digits.utf8.count), digits.allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    return Int(text)
  }
}

extension FormContext {
  /// The frame in which a field that looks one way reads times.
  func frame(_ sense: TimeSense) -> TimeFrame {
    TimeFrame(now: now, sense: sense, nextMeeting: nextMeeting)
  }
}
