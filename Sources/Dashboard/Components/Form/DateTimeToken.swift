internal import Domain

/// One word of a typed date and time.
enum DateTimeToken: Hashable, Sendable {
  case now
  case endOfDay
  case today
  case tomorrow
  case yesterday
  case next
  case meeting
  case limit
  /// 1 for Monday to 7 for Sunday.
  case weekday(Int)
  /// 1 to 12.
  case month(Int)
  /// A day and a month in digits, and a year of two or four digits.
  case date(day: Int, month: Int, year: Int?)
  /// Up to four digits: an hour, an hour and minutes from three digits on, a day or a year.
  case number(Int, digits: Int)
  /// An hour and a minute, as written.
  case clock(hour: Int, minute: Int)
  /// So much later, or earlier if negative.
  case offset(days: Int, minutes: Int)
  /// `bst` or `gmt`.
  case zone(isSummer: Bool)
  /// Two times with a dash between.
  case range

  /// Reads a word in lower case; nil if it is none of these.
  init?(_ word: Substring) {
    if let known = Self.known(word) {
      self = known
    } else if let offset = Self.offset(word) {
      self = offset
    } else if let clock = Self.clock(word) {
      self = clock
    } else if let date = Self.date(word) {
      self = date
    } else {
      return nil
    }
  }

  private static func known(_ word: Substring) -> DateTimeToken? {
    switch word {
    case "now": return .now
    case "eod": return .endOfDay
    case "today": return .today
    case "tomorrow", "tmr", "tmrw", "tom": return .tomorrow
    case "yesterday", "yday", "yest": return .yesterday
    case "next": return .next
    case "wim", "meeting": return .meeting
    case "before", "by": return .limit
    case "bst": return .zone(isSummer: true)
    case "gmt": return .zone(isSummer: false)
    default: break
    }
    guard word.utf8.count >= 3, word.utf8.allSatisfy({ (97...122).contains($0) }) else {
      return nil
    }
    if let day = dayNames.firstIndex(where: { $0.hasPrefix(word) }) { return .weekday(day + 1) }
    return monthNames.firstIndex { $0.hasPrefix(word) }.map { .month($0 + 1) }
  }

  /// `+45m`, `-20m`, `+1h30m`, `+2 weeks` written as one word.
  private static func offset(_ word: Substring) -> DateTimeToken? {
    guard let sign = word.first, "+-−".contains(sign) else { return nil }
    var rest = word.dropFirst()
    var (days, minutes) = (0, 0)
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { isDigit($0) }
      let unit = rest.dropFirst(digits.count).prefix { !isDigit($0) }
      // Five digits of minutes are ten weeks; more is a slip.
      guard (1...5).contains(digits.utf8.count), let count = Int(digits) else { return nil }
      switch unit {
      case "m", "min", "mins", "minutes": minutes += count
      case "h", "hr", "hrs", "hour", "hours": minutes += count * 60
      case "d", "day", "days": days += count
      case "w", "week", "weeks": days += count * 7
      default: return nil
      }
      rest = rest.dropFirst(digits.count + unit.count)
    }
    return sign == "+"
      ? .offset(days: days, minutes: minutes) : .offset(days: -days, minutes: -minutes)
  }

  /// `9`, `0900`, `14th`, `9:30`, `9.30`, `9am`, `9.30pm`.
  private static func clock(_ word: Substring) -> DateTimeToken? {
    let isAfternoon = word.hasSuffix("pm")
    let isHalf = isAfternoon || word.hasSuffix("am")
    let digits = isHalf ? word.dropLast(2) : word
    let parts = digits.split(separator: word.contains(":") ? ":" : ".", maxSplits: 2)
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, let first = numbers.first else { return ordinal(word) }
    if numbers.count == 1, !isHalf {
      return digits == parts[0] ? .number(first, digits: digits.utf8.count) : nil
    }
    guard numbers.count <= 2, numbers.count == 1 || parts[1].utf8.count == 2 else { return nil }
    guard isHalf else { return .clock(hour: first, minute: numbers[1]) }
    let isShort = numbers.count == 1 && first >= 100
    let hour = isShort ? first / 100 : first
    let minute = numbers.count == 2 ? numbers[1] : isShort ? first % 100 : 0
    // An hour that no half of the day has is refused with the hours beyond 23.
    guard (1...12).contains(hour) else { return .clock(hour: 99, minute: minute) }
    return .clock(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute)
  }

  private static func ordinal(_ word: Substring) -> DateTimeToken? {
    guard ["st", "nd", "rd", "th"].contains(word.suffix(2)) else { return nil }
    return number(word.dropLast(2)).map { .number($0, digits: word.utf8.count - 2) }
  }

  /// `14/10`, `14/10/2010`, `14-10-10`, `2010-10-14`, `14oct`.
  private static func date(_ word: Substring) -> DateTimeToken? {
    let separator: Character = word.contains("/") ? "/" : word.contains("-") ? "-" : "."
    let parts = word.split(separator: separator, omittingEmptySubsequences: false)
    if parts.count == 1 { return dayAndMonth(word) }
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, numbers.count <= 3 else { return nil }
    if parts.count == 2, parts.allSatisfy({ $0.utf8.count >= 3 }) { return .range }
    if parts[0].utf8.count == 4 {
      return numbers.count == 3 ? .date(day: numbers[2], month: numbers[1], year: numbers[0]) : nil
    }
    return .date(day: numbers[0], month: numbers[1], year: numbers.count == 3 ? numbers[2] : nil)
  }

  private static func dayAndMonth(_ word: Substring) -> DateTimeToken? {
    let digits = word.prefix { isDigit($0) }
    guard let day = number(digits), case .month(let month)? = known(word.dropFirst(digits.count))
    else { return nil }
    return .date(day: day, month: month, year: nil)
  }

  private static func number(_ digits: Substring) -> Int? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(isDigit) else { return nil }
    return Int(digits)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static let dayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
