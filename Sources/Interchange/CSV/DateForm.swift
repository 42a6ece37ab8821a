internal import Domain

/// How a file writes a moment.
public enum DateForm: String, Sendable, CaseIterable {
  /// `2010-09-16T14:32:05Z`, `2010-09-16 14:32+01:00`; without an offset it is London time.
  case iso
  /// `16/09/2010 14:32`, perhaps with seconds: London time.
  case dayFirst = "dd/mm/yyyy HH:MM"
  /// Whole seconds since 1970-01-01T00:00:00Z.
  case epoch
  /// Whole milliseconds since 1970-01-01T00:00:00Z.
  case epochMilliseconds = "epoch-ms"

  /// The years in which a moment of the work can lie; a number outside them is a slip.
  static let years = 1900...2199

  /// What the form expects, for a sentence.
  var expected: String {
    switch self {
    case .iso: "a time such as 2010-09-16T14:32:00Z or 2010-09-16T15:32:00+01:00"
    case .dayFirst: "a London time such as 16/09/2010 14:32"
    case .epoch: "whole seconds since 1970"
    case .epochMilliseconds: "whole milliseconds since 1970"
    }
  }

  /// The moment that a text writes in this form.
  func read(_ text: some StringProtocol) -> DateReading {
    var cursor = DateCursor(text.utf8)
    let reading: DateReading
    switch self {
    case .iso: reading = cursor.iso()
    case .dayFirst: reading = cursor.dayFirst()
    case .epoch: reading = cursor.epoch(perSecond: 1000)
    case .epochMilliseconds: reading = cursor.epoch(perSecond: 1)
    }
    guard cursor.isAtEnd else { return .unreadable }
    if case .moment(let instant) = reading, !Self.span.contains(instant) { return .unreadable }
    return reading
  }

  /// From the first moment of 1900 up to the last of 2199.
  private static let span = Instant(seconds: -2_208_988_800)..<Instant(seconds: 7_258_118_400)
}

/// What a written moment stands for.
enum DateReading: Equatable {
  /// One moment.
  case moment(Instant)
  /// One of two, on the night when the clocks go back.
  case twice(summer: Instant, winter: Instant)
  /// None, on the night when the clocks go forward; these are what the two clocks make of it.
  case never(summer: Instant, winter: Instant)
  /// The text is not of the form.
  case unreadable

  /// The reading of a London wall-clock time.
  init(_ date: CivilDate, hour: Int, minute: Int, second: Int) {
    switch LondonReading(date, hour: hour, minute: minute, second: second) {
    case .once(let instant): self = .moment(instant)
    case .twice(let summer, let winter): self = .twice(summer: summer, winter: winter)
    case .never:
      let midnight = Int64(date.dayNumber) * 86_400
      let winter = Instant(seconds: midnight + Int64(hour * 3600 + minute * 60 + second))
      self = .never(summer: winter.adding(hours: -1), winter: winter)
    }
  }
}

/// Which clock a London time is read by where summer and winter differ: the field map says.
public enum LondonClock: String, Sendable, CaseIterable {
  case summer, winter
}

/// A moment as exports write it: UTC to the second, or to the millisecond where there are any.
func isoText(_ instant: Instant) -> String {
  let (date, clock) = (
    CivilDate(dayNumber: Int(floorDivided(instant.seconds, by: 86_400))),
    Int(instant.seconds - floorDivided(instant.seconds, by: 86_400) * 86_400)
  )
  let rest = Int(instant.milliseconds - instant.seconds * 1000)
  let fraction = rest == 0 ? "" : ".\(padded(rest, to: 3))"
  let time =
    "\(padded(clock / 3600, to: 2)):\(padded(clock / 60 % 60, to: 2)):\(padded(clock % 60, to: 2))"
  return "\(date.text)T\(time)\(fraction)Z"
}

/// A moment as a London clock shows it, with the zone: `2010-09-16 14:32:05 BST`.
func londonText(_ instant: Instant) -> String {
  let time = LondonTime(instant)
  return "\(time.text):\(padded(time.second, to: 2)) \(time.zone)"
}

private func floorDivided(_ number: Int64, by divisor: Int64) -> Int64 {
  number >= 0 ? number / divisor : (number - divisor + 1) / divisor
}
