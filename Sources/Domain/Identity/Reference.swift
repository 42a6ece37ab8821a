/// What people say aloud: `INT-2010-004217`.
///
/// Numbers are gap-free within a series and a London calendar year, and start at 1.
public struct Reference: Hashable, Sendable, Comparable {
  /// The kind of record that the reference numbers.
  public enum Series: String, Sendable, CaseIterable, Codable {
    case intelligence = "INT"
    case meeting = "MTG"
    case tasking = "TSK"
    case deployment = "DEP"
    case operation = "OPN"
    case custody = "CUS"
    case claim = "CLM"
    case advice = "ADV"
  }

  /// The series that the number counts in.
  public let series: Series
  /// The London calendar year, four digits.
  public let year: Int
  /// The number, from 1.
  public let number: Int

  /// The reference with these parts.
  public init(series: Series, year: Int, number: Int) {
    precondition(number >= 1, "A reference counts from 1.")
    self.series = series
    self.year = year
    self.number = number
  }

  /// The reference written as `INT-2010-004217`, or nil for any other text.
  public init?(text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let series = Series(rawValue: parts[0].uppercased()),
      parts[1].utf8.count == 4, let year = Int(parts[1]), year > 0,
      (1...9).contains(parts[2].utf8.count), let number = Int(parts[2]), number >= 1
    else { return nil }
    self.init(series: series, year: year, number: number)
  }

  /// The full form, the number padded to six digits.
  public var text: String { "\(series.rawValue)-\(year)-\(padded(number, to: 6))" }

  /// The short form that a narrow screen shows: `INT-4217`.
  public var short: String { "\(series.rawValue)-\(number)" }

  /// By series, year and number.
  public static func < (left: Self, right: Self) -> Bool {
    (left.series.rawValue, left.year, left.number)
      < (right.series.rawValue, right.year, right.number)
  }
}

extension Reference: Codable {
  /// Reads the full form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let reference = Self(text: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "A reference reads INT-2010-004217, not '\(text)'."
        )
      )
    }
    self = reference
  }

  /// Writes the full form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// The decimal digits of a number that is not negative, padded with zeros on the left.
public func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  let missing = width - digits.utf8.count
  return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
}
