internal import Domain

/// The rules by which a typed date and time becomes a moment, given the present one.
struct DateTimeResolution {
  private let frame: TimeFrame
  private let today: LondonTime

  /// The rules in a frame.
  init(_ frame: TimeFrame) {
    self.frame = frame
    today = frame.today
  }

  /// The moment that a phrase stands for.
  func reading(of phrase: DateTimePhrase) throws(DateTimeRefusal) -> DateTimeReading {
    if phrase.isLimit, frame.sense == .past {
      throw DateTimeRefusal(sentence: "Say when it happened, without 'before' or 'by'.")
    }
    if phrase.isNow { return show(frame.now, notes: []) }
    if phrase.isMeeting { return try nextMeeting() }
    if let minutes = phrase.minutes, phrase.day == nil {
      return try shown(frame.now.adding(minutes: minutes))
    }
    var notes: [String] = []
    var date = try DayResolution(frame).date(of: phrase, notes: &notes)
    let clock = try clock(of: phrase, on: date, notes: &notes)
    if phrase.time != nil {
      date = shifted(date, of: phrase, to: clock, notes: &notes)
    }
    let reading = try read(date, at: clock, isSummer: phrase.isSummer, notes: notes)
    guard let minutes = phrase.minutes, case .moment(let moment, _) = reading else {
      return reading
    }
    return try shown(moment.adding(minutes: minutes))
  }

  /// The day that a phrase stands for.
  func dayReading(of phrase: DateTimePhrase) throws(DateTimeRefusal) -> DayReading {
    guard phrase.time == nil, phrase.minutes == nil, phrase.isSummer == nil, !phrase.isNow else {
      throw DateTimeRefusal(sentence: "Only a day belongs here, as in fri, 14/10 or +7d.")
    }
    var notes: [String] = []
    let date: CivilDate
    if phrase.isMeeting {
      guard let meeting = try nextMeeting().moment else {
        preconditionFailure("A moment is shown.")
      }
      date = LondonTime(meeting).date
    } else {
      date = try DayResolution(frame).date(of: phrase, notes: &notes)
    }
    let words = [DateTimeWording.words(for: date, today: today.date)] + notes
    return .day(date, words: words.joined(separator: "; "))
  }

  private func nextMeeting() throws(DateTimeRefusal) -> DateTimeReading {
    guard let meeting = frame.nextMeeting else {
      throw DateTimeRefusal(sentence: "No next weekly meeting is planned: give the day and time.")
    }
    return show(meeting, notes: [])
  }

  private func clock(
    of phrase: DateTimePhrase,
    on date: CivilDate,
    notes: inout [String]
  ) throws(DateTimeRefusal) -> (hour: Int, minute: Int) {
    switch (phrase.time, phrase.day) {
    case (.clock(let hour, let minute), _): return (hour, minute)
    case (.endOfDay, _):
      notes.append("the end of the day is 23:59")
      return (23, 59)
    case (nil, .later): return (today.hour, today.minute)
    case (nil, _):
      guard frame.sense != .past else {
        throw DateTimeRefusal(
          sentence: "What time on \(date.spoken)? Add it, as in \(date.day)/\(date.month) 1430."
        )
      }
      notes.append("no time given, so the end of that day")
      return (23, 59)
    }
  }

  /// Moves a time without a full date to the next or the last such time, and says so.
  private func shifted(
    _ date: CivilDate,
    of phrase: DateTimePhrase,
    to clock: (hour: Int, minute: Int),
    notes: inout [String]
  ) -> CivilDate {
    let reading = LondonReading(date, hour: clock.hour, minute: clock.minute)
    let isOver = reading.last.map { $0 < frame.now } == true
    let isAhead = reading.first.map { $0 > frame.now } == true
    let shown = "\(padded(clock.hour, to: 2)):\(padded(clock.minute, to: 2))"
    let isWeekday = if case .weekday = phrase.day { true } else { false }
    guard phrase.day == nil || (isWeekday && date == today.date) else { return date }
    switch frame.sense {
    case .due where isOver:
      notes.append("\(shown) has passed today, so \(isWeekday ? "a week on" : "tomorrow")")
      return date.adding(days: isWeekday ? 7 : 1)
    case .past where isAhead:
      notes.append("\(shown) is still to come, so \(isWeekday ? "a week ago" : "yesterday")")
      return date.adding(days: isWeekday ? -7 : -1)
    case .any, .due, .past: return date
    }
  }

  private func read(
    _ date: CivilDate,
    at clock: (hour: Int, minute: Int),
    isSummer: Bool?,
    notes: [String]
  ) throws(DateTimeRefusal) -> DateTimeReading {
    switch (LondonReading(date, hour: clock.hour, minute: clock.minute), isSummer) {
    case (.once(let moment), nil): return show(moment, notes: notes)
    case (.once(let moment), let isSummer?):
      guard LondonTime(moment).isSummer == isSummer else {
        throw DateTimeRefusal(
          sentence:
            "Clocks show \(LondonTime(moment).zone) on \(date.spoken): leave the zone out."
        )
      }
      return show(moment, notes: notes)
    case (.twice(let summer, _), true): return show(summer, notes: notes)
    case (.twice(_, let winter), false): return show(winter, notes: notes)
    case (.twice(let summer, let winter), nil):
      return .ambiguous(
        summer: summer,
        winter: winter,
        words: "\(LondonTime(summer).clock) comes twice on \(date.spoken), as the clocks go back: "
          + "b for BST, the first, or g for GMT, an hour later?"
      )
    case (.never, _):
      throw DateTimeRefusal(
        sentence: "The clocks go forward on \(date.spoken): there is no time from 01:00 to 01:59."
      )
    }
  }

  private func shown(_ moment: Instant) throws(DateTimeRefusal) -> DateTimeReading {
    try DayResolution.check(LondonTime(moment).date)
    return show(moment, notes: [])
  }

  private func show(_ moment: Instant, notes: [String]) -> DateTimeReading {
    var notes = notes
    if moment < frame.now, frame.sense == .due { notes.append("that has passed") }
    if moment > frame.now, frame.sense == .past { notes.append("that is still to come") }
    let words = [DateTimeWording.words(for: moment, now: frame.now)] + notes
    return .moment(moment, words: words.joined(separator: "; "))
  }
}

extension LondonReading {
  /// The moment, where there is one; the later of two.
  fileprivate var last: Instant? {
    switch self {
    case .once(let instant): instant
    case .twice(_, let winter): winter
    case .never: nil
    }
  }
}
