extension ActionRegistry {
  /// What is entered in custody records and done with claims.
  static let custody: [ActionEntry] = [
    keeping(.check, "c", "Enter a check made now, or one for each marked stay", "check done", 1),
    keeping(.level, "o", "Set the level of observation", "level", 1),
    keeping(.event, "e", "Enter an event, also a late one", "event", 2),
    keeping(.regime, "i", "Begin or end detention under a law: IS91, PACE, handover", "regime", 2),
    keeping(
      .interpreter,
      "x",
      "Enter an interpreter's work: called, arrived, left, fee",
      "interpreter",
      2
    ),
    keeping(.flag, "p", "Raise a flag: a child, a victim, somebody vulnerable", "flag", 4),
    keeping(.answer, "b", "Answer a flag, which a removal waits for", "answer flag", 4),
    keeping(.depart, "d", "End the stay: handover or release", "depart", 2),
    keeping(.bookIn, "a", "Book somebody in", "book in", 1),
    keeping(.correct, "C", "Put an entry right with a new one; both stay", "correct", 5),
    keeping(.reveal, "r", "Show who it is for a minute, with a reason that is logged", "reveal", 5),
    keeping(.claim, "$", "Draw up the claim of a month", "claim", 3),
    keeping(
      .claimStep,
      "s",
      "Take the claim a step on: check, send, query, adjust, pay",
      "claim step",
      4
    ),
  ]

  private static func keeping(
    _ step: CustodyStep,
    _ letter: Character,
    _ words: String,
    _ hint: String,
    _ rank: Int
  ) -> ActionEntry {
    ActionEntry(
      .act(.custody(step)),
      words,
      hint: hint,
      keys: [.character(letter)],
      in: .panes([.custody]),
      group: .acting,
      rank: rank
    )
  }
}
