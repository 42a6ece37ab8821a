internal import Canvas

/// The colours of a terminal, by the number of them that terminfo gives.
struct TerminalColors {
  /// How many there are, 0 for none.
  let count: Int

  /// How many of them a theme may use.
  ///
  /// Sixteen count as eight: the bright eight are the ones that users change most, and bold gives
  /// them anyway.
  var depth: ColorDepth {
    switch count {
    case ..<8: .mono
    case 8..<256: .eight
    default: .many
    }
  }

  /// Whether a colour is named by its red, green and blue and no longer by its place in a palette.
  var isDirect: Bool { count > 256 }

  /// Returns what the terminal calls a colour, -1 for its own.
  ///
  /// With direct colours the basic eight keep their numbers, as in the terminfo entry xterm-direct.
  func number(of color: Color) -> Int {
    switch color {
    case .terminal: return -1
    case .palette(let index):
      guard isDirect, index >= 8 else { return Int(index) }
      let parts = Contrast.components(index)
      return Int(parts.red) << 16 | Int(parts.green) << 8 | Int(parts.blue)
    }
  }
}
