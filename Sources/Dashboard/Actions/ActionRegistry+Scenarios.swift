extension ActionRegistry {
  /// What is done with the kept scenarios of the establishment.
  static let scenarios: [ActionEntry] = [
    entry(.look, "o", "Show the kept scenarios, each compared with live", "scenarios", 3, .looking),
    entry(
      .keep,
      "d",
      "Draw up a scenario: what teams lose, kept under a name and compared with live",
      "draw up",
      7,
      .acting
    ),
    entry(.discard, "x", "Discard a kept scenario, with a reason", "discard scenario", 5, .acting),
    entry(.apply, "a", "Make a kept scenario the establishment", "apply scenario", 5, .acting),
  ]

  private static func entry(
    _ act: ScenarioAct,
    _ letter: Character,
    _ words: String,
    _ hint: String,
    _ rank: Int,
    _ group: ActionEntry.Group
  ) -> ActionEntry {
    ActionEntry(
      .act(.scenario(act)),
      words,
      hint: hint,
      keys: [.character(letter)],
      in: .panes([.teams]),
      group: group,
      rank: rank
    )
  }
}
