/// The actions with the keys that they have for one user, and what each key means.
struct KeyTable: Sendable {
  /// Every action once, in the order of the registry.
  let entries: [ActionEntry]
  private let byMode: [Mode: [ActionEntry]]
  private let hintsByMode: [Mode: [KeyHint]]
  private let keymap: Keymap

  /// The keys that everybody has at first.
  static let standard = KeyTable(ActionRegistry.all)

  /// The table of some entries, no two of which claim the same key.
  init(_ entries: [ActionEntry]) {
    self.entries = entries
    keymap = Keymap(entries)
    byMode = Dictionary(
      uniqueKeysWithValues: Mode.keyed.map { mode in
        (mode, entries.filter { entry in !entry.keys(in: mode).isEmpty })
      }
    )
    hintsByMode = byMode.reduce(into: [:]) { hints, mode in
      hints[mode.key] = mode.value.compactMap { entry in KeyHint(entry, in: mode.key) }
    }
  }

  /// The actions with keys in a mode, in order.
  func entries(in mode: Mode) -> [ActionEntry] { byMode[mode] ?? [] }

  /// The hints of a mode, in order: what its actions look like in the last line.
  func hints(in mode: Mode) -> [KeyHint] { hintsByMode[mode] ?? [] }

  /// What a key means in a mode, nil for nothing.
  func action(for key: Key, in mode: Mode) -> Action? { keymap.action(for: key, in: mode) }

  /// A key that two actions claim in one mode.
  struct Contest {
    let key: Key
    let mode: Mode
    let entries: [ActionEntry]
  }

  /// The first key that more than one of some actions claims, in the order of the modes.
  static func contest(_ entries: [ActionEntry]) -> Contest? {
    for mode in Mode.keyed {
      var claims: [Key: [ActionEntry]] = [:]
      for entry in entries {
        for key in Set(entry.keys(in: mode)) { claims[key, default: []].append(entry) }
      }
      let contested = claims.filter { claim in claim.value.count > 1 }
      if let (key, entries) = contested.min(by: { $0.key.words < $1.key.words }) {
        return Contest(key: key, mode: mode, entries: entries)
      }
    }
    return nil
  }
}
