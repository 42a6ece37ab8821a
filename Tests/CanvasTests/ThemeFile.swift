import Canvas
import FoundationEssentials

/// A shipped theme file, read by as much TOML as such a file uses: tables, words, numbers, flags.
struct ThemeFile {
  let name: String
  let reading: ThemeReading

  static let shipped = ["dark", "light", "mono"]

  init(shipped name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "themes/\(name).toml")
    var head: [String: String] = [:]
    var roles: [String: [String: ThemeValue]] = [:]
    var role: String?
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("[roles.") {
        role = String(line.dropFirst("[roles.".count).dropLast())
        roles[role ?? ""] = [:]
        continue
      }
      let parts = line.split(separator: "=").map { $0.filter { $0 != " " } }
      let (key, value) = (parts[0], parts[1])
      if let role {
        roles[role]?[key] = ThemeFile.value(value)
      } else {
        head[key] = value.filter { $0 != "\"" }
      }
    }
    self.name = head["name"] ?? ""
    reading = ThemeReading(name: self.name, kind: head["kind"] ?? "", roles: roles)
  }

  private static func value(_ text: String) -> ThemeValue {
    if let number = Int(text) { return .number(number) }
    if text == "true" || text == "false" { return .flag(text == "true") }
    return .word(text.filter { $0 != "\"" })
  }
}
