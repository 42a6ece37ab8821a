internal import Domain

/// What an export writes into one field.
enum ExportValue: Equatable {
  case none
  case text(String)
  case number(Int)
  case list([String])

  /// A text that may be missing or empty.
  init(_ text: String?) {
    if let text, !text.isEmpty { self = .text(text) } else { self = .none }
  }

  /// A moment in UTC.
  init(_ instant: Instant?) { self.init(instant.map(isoText)) }

  /// Moments in UTC, an empty value for each that is missing.
  init(_ instants: [Instant?]) {
    self = .list(instants.map { instant in instant.map(isoText) ?? "" })
  }

  /// The field of a table.
  var field: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .list(let values): ListText.text(of: values)
    }
  }

  /// Appends the value as JSON.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .none: bytes.append(contentsOf: "null".utf8)
    case .text(let text): JSONText.append(text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }
}
