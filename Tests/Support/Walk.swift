internal import FoundationEssentials

/// A user's way through the dashboard as a readable script: what is pressed, typed and then seen.
///
/// The same script is played off screen and in a real terminal. A line is one step:
///
///     as chair                who sits at the desk, by the name in `TestOfficer`
///     press 2 Enter C-s       keys by name, one after the other
///     type Two vans           the rest of the line, letter by letter
///     see nominated for       the screen shows this, sooner or later
///     lose Loading            the screen does not show this, sooner or later
///
/// A line that begins with `#` is a remark.
public struct Walk: Sendable, CustomStringConvertible {
  /// A step of the way.
  public enum Step: Sendable, Hashable {
    /// Keys are pressed.
    case press([WalkKey])
    /// Text is typed.
    case type(String)
    /// The screen comes to show a text.
    case see(String)
    /// The screen comes to show a text no longer.
    case lose(String)
  }

  /// What the walk is called.
  public let name: String
  /// Who walks.
  public let officer: TestOfficer
  /// The steps, in order.
  public let steps: [Step]

  /// What the walk is called.
  public var description: String { name }

  /// The walk of a script.
  ///
  /// - Throws: `Unexpected` with the line that cannot be understood.
  public init(_ name: String, _ script: String) throws {
    self.name = name
    var officer: TestOfficer?
    var steps: [Step] = []
    for (place, line) in script.split(separator: "\n").enumerated() where !line.hasPrefix("#") {
      let words = line.split(separator: " ", maxSplits: 1)
      let rest = words.count > 1 ? String(words[1]) : ""
      switch words[0] {
      case "as": officer = TestOfficer(rawValue: rest)
      case "press":
        steps.append(.press(try rest.split(separator: " ").map { key in try WalkKey(key) }))
      case "type": steps.append(.type(rest))
      case "see": steps.append(.see(rest))
      case "lose": steps.append(.lose(rest))
      default:
        throw TestWorld.Unexpected(description: "\(name), line \(place + 1): \(line)")
      }
    }
    guard let officer else {
      throw TestWorld.Unexpected(description: "\(name) does not say who walks")
    }
    self.officer = officer
    self.steps = steps
  }
}

/// A key of a walk: a character, a key with a name, or a letter with Ctrl.
public enum WalkKey: Sendable, Hashable {
  /// A character.
  case character(Character)
  /// A letter with Ctrl.
  case control(Character)
  /// A key by the name that tmux gives it: `Enter`, `Escape`, `BTab`, `PPage`.
  case named(String)

  /// The names that a script may use.
  public static let names: Set<String> = [
    "Enter", "Escape", "Tab", "BTab", "Space", "BSpace", "Up", "Down", "Left", "Right", "Home",
    "End", "PPage", "NPage", "F1", "F2", "F5", "F6", "F8",
  ]

  init(_ word: Substring) throws {
    if word.count == 1, let character = word.first {
      self = .character(character)
    } else if word.hasPrefix("C-"), word.count == 3, let character = word.last {
      self = .control(character)
    } else if Self.names.contains(String(word)) {
      self = .named(String(word))
    } else {
      throw TestWorld.Unexpected(description: "no key is called '\(word)'")
    }
  }

  /// The name by which tmux presses it.
  public var tmuxName: String {
    switch self {
    case .character(let character): String(character)
    case .control(let character): "C-\(character)"
    case .named(let name): name
    }
  }
}
