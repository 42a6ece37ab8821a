/// Why a line is no object of plain values.
public enum JSONFault: Sendable, Equatable {
  case notAnObject
  case notAKey
  case noColon
  case noComma
  case notAValue
  case unclosedString
  case controlInString
  case badEscape
  case halfSurrogate
  case zeroByte
  case badNumber
  case objectInside
  case listInside
  case listInPlainColumn
  case unknownKey(String)
  case repeatedKey(String)
  case textAfter

  /// What was found.
  var found: String {
    switch self {
    case .notAnObject: "no object"
    case .notAKey: "no key"
    case .noColon: "a key without a colon"
    case .noComma: "a value without a comma or brace"
    case .notAValue: "no value"
    case .unclosedString: "a text that is never closed"
    case .controlInString: "a control character in a text"
    case .badEscape: "an unknown escape in a text"
    case .halfSurrogate: "half of a surrogate pair in a text"
    case .zeroByte: "a zero character in a text"
    case .badNumber: "a number that is none"
    case .objectInside: "an object inside"
    case .listInside: "a list inside a list"
    case .listInPlainColumn: "a list"
    case .unknownKey(let key): "the unknown key \(shown(key))"
    case .repeatedKey(let key): "the key \(shown(key)) a second time"
    case .textAfter: "text after the object"
    }
  }

  /// What was expected instead.
  var expected: String {
    switch self {
    case .notAnObject: "an object such as {\"origin\": \"scd9\"} on one line"
    case .notAKey: "a key in quotation marks"
    case .noColon: "a colon"
    case .noComma: "a comma, or the brace or bracket that closes"
    case .notAValue: "a text, a number, true, false, null or a list of them"
    case .unclosedString: "a closing quotation mark"
    case .controlInString: "it escaped, as \\n or \\u0009"
    case .badEscape: "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
    case .halfSurrogate: "both halves, one after the other"
    case .zeroByte: "text"
    case .badNumber: "a number such as 12"
    case .objectInside: "a plain value"
    case .listInside: "a plain value"
    case .listInPlainColumn: "one value; this column holds no list"
    case .unknownKey: "one of our columns; map it, or leave it out with an empty name"
    case .repeatedKey: "each key once"
    case .textAfter: "the end of the line"
    }
  }
}
