/// Writes comma-separated values as RFC 4180 has them: CRLF, quotation marks where they are needed,
/// UTF-8 without a mark of byte order.
struct CSVWriter {
  /// Whether a field that a spreadsheet would take for a formula gets an apostrophe in front.
  ///
  /// The file then no longer reads back as what was written.
  let guardsFormulas: Bool

  /// A writer that guards against formulas or leaves the fields as they are.
  init(guardsFormulas: Bool = false) {
    self.guardsFormulas = guardsFormulas
  }

  /// Appends a row to the bytes.
  func write(_ fields: [String], to bytes: inout [UInt8]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      // An empty line is no row, so a row of one empty field is written in quotation marks.
      append(field, isAlone: fields.count == 1, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ field: String, isAlone: Bool, to bytes: inout [UInt8]) {
    let isGuarded = guardsFormulas && field.utf8.first.map(beginsFormula) == true
    let isQuoted =
      field.utf8.contains(where: needsQuotes) || (isAlone && field.isEmpty)
      || (isGuarded && field.utf8.first == UInt8(ascii: "\t"))
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in field.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: field.utf8)
    }
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  private func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
