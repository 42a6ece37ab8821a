extension ActionRegistry {
  /// How one moves in a list and on a page.
  static let moving: [ActionEntry] = [
    ActionEntry(
      .move(.up),
      "Move up",
      hint: "up",
      bindings: [
        .init(keys: [.up], place: .everywhere), .init(keys: [.up], place: .messages),
        .init(keys: [.character("k")], place: .outsideWalk),
        .init(keys: [.character("k")], place: .messages),
      ],
      group: .moving
    ),
    ActionEntry(
      .move(.down),
      "Move down",
      hint: "down",
      bindings: [
        .init(keys: [.down], place: .everywhere), .init(keys: [.down], place: .messages),
        .init(keys: [.character("j")], place: .outsideWalk),
        .init(keys: [.character("j")], place: .messages),
      ],
      group: .moving
    ),
    ActionEntry(
      .move(.pageUp),
      "Move up a page",
      hint: "page up",
      bindings: [
        .init(keys: [.pageUp], place: .outsideWalk), .init(keys: [.pageUp], place: .messages),
      ],
      group: .moving
    ),
    ActionEntry(
      .move(.pageDown),
      "Move down a page",
      hint: "page down",
      bindings: [
        .init(keys: [.pageDown], place: .outsideWalk), .init(keys: [.pageDown], place: .messages),
      ],
      group: .moving
    ),
    ActionEntry(
      .move(.halfUp),
      "Move up half a page",
      hint: "half up",
      keys: [.control("u")],
      group: .moving
    ),
    ActionEntry(
      .move(.halfDown),
      "Move down half a page",
      hint: "half down",
      keys: [.control("d")],
      group: .moving
    ),
    ActionEntry(
      .move(.first),
      "Go to the first row",
      hint: "first",
      keys: [.home],
      letters: ["g"],
      group: .moving
    ),
    ActionEntry(
      .move(.last),
      "Go to the last row",
      hint: "last",
      keys: [.end],
      letters: ["G"],
      group: .moving
    ),
    ActionEntry(
      .move(.nextMatch),
      "Go to the next match of the last filter",
      hint: "next match",
      letters: ["n"],
      group: .moving
    ),
    ActionEntry(
      .move(.previousMatch),
      "Go to the match before",
      hint: "match before",
      letters: ["N"],
      group: .moving
    ),
    ActionEntry(
      .move(.nextRow),
      "Go to the next item",
      hint: "next item",
      keys: [.pageDown],
      in: .walk,
      group: .moving,
      rank: 5
    ),
    ActionEntry(
      .move(.previousRow),
      "Go to the item before",
      hint: "item before",
      keys: [.pageUp],
      in: .walk,
      group: .moving
    ),
  ]
}
