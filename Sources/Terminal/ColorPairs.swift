internal import Canvas

/// The pairs of colours that ncurses knows, one for each two colours that a theme puts together.
///
/// Pair 0 is the terminal's own. A theme uses about twenty, far under the least number that any
/// terminal with colours has; when a pair cannot be had, its text is in the terminal's own colours.
struct ColorPairs {
  private let colors: TerminalColors
  private var numbers: [Colors: Int32] = [Colors(foreground: .terminal, background: .terminal): 0]

  private struct Colors: Hashable {
    let foreground: Color
    let background: Color
  }

  /// The pairs of a terminal, none defined yet.
  init(_ colors: TerminalColors) {
    self.colors = colors
  }

  /// Returns the number of the pair for two colours, which is defined if it is new.
  mutating func number(foreground: Color, background: Color) -> Int32 {
    let pair = Colors(foreground: foreground, background: background)
    if let number = numbers[pair] { return number }
    let next = numbers.count
    let isDefined = Curses.define(
      pair: next,
      foreground: colors.number(of: foreground),
      background: colors.number(of: background)
    )
    let number = isDefined ? Int32(next) : 0
    numbers[pair] = number
    return number
  }
}
