extension TextEdit {
  /// The start of the word before the caret.
  var wordBefore: Int {
    var place = caret
    while place > 0, !Self.isWord(characters[place - 1]) { place -= 1 }
    while place > 0, Self.isWord(characters[place - 1]) { place -= 1 }
    return place
  }

  /// The end of the word after the caret.
  var wordAfter: Int {
    var place = caret
    while place < characters.count, !Self.isWord(characters[place]) { place += 1 }
    while place < characters.count, Self.isWord(characters[place]) { place += 1 }
    return place
  }

  /// The start of the line that holds the caret.
  var lineStart: Int {
    var place = caret
    while place > 0, characters[place - 1] != "\n" { place -= 1 }
    return place
  }

  /// The end of the line that holds the caret.
  var lineEnd: Int {
    var place = caret
    while place < characters.count, characters[place] != "\n" { place += 1 }
    return place
  }

  /// Takes a key that edits or moves within the text; returns false for any other.
  ///
  /// Up and Down are not among them: they need the rows of the screen, see `TextRows`.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): type(character)
    case .left: move(to: caret - 1)
    case .right: move(to: caret + 1)
    case .home, .control("a"): move(to: lineStart)
    case .end: move(to: lineEnd)
    case .alt("b"): move(to: wordBefore)
    case .alt("f"): move(to: wordAfter)
    case .backspace, .control("h"): delete(to: caret - 1, as: .deleting)
    case .delete, .control("d"): delete(to: caret + 1, as: .deleting)
    case .control("w"): delete(to: wordBefore)
    case .alt("d"): delete(to: wordAfter)
    case .control("u"): delete(to: lineStart)
    case .control("k"): delete(to: lineEnd)
    case .control("z"): undo()
    case .control("y"), .control("r"): redo()
    case .control, .alt, .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown,
      .function:
      return false
    }
    return true
  }

  /// Returns a text without control characters, its line ends as one line feed each, or as one
  /// space in a text of one line; a tab becomes a space.
  static func cleaned(_ text: String, isMultiline: Bool) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(isMultiline ? "\n" : " ")
      case "\t": result.append(" ")
      default:
        if scalar.properties.generalCategory != .control { result.append(scalar) }
      }
      previous = scalar
    }
    return String(result)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
