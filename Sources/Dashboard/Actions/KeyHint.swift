import Canvas

/// An action as the last line of the screen shows it.
struct KeyHint: Sendable {
  /// What is done.
  let action: Action
  /// How readily it gives way; 0 never does.
  let rank: Int
  /// `w nominate`.
  let words: StyledText
  /// The same where it cannot be done now: dim and in brackets.
  let dimWords: StyledText

  /// The hint of an action in a mode, nil where it has none.
  init?(_ entry: ActionEntry, in mode: Mode) {
    guard let rank = entry.rank, let key = entry.keys(in: mode).first else { return nil }
    action = entry.action
    self.rank = rank
    let name = SafeText(key.words)
    var words = StyledText(name, .hintKey)
    words.append(SafeText(" " + entry.hint), .text)
    self.words = words
    dimWords = StyledText("(" + name + " " + SafeText(entry.hint) + ")", Style(.hintOff))
  }
}
