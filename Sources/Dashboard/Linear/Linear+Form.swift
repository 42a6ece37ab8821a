import Domain

/// The words that lead through a form; anything else is the answer to its question.
enum FormWord: String, CaseIterable, Sendable {
  case back, list, more, skip, clear, save, leave, discard, help

  /// What it does, in words.
  var words: String {
    switch self {
    case .back: "go to the question before"
    case .list: "say every question with its answer"
    case .more: "say more of the options"
    case .skip: "go to the next question"
    case .clear: "take the answer away"
    case .save: "record it"
    case .leave: "leave; what was answered is kept as a draft"
    case .discard: "leave and throw the answers away"
    case .help: "say these words"
    }
  }
}

extension Linear {
  /// How many options are said at a time.
  static let optionsAtOnce = 12

  /// The form that is being filled in.
  var formLayer: FormLayer? {
    guard case .form(let layer) = state.topLayer else { return nil }
    return layer
  }

  /// Says what the form is and its first question.
  mutating func sayForm() {
    guard let layer = formLayer else { return }
    let form = layer.state.form
    let title = form.titled(layer.state.savedValues)
    let subtitle = form.subtitle.isEmpty ? "" : ", \(form.subtitle)"
    say("\(title)\(subtitle): \(Wording.count(layer.state.stops.count, "question")).")
    for case .note(let words) in form.fields.map(\.kind) { say(words) }
    say("Words beside the answers: \(listed(FormWord.allCases.map(\.rawValue), or: "and")).")
    sayField()
  }

  /// Says the question of the form: the field, its help, what stands in it, what can be chosen.
  mutating func sayField() {
    guard let layer = formLayer, let field = layer.state.focusedField else {
      say("It asks nothing: save records it, leave does not.")
      return
    }
    let form = layer.state
    let place = (form.stops.firstIndex { stop in stop.id == field.id } ?? 0) + 1
    let need = form.isRequired(field) ? "needed" : "may stay empty"
    say("\(place) of \(form.stops.count), \(field.label), \(need). \(field.help)".trimmed)
    if let words = form.effects.words(for: field.id) { say(words) }
    if form.values[field.id] != nil { say("It is \(reading(of: field, in: form)).") }
    offered = form.effects.options(of: field)
    sayOptions(from: 0)
  }

  /// What stands in a field, as it was understood.
  func reading(of field: Field, in form: FormState) -> String {
    let words = form.words(of: form.values[field.id], in: field)
    switch form.values[field.id] {
    case nil: return "empty"
    case .moment(let moment):
      let minutes = moment.minutes(since: state.now)
      let length = Wording.spokenLength(minutes: abs(minutes))
      let words = DateTimeWording.words(for: moment, now: state.now).bare.split(separator: ", ")
      return "\(words.first ?? ""), " + (minutes < 0 ? "\(length) ago" : "in \(length)")
    case .day(let day): return DateTimeWording.words(for: day, today: state.today).bare
    case .text, .option, .period, .number, .unread: return words
    }
  }

  /// Says some of the options with their numbers.
  mutating func sayOptions(from start: Int) {
    let end = min(start + Self.optionsAtOnce, offered.count)
    for place in min(start, end)..<end {
      let option = offered[place]
      let detail = option.reasonOff.map { reason in ", not now: \(reason)" } ?? ""
      let more = option.detail.isEmpty ? "" : ", \(option.detail)"
      say("\(place + 1): \(option.words)\(detail.isEmpty ? more : detail)")
    }
    optionsSaid = end
    guard end < offered.count else { return }
    say("\(end) of \(offered.count) said; more says the next, or type the beginning of one.")
  }

  /// Takes a line while a form is filled in.
  mutating func hearInForm(_ text: String) -> [Effect] {
    guard let layer = formLayer else { return [] }
    guard layer.sending == nil else { return tell(.control("s")) }
    guard !text.isEmpty else {
      sayField()
      return []
    }
    if let word = FormWord(rawValue: text.lowercased()) { return hear(word) }
    hearAnswer(text, in: layer)
    return []
  }

  private mutating func hear(_ word: FormWord) -> [Effect] {
    switch word {
    case .back: move(by: -1)
    case .skip: move(by: 1)
    case .list: sayAnswers()
    case .more: sayOptions(from: optionsSaid < offered.count ? optionsSaid : 0)
    case .clear:
      edit { form, context in form.answer("", context) }
      sayField()
    case .help:
      for word in FormWord.allCases { say("\(word.rawValue): \(word.words).") }
      say("An answer in quotation marks is never taken for one of these words.")
      say("In a text of several lines an answer that begins with + adds a line.")
    case .leave: return tell(.escape)
    case .discard: return tell(.control("x"))
    case .save:
      let asked = state.acts
      let effects = tell(.control("s"))
      if state.acts != asked { awaited = .act } else { sayField() }
      return effects
    }
    return []
  }

  /// Goes to another question; at the ends it stays and says so.
  private mutating func move(by step: Int) {
    guard let form = formLayer?.state, let focus = form.focus else { return }
    let stops = form.stops.map(\.id)
    let place = (stops.firstIndex(of: focus) ?? 0) + step
    guard stops.indices.contains(place) else {
      say(step < 0 ? "This is the first question." : lastWords)
      return
    }
    edit { form, context in form.moveFocus(by: step, context) }
    sayField()
  }

