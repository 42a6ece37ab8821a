internal import Canvas
internal import Domain

/// A sentence that stands beside or under a value.
struct FormAside: Hashable, Sendable {
  /// What it says.
  let text: SafeText
  /// How it looks.
  let style: Style
  /// Whether it is the detail of the chosen option, which a radio set may show by itself.
  let isDetail: Bool

  /// A sentence in a style.
  init(_ text: String, _ style: Style = .muted, isDetail: Bool = false) {
    self.text = SafeText(text)
    self.style = style
    self.isDetail = isDetail
  }
}

extension FormState {
  /// What is said about a field, the most urgent first; help is not among it.
  func asides(of field: Field, _ context: FormContext) -> [FormAside] {
    if case .note(let words) = field.kind {
      return [FormAside(effects.words(for: field.id) ?? words, field.tone)]
    }
    var asides: [FormAside] = []
    let fault = shownFault(of: field, context)
    if let fault { asides.append(FormAside("! \(fault)", .alert)) }
    if let aside = live(field, context), fault == nil || (isFine(field) && aside.style != .caution)
    {
      asides.append(aside)
    }
    if let words = effects.words(for: field.id) {
      let isNew = changes.contains(field.id)
      asides.append(isNew ? FormAside("changed: \(words)", .caution) : FormAside(words))
    }
    if let remark = remarks[field.id] { asides.append(FormAside(remark)) }
    return asides
  }

  private func isFine(_ field: Field) -> Bool {
    switch values[field.id] {
    case .unread, nil: false
    case .text, .option, .moment, .day, .period, .number: true
    }
  }

  /// The reading of what stands in a field.
  private func live(_ field: Field, _ context: FormContext) -> FormAside? {
    switch (field.kind, values[field.id]) {
    case (.dateTime, .moment(let moment)) where field.id != focus:
      return FormAside(DateTimeWording.words(for: moment, now: context.now), .text)
    case (.dateTime(let sense), .moment), (.dateTime(let sense), .unread):
      return live(DateTimeReading(typed(field), in: context.frame(sense)))
    case (.date, .day(let day)) where field.id != focus:
      return FormAside(
        DateTimeWording.words(for: day, today: LondonTime(context.now).date),
        .text
      )
    case (.date(let sense), .day), (.date(let sense), .unread):
      return live(DayReading(typed(field), in: context.frame(sense)))
    case (.period, .period(let period)) where field.id != focus:
      return FormAside(DateTimeWording.words(for: period, now: context.now), .text)
    case (.period(let sense), .period), (.period(let sense), .unread):
      return live(PeriodReading(typed(field), in: context.frame(sense)))
    case (.picker, .option(let id)), (.choice, .option(let id)):
      let detail = option(id, of: field)?.detail ?? ""
      return detail.isEmpty ? nil : FormAside(detail, isDetail: true)
    case (.picker, .unread(let text)): return live(text, field)
    case (.text(let most), .text(let text)) where text.count > most:
      return fault(of: field, context).map { FormAside($0, .caution) }
    case (.text, .text(let text)):
      return field.reads?(text).map { words in FormAside(words, .text) }
    case (.text, _), (.longText, _), (.choice, _), (.picker, _), (.dateTime, _), (.date, _),
      (.period, _),
      (.toggle, _), (.number, _), (.note, _):
      return nil
    }
  }

  private func live(_ reading: DateTimeReading) -> FormAside {
    switch reading {
    case .moment: FormAside(reading.words, .text)
    case .ambiguous: FormAside("? \(reading.words)", .caution)
    case .refused: FormAside(reading.words)
    }
  }

  private func live(_ reading: PeriodReading) -> FormAside {
    switch reading {
    case .period: FormAside(reading.words, .text)
    case .refused: FormAside(reading.words)
    }
  }

  private func live(_ reading: DayReading) -> FormAside {
    switch reading {
    case .day: FormAside(reading.words, .text)
    case .refused: FormAside(reading.words)
    }
  }

  private func live(_ text: String, _ field: Field) -> FormAside {
    let options = effects.options(of: field)
    let count = OptionSearch.matches(of: text, in: options).count
    if let only = OptionSearch.only(text, in: options), !field.kind.isPerson, only.isEnabled {
      return FormAside("Enter takes \(only.words)")
    }
    let hint = list == nil ? ", Down shows them" : ""
    return FormAside("\(count) of \(options.count) match\(hint)")
  }

  private func typed(_ field: Field) -> String { edits[field.id]?.text ?? "" }
}
