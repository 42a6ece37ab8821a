extension TOMLReader {
  /// Reads a string of any of the four kinds; only a value may run over lines.
  mutating func string(mayBeLong: Bool) throws(TOMLFault) -> String {
    let began = mark
    guard let quote = peek else { throw expected("a string") }
    advance()
    guard peek == quote else { return try short(quote, began) }
    advance()
    guard peek == quote else { return "" }
    guard mayBeLong else { throw began.fault("a string of several lines as a key") }
    advance()
    return try long(quote, began)
  }

  private mutating func short(_ quote: UInt8, _ began: Mark) throws(TOMLFault) -> String {
    var text: [UInt8] = []
    while let byte = peek {
      if byte == quote {
        advance()
        return String(decoding: text, as: UTF8.self)
      }
      if isControl(byte) { throw fault("a control character in a string, or no closing quote") }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escape(into: &text)
      } else {
        text.append(byte)
        advance()
      }
    }
    throw began.fault("a string without its closing quote")
  }

  private mutating func long(_ quote: UInt8, _ began: Mark) throws(TOMLFault) -> String {
    var text: [UInt8] = []
    if isLineEnd { passLineEnd() }
    while let byte = peek {
      if byte == quote, peek(after: 1) == quote, peek(after: 2) == quote {
        // Up to two quotes may stand right before the three that close.
        for _ in 0..<2 where peek(after: 3) == quote {
          text.append(quote)
          advance()
        }
        for _ in 0..<3 { advance() }
        return String(decoding: text, as: UTF8.self)
      }
      if isLineEnd {
        text.append(UInt8(ascii: "\n"))
        passLineEnd()
      } else if isControl(byte) {
        throw fault("a control character in a string")
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escapeOrFold(into: &text)
      } else {
        text.append(byte)
        advance()
      }
    }
    throw began.fault("a string without its closing quotes")
  }

  /// Reads an escape, or a backslash at the end of a line that joins it to the next.
  private mutating func escapeOrFold(into text: inout [UInt8]) throws(TOMLFault) {
    var distance = 1
    while let byte = peek(after: distance), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    {
      distance += 1
    }
    let next = peek(after: distance)
    let isFold =
      next == UInt8(ascii: "\n")
      || (next == UInt8(ascii: "\r") && peek(after: distance + 1) == UInt8(ascii: "\n"))
    guard isFold else { return try escape(into: &text) }
    advance()
    repeat {
      skipSpace()
      if isLineEnd { passLineEnd() }
    } while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") || isLineEnd
  }

  private mutating func passLineEnd() {
    if peek == UInt8(ascii: "\r") { advance() }
    advance()
  }

  private mutating func escape(into text: inout [UInt8]) throws(TOMLFault) {
    let began = mark
    advance()
    guard let letter = peek else { throw began.fault("a backslash at the end of the file") }
    advance()
    switch letter {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(letter)
    case UInt8(ascii: "u"): try scalar(digits: 4, began, into: &text)
    case UInt8(ascii: "U"): try scalar(digits: 8, began, into: &text)
    default: throw began.fault("an escape that TOML does not know")
    }
  }

  private mutating func scalar(digits: Int, _ began: Mark, into text: inout [UInt8])
    throws(TOMLFault)
  {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = peek, let digit = hexadecimalDigit(byte) else {
        throw began.fault("an escape of less than \(digits) digits")
      }
      value = value << 4 | digit
      advance()
    }
    guard let scalar = UnicodeScalar(value) else {
      throw began.fault("an escape that is no character")
    }
    text += Array(String(Character(scalar)).utf8)
  }
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 87
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 55
  default: nil
  }
}
