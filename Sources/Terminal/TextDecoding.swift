/// Characters over 127 decoded from the bytes of a keyboard.
enum TextDecoding {
  /// Returns the character at the start of some bytes.
  ///
  /// A byte that begins no character gives U+FFFD, and a C1 control nothing.
  static func character(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> KeyDecoder.Step {
    guard let first = bytes.first else { return .incomplete }
    guard isUTF8 else { return step(UInt32(first), 1) }
    guard let length = length(from: first) else { return wrong(1) }
    let tail = bytes.dropFirst().prefix(length - 1)
    let valid = tail.prefix { $0 & 0xC0 == 0x80 }
    guard valid.count == tail.count else { return wrong(1 + valid.count) }
    guard tail.count == length - 1 else { return .incomplete }
    let lead = UInt32(first & (0xFF >> (UInt8(length) + 1)))
    return step(tail.reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }, length)
  }

  /// The bytes of the character that a byte begins, or nil if it begins none.
  private static func length(from first: UInt8) -> Int? {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private static func step(_ value: UInt32, _ length: Int) -> KeyDecoder.Step {
    let shortest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0
    guard let scalar = Unicode.Scalar(value), value >= shortest else { return wrong(length) }
    if (0x80..<0xA0).contains(value) { return .swallow(length) }
    return .key(.character(Character(scalar)), length)
  }

  private static func wrong(_ length: Int) -> KeyDecoder.Step {
    .key(.character("\u{FFFD}"), length)
  }
}
