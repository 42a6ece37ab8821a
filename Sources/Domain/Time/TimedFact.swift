/// A fact with both its times: when it happened, and when and by whom it was written down.
public struct TimedFact<Value: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
  /// What happened.
  public let value: Value
  /// When it happened.
  public let occurredAt: Instant
  /// When it was written down.
  public let recordedAt: Instant
  /// Who wrote it down.
  public let by: ID<Officer>

  /// The fact with these times.
  public init(_ value: Value, occurredAt: Instant, recordedAt: Instant, by: ID<Officer>) {
    self.value = value
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.by = by
  }

  /// Whole minutes between happening and writing down; negative for a plan.
  public var minutesLate: Int { recordedAt.minutes(since: occurredAt) }
}

/// A date as a source gives it: a day, a month, a year, or nothing.
public enum PartialDate: Hashable, Sendable {
  case day(CivilDate)
  case month(year: Int, month: Int)
  case year(Int)
  case notStated

  /// The date written `2010-09-16`, `2008-07`, `2007` or `not stated`; nil for any other text.
  public init?(text: String) {
    let bytes = text.utf8.count
    let parts = text.split(separator: "-").map(String.init)
    if text == "not stated" {
      self = .notStated
    } else if let date = CivilDate(text: text) {
      self = .day(date)
    } else if bytes == 7, parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    {
      self = .month(year: year, month: month)
    } else if bytes == 4, let year = Int(text), year > 0 {
      self = .year(year)
    } else {
      return nil
    }
  }

  /// The written form that `init(text:)` reads.
  public var text: String {
    switch self {
    case .day(let date): date.text
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .year(let year): padded(year, to: 4)
    case .notStated: "not stated"
    }
  }

  /// As a person says it: `July 2008`.
  public var spoken: String {
    switch self {
    case .day(let date): date.spoken
    case .month(let year, let month): "\(CivilDate.monthNames[month - 1]) \(year)"
    case .year(let year): "\(year)"
    case .notStated: "not stated"
    }
  }

  /// The first day that the date can mean, or nil where nothing is stated.
  public var earliest: CivilDate? {
    switch self {
    case .day(let date): date
    case .month(let year, let month): CivilDate(year: year, month: month, day: 1)
    case .year(let year): CivilDate(year: year, month: 1, day: 1)
    case .notStated: nil
    }
  }
}

extension PartialDate: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = Self(text: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "A date reads 2010-09-16, 2010-09, 2010 or 'not stated', not '\(text)'."
        )
      )
    }
    self = date
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
