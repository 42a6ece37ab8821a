/// A colour of a terminal: its own, or one of its palette.
public enum Color: Hashable, Sendable {
  /// What the terminal uses when nobody asks for a colour.
  case terminal
  /// A place in the palette: 0-7 the basic colours, 8-15 their bright forms, 16-231 the cube, and
  /// 232-255 the greys. The first sixteen are the user's to change.
  case palette(UInt8)

  /// The names of the eight basic colours, in the order of the palette.
  public static let basicNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// Returns the colour of a name: `default`, or one of the eight basic names.
  public init?(name: String) {
    if name == "default" {
      self = .terminal
    } else {
      guard let index = Color.basicNames.firstIndex(of: name) else { return nil }
      self = .palette(UInt8(index))
    }
  }

  /// Returns the colour of a number in the palette, or nil outside 0-255.
  public init?(number: Int) {
    guard let index = UInt8(exactly: number) else { return nil }
    self = .palette(index)
  }
}

/// How many colours a terminal has.
public enum ColorDepth: Sendable {
  /// None, or none wanted: bold, reverse and underline alone.
  case mono
  /// The eight basic colours.
  case eight
  /// The palette of 256.
  case many
}
