internal import Canvas
internal import Domain
internal import Glibc
internal import Interchange

/// Which theme the dashboard is drawn in.
enum ThemeChoice {
  /// The largest theme file that is read.
  private static let mostBytes = 64 * 1024

  /// The theme of a name or a file; `MUSTER_THEME`, or the one in code, where none is named.
  ///
  /// A name is looked for in your configuration directory, beside the program, where the program
  /// was built, and in `themes` here.
  ///
  /// - Throws: `ProgramFault` where there is none such, or with the line and key at fault.
  static func theme(named choice: String?) throws -> Theme {
    guard let choice = choice ?? World.variable("MUSTER_THEME"), choice != "terminal" else {
      return .terminal
    }
    if choice == "mono" { return .mono }
    let path = choice.contains("/") || choice.hasSuffix(".toml") ? choice : try find(choice)
    do {
      return try ThemeFile.read(bytes: try bytes(of: path), file: path)
    } catch let error as SettingsFileError {
      throw ProgramFault.refused("\(error)")
    }
  }

  /// The directories in which a theme is looked for by name.
  private static var directories: [String] {
    let home = World.variable("HOME") ?? "."
    let configuration = World.variable("XDG_CONFIG_HOME") ?? "\(home)/.config"
    return [
      "\(configuration)/muster/themes", "\(World.programDirectory())/../share/muster/themes",
      "\(World.programDirectory())/../../../themes", "themes",
    ]
  }

  private static func find(_ name: String) throws -> String {
    let paths = directories.map { directory in "\(directory)/\(name).toml" }
    guard let path = paths.first(where: { path in access(path, R_OK) == 0 }) else {
      throw ProgramFault.refused(
        "There is no theme '\(name)' in \(listed(directories)); name one of them or a file."
      )
    }
    return path
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw ProgramFault.refused("The theme '\(path)' cannot be read; name a file in 'themes'.")
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: mostBytes)
    let count = fread(&bytes, 1, mostBytes, file)
    return Array(bytes.prefix(count))
  }
}
