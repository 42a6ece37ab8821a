/// What each key means in each mode, made from the registry.
struct Keymap: Sendable {
  private let actions: [Mode: [Key: Action]]

  /// A key that two actions claim in one mode.
  struct Clash: Hashable, Sendable {
    /// The mode.
    let mode: Mode
    /// The key.
    let key: Key
  }

  /// The keys of the registry.
  static let standard = Keymap(ActionRegistry.all)

  /// The keys of some entries; of two that claim the same the first has it.
  init(_ entries: [ActionEntry]) {
    var actions: [Mode: [Key: Action]] = [:]
    for entry in entries {
      for (mode, key) in Self.claims(of: entry) where actions[mode]?[key] == nil {
        actions[mode, default: [:]][key] = entry.action
      }
    }
    self.actions = actions
  }

  /// What a key means in a mode, nil for nothing.
  func action(for key: Key, in mode: Mode) -> Action? { actions[mode]?[key] }

  /// The keys that more than one action claims.
  static func clashes(_ entries: [ActionEntry]) -> Set<Clash> {
    var seen: Set<Clash> = []
    var clashes: Set<Clash> = []
    for entry in entries {
      for (mode, key) in claims(of: entry) where !seen.insert(Clash(mode: mode, key: key)).inserted
      {
        clashes.insert(Clash(mode: mode, key: key))
      }
    }
    return clashes
  }

  private static func claims(of entry: ActionEntry) -> [(Mode, Key)] {
    entry.bindings.flatMap { binding in
      binding.place.modes.flatMap { mode in binding.keys.map { key in (mode, key) } }
    }
  }
}
