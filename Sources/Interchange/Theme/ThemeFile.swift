public import Canvas
internal import Domain

/// A theme as a TOML file holds it: a name, a kind, the background that it is made for, and a table
/// for each role.
///
///     name = "dark"
///     kind = "dark"
///     background = 234
///     [roles.alert]
///     fg = 210
///     fg8 = "red"
///     bold = true
public enum ThemeFile {
  /// The theme that a file's bytes describe; `file` is the file as the user named it.
  ///
  /// - Throws: `SettingsFileError` with the line and the way to each fault.
  public static func read(bytes: [UInt8], file: String) throws(SettingsFileError) -> Theme {
    let top = try TOMLText.parse(bytes: bytes, file: file)
    let reading = UnitReading(file: file)
    var name: String?
    var kind: String?
    var kindPlace = top
    var background: UInt8?
    var roles: [String: TOMLPlace] = [:]
    for (member, place) in top.members(expected: "a theme", reading) {
      switch member {
      case "name": name = themeName(place, reading)
      case "kind":
        kind = place.text(expected: kinds, reading)
        kindPlace = place
      case "background": background = palette(place, reading)
      case "roles":
        for (role, table) in place.members(expected: "a table for each role", reading) {
          roles[role] = table
        }
      default: reading.fault(place, found: "an unknown name", expected: knownNames)
      }
    }
    if name == nil { missing("name", top, "a name in lower case", reading) }
    if kind == nil { missing("kind", top, kinds, reading) }
    let values = roles.mapValues { table in themeValues(table, reading) }
    let theme = ThemeReading(
      name: name ?? "",
      kind: kind ?? "any",
      background: background,
      roles: values
    )
    for problem in theme.problems { note(problem, kind: kindPlace, roles: roles, reading) }
    guard reading.faults.isEmpty else { throw SettingsFileError(reading) }
    return theme.theme
  }

  private static let knownNames = "name, kind, background or roles"
  private static let kinds = "one of \(listed(Theme.Kind.allCases.map(\.rawValue)))"

  private static func themeName(_ place: TOMLPlace, _ reading: UnitReading) -> String? {
    let expected = "a name of lower-case letters, digits and hyphens"
    guard let name = place.text(expected: expected, reading) else { return nil }
    guard Key<Theme>(name) != nil else {
      reading.fault(place, expected: expected)
      return name
    }
    return name
  }

  private static func palette(_ place: TOMLPlace, _ reading: UnitReading) -> UInt8? {
    if case .integer(let number) = place.node.value, let index = UInt8(exactly: number) {
      return index
    }
    reading.fault(place, expected: "a number from 0 to 255, the palette colour it is made for")
    return nil
  }

  private static func missing(
    _ name: String,
    _ top: TOMLPlace,
    _ expected: String,
    _ reading: UnitReading
  ) {
    let absent = TOMLMember(name: name, node: TOMLNode(line: top.node.line, value: .time))
    let isNoted = reading.faults.contains { fault in fault.path == name }
    if !isNoted { reading.fault(top.member(absent), found: "nothing", expected: expected) }
  }

  /// The values of a role's table; what no look can be made of is noted as a fault.
  private static func themeValues(_ table: TOMLPlace, _ reading: UnitReading)
    -> [String: ThemeValue]
  {
    var values: [String: ThemeValue] = [:]
    for (key, place) in table.members(expected: "a table such as { fg = 252 }", reading) {
      switch place.node.value {
      case .integer(let number): values[key] = .number(number)
      case .text(let word): values[key] = .word(word)
      case .boolean(let truth): values[key] = .flag(truth)
      case .decimal, .date, .time, .list, .table:
        reading.fault(place, expected: "a number, the name of a colour, true or false")
      }
    }
    return values
  }

  /// Notes a problem of the looks at the line that it stands on.
  private static func note(
    _ problem: ThemeProblem,
    kind: TOMLPlace,
    roles: [String: TOMLPlace],
    _ reading: UnitReading
  ) {
    switch problem {
    case .unknownKind:
      reading.fault(kind, expected: kinds)
    case .unknownRole(let role):
      guard let place = roles[role] else { return }
      reading.fault(
        place,
        found: "an unknown role",
        expected: "one of \(listed(ThemeRoles.names))"
      )
    case .missingRole: break  // The role looks as in the built-in theme.
    case .unknownKey(let role, let key):
      guard let place = place(of: key, in: roles[role]) else { return }
      reading.fault(
        place,
        found: "an unknown key",
        expected: "one of fg, bg, fg8, bg8, bold, reverse or underline"
      )
    case .wrongValue(let role, let key, let expected):
      guard let place = place(of: key, in: roles[role]) else { return }
      reading.fault(place, expected: expected)
    }
  }

  private static func place(of key: String, in table: TOMLPlace?) -> TOMLPlace? {
    guard let table, case .table(let members) = table.node.value else { return nil }
    return members.first { member in member.name == key }.map(table.member)
  }
}
