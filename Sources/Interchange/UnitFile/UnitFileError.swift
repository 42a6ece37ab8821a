/// Why a text is no unit file.
public enum UnitFileError: Error, Sendable, Equatable {
  /// The text is no TOML; nothing after this place was read.
  case syntax(file: String, line: Int, column: Int, message: String)
  /// The text is TOML, and these are all the faults in it, in the order of their lines.
  case faults([UnitFault])

  /// A sentence for each fault.
  public var sentences: [String] {
    switch self {
    case .syntax(let file, let line, let column, let message):
      ["\(file):\(line):\(column): \(message)"]
    case .faults(let faults): faults.map(\.sentence)
    }
  }
}

/// One thing that is wrong in a unit file: where, what was found, and what was expected.
public struct UnitFault: Sendable, Hashable {
  /// The file as the officer named it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The way from the top of the file, places counted from 0: `team[3].level[0].value`.
  public let path: String
  /// What stands there.
  public let found: String
  /// What should.
  public let expected: String

  /// The fault as one sentence.
  public var sentence: String {
    "\(file):\(line): \(path): found \(found), expected \(expected)."
  }
}
