public import Canvas

/// What a terminal tells the dashboard.
public enum DashboardInput: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted.
  case pasted(String)
  /// The mouse was used.
  case pointed(Pointing)
  /// The screen has this size now.
  case resized(Size)
  /// A text came back from an editor of the system.
  case edited(OutsideEdit, EditResult)
}

/// What the dashboard wants of the terminal after a turn.
public struct DashboardReply: Equatable, Sendable {
  /// Whether there is something new to show.
  public let needsFrame: Bool
  /// When to give the next turn though nothing happens.
  public let dueInMilliseconds: Int
  /// What to do, in order.
  public let orders: [ScreenOrder]
}

/// Something that only a terminal can do.
public enum ScreenOrder: Equatable, Sendable {
  /// Put a text on the clipboard.
  case copy(String)
  /// Draw in the next theme.
  case nextTheme
  /// Take the mouse, or leave it to the terminal.
  case toggleMouse
  /// Keep what the user has chosen for the next run.
  case keep(Preferences)
  /// Give a text to an editor of the system, and tell what came of it.
  case edit(OutsideEdit)
  /// Send the whole screen again.
  case redraw
  /// Stop the program until the shell continues it.
  case suspend
  /// End the program.
  case quit
}

extension ScreenOrder {
  /// The order of an effect, nil where the effect concerns the ledger.
  init?(_ effect: Effect) {
    switch effect {
    case .copy(let text): self = .copy(text)
    case .nextTheme: self = .nextTheme
    case .toggleMouse: self = .toggleMouse
    case .keep(let preferences): self = .keep(preferences)
    case .edit(let edit): self = .edit(edit)
    case .redraw: self = .redraw
    case .suspend: self = .suspend
    case .quit: self = .quit
    case .readUnit, .readPane, .readRow, .submit, .readDrafts, .keepDraft, .dropDraft, .findAlike,
      .search, .dropSearch, .compare:
      return nil
    }
  }
}

extension Message {
  /// The message of something that a terminal told.
  init(_ input: DashboardInput) {
    switch input {
    case .key(let key): self = .key(key)
    case .pasted(let text): self = .pasted(text)
    case .pointed(let pointing): self = .pointed(pointing)
    case .resized(let size): self = .resized(size)
    case .edited(let edit, let result): self = .edited(edit, result)
    }
  }
}
