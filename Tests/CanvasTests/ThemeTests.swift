import Canvas
import Testing

@Suite struct ThemeTests {
  @Test(arguments: ThemeFile.shipped)
  func `a shipped theme is read without a problem`(name: String) throws {
    let file = try ThemeFile(shipped: name)

    #expect(file.reading.problems == [])
    #expect(file.name == name)
    #expect(file.reading.theme.name == name)
  }

  @Test func `the themes that the guide names are shipped`() {
    let named = ["blue-yellow", "dark", "high-contrast", "light", "mono", "night", "red-cyan"]

    #expect(Set(named).isSubset(of: ThemeFile.shipped))
  }

  @Test(arguments: ThemeFile.shipped)
  func `every pair of a shipped theme can be read`(name: String) throws {
    let theme = try ThemeFile(shipped: name).reading.theme
    for role in Role.allCases {
      let least = name == "high-contrast" ? 7 : isForLinesOnly(role) ? 3.0 : 4.5
      for background in backgrounds(of: theme) {
        guard let ratio = contrast(of: role, in: theme, on: background) else { continue }

        #expect(ratio >= least, "\(role.name) on \(background): \(ratio)")
      }
    }
  }

  @Test(arguments: ThemeFile.shipped)
  func `every pair of basic colours of a shipped theme can be read`(name: String) throws {
    let theme = try ThemeFile(shipped: name).reading.theme
    for role in Role.allCases {
      let look = theme.look(of: role)
      guard case .palette(let text) = look.foreground8, case .palette(let ground) = look.background8
      else { continue }
      let ratio = Contrast.ratio(text, ground)

      #expect(ratio >= (name == "high-contrast" ? 7 : 4.5), "\(role.name): \(ratio)")
    }
  }

  @Test(arguments: ThemeFile.shipped)
  func `a chosen row stands out from its list`(name: String) throws {
    let theme = try ThemeFile(shipped: name).reading.theme
    let look = theme.look(of: .selected)
    guard case .palette(let ground) = look.background else {
      #expect(look.emphasis.contains(.reverse))
      return
    }
    let ratio = Contrast.ratio(ground, theme.background)

    // The sign beside the row says the same, so that the ground need only be seen, not read.
    #expect(ratio >= 1.25, "\(ratio)")
  }

  @Test(arguments: ThemeFile.shipped)
  func `dark words on a dark terminal have the ground of their theme`(name: String) throws {
    let plain = try ThemeFile(shipped: name).reading.theme
    let theme = plain.onOwnGround
    guard theme.kind == .dark || theme.kind == .light else {
      #expect(theme == plain)
      return
    }
    for role in Role.allCases {
      let (look, before) = (theme.look(of: role), plain.look(of: role))
      #expect(look.background != .terminal && look.background8 != .terminal, "\(role.name)")
      #expect(look.foreground == before.foreground, "\(role.name)")
      if before.background == .terminal {
        #expect(look.background == .palette(theme.background), "\(role.name)")
      }
    }
  }

  @Test func `the night has no white and next to no blue`() throws {
    let theme = try ThemeFile(shipped: "night").reading.theme
    for role in Role.allCases {
      let look = theme.look(of: role)
      for case .palette(let index) in [look.foreground, look.background] where index != 16 {
        let parts = Contrast.components(index)

        #expect(parts.blue <= 135 && parts.blue <= parts.green && parts.green <= parts.red)
        #expect(parts.red > parts.blue, "\(role.name)")
      }
    }
  }

  @Test func `the shipped mono theme is the built-in one`() throws {
    #expect(try ThemeFile(shipped: "mono").reading.theme == .mono)
  }

  @Test(arguments: [ColorDepth.mono, .eight, .many])
  func `alerts never look like ordinary text`(depth: ColorDepth) throws {
    let themes = try ThemeFile.shipped.map { try ThemeFile(shipped: $0).reading.theme }
    for theme in themes + [.terminal, .mono] {
      let text = theme.paint(of: .text, depth: depth)
      for role in [Role.alert, .alertBadge, .selected, .selectedUnfocused, .borderFocused] {
        #expect(theme.paint(of: Style(role), depth: depth) != text, "\(theme.name) \(role.name)")
      }
    }
  }

