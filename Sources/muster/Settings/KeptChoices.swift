internal import Interchange

/// The choices that a user made on the screen, as the program keeps them for the next time.
///
/// A choice counts until the user settles something else in their own file: each is kept with what
/// stood there when it was made.
struct KeptChoices: Sendable, Equatable {
  /// A choice by its name in the file.
  enum Name: String, CaseIterable, Sendable {
    case theme, mouse
  }

  /// What stands in the user's own file now, empty where it says nothing.
  var settled: [Name: String] = [:]
  private var chosen: [Name: String] = [:]
  private var over: [Name: String] = [:]

  /// No choices.
  init() {}

  /// The choices that a file holds; what is no choice there is left out.
  init(_ entries: [SettingsEntry]) {
    for entry in entries {
      switch entry.path.count {
      case 1: if let name = Name(rawValue: entry.path[0]) { chosen[name] = entry.value.kept }
      case 2 where entry.path[0] == "over":
        if let name = Name(rawValue: entry.path[1]) { over[name] = entry.value.kept }
      default: break
      }
    }
  }

  /// The choice that was made, nil where none was or the user's own file was changed since.
  func choice(_ name: Name) -> String? {
    (over[name] ?? "") == (settled[name] ?? "") ? chosen[name] : nil
  }

  /// Notes a choice, made over what the user's own file says now.
  mutating func choose(_ value: String, for name: Name) {
    chosen[name] = value
    over[name] = settled[name] ?? ""
  }

  /// The choices as a file holds them.
  var text: String {
    var values: [(path: [String], value: SettingsEntry.Value)] = []
    for (name, value) in chosen { values.append(([name.rawValue], .text(value))) }
    for (name, value) in over { values.append((["over", name.rawValue], .text(value))) }
    return """
      # What you chose on the screen of Muster, for the next time. Settle things of your own in
      # config.toml instead; a choice here counts until you change what stands there.

      """ + SettingsText.text(of: values)
  }

  /// Keeps the choices; answers whether they could be written.
  func save() -> Bool { SmallFile.write(text, to: UserPlaces.kept) }
}
