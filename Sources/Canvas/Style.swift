/// How a cell looks, said by meaning: a role, and emphasis on top of what the role itself has.
///
/// Two bytes.
public struct Style: Hashable, Sendable {
  /// The meaning that decides the colours.
  public var role: Role
  /// What is added to the look that the theme gives to the role.
  public var emphasis: Emphasis

  /// Creates a style.
  public init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  /// Ordinary text.
  public static let text = Style(.text)
  /// Labels and asides.
  public static let muted = Style(.muted)
  /// Rules and grids.
  public static let faint = Style(.faint)
  /// Titles and column heads.
  public static let heading = Style(.heading)
  /// The thing that keys act on now.
  public static let focus = Style(.focus)
  /// Clear, done, in time.
  public static let good = Style(.good)
  /// Soon, unknown, or to be checked.
  public static let caution = Style(.caution)
  /// Late, a hit, a clash, a failure.
  public static let alert = Style(.alert)
  /// Asked of somebody else and not agreed.
  public static let bid = Style(.bid)
  /// A key in a hint.
  public static let hintKey = Style(.hintKey)

  /// The same style in bold.
  public var bold: Style { Style(role, emphasis.union(.bold)) }
  /// The same style underlined.
  public var underlined: Style { Style(role, emphasis.union(.underline)) }
  /// The same style with foreground and background exchanged.
  public var reversed: Style { Style(role, emphasis.union(.reverse)) }

  /// Returns this style as it looks inside a row or field of another role.
  ///
  /// The ground gives the colours, so that the text stays readable; the emphasis is kept.
  public func on(_ ground: Role) -> Style { Style(ground, emphasis) }
}

/// Bold, reverse and underline: the three kinds of emphasis that every terminal can show.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// One bit a kind.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier strokes.
  public static let bold = Emphasis(rawValue: 1)
  /// Foreground and background exchanged.
  public static let reverse = Emphasis(rawValue: 2)
  /// A line under the text.
  public static let underline = Emphasis(rawValue: 4)
}
