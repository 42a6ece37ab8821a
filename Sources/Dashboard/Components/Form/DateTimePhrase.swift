internal import Domain

/// A typed date and time, taken apart but not yet read against the present.
struct DateTimePhrase: Hashable, Sendable {
  /// The day, where one is given.
  private(set) var day: Day?
  /// The day of the week beside a date, which must agree with it.
  private(set) var weekday: Int?
  /// The time of day, where one is given.
  private(set) var time: Time?
  /// How much later or earlier, in elapsed minutes.
  private(set) var minutes: Int?
  /// Whether the present moment is meant.
  private(set) var isNow = false
  /// Whether the next weekly meeting is meant.
  private(set) var isMeeting = false
  /// Whether the words say before or by.
  private(set) var isLimit = false
  /// Whether a number of four digits was taken for a year.
  private(set) var hasBareYear = false
  /// Whether summer or winter time is named.
  private(set) var isSummer: Bool?

  /// A day as typed.
  enum Day: Hashable, Sendable {
    /// So many days from today.
    case fromToday(Int)
    /// As today, but given as a distance, so that the time of day stays.
    case later(Int)
    /// 1 for Monday to 7 for Sunday.
    case weekday(Int)
    /// A day and a month, perhaps without a year.
    case date(day: Int, month: Int, year: Int?)
  }

  /// A time of day as typed.
  enum Time: Hashable, Sendable {
    /// An hour and a minute, as written.
    case clock(hour: Int, minute: Int)
    /// 23:59.
    case endOfDay
  }

  /// The longest text that is read; a longer one is no date.
  private static let largestCount = 60

  /// The years that a number of four digits stands for though it would be a time of day as well;
  /// nil where there is no time of day, so that it can only be a year.
  private let nearYears: ClosedRange<Int>?

  /// Takes a text apart, as a moment near a year or, where none is given, as a day.
  ///
  /// `14/10 1900` is an evening and `14/10 2010` a year, in 2010; a day alone takes both for years.
  init(_ text: String, near year: Int?) throws(DateTimeRefusal) {
    nearYears = year.map { year in year - 1...year + 1 }
    guard text.utf8.count <= Self.largestCount else { throw Self.unreadable(text) }
    var tokens: ArraySlice<DateTimeToken> = []
    for word in Self.words(of: text) {
      guard let token = DateTimeToken(word) else { throw Self.unreadable(String(word)) }
      tokens.append(token)
    }
    while let token = tokens.popFirst() { try take(token, before: &tokens) }
    guard isAlone || day != nil || time != nil else {
      throw DateTimeRefusal(sentence: "Give a day and a time.")
    }
    guard !isAlone || (isDistance && time == nil && isSummer == nil) else {
      throw DateTimeRefusal(sentence: "Give one time only: a day and a clock time, or a distance.")
    }
  }

  private var isAlone: Bool { isNow || isMeeting || minutes != nil }

  /// Whether no day is given, or only one that belongs to a distance as in `+1d2h`.
  private var isDistance: Bool {
    switch day {
    case nil: true
    case .later: minutes != nil
    case .fromToday, .weekday, .date: false
    }
  }

  private static func words(of text: String) -> [Substring] {
    var text = text.lowercased()
    // An ISO time has a T between its parts, which no word of ours begins with after a digit.
    if text.utf8.count >= 16, text.dropFirst(10).first == "t", text.dropFirst(4).first == "-" {
      text = String(text.prefix(10)) + " " + text.dropFirst(11)
    }
    let words = text.split { $0 == " " || $0 == "," || $0 == "=" }
    let isEnd = words.count >= 3 && words.suffix(3).elementsEqual(["end", "of", "day"])
    return (isEnd ? words.dropLast(3) + ["eod"] : words).filter { $0 != "at" && $0 != "on" }
  }

