extension ActionRegistry {
  /// Where one can go.
  static let going: [ActionEntry] =
    PaneCatalogue.ids.map(pane) + [
      ActionEntry(
        .go(.open),
        "Open the page of the row",
        hint: "open",
        keys: [.enter, .right],
        in: .lists,
        group: .going,
        rank: 1
      ),
      ActionEntry(
        .go(.links),
        "Go to a record that the page names",
        hint: "go to",
        keys: [.enter, .right],
        in: .pages,
        group: .going,
        rank: 6
      ),
      ActionEntry(
        .go(.back),
        "Go back",
        hint: "back",
        bindings: [
          .init(keys: [.escape, .left], place: .everywhere),
          .init(
            keys: [.escape, .left, .enter, .character("q"), .character(";")],
            place: .messages
          ),
        ],
        group: .going,
        rank: 4
      ),
      ActionEntry(
        .go(.nextPane),
        "Go to the next pane",
        hint: "next pane",
        keys: [.tab],
        group: .going,
        rank: 7
      ),
      ActionEntry(
        .go(.previousPane),
        "Go to the pane before",
        hint: "pane before",
        keys: [.backTab],
        group: .going
      ),
      ActionEntry(
        .go(.needsYou),
        "Go to what needs you most; again for the next",
        hint: "needs you",
        keys: [.character("!")],
        group: .going,
        rank: 5
      ),
    ]

  private static func pane(_ id: PaneID) -> ActionEntry {
    let name = PaneCatalogue.pane(id).name
    return ActionEntry(
      .go(.pane(id)),
      "Go to \(name.prefix(1).lowercased() + name.dropFirst())",
      hint: PaneCatalogue.pane(id).short,
      keys: [.character(Character("\(id.number)"))],
      group: .going
    )
  }
}
