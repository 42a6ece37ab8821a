/// A value in a theme file.
public enum ThemeValue: Hashable, Sendable {
  /// A place in the palette.
  case number(Int)
  /// The name of a colour.
  case word(String)
  /// Whether an emphasis is on.
  case flag(Bool)
}

/// What is wrong in a theme file, and where.
public enum ThemeProblem: Hashable, Sendable {
  /// The kind is none of those there are.
  case unknownKind(String)
  /// A table is named after no role.
  case unknownRole(String)
  /// A role has no table; it looks as in the built-in theme.
  case missingRole(String)
  /// A role's table has a key that no look has.
  case unknownKey(role: String, key: String)
  /// A value is not of the kind that its key takes.
  case wrongValue(role: String, key: String, expected: String)

  /// The problem in one sentence.
  public var sentence: String {
    switch self {
    case .unknownKind(let kind):
      "The kind \"\(kind)\" is unknown; it is one of "
        + Theme.Kind.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .unknownRole(let role): "There is no role \"\(role)\"."
    case .missingRole(let role): "The role \"\(role)\" has no look."
    case .unknownKey(let role, let key): "The role \"\(role)\" has an unknown key \"\(key)\"."
    case .wrongValue(let role, let key, let expected):
      "In the role \"\(role)\" the key \"\(key)\" takes \(expected)."
    }
  }
}

/// A theme read from plain values, and all that was wrong with them.
///
/// The theme is always whole: what is missing or wrong looks as in `Theme.terminal`. Whoever reads
/// the file decides whether problems refuse it.
public struct ThemeReading: Hashable, Sendable {
  /// The theme, complete.
  public let theme: Theme
  /// The problems, in the order of the roles and then of the keys.
  public let problems: [ThemeProblem]

  /// Reads a theme from the tables of a file, which are named after roles.
  ///
  /// A table's keys are `fg` and `bg` (a palette number, a basic colour's name or `default`),
  /// `fg8` and `bg8` (a basic colour's name or `default`), and `bold`, `reverse` and `underline`.
  /// A key that is left out is `default` or false. The background is the palette colour that the
  /// theme is made for, nil for the usual one of its kind.
  public init(
    name: String,
    kind: String,
    background: UInt8? = nil,
    roles: [String: [String: ThemeValue]]
  ) {
    var problems: [ThemeProblem] = []
    let knownKind = Theme.Kind(rawValue: kind)
    if knownKind == nil { problems.append(.unknownKind(kind)) }
    problems += roles.keys.sorted().filter { Role(name: $0) == nil }.map { .unknownRole($0) }
    theme = Theme(name: name, kind: knownKind ?? .any, background: background) { role in
      guard let table = roles[role.name] else {
        problems.append(.missingRole(role.name))
        return Theme.terminal.look(of: role)
      }
      return ThemeReading.look(of: role, table, &problems)
    }
    self.problems = problems
  }

  private static func look(
    of role: Role,
    _ table: [String: ThemeValue],
    _ problems: inout [ThemeProblem]
  ) -> Theme.Look {
    var look = Theme.Look()
    for (key, value) in table.sorted(by: { $0.key < $1.key }) {
      let expected: String?
      switch key {
      case "fg": expected = set(&look.foreground, value, basicOnly: false)
      case "bg": expected = set(&look.background, value, basicOnly: false)
      case "fg8": expected = set(&look.foreground8, value, basicOnly: true)
      case "bg8": expected = set(&look.background8, value, basicOnly: true)
      case "bold": expected = set(&look.emphasis, .bold, value)
      case "reverse": expected = set(&look.emphasis, .reverse, value)
      case "underline": expected = set(&look.emphasis, .underline, value)
      default:
        problems.append(.unknownKey(role: role.name, key: key))
        continue
      }
      if let expected {
        problems.append(.wrongValue(role: role.name, key: key, expected: expected))
      }
    }
    return look
  }

  /// Sets a colour, or returns what would have been right.
  private static func set(
    _ color: inout Color,
    _ value: ThemeValue,
    basicOnly: Bool
  ) -> String? {
    let found: Color? =
      switch value {
      case .number(let number): basicOnly ? nil : Color(number: number)
      case .word(let word): Color(name: word)
      case .flag: nil
      }
    guard let found else {
      let names = "\"default\" or one of " + Color.basicNames.joined(separator: ", ")
      return basicOnly ? names : "a number from 0 to 255, " + names
    }
    color = found
    return nil
  }

  /// Sets an emphasis, or returns what would have been right.
  private static func set(
    _ emphasis: inout Emphasis,
    _ kind: Emphasis,
    _ value: ThemeValue
  ) -> String? {
    switch value {
    case .flag(true): emphasis.insert(kind)
    case .flag(false): emphasis.remove(kind)
    case .number, .word: return "true or false"
    }
    return nil
  }
}
