/// A text in which every character is one byte, so that places in it are places of bytes.
///
/// Cutting it into words needs no rules of how characters are made up.
struct ASCIILetters {
  private let bytes: [UInt8]

  /// The letters of a text, nil where a character of it may be more than a byte.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    // A carriage return and the line feed after it are one character.
    guard bytes.allSatisfy({ byte in byte < 0x80 && byte != 13 }) else { return nil }
    self.bytes = bytes
  }

  /// How many characters there are.
  var count: Int { bytes.count }

  /// The text, or some characters of it, on one line.
  func text(_ range: Range<Int>? = nil) -> String {
    let part = bytes[range ?? 0..<bytes.count]
    return String(unsafeUninitializedCapacity: part.count) { buffer in
      for (place, byte) in part.enumerated() {
        buffer[place] = (10...12).contains(byte) ? 32 : byte
      }
      return part.count
    }
  }

  /// The words, folded to lower case, with their places.
  func tokens() -> [SearchText.Token] {
    var tokens: [SearchText.Token] = []
    var start: Int?
    for place in 0...bytes.count {
      let isInWord = place < bytes.count && Self.isOfWord(bytes[place])
      if let begun = start, !isInWord {
        tokens.append(SearchText.Token(word: word(begun..<place), start: begun, end: place))
        start = nil
      } else if start == nil, isInWord {
        start = place
      }
    }
    return tokens
  }

  private func word(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
      for (place, byte) in bytes[range].enumerated() {
        buffer[place] = (65...90).contains(byte) ? byte + 32 : byte
      }
      return range.count
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }
}
