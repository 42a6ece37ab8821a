/// The one list of actions, from which keys, hints, help and palette are made.
enum ActionRegistry {
  /// Every action once, in the order in which help lists them.
  static let all: [ActionEntry] =
    acting + deciding + meeting + tasking + custody + calls + operations + calendar + scenarios
    + moving + going
    + looking
    + viewing
    + leaving

  /// What the registry knows about an action.
  static func entry(_ action: Action) -> ActionEntry {
    guard let entry = all.first(where: { entry in entry.action == action }) else {
      preconditionFailure("Every action stands in the registry.")
    }
    return entry
  }

  /// The actions with keys in a mode, in order.
  static func entries(in mode: Mode) -> [ActionEntry] { byMode[mode] ?? [] }

  /// The actions that a second key after `,` means in a mode, in order.
  static func chords(in mode: Mode) -> [ActionEntry] {
    guard case .list = mode else { return [] }
    return all.filter { entry in entry.chord != nil }
  }

  /// The actions with keys in each mode: every frame asks for them.
  private static let byMode: [Mode: [ActionEntry]] = Dictionary(
    uniqueKeysWithValues: Mode.keyed.map { mode in
      (mode, all.filter { entry in !entry.keys(in: mode).isEmpty })
    }
  )

  private static let leaving: [ActionEntry] = [
    ActionEntry(
      .go(.backOrQuit),
      "Go back; at the top, leave Muster",
      hint: "quit",
      keys: [.character("q")],
      group: .leaving,
      rank: 5
    ),
    ActionEntry(
      .leave(.suspend),
      "Stop the program until the shell continues it",
      hint: "suspend",
      keys: [.control("z")],
      group: .leaving
    ),
    ActionEntry(
      .leave(.quit),
      "Leave Muster",
      hint: "quit",
      keys: [.control("q"), .control("c")],
      group: .leaving
    ),
    ActionEntry(
      .answer(.yes),
      "Yes: do it",
      hint: "yes",
      keys: [.character("y")],
      in: .question,
      group: .answering,
      rank: 1
    ),
    ActionEntry(
      .answer(.no),
      "No: go back, nothing changes",
      hint: "no",
      keys: [.escape, .enter, .left, .character("n"), .character("q")],
      in: .question,
      group: .answering,
      rank: 0
    ),
  ]
}
