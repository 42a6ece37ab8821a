/// How far apart two colours are in lightness, by the formula of WCAG 2.
public enum Contrast {
  /// Returns the ratio of two palette colours, from 1 for the same to 21 for black on white.
  ///
  /// The palette is that of xterm; colours 0-15 are often changed by users, so a ratio with one of
  /// them is only a guess.
  public static func ratio(_ one: UInt8, _ other: UInt8) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (Swift.max(first, second) + 0.05) / (Swift.min(first, second) + 0.05)
  }

  /// Returns red, green and blue of a palette colour, each 0-255.
  public static func components(_ index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    switch index {
    case 0..<16:
      return basic[Int(index)]
    case 16..<232:
      let place = Int(index) - 16
      return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let basic: [(red: UInt8, green: UInt8, blue: UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private static func luminance(_ index: UInt8) -> Double {
    let color = components(index)
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private static func linear(_ component: UInt8) -> Double {
    let value = Double(component) / 255
    return value <= 0.04045 ? value / 12.92 : raised((value + 0.055) / 1.055)
  }

  /// Returns the power 2.4 as the fifth root of the twelfth power, since the standard library
  /// alone has no power function.
  private static func raised(_ value: Double) -> Double {
    let cube = value * value * value
    let twelfth = cube * cube * cube * cube
    var root = value
    for _ in 0..<32 {
      let fourth = root * root * root * root
      root -= (root * fourth - twelfth) / (5 * fourth)
    }
    return root
  }
}
