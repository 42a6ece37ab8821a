internal import Domain

/// What a typed stretch of time stands for: `1400-1600`, `fri 0900 to 1700`, `1400 +2h`.
///
/// An end without a day lies on the day of the start, or on the next where it would come before it.
enum PeriodReading: Hashable, Sendable {
  /// A stretch, and the sentence that shows it.
  case period(Interval, words: String)
  /// No stretch, and what to do about it.
  case refused(String)

  /// Reads a text; any text gives a reading.
  init(_ text: String, in frame: TimeFrame) {
    do throws(DateTimeRefusal) {
      self = try Self.reading(text, in: frame)
    } catch {
      self = .refused(error.sentence)
    }
  }

  /// What the officer is shown.
  var words: String {
    switch self {
    case .period(_, let words), .refused(let words): words
    }
  }

  private static func reading(_ text: String, in frame: TimeFrame) throws(DateTimeRefusal)
    -> PeriodReading
  {
    guard let (first, last) = parts(of: text) else {
      throw DateTimeRefusal(sentence: "Give a start and an end, as in 1400-1600 or 1400 +2h.")
    }
    let phrase = try DateTimePhrase(first, near: frame.today.date.year)
    guard phrase.time != nil || phrase.isNow || phrase.minutes != nil || phrase.isMeeting else {
      throw DateTimeRefusal(sentence: "When does it begin? Add the time, as in fri 1400-1600.")
    }
    let begins = DateTimeReading(first, in: frame)
    let start = try moment(of: begins, as: "The start")
    // An end is read from the start on, so that a clock time alone is the next such time.
    let later = TimeFrame(now: start, sense: .due, nextMeeting: frame.nextMeeting)
    let end = try moment(of: DateTimeReading(last, in: later), as: "The end")
    guard let period = Interval(from: start, to: end) else {
      throw DateTimeRefusal(sentence: "It ends before it begins: give a later end.")
    }
    // Whatever was added to what was typed is said of the start as it is of a moment.
    let notes = begins.words.split(separator: "; ").dropFirst().map(String.init)
    return .period(
      period,
      words: ([DateTimeWording.words(for: period, now: frame.now)] + notes).joined(separator: "; ")
    )
  }

  private static func moment(of reading: DateTimeReading, as part: String)
    throws(DateTimeRefusal) -> Instant
  {
    switch reading {
    case .moment(let moment, _): return moment
    case .ambiguous(let summer, _, _):
      throw DateTimeRefusal(
        sentence: "\(part), \(LondonTime(summer).clock), comes twice that night: "
          + "add bst for the first, gmt for the second."
      )
    case .refused(let sentence): throw DateTimeRefusal(sentence: sentence)
    }
  }

  private static let joints: Set<String> = ["-", "–", "to", "until", "till"]

  /// The texts of start and end, nil where there is nothing between them.
  private static func parts(of text: String) -> (start: String, end: String)? {
    let words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    if let place = words.firstIndex(where: joints.contains) {
      return pair(words[..<place], words[(place + 1)...])
    }
    guard let last = words.last else { return nil }
    if last.hasPrefix("+") { return pair(words.dropLast(), words.suffix(1)) }
    let halves = last.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard halves.count == 2, halves.allSatisfy(isClock) else { return nil }
    return pair(words.dropLast() + [String(halves[0])], [String(halves[1])])
  }

  private static func pair(_ start: ArraySlice<String>, _ end: ArraySlice<String>)
    -> (start: String, end: String)?
  {
    guard !start.isEmpty, !end.isEmpty else { return nil }
    return (start.joined(separator: " "), end.joined(separator: " "))
  }

  private static func isClock(_ word: Substring) -> Bool {
    switch DateTimeToken(word) {
    case .clock, .number: true
    case nil, .now, .endOfDay, .today, .tomorrow, .yesterday, .next, .meeting, .limit, .weekday,
      .month, .date, .offset, .zone, .range:
      false
    }
  }
}
