extension ActionRegistry {
  /// What is done with the dates and the minutes of meetings.
  static let calendar: [ActionEntry] = [
    ActionEntry(
      .act(.calendar(.week)),
      "Show both agencies' meetings of the week side by side",
      hint: "both sides",
      bindings: [
        .init(keys: [.character("e")], place: .agendaList),
        .init(keys: [.character("e")], place: .panes([.calendar])),
      ],
      group: .looking,
      rank: 3
    ),
    dated(.call, "s", "Call the meeting that its series foresees", "call", 2),
    dated(.move, "m", "Move the meeting to another time, with a reason", "move", 1),
    dated(.callOff, "x", "Call the meeting off, with a reason", "call off", 2),
    dated(.approve, "a", "Approve the minutes, which freezes them", "approve minutes", 1),
    dated(.addend, "d", "Add an addendum to approved minutes", "addendum", 3),
  ]

  private static func dated(
    _ act: CalendarAct,
    _ letter: Character,
    _ words: String,
    _ hint: String,
    _ rank: Int
  ) -> ActionEntry {
    ActionEntry(
      .act(.calendar(act)),
      words,
      hint: hint,
      keys: [.character(letter)],
      in: .panes([.calendar]),
      group: .acting,
      rank: rank
    )
  }
}
