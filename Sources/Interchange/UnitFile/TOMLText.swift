internal import Domain
private import TOMLKit

/// A text read as TOML, every value with its line.
enum TOMLText {
  /// The longest text that is read, in bytes; a unit's is about a tenth of it.
  static let maximumBytes = 1_048_576
  /// The most dots that a line has outside quotes.
  ///
  /// The parser's tables nest at each dot of a key and are taken down by recursion, so a key of a
  /// million parts would end the program.
  static let maximumDots = 32

  /// The top table of a text.
  ///
  /// - Throws: `UnitFileError.syntax` with the place where the text stops being TOML.
  static func parse(_ text: String, file: String) throws(UnitFileError) -> TOMLNode {
    if let fault = unfit(text, file: file) { throw fault }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw .syntax(
        file: file,
        line: begin.line,
        column: begin.column,
        message: "not TOML: \(error.description)"
      )
    } catch {
      throw .syntax(file: file, line: 1, column: 1, message: "not TOML: \(error)")
    }
    return node(table, at: "", under: 1, lines: LineIndex(text), depth: 0)
  }

  /// What keeps a text from the parser: it would be cut short, or lead it too deep.
  private static func unfit(_ text: String, file: String) -> UnitFileError? {
    guard text.utf8.count <= maximumBytes else {
      return .syntax(file: file, line: 1, column: 1, message: "longer than \(maximumBytes) bytes")
    }
    var line = 1
    var column = 0
    var dots = 0
    var quote: UInt8?
    for byte in text.utf8 {
      column += 1
      switch byte {
      case UInt8(ascii: "\n"): (line, column, dots, quote) = (line + 1, 0, 0, nil)
      case 0: return .syntax(file: file, line: line, column: column, message: "a NUL byte")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = quote == nil ? byte : (quote == byte ? nil : quote)
      case UInt8(ascii: ".") where quote == nil:
        dots += 1
        guard dots <= maximumDots else {
          return .syntax(file: file, line: line, column: column, message: "too many dots in a line")
        }
      default: break
      }
    }
    return nil
  }

  private static func node(
    _ value: some TOMLValueConvertible,
    at path: String,
    under outer: Int,
    lines: LineIndex,
    depth: Int
  ) -> TOMLNode {
    let line = lines[path] ?? outer
    guard depth < 64 else { return TOMLNode(line: line, value: .table([])) }
    if let table = value.table {
      let members = table.keys.sorted().compactMap { name in
        table[name].map { inner in
          TOMLMember(
            name: name,
            node: node(
              inner,
              at: path.isEmpty ? name : "\(path).\(name)",
              under: line,
              lines: lines,
              depth: depth + 1
            )
          )
        }
      }
      return TOMLNode(line: line, value: .table(members))
    }
    if let list = value.array {
      let elements = list.enumerated().map { index, inner in
        node(inner, at: "\(path)[\(index)]", under: line, lines: lines, depth: depth + 1)
      }
      return TOMLNode(line: line, value: .list(elements))
    }
    return TOMLNode(line: line, value: scalar(value))
  }

  private static func scalar(_ value: some TOMLValueConvertible) -> TOMLContent {
    if let text = value.string { return .text(text) }
    if let truth = value.bool { return .boolean(truth) }
    if let number = value.int { return .integer(number) }
    if let number = value.double { return .decimal(number) }
    if let date = value.date,
      let day = CivilDate(year: date.year, month: date.month, day: date.day)
    {
      return .date(day)
    }
    return .time
  }
}
