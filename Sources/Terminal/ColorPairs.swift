internal import Canvas

/// The pairs of colours that ncurses knows, one for each two colours that a theme puts together.
///
/// Pair 0 is the terminal's own. A theme uses about twenty, far under the least number that any
/// terminal with colours has; when a pair cannot be had, its text is in the terminal's own colours.
struct ColorPairs {
  private var numbers: [Colors: Int32] = [Colors(foreground: .terminal, background: .terminal): 0]

  private struct Colors: Hashable {
    let foreground: Color
    let background: Color
  }

  /// Returns the number of the pair for two colours, which is defined if it is new.
  mutating func number(foreground: Color, background: Color) -> Int32 {
    let colors = Colors(foreground: foreground, background: background)
    if let number = numbers[colors] { return number }
    let next = numbers.count
    let isDefined = Curses.define(
      pair: next,
      foreground: ColorPairs.index(of: foreground),
      background: ColorPairs.index(of: background)
    )
    let number = isDefined ? Int32(next) : 0
    numbers[colors] = number
    return number
  }

  private static func index(of color: Color) -> Int {
    switch color {
    case .terminal: -1
    case .palette(let index): Int(index)
    }
  }
}
