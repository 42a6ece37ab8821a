extension ActionEntry {
  /// The word that settings name the action by: lower case, joined by hyphens, unique.
  var word: String {
    switch action {
    case .leave(.quit): "leave"
    case .go(.pane(let id)): id.word
    case .move, .go, .look, .view, .act, .leave, .answer:
      String(hint.lowercased().map { letter in letter == " " ? "-" : letter })
    }
  }

  /// Whether a user may give it keys; the answers to a question stay where everybody finds them.
  var isBindable: Bool { group != .answering }

  /// The same action with other keys in the places that it has.
  ///
  /// Keys with a name, such as arrows and Esc, and Ctrl-C stay beside them, so that nobody can lock
  /// themselves out. An action without keys gets them wherever letters do not decide.
  func bound(to keys: [Key]) -> ActionEntry {
    let hasLetters = bindings.contains { binding in !binding.keys.allSatisfy(\.isFixed) }
    let changed = bindings.map { binding -> Binding in
      let fixed = binding.keys.filter(\.isFixed)
      guard !hasLetters || fixed.count < binding.keys.count else { return binding }
      return Binding(
        keys: keys + fixed.filter { key in !keys.contains(key) },
        place: binding.place
      )
    }
    var entry = ActionEntry(
      action,
      words,
      hint: hint,
      bindings: changed.isEmpty ? [Binding(keys: keys, place: .outsideWalk)] : changed,
      group: group,
      rank: rank
    )
    entry.chord = chord
    return entry
  }
}

extension Key {
  /// Whether settings cannot take the key away from what it means.
  fileprivate var isFixed: Bool {
    switch self {
    case .character, .alt, .function: false
    case .control(let letter): letter == "c"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown:
      true
    }
  }
}
