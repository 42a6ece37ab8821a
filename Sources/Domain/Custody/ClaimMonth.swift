/// A London calendar month, for which a claim is drawn up.
public struct ClaimMonth: Hashable, Sendable, Comparable {
  /// The year, four digits.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int

  /// The month that a day lies in.
  public init(_ date: CivilDate) {
    year = date.year
    month = date.month
  }

  /// The month written `2010-08`, or nil for any other text.
  public init?(text: some StringProtocol) {
    guard text.utf8.count == 7, let first = CivilDate(text: "\(text)-01") else { return nil }
    self.init(first)
  }

  /// `2010-08`.
  public var text: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  /// `August 2010`.
  public var spoken: String { PartialDate.month(year: year, month: month).spoken }

  /// The identity of the one claim of the month, so that two runs of a month meet in one record.
  public var claim: ID<Claim> { ID(0x434C_4D00 << 64 | UInt128(year * 100 + month)) }

  /// The month before.
  public var previous: ClaimMonth { ClaimMonth(firstDay.adding(days: -1)) }

  /// The month as a stretch of time: the month of a clock change is an hour longer or shorter.
  public var interval: Interval {
    let next = firstDay.adding(days: CivilDate.days(inMonth: month, of: year))
    let span = Interval(
      from: LondonTime.startOfDay(firstDay),
      to: LondonTime.startOfDay(next)
    )
    guard let span else { preconditionFailure("A month ends after it begins.") }
    return span
  }

  /// Earlier months first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  private var firstDay: CivilDate {
    guard let first = CivilDate(year: year, month: month, day: 1) else {
      preconditionFailure("Every month has a first day.")
    }
    return first
  }
}

extension ClaimMonth: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let month = Self(text: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "A month reads 2010-08, not '\(text)'."
        )
      )
    }
    self = month
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
