/// An exact number: a whole number over a whole number, in lowest terms.
///
/// Figures are reckoned in it, so that 10.5 hours times 1,393 is 14,626.5 and nothing else.
public struct Ratio: Hashable, Sendable, Comparable {
  /// The upper number; it carries the sign.
  public let numerator: Int
  /// The lower number, at least 1.
  public let denominator: Int

  /// A whole number.
  public init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// One number over another in lowest terms, or nil where the lower one is 0 or too large.
  public init?(_ upper: Int, over lower: Int) {
    guard lower != 0, upper != .min, lower != .min else { return nil }
    let divisor = greatestCommonDivisor(upper.magnitude, lower.magnitude)
    let sign = lower < 0 ? -1 : 1
    numerator = sign * (upper / Int(divisor))
    denominator = abs(lower) / Int(divisor)
  }

  /// The number written `1393`, `-2` or `10.5`, at most 15 digits; nil for any other text.
  public init?(text: some StringProtocol) {
    let isNegative = text.utf8.first == 45
    let digits = isNegative ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.utf8.count <= 16,
      parts.allSatisfy({ part in !part.isEmpty && part.utf8.allSatisfy(isDigit) }),
      let upper = Int(parts.joined())
    else { return nil }
    let places = parts.count == 2 ? parts[1].utf8.count : 0
    guard let ratio = Ratio(isNegative ? -upper : upper, over: powerOfTen(places)) else {
      return nil
    }
    self = ratio
  }

  /// The number with so many digits after the point, the last rounded half up: `3.82`.
  ///
  /// Thousands are set apart by commas. A number too large to round reads `-`.
  public func spoken(places: Int) -> String {
    let scale = powerOfTen(places)
    let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(by: UInt(scale) * 2)
    guard !overflow else { return "-" }
    let rounded = Int((scaled + denominator.magnitude) / (denominator.magnitude * 2))
    let sign = numerator < 0 && rounded != 0 ? "-" : ""
    let whole = grouped(rounded / scale)
    return places == 0 ? sign + whole : "\(sign)\(whole).\(padded(rounded % scale, to: places))"
  }

  /// The number with the fewest digits that say it, at most so many after the point: `10.5`, `70`.
  public func spoken(atMost places: Int) -> String {
    for count in 0..<max(places, 0) {
      let scale = powerOfTen(count)
      if scale % denominator == 0 { return spoken(places: count) }
    }
    return spoken(places: max(places, 0))
  }

  /// The sum, or nil where it is too large to hold.
  public func adding(_ other: Ratio) -> Ratio? {
    combining(other) { left, right in left.addingReportingOverflow(right) }
  }

  /// The difference, or nil where it is too large to hold.
  public func subtracting(_ other: Ratio) -> Ratio? {
    combining(other) { left, right in left.subtractingReportingOverflow(right) }
  }

  /// The product, or nil where it is too large to hold.
  public func multiplied(by other: Ratio) -> Ratio? {
    let upper = numerator.multipliedReportingOverflow(by: other.numerator)
    let lower = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !upper.overflow, !lower.overflow else { return nil }
    return Ratio(upper.partialValue, over: lower.partialValue)
  }

  /// The quotient, or nil where the other is 0 or the result is too large to hold.
  public func divided(by other: Ratio) -> Ratio? {
    guard let inverse = Ratio(other.denominator, over: other.numerator) else { return nil }
    return multiplied(by: inverse)
  }

  /// Smaller first; where the comparison is too large to hold, by the whole part alone.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    guard let difference = left.subtracting(right) else {
      return left.numerator / left.denominator < right.numerator / right.denominator
    }
    return difference.numerator < 0
  }

  private func combining(
    _ other: Ratio,
    with operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) -> Ratio? {
    let left = numerator.multipliedReportingOverflow(by: other.denominator)
    let right = other.numerator.multipliedReportingOverflow(by: denominator)
    let lower = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !left.overflow, !right.overflow, !lower.overflow else { return nil }
    let upper = operation(left.partialValue, right.partialValue)
    return upper.overflow ? nil : Ratio(upper.partialValue, over: lower.partialValue)
  }
}

extension Ratio: Codable {
  /// Reads `10.5`, or a whole fraction such as `1/3`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let read =
      parts.count == 2
      ? Int(parts[0]).flatMap { upper in Int(parts[1]).flatMap { Ratio(upper, over: $0) } }
      : Ratio(text: text)
    guard let read else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "A number reads 10.5, not '\(text)'."
        )
      )
    }
    self = read
  }

  /// Writes `21/2`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(numerator)/\(denominator)")
  }
}

private func greatestCommonDivisor(_ left: UInt, _ right: UInt) -> UInt {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return max(left, 1)
}

private func powerOfTen(_ places: Int) -> Int {
  precondition((0...15).contains(places), "A number is written with at most 15 places.")
  return (0..<places).reduce(1) { power, _ in power * 10 }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
