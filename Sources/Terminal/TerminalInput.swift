/// Something that the terminal sent.
public enum TerminalInput: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; line ends are `\n` and no other control but tab is left. At most 64 KiB; more
  /// was cut off if `isCut`.
  case paste(String, isCut: Bool)
  /// The mouse was used, while it is captured.
  case mouse(MouseInput)
  /// The terminal has a size now.
  case resize(columns: Int, rows: Int)
  /// The terminal's window has the focus again.
  case focusIn
  /// The terminal's window lost the focus.
  case focusOut
  /// The terminal said whether its background is dark.
  case background(isDark: Bool)
}

/// A use of the mouse, and the cell it happened in, from 0 at the top left.
public struct MouseInput: Hashable, Sendable {
  /// What was done.
  public let action: Action
  /// The column.
  public let x: Int
  /// The row.
  public let y: Int

  /// What was done with the mouse.
  public enum Action: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The left button went up.
    case release
    /// The wheel turned away from the user.
    case wheelUp
    /// The wheel turned towards the user.
    case wheelDown
  }
}
