internal import Domain

/// Reads the parts of a written moment, byte by byte.
struct DateCursor<Bytes: Sequence<UInt8>> {
  private var iterator: Bytes.Iterator
  private var peek: UInt8?

  /// A cursor at the first byte.
  init(_ bytes: Bytes) {
    iterator = bytes.makeIterator()
    peek = iterator.next()
  }

  /// Whether every byte was read.
  var isAtEnd: Bool { peek == nil }

  /// Reads `2010-09-16T14:32:05.250+01:00`; seconds, fraction and offset may be missing.
  mutating func iso() -> DateReading {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
      take("T") || take("t") || take(" ")
    else { return .unreadable }
    return clock(on: CivilDate(year: year, month: month, day: day))
  }

  /// Reads `16/09/2010 14:32:05`; the seconds may be missing.
  mutating func dayFirst() -> DateReading {
    guard let day = number(2), take("/"), let month = number(2), take("/"), let year = number(4),
      take(" ")
    else { return .unreadable }
    return clock(on: CivilDate(year: year, month: month, day: day))
  }

  /// Reads whole units since 1970, with so many milliseconds each.
  mutating func epoch(perSecond milliseconds: Int64) -> DateReading {
    let isNegative = take("-")
    var value: Int64 = 0
    var digits = 0
    while let digit = digit() {
      digits += 1
      guard digits <= 15 else { return .unreadable }
      value = value * 10 + Int64(digit)
    }
    guard digits > 0 else { return .unreadable }
    return .moment(Instant(milliseconds: (isNegative ? -value : value) * milliseconds))
  }

  private mutating func clock(on date: CivilDate?) -> DateReading {
    guard let date, DateForm.years.contains(date.year), let hour = number(2), hour < 24,
      take(":"), let minute = number(2), minute < 60
    else { return .unreadable }
    var (second, fraction) = (0, 0)
    if take(":") {
      guard let read = number(2), read < 60 else { return .unreadable }
      second = read
      if take(".") {
        guard let read = thousandths() else { return .unreadable }
        fraction = read
      }
    }
    let reading = zoned(date, hour: hour, minute: minute, second: second)
    return reading.adding(milliseconds: Int64(fraction))
  }

  private mutating func zoned(_ date: CivilDate, hour: Int, minute: Int, second: Int)
    -> DateReading
  {
    let local = Instant(
      seconds: Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    )
    if take("Z") || take("z") { return .moment(local) }
    if take("+") { return offset(local, sign: -1) }
    if take("-") { return offset(local, sign: 1) }
    let reading = DateReading(date, hour: hour, minute: minute, second: second)
    return take(" ") ? named(reading) : reading
  }

  private mutating func offset(_ local: Instant, sign: Int) -> DateReading {
    guard let hours = number(2), hours <= 23 else { return .unreadable }
    let isShort = isAtEnd
    _ = take(":")
    guard let minutes = isShort ? 0 : number(2), minutes < 60 else { return .unreadable }
    return .moment(local.adding(minutes: sign * (hours * 60 + minutes)))
  }

  /// A time with `BST` or `GMT` behind it means one moment, in the night of the change too.
  private mutating func named(_ reading: DateReading) -> DateReading {
    let isSummer = take("B") && take("S")
    guard isSummer || (take("G") && take("M")), take("T") else { return .unreadable }
    switch reading {
    case .moment(let instant):
      return LondonTime.isSummer(instant) == isSummer ? reading : .unreadable
    case .twice(let summer, let winter): return .moment(isSummer ? summer : winter)
    case .never, .unreadable: return .unreadable
    }
  }

  private mutating func thousandths() -> Int? {
    var (value, digits) = (0, 0)
    while let digit = digit() {
      digits += 1
      if digits <= 3 { value = value * 10 + digit }
      guard digits <= 9 else { return nil }
    }
    guard digits > 0 else { return nil }
    for _ in digits..<max(digits, 3) { value *= 10 }
    return value
  }

  private mutating func number(_ digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private mutating func digit() -> Int? {
    guard let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    peek = iterator.next()
    return Int(byte - UInt8(ascii: "0"))
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    peek = iterator.next()
    return true
  }
}

extension DateReading {
  fileprivate func adding(milliseconds: Int64) -> DateReading {
    guard milliseconds != 0 else { return self }
    switch self {
    case .moment(let instant): return .moment(instant.adding(milliseconds: milliseconds))
    case .twice(let summer, let winter):
      return .twice(
        summer: summer.adding(milliseconds: milliseconds),
        winter: winter.adding(milliseconds: milliseconds)
      )
    case .never(let summer, let winter):
      return .never(
        summer: summer.adding(milliseconds: milliseconds),
        winter: winter.adding(milliseconds: milliseconds)
      )
    case .unreadable: return .unreadable
    }
  }
}
