/// One value of a settings file, with the place it stands at.
public struct SettingsEntry: Sendable, Hashable {
  /// A value as settings have them.
  public enum Value: Sendable, Hashable {
    /// A text.
    case text(String)
    /// A whole number.
    case number(Int)
    /// True or false.
    case flag(Bool)
    /// A list of texts.
    case texts([String])
    /// Anything else, in words: `a table`.
    case other(String)
  }

  /// The file as the user would name it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The names from the top of the file to the value: `keys`, `nominate`.
  public let path: [String]
  /// The value.
  public let value: Value

  /// The way as it is said: `keys.nominate`.
  public var name: String { path.joined(separator: ".") }

  /// A sentence that says what is wrong with the value, and what would be right.
  public func sentence(found: String? = nil, expected: String) -> String {
    UnitFault(
      file: file,
      line: line,
      path: name,
      found: found ?? value.words,
      expected: expected
    ).sentence
  }
}

extension SettingsEntry.Value {
  /// The value in words, for a sentence.
  var words: String {
    switch self {
    case .text(let text): "the text '\(text.prefix(60))'"
    case .number(let number): "the number \(number)"
    case .flag(let flag): "\(flag)"
    case .texts: "a list"
    case .other(let words): words
    }
  }
}
