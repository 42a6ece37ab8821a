/// The identity of one entity: 128 bits, minted by the client before its first command.
///
/// The text form is 32 lower-case hexadecimal digits.
public struct ID<Entity>: Hashable, Sendable, Comparable {
  /// The 128 bits.
  public let value: UInt128

  /// The identity with these bits.
  public init(_ value: UInt128) {
    self.value = value
  }

  /// The identity written as 32 hexadecimal digits, or nil for any other text.
  public init?(text: some StringProtocol) {
    guard text.utf8.count == 32 else { return nil }
    var value: UInt128 = 0
    for byte in text.utf8 {
      guard let digit = hexadecimalDigit(byte) else { return nil }
      value = value << 4 | UInt128(digit)
    }
    self.value = value
  }

  /// 32 lower-case hexadecimal digits.
  public var text: String {
    String(unsafeUninitializedCapacity: 32) { buffer in
      var rest = value
      for place in stride(from: 31, through: 0, by: -1) {
        let digit = UInt8(truncatingIfNeeded: rest & 0xF)
        buffer[place] = digit < 10 ? 48 + digit : 87 + digit
        rest >>= 4
      }
      return 32
    }
  }

  /// The order of the bits, which is the order of minting where the source counts upward.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

extension ID: Codable {
  /// Reads the 32-digit text form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = Self(text: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "An identity is 32 hexadecimal digits, not '\(text)'."
        )
      )
    }
    self = id
  }

  /// Writes the 32-digit text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 48...57: byte - 48
  case 65...70: byte - 55
  case 97...102: byte - 87
  default: nil
  }
}
