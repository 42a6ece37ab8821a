/// The strings that a terminal sends as replies to queries, and when they end.
enum TerminalString {
  /// A string longer than this is thrown away up to its end.
  static let longest = 4096

  /// Returns how many bytes the string takes with its end, or nil if the end has not come.
  static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    guard var previous = bytes.first else { return nil }
    if previous == Ascii.bell { return 1 }
    for index in bytes.indices.dropFirst() {
      let byte = bytes[index]
      let isEnd =
        byte == Ascii.bell || (byte == UInt8(ascii: "\\") && previous == Ascii.escape)
      if isEnd { return index - bytes.startIndex + 1 }
      previous = byte
    }
    return nil
  }

  /// Returns whether the background is dark, if the string is the reply that tells its colour.
  ///
  /// The reply is `ESC ] 11 ; rgb:RRRR/GGGG/BBBB` and an end, one to four hexadecimal digits each.
  static func background(_ bytes: ArraySlice<UInt8>) -> Bool? {
    let head = "\u{1B}]11;rgb:".utf8
    guard bytes.starts(with: head) else { return nil }
    let shares = bytes.dropFirst(head.count)
      .prefix { $0 != Ascii.bell && $0 != Ascii.escape }
      .split(separator: UInt8(ascii: "/"))
      .compactMap(share)
    guard shares.count == 3 else { return nil }
    return 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2] < 0.5
  }

  private static func share(_ digits: ArraySlice<UInt8>) -> Double? {
    guard (1...4).contains(digits.count) else { return nil }
    guard let value = Int(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0 else {
      return nil
    }
    return Double(value) / Double((1 << (4 * digits.count)) - 1)
  }
}
