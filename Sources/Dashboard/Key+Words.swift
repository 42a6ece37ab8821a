extension Key {
  /// The key of the words that hints and settings have for it: `t`, `Ctrl-L`, `Enter`, `F2`.
  ///
  /// Names may be written in either case; nil for words of no key, and for a letter with Ctrl that
  /// terminals send as another key, such as Ctrl-I for Tab.
  public init?(words: String) {
    if let letter = words.first, words.count == 1 {
      self = letter == " " ? .character(" ") : .character(letter)
      return
    }
    let lower = words.lowercased()
    if let named = Self.named.first(where: { key in key.words.lowercased() == lower }) {
      self = named
    } else if lower.hasPrefix("ctrl-"), let letter = lower.last, lower.count == 6 {
      guard ("a"..."z").contains(letter), !"himj".contains(letter) else { return nil }
      self = .control(letter)
    } else {
      return nil
    }
  }

  private static let named: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .character(" "), .control(" "),
    ] + (1...12).map(Key.function)
}
