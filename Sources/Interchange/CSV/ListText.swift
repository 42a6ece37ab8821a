/// Several values in one field: separated by semicolons, `\;` and `\\` standing for themselves.
///
/// An empty field is no value; a list of one empty value cannot be told from it.
enum ListText {
  /// The values in a field.
  ///
  /// - Complexity: O(n) in the bytes.
  static func values(in text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    guard text.utf8.contains(where: { byte in byte == semicolon || byte == backslash }) else {
      return [text]
    }
    var values: [String] = []
    var value: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        value.append(byte)
        isEscaped = false
      } else if byte == backslash {
        isEscaped = true
      } else if byte == semicolon {
        values.append(String(decoding: value, as: UTF8.self))
        value.removeAll(keepingCapacity: true)
      } else {
        value.append(byte)
      }
    }
    if isEscaped { value.append(backslash) }
    values.append(String(decoding: value, as: UTF8.self))
    return values
  }

  /// The field that holds the values.
  static func text(of values: some Sequence<String>) -> String {
    values.map(escaped).joined(separator: ";")
  }

  private static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { byte in byte == semicolon || byte == backslash }) else {
      return value
    }
    var bytes: [UInt8] = []
    for byte in value.utf8 {
      if byte == semicolon || byte == backslash { bytes.append(backslash) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let semicolon = UInt8(ascii: ";")
  private static let backslash = UInt8(ascii: "\\")
}
