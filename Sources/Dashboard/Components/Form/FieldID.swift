/// The name by which a form, its rules and its drafts call a field: `owner`, `due`.
struct FieldID: Hashable, Sendable, ExpressibleByStringLiteral, CodingKeyRepresentable {
  /// The name itself, unique in its form.
  let text: String

  /// The field with this name.
  init(_ text: String) {
    self.text = text
  }

  /// The field with the name of a literal.
  init(stringLiteral text: String) {
    self.text = text
  }

  /// The name as the key of a stored draft.
  var codingKey: any CodingKey { DraftKey(stringValue: text) }

  /// Reads the name from the key of a stored draft.
  init?(codingKey: some CodingKey) {
    text = codingKey.stringValue
  }
}

extension FieldID: Codable {
  /// Reads the name.
  init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the name.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// A key of a stored draft, which is always a word.
private struct DraftKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}
