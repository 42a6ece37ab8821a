extension Theme {
  /// The default: the terminal's own text and ground, and its eight colours for the meanings.
  ///
  /// It fights no one's palette and reads on dark and light grounds alike, since users choose
  /// their eight colours to be readable.
  public static let terminal = Theme(name: "terminal", kind: .any, look: terminalLook)

  /// Bold, reverse and underline alone.
  public static let mono = Theme(name: "mono", kind: .mono) { role in
    Look(emphasis: monoEmphasis(of: role))
  }

  private static func terminalLook(of role: Role) -> Look {
    switch role {
    case .text, .muted, .faint, .border, .hintOff: Look()
    case .heading, .selectedUnfocused, .marking: Look(emphasis: .bold)
    case .focus, .borderFocused, .hintKey: basic(6, .bold)
    case .good: basic(2)
    case .caution, .synthetic: basic(3)
    case .alert: basic(1, .bold)
    case .bid: basic(4, .bold)
    case .selected, .badge: Look(emphasis: .reverse)
    case .goodBadge: basic(0, on: 2)
    case .cautionBadge: basic(0, on: 3)
    case .alertBadge: basic(7, on: 1, .bold)
    case .field: Look(emphasis: .underline)
    case .fieldFocused: Look(emphasis: [.underline, .bold])
    case .fieldError: basic(1, [.underline, .bold])
    case .match: Look(emphasis: [.underline, .bold])
    }
  }

  /// The emphasis that stands for each role where there is no colour.
  static func monoEmphasis(of role: Role) -> Emphasis {
    switch role {
    case .text, .muted, .faint, .good, .bid, .border, .hintOff: []
    case .heading, .focus, .caution, .alert, .selectedUnfocused: .bold
    case .marking, .synthetic, .borderFocused, .hintKey: .bold
    case .selected, .badge, .goodBadge, .cautionBadge: .reverse
    case .alertBadge: [.reverse, .bold]
    case .field: .underline
    case .fieldFocused, .match: [.underline, .bold]
    case .fieldError: [.underline, .reverse]
    }
  }

  private static func basic(_ foreground: UInt8, _ emphasis: Emphasis = []) -> Look {
    Look(
      foreground: .palette(foreground),
      foreground8: .palette(foreground),
      emphasis: emphasis
    )
  }

  private static func basic(
    _ foreground: UInt8,
    on background: UInt8,
    _ emphasis: Emphasis = []
  ) -> Look {
    Look(
      foreground: .palette(foreground),
      background: .palette(background),
      foreground8: .palette(foreground),
      background8: .palette(background),
      emphasis: emphasis
    )
  }
}
