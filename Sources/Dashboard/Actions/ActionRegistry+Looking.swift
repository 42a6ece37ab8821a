extension ActionRegistry {
  /// What one looks with, and how lists are marked and held.
  static let looking: [ActionEntry] = [
    ActionEntry(
      .look(.filter),
      "Filter the list as you type",
      hint: "filter",
      keys: [.character("/")],
      in: .lists,
      group: .looking,
      rank: 3
    ),
    ActionEntry(
      .look(.search),
      "Search everything: reports, taskings, meetings, advice, custody",
      hint: "search",
      keys: [.control("f")],
      letters: ["f"],
      group: .looking
    ),
    ActionEntry(
      .go(.zoom),
      "Give the pane the whole screen, or take it back",
      hint: "zoom",
      keys: [.character("z")],
      group: .looking,
      rank: 6
    ),
    ActionEntry(
      .look(.copy),
      "Copy the reference",
      hint: "copy ref",
      keys: [.character("y")],
      group: .looking,
      rank: 8
    ),
    ActionEntry(
      .look(.mark),
      "Mark the row, or take its mark away; acts are done to all that are marked",
      hint: "mark",
      keys: [.character(" ")],
      in: .lists,
      group: .looking,
      rank: 8
    ),
    ActionEntry(
      .look(.markRange),
      "Begin to mark from here; again, mark all up to here",
      hint: "mark to",
      keys: [.character("v")],
      in: .lists,
      group: .looking
    ),
    ActionEntry(
      .look(.markAll),
      "Mark every row that is shown, or none",
      hint: "mark all",
      keys: [.character("*")],
      in: .lists,
      group: .looking
    ),
    ActionEntry(
      .look(.freeze),
      "Hold the lists as they are, or let in what came",
      hint: "freeze",
      letters: ["Z"],
      group: .looking,
      chord: "z"
    ),
    ActionEntry(
      .look(.copyLine),
      "Copy the line",
      hint: "copy line",
      keys: [.character("Y")],
      group: .looking
    ),
    ActionEntry(
      .look(.nextTheme),
      "Look: next theme",
      hint: "next theme",
      keys: [.function(8)],
      letters: ["L"],
      group: .looking
    ),
    ActionEntry(
      .look(.mouse),
      "Take the mouse, or leave it to the terminal",
      hint: "mouse",
      letters: ["M"],
      group: .looking
    ),
    ActionEntry(
      .look(.numbers),
      "Show the numbers of the pane's charts",
      hint: "numbers",
      letters: ["T"],
      group: .looking
    ),
    ActionEntry(
      .look(.map),
      "Walk the map of London: teams, work, reports and cells by borough, on any day",
      hint: "map",
      keys: [.character("m")],
      in: .panes([.teams]),
      group: .looking,
      rank: 3
    ),
    ActionEntry(
      .look(.agreements),
      "Show the agreements and what rests on them",
      hint: "agreements",
      letters: ["A"],
      group: .looking
    ),
    ActionEntry(
      .look(.reviews),
      "Show the reviews that are due: retention, handling codes",
      hint: "reviews due",
      keys: [.character("V")],
      in: .panes([.daily]),
      group: .looking
    ),
    ActionEntry(
      .look(.picture),
      "Show the daily picture: what came in, changed and is due since the last daily meeting",
      hint: "picture",
      keys: [.character("p")],
      in: .panes([.daily]),
      group: .looking,
      rank: 6
    ),
    ActionEntry(
      .look(.clearing),
      "Show the clearing queue: borough reports not passed on or not acknowledged",
      hint: "clearing",
      keys: [.character("c")],
      in: .panes([.daily]),
      group: .looking,
      rank: 8
    ),
    ActionEntry(
      .look(.requirements),
      "Show the intelligence requirements and what answers them",
      hint: "requirements",
      keys: [.character("r")],
      in: .panes([.daily]),
      group: .looking,
      rank: 9
    ),
    ActionEntry(
      .look(.equality),
      "Show the equality assessments of the unit and its policies",
      hint: "equality assessments",
      keys: [.character("E")],
      in: .panes([.operations]),
      group: .looking,
      rank: 9
    ),
    ActionEntry(
      .look(.messages),
      "Show the messages so far",
      hint: "messages",
      keys: [.character(";")],
      group: .looking
    ),
    ActionEntry(
      .look(.drafts),
      "Open a draft: what you began and have not saved",
      hint: "drafts",
      letters: ["D"],
      group: .looking,
      rank: 7
    ),
    ActionEntry(
      .look(.refresh),
      "Read everything again",
      hint: "refresh",
      letters: ["R"],
      group: .looking
    ),
    ActionEntry(
      .look(.redraw),
      "Draw the whole screen again",
      hint: "redraw",
      keys: [.control("l")],
      group: .looking
    ),
    ActionEntry(
      .look(.commands),
      "Find a command by typing",
      hint: "commands",
      keys: [.character(":"), .control("p")],
      group: .looking,
      rank: 3
    ),
    ActionEntry(
      .look(.help),
      "Show the keys of this place",
      hint: "help",
      keys: [.character("?"), .function(1)],
      group: .looking,
      rank: 0
    ),
  ]

  /// How the lists look: each of them after `,`, and some by a key of their own.
  static let viewing: [ActionEntry] = [
    view(.keys, "Show the keys that change the list", "list", [.character(",")], chord: nil),
    view(.sort, "Put the list in order of a column", "sort", [], chord: "s"),
    view(.reverse, "Turn the order round", "turn round", [], chord: "r"),
    view(.columns, "Choose the columns", "columns", [], chord: "c"),
    view(.laterColumns, "See the columns without room", "later columns", [.character(">")]),
    view(.earlierColumns, "See the columns before", "earlier columns", [.character("<")]),
    view(
      .reset,
      "Give the list its own order and columns, no filter",
      "reset",
      [.character("=")],
      chord: "="
    ),
  ]

  private static func view(
    _ viewing: Action.Viewing,
    _ words: String,
    _ hint: String,
    _ keys: [Key],
    chord: Character? = nil
  ) -> ActionEntry {
    ActionEntry(
      .view(viewing),
      words,
      hint: hint,
      keys: keys,
      in: .lists,
      group: .looking,
      chord: chord
    )
  }
}
