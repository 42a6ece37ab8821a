/// One object of a bundle while it is put together.
///
/// Beside what JSON wants it escapes all that steers a terminal or turns the direction of writing, so
/// that a bundle can be looked at with any program.
struct JSONObject {
  /// The bytes of the object, closed.
  var bytes: [UInt8] { open + [UInt8(ascii: "}")] }

  private var open = [UInt8(ascii: "{")]

  /// An object that begins with its type, the version of the specification and its identity.
  init(_ type: String, _ id: String) {
    add("type", type)
    add("spec_version", "2.1")
    add("id", id)
  }

  /// An object whose bytes are known.
  init(whole text: String) { open = Array(text.utf8.dropLast()) }

  /// Adds a text.
  mutating func add(_ key: String, _ text: String) {
    JSONText.append(key: key, to: &open)
    append(text)
  }

  /// Adds a list of texts.
  mutating func add(_ key: String, _ texts: [String]) {
    JSONText.append(key: key, to: &open)
    open.append(UInt8(ascii: "["))
    for (place, text) in texts.enumerated() {
      if place > 0 { open.append(UInt8(ascii: ",")) }
      append(text)
    }
    open.append(UInt8(ascii: "]"))
  }

  /// Adds an object of texts, perhaps as the only one of a list.
  mutating func add(_ key: String, _ pairs: [(String, String)], inList isListed: Bool = false) {
    JSONText.append(key: key, to: &open)
    if isListed { open.append(UInt8(ascii: "[")) }
    open.append(UInt8(ascii: "{"))
    for (key, text) in pairs { add(key, text) }
    open.append(UInt8(ascii: "}"))
    if isListed { open.append(UInt8(ascii: "]")) }
  }

  private mutating func append(_ text: String) {
    var part = ""
    var escaped = Array("\"".utf8)
    for scalar in text.unicodeScalars {
      guard steers(scalar) else {
        part.unicodeScalars.append(scalar)
        continue
      }
      appendInner(part, to: &escaped)
      part = ""
      for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
        let digits = String(unit, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
        escaped.append(contentsOf: "\\u\(zeros)\(digits)".utf8)
      }
    }
    appendInner(part, to: &escaped)
    open += escaped + [UInt8(ascii: "\"")]
  }

  /// Appends a text as JSON has it, without the marks around it.
  private func appendInner(_ text: String, to bytes: inout [UInt8]) {
    var quoted: [UInt8] = []
    JSONText.append(text, to: &quoted)
    bytes.append(contentsOf: quoted.dropFirst().dropLast())
  }

  /// Whether a sign beyond ASCII is one that is not seen but does something.
  private func steers(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return true
    default: return false
    }
  }
}
