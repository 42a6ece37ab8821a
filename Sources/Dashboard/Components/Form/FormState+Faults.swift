extension FormState {
  /// Every reason why the form cannot be saved, in the order of the fields.
  func faults(_ context: FormContext) -> [FormFault] {
    stops.compactMap { field in
      fault(of: field, context).map {
        FormFault(field: field.id, label: field.label, words: $0)
      }
    }
  }

  /// What is wrong with a field in words, or nil if nothing is.
  func fault(of field: Field, _ context: FormContext) -> String? {
    guard let value = values[field.id] else {
      return isRequired(field) ? field.kind.request : nil
    }
    return unreadable(value, in: field, context) ?? field.validate(value, savedValues)
  }

  /// The fault to show beside a field: that of one that was left, or of any once saving was tried.
  func shownFault(of field: Field, _ context: FormContext) -> String? {
    guard hasTriedSaving || (visited.contains(field.id) && field.id != focus) else { return nil }
    return fault(of: field, context)
  }

  private func unreadable(
    _ value: FieldValue,
    in field: Field,
    _ context: FormContext
  ) -> String? {
    switch (field.kind, value) {
    case (.text(let most), .text(let text)) where text.count > most:
      return "\(text.count - most) characters too many: at most \(most)"
    case (.choice, .option(let id)), (.toggle, .option(let id)), (.picker, .option(let id)):
      return unavailable(id, in: field)
    case (.picker(_, let isPerson), .unread(let text)):
      let count = OptionSearch.matches(of: text, in: effects.options(of: field)).count
      let request = isPerson || count != 1 ? field.kind.request : "Enter takes it"
      return count == 0
        ? "no match for '\(text)': \(request)"
        : "\(count) \(count == 1 ? "match" : "matches"): \(request)"
    case (.dateTime(let sense), .unread(let text)):
      return DateTimeReading(text, in: context.frame(sense)).words
    case (.date(let sense), .unread(let text)):
      return DayReading(text, in: context.frame(sense)).words
    case (.period(let sense), .unread(let text)):
      return PeriodReading(text, in: context.frame(sense)).words
    case (.number(let range), .number(let number)):
      return range.contains(number) ? nil : field.kind.request
    case (.number, .unread), (.choice, .unread), (.toggle, .unread): return field.kind.request
    case (.text, _), (.longText, _), (.choice, _), (.picker, _), (.dateTime, _), (.date, _),
      (.period, _),
      (.toggle, _), (.number, _), (.note, _):
      return nil
    }
  }

  private func unavailable(_ id: String, in field: Field) -> String? {
    let allowed = effects.options(of: field).first { $0.id == id }
    guard let allowed else {
      let because = effects.words(for: field.id).map { ": \($0)" } ?? ""
      return "\(option(id, of: field)?.words ?? id) cannot be chosen now\(because)"
    }
    return allowed.reasonOff.map { "\(allowed.words): \($0)" }
  }
}
