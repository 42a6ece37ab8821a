/// One thing that is wrong in a file to be imported: where, what was found, what was expected.
public struct ImportFault: Error, Sendable, Equatable {
  /// The line on which it stands, from 1.
  public let line: Int
  /// The number of the column, from 1; nil for the row as a whole.
  public let column: Int?
  /// What the row is called in the file, empty where it has no name.
  public let record: String
  /// The column's name in the file, empty where it has none.
  public let name: String
  /// What was found, fit to be shown on a terminal.
  public let found: String
  /// What was expected.
  public let expected: String

  /// A fault at a place.
  init(
    line: Int,
    column: Int?,
    record: String = "",
    name: String = "",
    found: String,
    expected: String
  ) {
    self.line = line
    self.column = column
    self.record = record
    self.name = name
    self.found = found
    self.expected = expected
  }

  /// A fault of the text itself.
  init(_ fault: TextFault, name: String) {
    self.init(
      line: fault.line,
      column: fault.column,
      name: name,
      found: fault.found,
      expected: fault.expected
    )
  }

  /// The fault as one sentence, with line, column, what was found and what was expected.
  public var sentence: String {
    let named = name.isEmpty ? "" : " \(shown(name))"
    let place = column.map { number in ", column \(number)\(named)" } ?? named
    let row = record.isEmpty ? "" : ", \(record)\(name.isEmpty ? "" : ",")"
    return "line \(line)\(row)\(place): found \(found), expected \(expected)."
  }
}
