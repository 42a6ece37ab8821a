/// Reads one object of plain values from a line, byte by byte and without going into itself, so that
/// no depth of brackets can exhaust the stack.
struct JSONScan {
  /// What is wrong, and at which byte of the line, from 1.
  struct Failure: Error {
    let fault: JSONFault
    let byte: Int
  }

  let bytes: [UInt8]
  var place = 0
  private var isFirst = true

  /// A scan of a line that is known to be UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The failure of a fault at the present byte.
  func failure(_ fault: JSONFault) -> Failure { Failure(fault: fault, byte: place + 1) }

  /// Reads the brace that opens the object.
  mutating func begin() throws(Failure) {
    guard skippedTo(UInt8(ascii: "{")) else { throw failure(.notAnObject) }
  }

  /// Reads the next key and its colon; nil at the brace that closes the object, with nothing after.
  mutating func nextKey() throws(Failure) -> String? {
    if skippedTo(UInt8(ascii: "}")) {
      skipBlank()
      guard place == bytes.count else { throw failure(.textAfter) }
      return nil
    }
    if !isFirst {
      guard skippedTo(UInt8(ascii: ",")) else { throw failure(.noComma) }
    }
    isFirst = false
    guard skippedTo(UInt8(ascii: "\"")) else { throw failure(.notAKey) }
    var key: [UInt8] = []
    try string(into: &key)
    guard skippedTo(UInt8(ascii: ":")) else { throw failure(.noColon) }
    return String(decoding: key, as: UTF8.self)
  }

  /// Reads a value and appends it as a field of a table has it: a list with semicolons.
  mutating func value(into field: inout [UInt8], allowsList: Bool) throws(Failure) {
    skipBlank()
    guard peek == UInt8(ascii: "[") else { return try scalar(into: &field) }
    guard allowsList else { throw failure(.listInPlainColumn) }
    place += 1
    if skippedTo(UInt8(ascii: "]")) { return }
    var values: [String] = []
    while true {
      var value: [UInt8] = []
      skipBlank()
      if peek == UInt8(ascii: "[") { throw failure(.listInside) }
      try scalar(into: &value)
      values.append(String(decoding: value, as: UTF8.self))
      if skippedTo(UInt8(ascii: "]")) { break }
      guard skippedTo(UInt8(ascii: ",")) else { throw failure(.noComma) }
    }
    field.append(contentsOf: ListText.text(of: values).utf8)
  }

  mutating func scalar(into field: inout [UInt8]) throws(Failure) {
    guard let byte = peek else { throw failure(.notAValue) }
    switch byte {
    case UInt8(ascii: "\""):
      place += 1
      try string(into: &field)
    case UInt8(ascii: "{"): throw failure(.objectInside)
    case UInt8(ascii: "t"): field.append(contentsOf: try literal("true").utf8)
    case UInt8(ascii: "f"): field.append(contentsOf: try literal("false").utf8)
    case UInt8(ascii: "n"): _ = try literal("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number(into: &field)
    default: throw failure(.notAValue)
    }
  }

  private mutating func literal(_ word: String) throws(Failure) -> String {
    guard bytes[place...].starts(with: word.utf8) else { throw failure(.notAValue) }
    place += word.utf8.count
    return word
  }

  private mutating func number(into field: inout [UInt8]) throws(Failure) {
    let start = place
    if peek == UInt8(ascii: "-") { place += 1 }
    let isZero = peek == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, whole == 1 || !isZero else { throw failure(.badNumber) }
    if peek == UInt8(ascii: ".") {
      place += 1
      guard digits() > 0 else { throw failure(.badNumber) }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      place += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
      guard digits() > 0 else { throw failure(.badNumber) }
    }
    field.append(contentsOf: bytes[start..<place])
  }

  private mutating func digits() -> Int {
    let start = place
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
    return place - start
  }

  /// Reads a text up to its closing quotation mark.
  mutating func string(into field: inout [UInt8]) throws(Failure) {
    while true {
      let start = place
      while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        place += 1
      }
      field.append(contentsOf: bytes[start..<place])
      guard let byte = peek else { throw failure(.unclosedString) }
      guard byte >= 0x20 else { throw failure(.controlInString) }
      place += 1
      if byte == UInt8(ascii: "\"") { return }
      try escape(into: &field)
    }
  }

  private mutating func escape(into field: inout [UInt8]) throws(Failure) {
    guard let byte = peek else { throw failure(.unclosedString) }
    let plain: UInt8
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = byte
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "u"):
      let scalar = try scalar()
      field.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      return
    default: throw failure(.badEscape)
    }
    place += 1
    field.append(plain)
  }

  /// Reads `uXXXX`, or both halves of a surrogate pair.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let high = try unit()
    guard high != 0 else { throw failure(.zeroByte) }
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, peek == UInt8(ascii: "\\") else { throw failure(.halfSurrogate) }
    place += 1
    guard peek == UInt8(ascii: "u") else { throw failure(.halfSurrogate) }
    let low = try unit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw failure(.halfSurrogate) }
    return scalar
  }

  private mutating func unit() throws(Failure) -> UInt32 {
    place += 1
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = hexadecimalDigit(byte) else { throw failure(.badEscape) }
      value = value << 4 | digit
      place += 1
    }
    return value
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 48...57: UInt32(byte - 48)
    case 65...70: UInt32(byte - 55)
    case 97...102: UInt32(byte - 87)
    default: nil
    }
  }

  var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func skipBlank() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      place += 1
    }
  }

  /// Skips blanks, and takes the byte if it is this one.
  mutating func skippedTo(_ byte: UInt8) -> Bool {
    skipBlank()
    guard peek == byte else { return false }
    place += 1
    return true
  }
}
