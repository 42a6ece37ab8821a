/// A key that was pressed, as the dashboard speaks of it.
///
/// Paste, mouse and resize are messages of their own, so that no pasted text can be taken for keys.
public enum Key: Hashable, Sendable {
  /// A character that was typed, never a control character.
  case character(Character)
  /// A character typed with Ctrl: a lower-case letter or the space.
  case control(Character)
  /// A character typed with Alt.
  case alt(Character)
  /// Return or Enter.
  case enter
  /// Esc.
  case escape
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
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
  /// A function key, from 1 to 12.
  case function(Int)
}

extension Key {
  /// The key as people say it in hints and help: `t`, `Ctrl-L`, `Enter`, `F2`.
  public var words: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
