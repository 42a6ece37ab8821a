extension ActionRegistry {
  /// What a chair does with a meeting and its agenda.
  static let meeting: [ActionEntry] = [
    meeting(
      .walk,
      "w",
      .agendaList,
      1,
      "Walk the agenda, item by item, on the whole screen",
      "walk"
    ),
    meeting(.skip, "-", .walk, 1, "Skip to the next item that is undecided", "skip"),
    meeting(.clock, " ", .walk, 3, "Stop the item's clock, or let it run on", "clock"),
    meeting(.comment, "c", .walk, 2, "Write down a note or a dissent", "note"),
    meeting(.attend, "i", .panes([.agenda]), 4, "Somebody comes into the room", "comes in"),
    meeting(.depart, "x", .panes([.agenda]), 5, "Somebody leaves the room", "goes out"),
    meeting(
      .wall,
      "h",
      .panes([.agenda]),
      5,
      "Hide what the wall shows, or show it again",
      "hide wall"
    ),
    meeting(.add, "a", .panes([.agenda]), 4, "Add an item to the agenda", "add item"),
    meeting(
      .build,
      "b",
      .agendaList,
      3,
      "Build the agenda: place what its sources put forward",
      "build"
    ),
    meeting(.earlier, "K", .agendaList, 6, "Move the item up under its heading", "item up"),
    meeting(.later, "J", .agendaList, 6, "Move the item down under its heading", "item down"),
    meeting(.park, "p", .agendaList, 6, "Park the item until the end", "park"),
    meeting(.merge, "m", .agendaList, 6, "Merge the item into another", "merge"),
    meeting(.split, "s", .agendaList, 6, "Split a question off the item", "split"),
    meeting(
      .close,
      "c",
      .agendaList,
      2,
      "Close the meeting; what is undecided carries over",
      "close meeting"
    ),
    ActionEntry(
      .act(.meeting(.apologise)),
      "Record that a body sends apologies",
      hint: "apologies",
      bindings: [],
      group: .acting
    ),
  ]

  private static func meeting(
    _ act: MeetingAct,
    _ letter: Character,
    _ place: ActionEntry.Place,
    _ rank: Int,
    _ words: String,
    _ hint: String
  ) -> ActionEntry {
    ActionEntry(
      .act(.meeting(act)),
      words,
      hint: hint,
      keys: [.character(letter)],
      in: place,
      group: .acting,
      rank: rank
    )
  }
}
