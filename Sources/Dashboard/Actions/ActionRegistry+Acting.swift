import Domain

extension ActionRegistry {
  /// What is done with reports and meetings, and what is undone.
  static let acting: [ActionEntry] = [
    ActionEntry(
      .act(.nominate),
      "Nominate the report for the weekly meeting",
      hint: "nominate",
      keys: [.character("w")],
      in: .panes([.daily]),
      group: .acting,
      rank: 1
    ),
    ActionEntry(
      .act(.task),
      "Give it to a team: a task, or a bid where another body controls it",
      hint: "task",
      bindings: [
        .init(
          keys: [.character("t")],
          place: .panes([.daily, .agenda, .teams, .tasking, .operations])
        ),
        .init(keys: [.character("T")], place: .walk),
      ],
      group: .acting,
      rank: 1
    ),
    ActionEntry(
      .act(.report),
      "Add a report: log what somebody tells you",
      hint: "add report",
      keys: [.character("a")],
      in: .panes([.daily]),
      group: .acting,
      rank: 2
    ),
    ActionEntry(
      .act(.evaluate),
      "Evaluate the report: accept its grade or set another",
      hint: "evaluate",
      keys: [.character("e")],
      in: .panes([.daily]),
      group: .acting,
      rank: 3
    ),
    ActionEntry(
      .act(.sendBack),
      "Send the report back to its author, with a reason",
      hint: "send back",
      keys: [.character("b")],
      in: .panes([.daily]),
      group: .acting,
      rank: 6
    ),
    ActionEntry(
      .act(.disclose),
      "Share the report: pass its sanitised text on under an agreement",
      hint: "share",
      keys: [.character("s")],
      in: .panes([.daily]),
      group: .acting,
      rank: 5
    ),
    ActionEntry(
      .act(.recall),
      "Call back what was passed on of the report",
      hint: "call back",
      keys: [.character("S")],
      in: .panes([.daily]),
      group: .acting
    ),
    ActionEntry(
      .act(.interest),
      "Choose what others learn of a match: silent, tell me, name me",
      hint: "others learn",
      keys: [.character("i")],
      in: .panes([.daily]),
      group: .acting
    ),
    daily(
      .clearing(.pass),
      "o",
      "Pass a report of the clearing queue to whoever must see it",
      "pass on"
    ),
    daily(
      .clearing(.acknowledge),
      "K",
      "Record that a body has a report that it was passed",
      "acknowledged"
    ),
    daily(
      .requirement(.answer),
      "x",
      "Say that the report answers an intelligence requirement",
      "answers"
    ),
    daily(
      .linking(.link),
      "l",
      "Link a subject of the report with one of another: a person's word, nothing is merged",
      "link subject"
    ),
    daily(
      .linking(.part),
      "P",
      "Part a subject of the report from one that it was linked with",
      "part subject"
    ),
    daily(.requirement(.raise), "d", "Raise an intelligence requirement", "raise requirement"),
    daily(
      .requirement(.close),
      "C",
      "Close an intelligence requirement, with a reason",
      "close requirement"
    ),
    ActionEntry(
      .act(.retention),
      "Decide how long the report is kept: keep, group, hold, dispose",
      hint: "retention",
      keys: [.character("H")],
      in: .panes([.daily]),
      group: .acting
    ),
    ActionEntry(
      .act(.openMeeting),
      "Open the meeting",
      hint: "open meeting",
      keys: [.character("o")],
      in: .panes([.agenda]),
      group: .acting,
      rank: 1
    ),
    ActionEntry(
      .act(.undo),
      "Undo your last act, with a reason",
      hint: "undo",
      keys: [.character("u")],
      group: .acting,
      rank: 4
    ),
    ActionEntry(
      .act(.redo),
      "Do again what you undid last",
      hint: "redo",
      keys: [.control("r")],
      group: .acting,
      rank: 9
    ),
  ]

  /// What a meeting decides: each letter in either case, on the page of an item.
  static let deciding: [ActionEntry] = [
    walk(.develop, rank: 1, "Develop: somebody finds out more, by a day", "develop"),
    walk(.commission, rank: 2, "Product: commission one of the four products", "product"),
    walk(.deferred, rank: 1, "Defer to the meeting of a day", "defer"),
    walk(.joint, rank: 2, "Joint: teams of two bodies, one process owns it", "joint"),
    walk(.refer, rank: 1, "Refer to another body", "refer"),
    walk(.link, rank: 2, "Link to an operation", "link"),
    walk(.monitor, rank: 2, "Monitor: hold on file until a day", "monitor"),
    walk(.escalate, rank: 2, "Escalate to a higher level", "escalate"),
    walk(.noFurtherAction, rank: 1, "No further action, for a coded reason", "NFA"),
    walk(.withdraw, rank: 2, "Withdraw: close it with a result", "withdraw"),
  ]

  /// What is done with taskings and bids.
  static let tasking: [ActionEntry] = [
    step(.progress, "p", "Add a line of progress", "progress"),
    step(.result, "r", "Record the result", "result"),
    step(.accept, "a", "Accept the work, the bid or the counter-offer", "accept"),
    step(.decline, "x", "Decline the bid or the counter-offer, with a reason", "decline"),
    step(.moveDue, "m", "Move the due date, or counter a bid with another", "move due"),
    step(.complete, "c", "Say that the work is done and the result to come", "complete"),
    step(.block, "b", "Say what holds the work up", "block"),
    step(.unblock, "B", "Say that nothing holds it up any more", "unblock"),
    step(.review, "e", "Say that you read the result of somebody else", "review"),
    step(.signOff, "s", "Sign the result off, once it was read", "sign off"),
    step(.reassign, "o", "Give the work to another owner or team", "give over"),
    ActionEntry(
      .act(.step(.cancel)),
      "Cancel the work, with a reason",
      hint: "cancel",
      bindings: [],
      group: .acting
    ),
  ]

  private static func daily(
    _ acting: Action.Acting,
    _ letter: Character,
    _ words: String,
    _ hint: String
  ) -> ActionEntry {
    ActionEntry(
      .act(acting),
      words,
      hint: hint,
      keys: [.character(letter)],
      in: .panes([.daily]),
      group: .acting
    )
  }

  private static func walk(_ kind: Decision.Kind, rank: Int, _ words: String, _ hint: String)
    -> ActionEntry
  {
    let letter = kind.letter
    let lower = Character(letter.lowercased())
    return ActionEntry(
      .act(.decide(kind)),
      words,
      hint: hint,
      keys: [.character(lower), .character(letter)],
      in: .walk,
      group: .acting,
      rank: rank
    )
  }

  private static func step(
    _ kind: StepKind,
    _ letter: Character,
    _ words: String,
    _ hint: String
  ) -> ActionEntry {
    let isUsual = kind == .progress || kind == .result
    return ActionEntry(
      .act(.step(kind)),
      words,
      hint: hint,
      keys: [.character(letter)],
      in: .panes([.tasking]),
      group: .acting,
      rank: isUsual ? 1 : 3
    )
  }
}