  /// What is said after the last question.
  private var lastWords: String {
    let faults = formLayer?.state.faults(state.formContext) ?? []
    guard let first = faults.first else {
      return "That was the last question: save records it, list says the answers."
    }
    let count = faults.count == 1 ? "1 question is" : "\(faults.count) questions are"
    return "That was the last question, but \(count) left: \(first.label): \(first.words)."
  }

  /// Says every question with its answer, and what is still in the way.
  private mutating func sayAnswers() {
    guard let form = formLayer?.state else { return }
    for (place, field) in form.stops.enumerated() {
      let fault = form.fault(of: field, state.formContext).map { fault in "; \(fault)" } ?? ""
      say("\(place + 1), \(field.label): \(reading(of: field, in: form))\(fault)")
    }
  }

  /// Takes an answer, says what it was understood as, and asks the next question.
  private mutating func hearAnswer(_ text: String, in layer: FormLayer) {
    guard let field = layer.state.focusedField else { return sayField() }
    if !field.kind.options.isEmpty {
      guard let option = option(text, of: field, in: layer.state) else { return }
      edit { form, _ in form.answer(option, in: field) }
      say("\(field.label): \(option.words).")
    } else {
      let answer = text.unquoted
      let isMore = field.isLong && text.hasPrefix("+")
      edit { form, context in
        let words = form.words(of: form.values[field.id], in: field)
        let more = words + (words.isEmpty ? "" : "\n") + String(answer.dropFirst()).trimmed
        form.answer(isMore ? more : answer, context)
      }
      guard let form = formLayer?.state else { return }
      if let fault = form.fault(of: field, state.formContext) {
        say("\(field.label): \(fault). What you typed is kept; answer again, or skip.")
        return
      }
      say("\(field.label): \(reading(of: field, in: form)).")
    }
    goOn(from: field)
  }

  /// The option that an answer means; nil where there is none or more than one, which is said.
  ///
  /// A person is taken by the number or the whole label, never by a guess.
  private mutating func option(_ text: String, of field: Field, in form: FormState) -> Option? {
    if let number = Int(text), offered.indices.contains(number - 1) {
      return able(offered[number - 1])
    }
    let options = form.effects.options(of: field)
    let same = options.first { option in option.words.lowercased() == text.lowercased() }
    let only = field.kind.isPerson ? nil : OptionSearch.only(text.unquoted, in: options)
    if let found = same ?? only { return able(found) }
    let found = OptionSearch.matches(of: text.unquoted, in: options)
    guard !found.isEmpty else {
      say("Nothing fits \"\(text)\"; an empty line says what can be chosen.")
      return nil
    }
    offered = found
    say(found.count == 1 ? "One fits; say its number:" : "\(found.count) fit; say a number:")
    sayOptions(from: 0)
    return nil
  }

  private mutating func able(_ option: Option) -> Option? {
    guard let reason = option.reasonOff else { return option }
    say("\(option.words) cannot be chosen now: \(reason).")
    return nil
  }

  /// Asks the next question; after the last it says what is left.
  private mutating func goOn(from field: Field) {
    guard let form = formLayer?.state else { return }
    guard form.stops.last?.id != field.id else {
      edit { form, context in form.settle(context) }
      offered = []
      return say(lastWords)
    }
    edit { form, context in form.moveFocus(by: 1, context) }
    sayField()
  }

  /// Changes the form, and notes that something was typed.
  private mutating func edit(_ body: (inout FormState, FormContext) -> Void) {
    guard var layer = formLayer else { return }
    let context = state.formContext
    let before = layer.state.values
    _ = layer.edit(at: state.now) { form in
      body(&form, context)
      return .editing
    }
    wanted += state.compare(&layer, since: before)
    state.replaceTop(.form(layer))
  }

  /// Says what was found out about answers since, such as records that are like one.
  mutating func sayRemarks(since before: FormLayer?) {
    guard let before, let layer = formLayer, layer.draftKey == before.draftKey else { return }
    for field in layer.state.stops {
      guard let remark = layer.state.remarks[field.id], remark != before.state.remarks[field.id],
        remark != "0 matches"
      else { continue }
      say("\(field.label): \(remark)")
    }
  }
}

extension FormState {
  /// Puts a text in the focused field as if it had been typed there.
  mutating func answer(_ text: String, _ context: FormContext) {
    guard let field = focusedField else { return }
    list = nil
    if field.kind.isMarked {
      set(nil, in: field.id)
    } else {
      replaceText(of: field.id, with: text, context: context)
    }
  }

  /// Chooses an option in a field.
  mutating func answer(_ option: Option, in field: Field) {
    if field.kind.isMarked {
      set(.option(option.id), in: field.id)
    } else {
      choose(option, in: field)
    }
  }
}

extension String {
  /// The text without the quotation marks around it.
  fileprivate var unquoted: String {
    count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }

  /// A reading without the sign before it.
  fileprivate var bare: String { hasPrefix("= ") ? String(dropFirst(2)) : self }
}
