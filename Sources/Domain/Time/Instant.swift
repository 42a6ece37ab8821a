/// A moment in UTC, to the millisecond.
public struct Instant: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z, negative before it.
  public let milliseconds: Int64

  /// The moment this many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The moment this many whole seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int64) {
    milliseconds = seconds * 1000
  }

  /// Whole seconds since 1970, rounded toward the past.
  public var seconds: Int64 {
    milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
  }

  /// Whole minutes from an earlier moment to this one, rounded toward the past.
  public func minutes(since earlier: Instant) -> Int {
    let difference = milliseconds - earlier.milliseconds
    return Int(difference >= 0 ? difference / 60_000 : (difference - 59_999) / 60_000)
  }

  /// The moment so many milliseconds later.
  public func adding(milliseconds more: Int64) -> Instant {
    Instant(milliseconds: milliseconds + more)
  }

  /// The moment so many minutes later.
  public func adding(minutes: Int) -> Instant { adding(milliseconds: Int64(minutes) * 60_000) }

  /// The moment so many hours of elapsed time later.
  public func adding(hours: Int) -> Instant { adding(minutes: hours * 60) }

  /// Earlier first.
  public static func < (left: Self, right: Self) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Instant: Codable {
  /// Reads the milliseconds.
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

/// A half-open stretch of time: from the start, up to and without the end.
public struct Interval: Hashable, Sendable, Codable {
  /// The first moment inside.
  public let start: Instant
  /// The first moment after it.
  public let end: Instant

  /// The stretch between two moments, or nil where the end does not come after the start.
  public init?(from start: Instant, to end: Instant) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// Whether the moment lies inside.
  public func contains(_ moment: Instant) -> Bool { start <= moment && moment < end }

  /// Whether two stretches share a moment.
  public func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }

  /// Whole minutes from start to end.
  public var minutes: Int { end.minutes(since: start) }
}
