/// A key that was pressed, as the terminal reported it.
public enum Key: Hashable, Sendable {
  /// A character that was typed.
  case character(Character)
  /// A character typed with Ctrl: a lower-case letter, or one of space `\` `]` `^` `_`.
  case control(Character)
  /// A character typed with Alt, or after Esc within the escape delay.
  case alt(Character)
  /// A key with a name.
  case named(NamedKey, KeyModifiers = [])
  /// A function key, from 1 to 12.
  case function(Int, KeyModifiers = [])
}

/// A key that has a name and no character.
public enum NamedKey: Hashable, Sendable, CaseIterable {
  /// Return or Enter.
  case enter
  /// Tab.
  case tab
  /// Shift-Tab.
  case backtab
  /// Esc.
  case escape
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
}

/// The keys held down with a named key, as far as the terminal tells.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
  /// One bit a key.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Shift.
  public static let shift = KeyModifiers(rawValue: 1)
  /// Alt or Meta.
  public static let alt = KeyModifiers(rawValue: 2)
  /// Ctrl.
  public static let control = KeyModifiers(rawValue: 4)
}
