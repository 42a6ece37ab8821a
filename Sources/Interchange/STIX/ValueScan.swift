/// Finds the end of one value of JSON, byte by byte, without understanding what is in it.
struct ValueScan {
  /// What a byte is to the value.
  enum Answer: Equatable {
    /// A part of it, and more must follow.
    case more
    /// Its last byte.
    case last
    /// The first byte after it, which is not taken.
    case past
    /// What is wrong with it, and what was expected.
    case fault(found: String, expected: String)
  }

  /// The value so far.
  private(set) var bytes: [UInt8] = []

  private let most: Int
  private let longestText: Int
  private let deepest: Int
  /// The brackets that are open, each as the byte that closes it.
  private var closing: [UInt8] = []
  private var isInText = false
  private var isEscaped = false
  private var textStart = 0

  /// A scan of a value within limits: its bytes, those of a text in it, and the depth of its brackets.
  init(most: Int, longestText: Int, deepest: Int) {
    self.most = most
    self.longestText = longestText
    self.deepest = deepest
  }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Answer {
    if isInText { return takeInText(byte) }
    let isPlain = closing.isEmpty && !bytes.isEmpty
    switch byte {
    case UInt8(ascii: "\"") where !isPlain:
      (isInText, textStart) = (true, bytes.count)
      return keep(byte)
    case UInt8(ascii: "{") where !isPlain: return open(byte, closedBy: UInt8(ascii: "}"))
    case UInt8(ascii: "[") where !isPlain: return open(byte, closedBy: UInt8(ascii: "]"))
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return close(byte)
    case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
      UInt8(ascii: "\n"):
      return closing.isEmpty ? ended(byte) : keep(byte)
    default: return keep(byte)
    }
  }

  private mutating func takeInText(_ byte: UInt8) -> Answer {
    if bytes.count - textStart > longestText {
      return .fault(
        found: "a text of more than \(longestText) bytes",
        expected: "a shorter text, or the quotation mark that closes it"
      )
    }
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInText = false
      return closing.isEmpty ? keep(byte, as: .last) : keep(byte)
    }
    return keep(byte)
  }

  private mutating func open(_ byte: UInt8, closedBy end: UInt8) -> Answer {
    guard closing.count < deepest else {
      return .fault(
        found: "brackets more than \(deepest) deep",
        expected: "objects as STIX has them, which are flatter"
      )
    }
    closing.append(end)
    return keep(byte)
  }

  private mutating func close(_ byte: UInt8) -> Answer {
    guard let end = closing.last else { return ended(byte) }
    guard end == byte else {
      return .fault(
        found: shown(String(decoding: [byte], as: UTF8.self)),
        expected: "the bracket \(shown(String(decoding: [end], as: UTF8.self)))"
      )
    }
    closing.removeLast()
    return closing.isEmpty ? keep(byte, as: .last) : keep(byte)
  }

  /// A plain value ends before a sign; one that has not begun is none.
  private func ended(_ byte: UInt8) -> Answer {
    bytes.isEmpty
      ? .fault(found: shown(String(decoding: [byte], as: UTF8.self)), expected: "a value") : .past
  }

  private mutating func keep(_ byte: UInt8, as answer: Answer = .more) -> Answer {
    guard bytes.count < most else {
      return .fault(
        found: closing.isEmpty
          ? "a value of more than \(most) bytes"
          : "an object of more than \(most) bytes",
        expected: "a shorter one"
      )
    }
    bytes.append(byte)
    return answer
  }
}
