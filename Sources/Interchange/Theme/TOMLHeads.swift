/// Table heads that the TOML parser cannot be given.
///
/// It takes for granted that a name follows the bracket, and ends the program where none does:
/// `[=`, `[.a]`. So a text with such a head is refused before it is parsed. A list inside a list that
/// begins a line of its own looks the same and is refused too; no file read this way has any.
enum TOMLHeads {
  /// The line and column of the first bracket at the front of a line that no name follows; nil
  /// where there is none.
  ///
  /// - Complexity: O(n) in the bytes.
  static func firstUnnamed(in text: String) -> (line: Int, column: Int)? {
    var line = 1
    for part in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let rest = part.drop(while: isBlank)
      if rest.first == UInt8(ascii: "[") {
        let inner = rest.dropFirst().drop(while: isBlank)
        let name = inner.first == UInt8(ascii: "[") ? inner.dropFirst().drop(while: isBlank) : inner
        guard name.first.map(mayFollow) == true else {
          return (line, part.count - rest.count + 1)
        }
      }
      line += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// A name begins with a letter, a digit, a hyphen, an underline or a quotation mark; an empty one
  /// the parser refuses itself.
  private static func mayFollow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
