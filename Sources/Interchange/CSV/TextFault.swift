/// Why a part of a file cannot be read as rows of text, and where.
public struct TextFault: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    case quoteInField
    case textAfterQuote
    case carriageReturnAlone
    case quoteUnclosed
    case notUTF8(byte: UInt8)
    case zeroByte
    case fieldTooLong(bytes: Int)
    case rowTooLong(bytes: Int)
    case tooManyColumns(Int)
    case unreadable(String)
    case json(JSONFault)
  }

  /// What is wrong.
  public let kind: Kind
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// The byte within the field, from 1.
  public let byte: Int

  /// A fault with its place.
  init(_ kind: Kind, line: Int, column: Int, byte: Int) {
    self.kind = kind
    self.line = line
    self.column = column
    self.byte = byte
  }

  /// Whether nothing after it can be read: a limit was passed, or the file ends too early.
  public var isFinal: Bool {
    switch kind {
    case .quoteInField, .textAfterQuote, .carriageReturnAlone, .notUTF8, .zeroByte, .json: false
    case .quoteUnclosed, .fieldTooLong, .rowTooLong, .tooManyColumns, .unreadable: true
    }
  }

  /// What was found there.
  public var found: String {
    switch kind {
    case .quoteInField: "a quotation mark at byte \(byte) of a field that does not begin with one"
    case .textAfterQuote: "text at byte \(byte) after the closing quotation mark"
    case .carriageReturnAlone: "a carriage return alone at byte \(byte)"
    case .quoteUnclosed: "a quotation mark that is never closed"
    case .notUTF8(let value): "the byte 0x\(hexadecimal(value)) at byte \(byte), which is no UTF-8"
    case .zeroByte: "a zero byte at byte \(byte)"
    case .fieldTooLong(let most): "a field of more than \(most) bytes"
    case .rowTooLong(let most): "a row of more than \(most) bytes"
    case .tooManyColumns(let most): "more than \(most) columns"
    case .unreadable(let message): "an error while reading: \(message)"
    case .json(let fault): "\(fault.found) at byte \(byte) of the line"
    }
  }

  /// What was expected instead.
  public var expected: String {
    switch kind {
    case .quoteInField: "the field in quotation marks, those inside it doubled"
    case .textAfterQuote: "a comma or the end of the line; a quotation mark inside is doubled"
    case .carriageReturnAlone: "the end of the line, or the field in quotation marks"
    case .quoteUnclosed: "a closing quotation mark"
    case .notUTF8: "UTF-8"
    case .zeroByte: "text"
    case .fieldTooLong: "a shorter field, or the quotation mark that closes it"
    case .rowTooLong: "a shorter row"
    case .tooManyColumns: "fewer columns"
    case .unreadable: "a file that can be read to its end"
    case .json(let fault): fault.expected
    }
  }
}

/// Two upper-case hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.utf8.count == 1 ? "0\(digits)" : digits
}
