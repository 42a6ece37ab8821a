internal import Dashboard
internal import FoundationEssentials
internal import Glibc

/// The file that keeps what a user chose about the look of the dashboard: JSON, one a user.
struct PreferencesFile {
  /// Where it lies: under `XDG_STATE_HOME`, or `.local/state` of the home directory.
  private let path: String

  /// The file of whoever runs the program.
  init() {
    let state = World.variable("XDG_STATE_HOME") ?? "\(World.variable("HOME") ?? ".")/.local/state"
    path = "\(state)/muster/preferences.json"
  }

  /// What was chosen; nothing where the file is missing or cannot be understood.
  ///
  /// A look is never worth refusing to open for, so a damaged file is one without choices.
  func read() -> Preferences {
    guard let data = FileManager.default.contents(atPath: path),
      let kept = try? JSONDecoder().decode(Preferences.self, from: data)
    else { return Preferences() }
    return kept
  }

  /// Keeps what was chosen, whole or not at all; a disk that takes nothing costs only the choices.
  func write(_ preferences: Preferences) {
    World.makeDirectory(of: path)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(preferences) else { return }
    let fresh = "\(path).\(getpid())"
    guard FileManager.default.createFile(atPath: fresh, contents: data) else { return }
    rename(fresh, path)
  }
}
