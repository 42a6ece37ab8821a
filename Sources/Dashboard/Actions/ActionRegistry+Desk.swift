extension ActionRegistry {
  /// What is done with calls for advice.
  static let calls: [ActionEntry] = [
    ActionEntry(
      .act(.call(.ring)),
      "Answer a call: it is logged with its time at once, from anywhere",
      hint: "new call",
      bindings: [
        .init(keys: [.character("a")], place: .panes([.desk])),
        .init(keys: [.function(6)], place: .everywhere),
      ],
      group: .acting,
      rank: 1
    ),
    call(.resume, "e", "Go on with the call: who calls, what is asked", "go on", rank: 1),
    call(.steps, "c", "Answer the steps of the fast-time checklist", "checklist", rank: 2),
    call(.advise, "d", "Give advice, with its source and reason", "advise", rank: 1),
    call(.takeOn, "o", "Say who takes the fast-time call on", "take on", rank: 2),
    call(.climb, "l", "Tell the next on the ladder that somebody holds", "tell next", rank: 3),
    call(.refer, "r", "Refer somebody to a body that cares for them", "referral", rank: 3),
    call(.referralNews, "s", "Say what a body answered to a referral", "referral news", rank: 6),
    call(.indicators, "i", "Tick the indicators that are seen", "indicators", rank: 5),
    call(.followUp, "p", "Say what is to follow, by whom and by when", "follow up", rank: 5),
    call(.handOver, "h", "Hand over what is open, or accept what was left", "hand over", rank: 4),
    call(.toReport, "I", "Make an intelligence report of the call", "report", rank: 5),
    call(.toMeeting, "w", "Put the call before the weekly meeting", "to meeting", rank: 6),
    call(.toTask, "t", "Give it to a team: a task that names the call", "to tasking", rank: 6),
    call(.rota, "O", "Rota: propose or answer a swap, override it, take leave", "rota", rank: 6),
    call(.library, "E", "Write or put right an entry of the reference library", "library", rank: 7),
    call(.close, "x", "Close the call", "close call", rank: 4),
  ]

  private static func call(
    _ act: CallAct,
    _ letter: Character,
    _ words: String,
    _ hint: String,
    rank: Int
  ) -> ActionEntry {
    ActionEntry(
      .act(.call(act)),
      words,
      hint: hint,
      keys: [.character(letter)],
      in: .panes([.desk]),
      group: .acting,
      rank: rank
    )
  }
}
