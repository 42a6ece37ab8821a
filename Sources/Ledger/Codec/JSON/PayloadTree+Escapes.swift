extension PayloadTree {
  /// A text without its escapes, nil where one of them is none.
  func unescaped(_ bytes: ArraySlice<UInt8>) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      guard let sign = rest.popFirst() else { return nil }
      if sign == UInt8(ascii: "u") {
        guard let scalar = scalar(&rest) else { return nil }
        plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if let byte = Self.escape(sign) {
        plain.append(byte)
      } else {
        return nil
      }
    }
    return String(validating: plain, as: UTF8.self)
  }

  /// The byte that a sign after a backslash stands for.
  private static func escape(_ sign: UInt8) -> UInt8? {
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): sign
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "r"): 13
    default: nil
    }
  }

  /// What four hexadecimal digits stand for, or eight where they are the halves of a pair.
  private func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let high = unit(&rest) else { return nil }
    guard UTF16.isLeadSurrogate(high) else { return Unicode.Scalar(high) }
    guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"),
      let low = unit(&rest), UTF16.isTrailSurrogate(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
  }

  private func unit(_ rest: inout ArraySlice<UInt8>) -> UInt16? {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    let isWhole =
      digits.count == 4
      && digits.allSatisfy { byte in Unicode.Scalar(byte).properties.isASCIIHexDigit }
    return isWhole ? UInt16(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}
