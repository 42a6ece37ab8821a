/// The row that a reader is in the middle of, which may lie across many pieces of the file.
struct CSVScan {
  var row: FieldRow
  /// The line that the next byte stands on.
  private(set) var line: Int
  /// What is wrong with the row, nil as long as nothing is.
  private(set) var found: TextFault?

  private let limits: TextLimits
  private var state = CSVReader.State.fieldStart
  private var hasQuote = false
  private var isOver = false

  init(row: FieldRow, line: Int, limits: TextLimits) {
    self.row = row
    self.line = line
    self.limits = limits
  }

  /// Whether the row has not a byte of its own: an empty line.
  var isBlank: Bool { row.bytes.isEmpty && row.ends.count <= 1 && !hasQuote && found == nil }

  /// Starts the next row on the present line.
  mutating func begin() {
    row.begin(atLine: line)
    state = .fieldStart
    hasQuote = false
    isOver = false
    found = nil
  }

  /// A fault where the scan stands.
  func fault(_ kind: TextFault.Kind) -> TextFault {
    TextFault(kind, line: line, column: row.count + 1, byte: row.openFieldBytes + 1)
  }

  /// Takes bytes from a place on until the row or the piece ends; true where the row does.
  mutating func take(_ chunk: [UInt8], from place: inout Int) -> Bool {
    while place < chunk.count {
      switch state {
      case .fieldStart, .plain: takePlain(chunk, from: &place)
      case .quoted: takeQuoted(chunk, from: &place)
      case .quoteInQuoted: takeAfterQuote(chunk[place], at: &place)
      case .carriageReturn: takeAfterReturn(chunk[place], at: &place)
      case .skipping: skip(chunk, from: &place)
      }
      if isOver { return true }
    }
    return false
  }

  /// Ends the row with the file.
  mutating func takeEnd() {
    switch state {
    case .quoted where found == nil:
      let column = row.count + 1
      let opened = row.line(ofByte: row.ends.last ?? 0)
      found = TextFault(.quoteUnclosed, line: opened, column: column, byte: 1)
    case .carriageReturn where found == nil:
      found = fault(.carriageReturnAlone)
    case .fieldStart, .plain, .quoteInQuoted, .quoted, .carriageReturn, .skipping: break
    }
    row.endField()
  }

  /// The first byte that is no UTF-8, nil where all are.
  func encodingFault() -> TextFault? {
    do {
      _ = try UTF8Span(validating: row.bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      let column = row.ends.firstIndex { end in offset < end } ?? 0
      return TextFault(
        .notUTF8(byte: row.bytes[offset]),
        line: row.line(ofByte: offset),
        column: column + 1,
        byte: offset - row.range(of: column).lowerBound + 1
      )
    }
  }

  private mutating func takePlain(_ chunk: [UInt8], from place: inout Int) {
    let start = place
    var index = place
    while index < chunk.count {
      let byte = chunk[index]
      if byte <= UInt8(ascii: ","), isSpecial(byte) { break }
      index += 1
    }
    if index > start { append(chunk[start..<index], then: .plain) }
    place = index
    guard index < chunk.count, state == .fieldStart || state == .plain else { return }
    place += 1
    switch chunk[index] {
    case UInt8(ascii: ","): endField()
    case UInt8(ascii: "\n"): endRow()
    case UInt8(ascii: "\r"): state = .carriageReturn
    case UInt8(ascii: "\"") where state == .fieldStart: (state, hasQuote) = (.quoted, true)
    case UInt8(ascii: "\""): refuse(.quoteInField)
    default: refuse(.zeroByte)
    }
  }

  private mutating func takeQuoted(_ chunk: [UInt8], from place: inout Int) {
    let start = place
    var index = place
    var lines = 0
    while index < chunk.count {
      let byte = chunk[index]
      if byte <= UInt8(ascii: "\"") {
        if byte == UInt8(ascii: "\"") || byte == 0 { break }
        if byte == UInt8(ascii: "\n") { lines += 1 }
      }
      index += 1
    }
    append(chunk[start..<index], then: .quoted)
    line += lines
    place = index
    guard index < chunk.count, state == .quoted else { return }
    place += 1
    if chunk[index] == 0 { refuse(.zeroByte) } else { state = .quoteInQuoted }
  }

  private mutating func takeAfterQuote(_ byte: UInt8, at place: inout Int) {
    place += 1
    switch byte {
    case UInt8(ascii: "\""): append([byte], then: .quoted)
    case UInt8(ascii: ","): endField()
    case UInt8(ascii: "\n"): endRow()
    case UInt8(ascii: "\r"): state = .carriageReturn
    default: refuse(.textAfterQuote)
    }
  }

  private mutating func takeAfterReturn(_ byte: UInt8, at place: inout Int) {
    if byte == UInt8(ascii: "\n") {
      place += 1
      endRow()
    } else {
      refuse(.carriageReturnAlone)
    }
  }

  /// Leaves the rest of a faulty line out, so that the lines after it are read.
  private mutating func skip(_ chunk: [UInt8], from place: inout Int) {
    guard let end = chunk[place...].firstIndex(of: UInt8(ascii: "\n")) else {
      place = chunk.count
      return
    }
    place = end + 1
    endRow()
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, then next: CSVReader.State) {
    state = next
    row.bytes.append(contentsOf: bytes)
    if row.openFieldBytes > limits.fieldBytes {
      stop(.fieldTooLong(bytes: limits.fieldBytes))
    } else if row.bytes.count > limits.rowBytes {
      stop(.rowTooLong(bytes: limits.rowBytes))
    }
  }

  private mutating func endField() {
    row.endField()
    state = .fieldStart
    if row.count >= limits.columns { stop(.tooManyColumns(limits.columns)) }
  }

  private mutating func endRow() {
    row.endField()
    line += 1
    isOver = true
  }

  private mutating func refuse(_ kind: TextFault.Kind) {
    found = fault(kind)
    state = .skipping
  }

  private mutating func stop(_ kind: TextFault.Kind) {
    found = TextFault(kind, line: row.line, column: row.count + 1, byte: 1)
    isOver = true
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
