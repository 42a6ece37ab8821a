import Canvas
import Testing

@Suite struct ThemeSightTests {
  private static let states: [Role] = [.text, .good, .caution, .alert]

  @Test(arguments: [
    ("blue-yellow", ColourSight.protanopia), ("blue-yellow", .deuteranopia),
    ("blue-yellow", .usual), ("red-cyan", .tritanopia), ("red-cyan", .usual), ("dark", .usual),
    ("light", .usual), ("night", .usual), ("high-contrast", .usual),
  ])
  func `the states are far apart for the eyes that a theme is made for`(
    _ name: String,
    _ sight: ColourSight
  ) throws {
    let theme = try ThemeFile(shipped: name).reading.theme
    for (place, one) in Self.states.enumerated() {
      for other in Self.states[(place + 1)...] {
        let distance = try distance(one, other, theme, sight)

        #expect(distance >= 20, "\(one.name) and \(other.name): \(distance)")
      }
    }
  }

  @Test(arguments: ThemeFile.shipped, [ColorDepth.mono, .eight, .many])
  func `an alert differs from the other states in more than its hue`(
    _ name: String,
    _ depth: ColorDepth
  ) throws {
    let theme = try ThemeFile(shipped: name).reading.theme
    let alert = theme.paint(of: .alert, depth: depth)
    for role in [Role.text, .good] {
      #expect(theme.paint(of: Style(role), depth: depth).emphasis != alert.emphasis)
    }
  }

  @Test func `red and green are the same to the eyes that the matrices stand for`() {
    #expect(ColourSight.usual.distance(160, 64) > 80)
    #expect(ColourSight.deuteranopia.distance(136, 64) < ColourSight.usual.distance(136, 64) / 2)
    #expect(ColourSight.usual.distance(117, 117) == 0)
  }

  private func distance(_ one: Role, _ other: Role, _ theme: Theme, _ sight: ColourSight) throws
    -> Double
  {
    guard case .palette(let first) = theme.look(of: one).foreground,
      case .palette(let second) = theme.look(of: other).foreground
    else {
      Issue.record("\(theme.name) leaves \(one.name) or \(other.name) to the terminal.")
      return 0
    }
    return sight.distance(first, second)
  }
}
