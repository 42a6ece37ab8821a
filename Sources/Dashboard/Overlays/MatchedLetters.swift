import Canvas

/// Which letters of a text a search found, by their places.
struct MatchedLetters {
  /// The places, counted in characters.
  let places: Set<Int>

  /// The letters of a text that typed words stand for: each word where it begins a word, else where
  /// it stands at all, else its letters in order.
  init(of words: [String], in text: String) {
    let letters = Array(text.lowercased())
    var places: Set<Int> = []
    for word in words {
      let sought = Array(word)
      let starts = letters.indices.filter { start in
        letters[start...].starts(with: sought)
      }
      let start = starts.first { start in start == 0 || !letters[start - 1].isLetter }
      if let start = start ?? starts.first {
        places.formUnion(start..<start + sought.count)
      } else {
        places.formUnion(Self.inOrder(sought, letters))
      }
    }
    self.places = places
  }

  /// The places of letters that stand in a text in their order; none where they do not.
  private static func inOrder(_ sought: [Character], _ letters: [Character]) -> [Int] {
    var places: [Int] = []
    for (place, letter) in letters.enumerated() where places.count < sought.count {
      if letter == sought[places.count] { places.append(place) }
    }
    return places.count == sought.count ? places : []
  }

  /// The text with its matched letters in the style of a match.
  func styled(_ text: String, _ style: Style) -> StyledText {
    var line = StyledText()
    var run = ""
    var isMatched = false
    for (place, letter) in text.enumerated() {
      if places.contains(place) != isMatched {
        line.append(SafeText(run), isMatched ? Style(.match) : style)
        run = ""
        isMatched.toggle()
      }
      run.append(letter)
    }
    line.append(SafeText(run), isMatched ? Style(.match) : style)
    return line
  }
}
