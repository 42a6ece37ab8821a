/// A look for every role: what a style becomes on a terminal of a given depth.
public struct Theme: Hashable, Sendable {
  /// The name that chooses the theme: lower case, words joined by hyphens.
  public let name: String
  /// The background that the theme is made for.
  public let kind: Kind
  /// The palette colour that the theme is made for, against which its contrasts are computed.
  public let background: UInt8
  /// One look a role, in the order of the roles.
  private let looks: [Look]

  /// The background that a theme is made for.
  public enum Kind: String, CaseIterable, Sendable {
    /// Any: the terminal's own colours carry the text.
    case any
    /// Light text on a dark background.
    case dark
    /// Dark text on a light background.
    case light
    /// No colour at all.
    case mono

    /// The palette colour that such a background is taken to be where a theme declares none.
    public var background: UInt8 {
      switch self {
      case .any, .dark, .mono: 234
      case .light: 231
      }
    }
  }

  /// How a role looks: colours for 256 and for eight, and emphasis.
  public struct Look: Hashable, Sendable {
    /// Text on 256 colours.
    public var foreground: Color
    /// Ground on 256 colours.
    public var background: Color
    /// Text on eight colours.
    public var foreground8: Color
    /// Ground on eight colours.
    public var background8: Color
    /// Emphasis at any depth.
    public var emphasis: Emphasis

    /// Creates a look.
    public init(
      foreground: Color = .terminal,
      background: Color = .terminal,
      foreground8: Color = .terminal,
      background8: Color = .terminal,
      emphasis: Emphasis = []
    ) {
      self.foreground = foreground
      self.background = background
      self.foreground8 = foreground8
      self.background8 = background8
      self.emphasis = emphasis
    }
  }

  /// What a terminal is told for a cell.
  public struct Paint: Hashable, Sendable {
    /// The colour of the text.
    public let foreground: Color
    /// The colour of the ground.
    public let background: Color
    /// The theme's emphasis and the style's own.
    public let emphasis: Emphasis
  }

  /// Creates a theme from a function that gives each role its look.
  public init(name: String, kind: Kind, background: UInt8? = nil, look: (Role) -> Look) {
    self.name = name
    self.kind = kind
    self.background = background ?? kind.background
    looks = Role.allCases.map(look)
  }

  /// The same theme on a terminal whose own background is another one: it brings its ground along.
  ///
  /// Dark words on a dark terminal cannot be read; with its ground a theme for projectors can be
  /// shown on any.
  public var onOwnGround: Theme {
    guard kind == .dark || kind == .light else { return self }
    let (ink8, ground8): (Color, Color) =
      kind == .light ? (.palette(0), .palette(7)) : (.palette(7), .palette(0))
    return Theme(name: name, kind: kind, background: background) { role in
      var look = look(of: role)
      if look.background == .terminal { look.background = .palette(background) }
      if look.background8 == .terminal {
        look.background8 = ground8
        if look.foreground8 == .terminal { look.foreground8 = ink8 }
      }
      return look
    }
  }

  /// Returns the look of a role.
  public func look(of role: Role) -> Look {
    looks[Int(role.rawValue)]
  }

  /// Returns what a terminal of a depth is told for a style.
  ///
  /// Without colours every theme looks like `Theme.mono`.
  public func paint(of style: Style, depth: ColorDepth) -> Paint {
    switch depth {
    case .mono:
      let emphasis = Theme.monoEmphasis(of: style.role)
      return Paint(
        foreground: .terminal,
        background: .terminal,
        emphasis: emphasis.union(style.emphasis)
      )
    case .eight:
      let look = look(of: style.role)
      return Paint(
        foreground: look.foreground8,
        background: look.background8,
        emphasis: look.emphasis.union(style.emphasis)
      )
    case .many:
      let look = look(of: style.role)
      return Paint(
        foreground: look.foreground,
        background: look.background,
        emphasis: look.emphasis.union(style.emphasis)
      )
    }
  }
}
