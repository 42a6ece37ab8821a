import Canvas
import FoundationEssentials

/// A shipped theme file, read by as much TOML as such a file uses: tables, words, numbers, flags.
struct ThemeFile {
  let name: String
  let reading: ThemeReading

  private static let directory = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "themes")

  /// The names of all files there are, in order; a new one is tested without being named here.
  static let shipped: [String] = {
    // A directory that cannot be read leaves no themes, which the test of the names tells.
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path())) ?? []
    return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  init(shipped name: String) throws {
    let file = ThemeFile.directory.appending(path: "\(name).toml")
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
    reading = ThemeReading(
      name: self.name,
      kind: head["kind"] ?? "",
      background: head["background"].flatMap { UInt8($0) },
      roles: roles
    )
  }

  private static func value(_ text: String) -> ThemeValue {
    if let number = Int(text) { return .number(number) }
    if text == "true" || text == "false" { return .flag(text == "true") }
    return .word(text.filter { $0 != "\"" })
  }
}
