/// An amount of money in whole pence.
public struct Pence: Hashable, Sendable, Comparable {
  /// The pence, negative for a credit.
  public let value: Int

  /// So many pence.
  public init(_ value: Int) {
    self.value = value
  }

  /// So many whole pounds.
  public static func pounds(_ pounds: Int) -> Pence { Pence(pounds * 100) }

  /// The amount written `1250` or `1,250.50`, with or without a pound sign; nil for other text.
  public init?(pounds text: some StringProtocol) {
    let bare = String(text.filter { character in !",£ ".contains(character) })
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].utf8.count),
      bare.utf8.allSatisfy({ byte in byte == 46 || (48...57).contains(byte) }),
      let pounds = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else {
      self.init(pounds * 100)
      return
    }
    guard parts[1].utf8.count == 2, let pence = Int(parts[1]) else { return nil }
    self.init(pounds * 100 + pence)
  }

  /// No money.
  public static let zero = Pence(0)

  /// `£1,876.00`, with a minus sign before the pound sign of a credit.
  public var spoken: String {
    let magnitude = value.magnitude
    let sign = value < 0 ? "-" : ""
    return "\(sign)£\(grouped(Int(magnitude / 100))).\(padded(Int(magnitude % 100), to: 2))"
  }

  /// The sum of two amounts.
  public static func + (left: Pence, right: Pence) -> Pence { Pence(left.value + right.value) }

  /// The difference of two amounts.
  public static func - (left: Pence, right: Pence) -> Pence { Pence(left.value - right.value) }

  /// Smaller amounts first.
  public static func < (left: Pence, right: Pence) -> Bool { left.value < right.value }

  /// Equal parts whose sum is the whole; the first parts take the odd pence.
  ///
  /// - Complexity: O(n) in the parts.
  public func split(into parts: Int) -> [Pence] {
    precondition(parts >= 1, "Money is split into at least one part.")
    let share = value / parts
    let odd = value % parts
    return (0..<parts).map { place in
      Pence(share + (place < odd.magnitude ? odd.signum() : 0))
    }
  }
}

extension Pence: Codable {
  /// Reads the pence.
  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes the pence.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

/// A number that is not negative with a comma between each three digits: `14,626`.
public func grouped(_ number: Int) -> String {
  var digits = Array(String(number).utf8)
  var place = digits.count - 3
  while place > 0 {
    digits.insert(44, at: place)
    place -= 3
  }
  return String(decoding: digits, as: UTF8.self)
}
