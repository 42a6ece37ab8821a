internal import Canvas
internal import Dashboard
internal import Terminal

extension Dashboard.Key {
  /// The key that the terminal reported, nil for one that the dashboard has no name for.
  ///
  /// Shift, Ctrl and Alt with a named key count as the key alone: no action needs them.
  init?(_ key: Terminal.Key) {
    switch key {
    case .character(let character): self = .character(character)
    case .control(let character): self = .control(character)
    case .alt(let character): self = .alt(character)
    case .named(let name, _): self.init(name)
    case .function(let number, _): self = .function(number)
    }
  }

  private init(_ name: NamedKey) {
    switch name {
    case .enter: self = .enter
    case .tab: self = .tab
    case .backtab: self = .backTab
    case .escape: self = .escape
    case .backspace: self = .backspace
    case .delete: self = .delete
    case .insert: self = .insert
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    }
  }
}

extension DashboardInput {
  /// What the dashboard is told of something that the terminal sent, nil for nothing.
  init?(_ input: TerminalInput) {
    switch input {
    case .key(let key):
      guard let key = Dashboard.Key(key) else { return nil }
      self = .key(key)
    case .paste(let text, _): self = .pasted(text)
    case .resize(let columns, let rows): self = .resized(.init(width: columns, height: rows))
    case .mouse(let mouse):
      let point = Point(x: mouse.x, y: mouse.y)
      switch mouse.action {
      case .press: self = .pointed(Pointing(.press, at: point))
      case .wheelUp: self = .pointed(Pointing(.wheelUp, at: point))
      case .wheelDown: self = .pointed(Pointing(.wheelDown, at: point))
      case .release: return nil
      }
    case .focusIn, .focusOut, .background: return nil
    }
  }
}
