internal import Domain

/// What one field holds.
enum FieldValue: Hashable, Sendable, Codable {
  /// Text as typed, never empty.
  case text(String)
  /// The identity of the chosen option.
  case option(String)
  /// A moment, to the minute.
  case moment(Instant)
  /// A day.
  case day(CivilDate)
  /// A stretch of time.
  case period(Interval)
  /// A number, whether or not it lies in the field's range.
  case number(Int)
  /// Typed text that cannot be read as a value yet, kept so that nothing typed is lost.
  case unread(String)
}

/// What all fields of a form hold: what is saved, and what a draft keeps.
struct FormValues: Hashable, Sendable, Codable {
  private var entries: [FieldID: FieldValue]

  /// The values of a form that nobody has touched.
  init(_ entries: [FieldID: FieldValue] = [:]) {
    self.entries = entries
  }

  /// What a field holds, or nil if it is empty.
  subscript(_ field: FieldID) -> FieldValue? {
    get { entries[field] }
    set { entries[field] = newValue }
  }

  /// Whether no field holds anything.
  var isEmpty: Bool { entries.isEmpty }

  /// The text typed in a field; empty where there is none.
  func text(_ field: FieldID) -> String {
    guard case .text(let text) = entries[field] else { return "" }
    return text
  }

  /// The identity of the option chosen in a field.
  func option(_ field: FieldID) -> String? {
    guard case .option(let id) = entries[field] else { return nil }
    return id
  }

  /// The moment given in a field.
  func moment(_ field: FieldID) -> Instant? {
    guard case .moment(let moment) = entries[field] else { return nil }
    return moment
  }

  /// The day given in a field.
  func day(_ field: FieldID) -> CivilDate? {
    guard case .day(let day) = entries[field] else { return nil }
    return day
  }

  /// The stretch of time given in a field.
  func period(_ field: FieldID) -> Interval? {
    guard case .period(let period) = entries[field] else { return nil }
    return period
  }

  /// The number given in a field.
  func number(_ field: FieldID) -> Int? {
    guard case .number(let number) = entries[field] else { return nil }
    return number
  }

  /// Whether a toggle says yes, or nil where it is open or not known.
  func isYes(_ field: FieldID) -> Bool? {
    switch option(field) {
    case Option.yes.id: true
    case Option.no.id: false
    case .some, .none: nil
    }
  }

  /// The values of a draft that the fields of a form still take; others stay as unread text.
  init(_ draft: FormValues, fitting fields: [Field]) {
    self.init()
    for field in fields {
      guard let value = draft[field.id] else { continue }
      entries[field.id] = value.isTaken(by: field.kind) ? value : .unread(value.typed)
    }
  }

  /// The values without those of some fields.
  func without(_ fields: Set<FieldID>) -> FormValues {
    FormValues(entries.filter { !fields.contains($0.key) })
  }
}

extension FieldValue {
  /// Whether fields of a kind hold such values.
  func isTaken(by kind: FieldKind) -> Bool {
    switch (kind, self) {
    case (.text, .text), (.longText, .text), (.choice, .option), (.toggle, .option): true
    case (.picker, .option), (.picker, .unread), (.number, .number), (.number, .unread): true
    case (.dateTime, .moment), (.dateTime, .unread), (.date, .day), (.date, .unread): true
    case (.period, .period), (.period, .unread): true
    case (.text, _), (.longText, _), (.choice, _), (.toggle, _), (.picker, _), (.number, _),
      (.dateTime, _), (.date, _), (.period, _), (.note, _):
      false
    }
  }

  /// The value as it would be typed.
  var typed: String {
    switch self {
    case .text(let text), .option(let text), .unread(let text): text
    case .moment(let moment): DateTimeWording.text(of: moment)
    case .day(let day): DateTimeWording.text(of: day)
    case .period(let period):
      "\(DateTimeWording.text(of: period.start)) to \(DateTimeWording.text(of: period.end))"
    case .number(let number): "\(number)"
    }
  }
}
