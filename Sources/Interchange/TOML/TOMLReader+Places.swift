extension TOMLReader {
  /// A place to which a fault can point back.
  struct Mark {
    let line: Int
    let column: Int

    /// A fault at the place.
    func fault(_ message: String) -> TOMLFault {
      TOMLFault(line: line, column: column, message: message)
    }
  }

  /// The place of the walk.
  var mark: Mark {
    let isContinued = { (byte: UInt8) in byte & 0xC0 == 0x80 }
    let passed = bytes[min(lineStart, place)..<place]
    return Mark(line: line, column: passed.count { byte in !isContinued(byte) } + 1)
  }

  /// A fault where the walk is.
  func fault(_ message: String) -> TOMLFault { mark.fault(message) }

  /// A fault that names what was expected where the walk is, and what stands there.
  func expected(_ what: String) -> TOMLFault {
    let found =
      switch peek {
      case nil: "the end of the file"
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): "the end of the line"
      case let byte?:
        (0x21...0x7E).contains(byte) ? "'\(Character(UnicodeScalar(byte)))'" : "another character"
      }
    return fault("expected \(what), found \(found)")
  }

  /// The byte at the place of the walk, nil at the end.
  var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The byte so many places on, nil past the end.
  func peek(after distance: Int) -> UInt8? {
    place + distance < bytes.count ? bytes[place + distance] : nil
  }

  /// Whether the walk is at the end of a line.
  var isLineEnd: Bool {
    peek == UInt8(ascii: "\n")
      || (peek == UInt8(ascii: "\r") && peek(after: 1) == UInt8(ascii: "\n"))
  }

  /// One byte on.
  mutating func advance() {
    guard place < bytes.count else { return }
    if bytes[place] == UInt8(ascii: "\n") {
      line += 1
      lineStart = place + 1
    }
    place += 1
  }

  /// Over spaces and tabs.
  mutating func skipSpace() {
    while let byte = peek, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { advance() }
  }

  /// Over a comment, if one begins here.
  mutating func skipComment() throws(TOMLFault) {
    guard peek == UInt8(ascii: "#") else { return }
    while let byte = peek, !isLineEnd {
      if isControl(byte) { throw fault("a control character in a comment") }
      advance()
    }
  }

  /// Over spaces, ends of lines and comments.
  mutating func skipBlank() throws(TOMLFault) {
    while true {
      skipSpace()
      try skipComment()
      guard isLineEnd else { return }
      advance()
    }
  }
}

/// Whether a byte is a control character that may not stand in a text; a tab may.
func isControl(_ byte: UInt8) -> Bool {
  (byte < 0x20 && byte != UInt8(ascii: "\t")) || byte == 0x7F
}
