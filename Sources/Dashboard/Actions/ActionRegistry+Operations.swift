extension ActionRegistry {
  /// What is done with operations.
  static let operations: [ActionEntry] = [
    operation(.plan, "a", "Plan an operation", "plan", 1),
    operation(.ready, "r", "Say that it is ready to run, past the impact gate", "ready", 1),
    operation(
      .check,
      "l",
      "Look for what else is there and who names its subjects, and state the result",
      "check",
      2
    ),
    operation(.start, "b", "It begins", "begin", 2),
    operation(.close, "c", "Close it with a result", "close operation", 2),
    operation(.milestone, "m", "Set a milestone", "milestone", 2),
    operation(.reach, "d", "Say that a milestone was reached", "reached", 2),
    operation(.assess, "e", "Decide on its impact on the community", "impact decision", 1),
    operation(.consult, "i", "Write down who was asked and what they said", "consult", 3),
    operation(
      .note,
      "p",
      "Write down what was seen of its impact, during or after",
      "impact entry",
      3
    ),
    operation(.override, "o", "Override the impact gate, with a reason that stays", "override", 5),
    operation(.agenda, "w", "Put it on the agenda of the weekly meeting", "to agenda", 4),
    operation(.cancel, "x", "Give it up, with a reason", "give up", 6),
  ]

  private static func operation(
    _ act: OperationAct,
    _ letter: Character,
    _ words: String,
    _ hint: String,
    _ rank: Int
  ) -> ActionEntry {
    ActionEntry(
      .act(.operation(act)),
      words,
      hint: hint,
      keys: [.character(letter)],
      in: .panes([.operations]),
      group: .acting,
      rank: rank
    )
  }
}
