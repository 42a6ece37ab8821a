/// A text read as TOML 1.0, every value with the line it stands on.
///
/// Our own reader and not TOMLKit's: that one ends the program on some texts that are no TOML
/// (`a = [}`, `[=`), where any bytes must give a value or an error, and it tells no value's line.
enum TOMLText {
  /// The longest text that is read, in bytes; a unit's is about a tenth of it.
  static let maximumBytes = 1_048_576
  /// The most lists and tables within one another.
  static let maximumDepth = 32
  /// The most parts of a dotted key.
  static let maximumParts = 16

  /// The top table of a text.
  ///
  /// - Throws: `UnitFileError.syntax` with the first place where the text stops being TOML.
  /// - Complexity: O(n) in the text.
  static func parse(_ text: String, file: String) throws(UnitFileError) -> TOMLNode {
    do {
      return try parse(text)
    } catch {
      throw .syntax(file: file, line: error.line, column: error.column, message: error.message)
    }
  }

  private static func parse(_ text: String) throws(TOMLFault) -> TOMLNode {
    guard text.utf8.count <= maximumBytes else {
      throw TOMLFault(line: 1, column: 1, message: "longer than \(maximumBytes) bytes")
    }
    var reader = TOMLReader(text)
    return try reader.document()
  }
}