  @Test func `without colours a theme has only emphasis`() throws {
    let dark = try ThemeFile(shipped: "dark").reading.theme
    for role in Role.allCases {
      let paint = dark.paint(of: Style(role), depth: .mono)

      #expect(paint.foreground == .terminal && paint.background == .terminal)
    }
  }

  @Test func `a style adds its emphasis to that of the theme`() {
    let paint = Theme.terminal.paint(of: Style.alert.underlined, depth: .eight)

    #expect(paint.foreground == .palette(1))
    #expect(paint.emphasis == [.bold, .underline])
  }

  @Test func `a theme uses few pairs of colours`() throws {
    for name in ThemeFile.shipped {
      let theme = try ThemeFile(shipped: name).reading.theme
      for depth in [ColorDepth.eight, .many] {
        let paints = Role.allCases.map { theme.paint(of: Style($0), depth: depth) }

        #expect(Set(paints.map { [$0.foreground, $0.background] }).count <= 40)
      }
    }
  }

  @Test func `what is wrong in a theme file is named with its place`() {
    let reading = ThemeReading(
      name: "x",
      kind: "dusk",
      roles: [
        "text": [
          "fg": .number(256), "bg8": .number(3), "bold": .word("yes"), "blink": .flag(true),
        ],
        "alert": ["fg": .word("pink"), "fg8": .word("red"), "bg": .flag(true)],
        "shout": [:],
      ]
    )
    let wrong = reading.problems.filter {
      if case .missingRole = $0 { return false }
      return true
    }

    #expect(
      wrong == [
        .unknownKind("dusk"),
        .unknownRole("shout"),
        .wrongValue(
          role: "text",
          key: "bg8",
          expected: "\"default\" or one of black, red, green, yellow, blue, magenta, cyan, white"
        ),
        .unknownKey(role: "text", key: "blink"),
        .wrongValue(role: "text", key: "bold", expected: "true or false"),
        .wrongValue(role: "text", key: "fg", expected: number),
        .wrongValue(role: "alert", key: "bg", expected: number),
        .wrongValue(role: "alert", key: "fg", expected: number),
      ]
    )
    #expect(reading.problems.count == wrong.count + Role.allCases.count - 2)
    #expect(reading.theme.look(of: .alert).foreground8 == .palette(1))
    #expect(reading.theme.look(of: .good) == Theme.terminal.look(of: .good))
    #expect(reading.problems.allSatisfy { $0.sentence.hasSuffix(".") })
  }

  @Test(arguments: [(16, 231, 21.0), (231, 231, 1.0), (252, 234, 11.0), (25, 231, 6.4)])
  func `contrast is that of the standard`(_ one: UInt8, _ other: UInt8, _ expected: Double) {
    let ratio = Contrast.ratio(one, other)

    #expect(abs(ratio - expected) < 0.1, "\(ratio)")
    #expect(Contrast.ratio(other, one) == ratio)
  }

  private let number =
    "a number from 0 to 255, "
    + "\"default\" or one of black, red, green, yellow, blue, magenta, cyan, white"

  private func isForLinesOnly(_ role: Role) -> Bool {
    role == .faint || role == .border
  }

  /// The background that a theme declares, and the others of its kind that people have.
  private func backgrounds(of theme: Theme) -> [UInt8] {
    switch theme.kind {
    case .dark: [theme.background, 16, theme.name == "high-contrast" ? 234 : theme.background]
    case .light: [theme.background, 255]
    case .any, .mono: [theme.background]
    }
  }

  private func contrast(of role: Role, in theme: Theme, on ground: UInt8) -> Double? {
    let look = theme.look(of: role)
    guard case .palette(let foreground) = look.foreground else { return nil }
    guard case .palette(let background) = look.background else {
      return Contrast.ratio(foreground, ground)
    }
    return Contrast.ratio(foreground, background)
  }
}