  private mutating func take(
    _ token: DateTimeToken,
    before rest: inout ArraySlice<DateTimeToken>
  ) throws(DateTimeRefusal) {
    switch token {
    case .now: isNow = true
    case .endOfDay: try set(.endOfDay)
    case .today: try set(.fromToday(0))
    case .tomorrow: try set(.fromToday(1))
    case .yesterday: try set(.fromToday(-1))
    case .next: try takeNext(rest.popFirst())
    case .meeting: isMeeting = true
    case .limit: isLimit = true
    case .weekday(let weekday): try set(weekday: weekday)
    case .month: throw DateTimeRefusal(sentence: "The day comes before the month, as in 14 Oct.")
    case .date(let day, let month, let year):
      let isOwnYear = year == nil && isYear(rest.first)
      try set(.date(day: day, month: month, year: isOwnYear ? bareYear(&rest) : year))
    case .number(let number, let digits):
      try take(number, isShort: digits <= 2, before: &rest)
    case .clock(let hour, let minute): try set(.clock(hour: hour, minute: minute))
    case .offset(let days, let minutes): try take(days: days, minutes: minutes)
    case .zone(let isSummer): self.isSummer = isSummer
    case .range:
      throw DateTimeRefusal(sentence: "One time belongs here, not a range: give the start.")
    }
  }

  /// An hour, an hour with minutes, or a day before the name of its month.
  private mutating func take(
    _ number: Int,
    isShort: Bool,
    before rest: inout ArraySlice<DateTimeToken>
  ) throws(DateTimeRefusal) {
    if case .month(let month)? = rest.first {
      rest.removeFirst()
      let year = isYear(rest.first) ? bareYear(&rest) : nil
      return try set(.date(day: number, month: month, year: year))
    }
    let minutes = isShort ? number * 100 : number
    try set(.clock(hour: minutes / 100, minute: minutes % 100))
  }

  private mutating func take(days: Int, minutes: Int) throws(DateTimeRefusal) {
    if days != 0 || minutes == 0 { try set(.later(days)) }
    if minutes != 0 { self.minutes = minutes }
  }

  private mutating func takeNext(_ token: DateTimeToken?) throws(DateTimeRefusal) {
    guard token == .meeting else {
      throw DateTimeRefusal(
        sentence: "Only the meeting can be next: next wim. For a day type fri, or the date."
      )
    }
    isMeeting = true
  }

  private mutating func bareYear(_ rest: inout ArraySlice<DateTimeToken>) -> Int? {
    guard case .number(let year, _)? = rest.popFirst() else { return nil }
    hasBareYear = true
    return year
  }

  private mutating func set(weekday: Int) throws(DateTimeRefusal) {
    guard self.weekday == nil else { throw DateTimeRefusal(sentence: "Give one day only.") }
    self.weekday = weekday
    if day == nil { day = .weekday(weekday) }
  }

  private mutating func set(_ day: Day) throws(DateTimeRefusal) {
    switch self.day {
    case nil, .weekday: self.day = day
    case .fromToday, .later, .date: throw DateTimeRefusal(sentence: "Give one day only.")
    }
  }

  private mutating func set(_ time: Time) throws(DateTimeRefusal) {
    guard self.time == nil else { throw DateTimeRefusal(sentence: "Give one time only.") }
    if case .clock(let hour, let minute) = time {
      guard (0...23).contains(hour), (0...59).contains(minute) else {
        throw DateTimeRefusal(
          sentence: "Hours go from 0 to 23 and minutes from 0 to 59, as in 0930 or 17:00."
        )
      }
    }
    self.time = time
  }

  private func isYear(_ token: DateTimeToken?) -> Bool {
    guard case .number(let number, _)? = token, (1900...2199).contains(number) else { return false }
    guard let nearYears else { return true }
    let isClock = number / 100 < 24 && number % 100 < 60
    return !isClock || nearYears.contains(number)
  }

  private static func unreadable(_ text: String) -> DateTimeRefusal {
    let shown = text.count > 20 ? text.prefix(19) + "…" : text[...]
    return DateTimeRefusal(
      sentence: "Cannot read '\(shown)'. Try 1430, fri 1700, tmr 9, 14/10 0900 or +2h.",
      daySentence: "Cannot read '\(shown)' as a day. Try fri, tmr, 14/10, +7d or 2010-10-14."
    )
  }
}
