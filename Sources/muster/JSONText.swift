internal import FoundationEssentials

/// Values as JSON for scripts: keys sorted, slashes not escaped.
enum JSONText {
  /// The value on one line.
  static func line(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  /// The value over several lines.
  static func page(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  private static func text(_ value: some Encodable, _ format: JSONEncoder.OutputFormatting) throws
    -> String
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Escapes what a terminal would obey and the encoder leaves as it is.
  ///
  /// These are the control characters beyond ASCII, and those that turn the direction of writing
  /// round. They stand in strings alone.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isObeyed =
        scalar.value >= 0x7F
        && (scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .format)
      if isObeyed, scalar.value <= 0xFFFF {
        let digits = String(scalar.value, radix: 16)
        escaped.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            .unicodeScalars
        )
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
