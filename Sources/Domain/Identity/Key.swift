/// The short name by which a unit file and every record call a standing thing: `maxim`, `ukba`.
///
/// Keys are lower-case ASCII letters, digits and hyphens, at most 48 bytes.
public struct Key<Entity>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  /// The name itself.
  public let text: String

  /// The key with this name, which the caller has checked or written as a literal.
  public init(stringLiteral text: String) {
    self.text = text
  }

  /// The key with this name, or nil where the text is no key.
  public init?(_ text: String) {
    guard (1...48).contains(text.utf8.count), text.utf8.allSatisfy(isKeyByte) else { return nil }
    self.text = text
  }

  /// The order of the bytes.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Key: Codable {
  /// Reads the name.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let key = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "A key is lower-case letters, digits and hyphens, at most 48, not '\(text)'."
        )
      )
    }
    self = key
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 97...122, 48...57, 45: true
  default: false
  }
}
