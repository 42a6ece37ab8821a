internal import Domain

/// The month that is open over a field of a day, with the day that is pointed at.
struct OpenCalendar: Hashable, Sendable {
  /// The day that Enter takes.
  var day: CivilDate
  /// The time of day that goes with it, where one is typed or the meeting gives it.
  var clock: String?
}

extension FormState {
  /// Opens the calendar of the focused field, on the day that is typed or today.
  mutating func openCalendar(_ context: FormContext) {
    guard let field = focusedField, let sense = field.kind.timeSense else { return }
    let typed = Self.typed(edits[field.id]?.text ?? "", in: context.frame(sense))
    calendar = OpenCalendar(
      day: typed?.day ?? LondonTime(context.now).date,
      clock: field.kind.hasClock ? typed?.clock : nil
    )
  }

  /// Takes a key while the calendar is open; returns false for one that belongs to the text.
  mutating func handleInCalendar(_ key: Key, _ context: FormContext) -> Bool {
    guard let open = calendar else { return false }
    switch key {
    case .left: point(at: open.day.adding(days: -1))
    case .right: point(at: open.day.adding(days: 1))
    case .up: point(at: open.day.adding(days: -7))
    case .down: point(at: open.day.adding(days: 7))
    case .pageUp: point(at: open.day.adding(months: -1))
    case .pageDown: point(at: open.day.adding(months: 1))
    case .home: point(at: open.day.adding(days: 1 - open.day.weekday))
    case .end: point(at: open.day.adding(days: 7 - open.day.weekday))
    case .character("t"): point(at: LondonTime(context.now).date)
    case .character("w"): pointAtMeeting(context)
    case .enter: takeDay(open, context)
    case .escape, .control(" "): calendar = nil
    case .character, .control, .alt, .tab, .backTab, .backspace, .delete, .insert, .function:
      calendar = nil
      return false
    }
    return true
  }

  private mutating func point(at day: CivilDate) {
    guard DayResolution.years.contains(day.year) else { return }
    calendar?.day = day
  }

  private mutating func pointAtMeeting(_ context: FormContext) {
    guard let meeting = context.nextMeeting, let field = focusedField else { return }
    let time = LondonTime(meeting)
    calendar = OpenCalendar(day: time.date, clock: field.kind.hasClock ? time.clock : nil)
  }

  /// Puts the day in the field; the time of day stays, or is typed behind it.
  private mutating func takeDay(_ open: OpenCalendar, _ context: FormContext) {
    calendar = nil
    guard let field = focusedField else { return }
    let day = DateTimeWording.text(of: open.day)
    let space = field.kind.hasClock ? " " : ""
    edits[field.id]?.replaceAll(with: day + space + (open.clock ?? ""))
    read(field, context)
  }

  /// The day and the time of day that a text stands for, nil where it cannot be read.
  private static func typed(_ text: String, in frame: TimeFrame) -> OpenCalendar? {
    if case .day(let day, _) = DayReading(text, in: frame) { return OpenCalendar(day: day) }
    switch DateTimeReading(text, in: frame) {
    case .moment(let moment, _), .ambiguous(let moment, _, _):
      let time = LondonTime(moment)
      return OpenCalendar(day: time.date, clock: time.clock)
    case .refused: return nil
    }
  }
}

extension FieldKind {
  /// Which way a field of a day or a moment looks; nil for any other.
  var timeSense: TimeSense? {
    switch self {
    case .dateTime(let sense), .date(let sense): sense
    case .text, .longText, .choice, .picker, .period, .toggle, .number, .note: nil
    }
  }

  /// Whether the value has a time of day.
  var hasClock: Bool {
    switch self {
    case .dateTime: true
    case .text, .longText, .choice, .picker, .date, .period, .toggle, .number, .note: false
    }
  }
}

extension CivilDate {
  /// The same day of another month, or its last where that month is shorter.
  func adding(months: Int) -> CivilDate {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    for day in stride(from: day, through: 28, by: -1) {
      if let date = CivilDate(year: year, month: month, day: day) { return date }
    }
    return CivilDate(year: year, month: month, day: min(day, 28)) ?? self
  }
}
