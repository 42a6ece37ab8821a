/// A text with the places of the words that were looked for.
public struct SearchText: Sendable, Hashable, Codable {
  /// The text.
  public let text: String
  /// The places, in characters, in order and apart.
  public let matches: [Range<Int>]

  /// A text with places.
  public init(_ text: String, matches: [Range<Int>] = []) {
    self.text = text
    self.matches = matches
  }

  /// A text with the places at which a query's words stand.
  ///
  /// - Complexity: O(n) in the characters, for each phrase.
  public init(_ text: String, for query: SearchQuery) {
    let found = Self.matches(in: Self.tokens(of: text), for: query)
    self.init(text, matches: Self.merged(found))
  }

  /// The text in parts, each with whether it was looked for.
  public var parts: [(text: String, isMatch: Bool)] {
    let letters = Array(text)
    var parts: [(String, Bool)] = []
    var place = 0
    for match in matches where match.lowerBound >= place && match.upperBound <= letters.count {
      if place < match.lowerBound {
        parts.append((String(letters[place..<match.lowerBound]), false))
      }
      parts.append((String(letters[match]), true))
      place = match.upperBound
    }
    if place < letters.count { parts.append((String(letters[place...]), false)) }
    return parts
  }

  /// About so many characters of it from shortly before its first match, with the matches in them.
  public func cut(to length: Int) -> SearchText {
    let letters = Array(text)
    guard letters.count > length, let first = matches.first?.lowerBound else { return self }
    let wanted = max(0, min(first - length / 4, letters.count - length))
    let blank = letters[wanted..<first].firstIndex(of: " ")
    let start = wanted == 0 ? 0 : blank.map { blank in blank + 1 } ?? wanted
    let end = min(letters.count, start + length)
    return SearchText(
      Self.marked(String(letters[start..<end]), start..<end, of: letters.count),
      matches: Self.moved(matches, into: start..<end)
    )
  }

  /// About so many characters of a long text, from shortly before the first word looked for.
  ///
  /// - Complexity: O(n) in the characters.
  public static func excerpt(of text: String, for query: SearchQuery, length: Int) -> SearchText {
    if let letters = ASCIILetters(text) {
      return excerpt(of: letters, for: query, length: length)
    }
    let line = String(text.map { character in character.isNewline ? " " : character })
    let letters = Array(line)
    return excerpt(of: tokens(of: line), count: letters.count, for: query, length: length) {
      String(letters[$0])
    }
  }
}

extension SearchText {
  /// A word of a text, folded, with its place in characters.
  struct Token {
    let word: String
    let start: Int
    let end: Int
  }

  /// The words of a text, folded: runs of letters and digits, as the index cuts them.
  static func words(in text: String) -> [String] { tokens(of: text).map(\.word) }

  private static func excerpt(
    of letters: ASCIILetters,
    for query: SearchQuery,
    length: Int
  ) -> SearchText {
    excerpt(of: letters.tokens(), count: letters.count, for: query, length: length) {
      letters.text($0)
    }
  }

  private static func excerpt(
    of tokens: [Token],
    count: Int,
    for query: SearchQuery,
    length: Int,
    part: (Range<Int>) -> String
  ) -> SearchText {
    let found = merged(matches(in: tokens, for: query))
    guard count > length else { return SearchText(part(0..<count), matches: found) }
    let wanted = max(0, min((found.first?.lowerBound ?? 0) - length / 4, count - length))
    let start = wanted == 0 ? 0 : tokens.first { token in token.start >= wanted }?.start ?? wanted
    let kept = start..<min(count, start + length)
    return SearchText(marked(part(kept), kept, of: count), matches: moved(found, into: kept))
  }

  /// A part of a text with an ellipsis on each side on which something was cut off.
  private static func marked(_ part: String, _ range: Range<Int>, of count: Int) -> String {
    (range.lowerBound > 0 ? "…" : "") + part + (range.upperBound < count ? "…" : "")
  }

  /// Places in a text as places in a part of it that is marked as cut.
  private static func moved(_ matches: [Range<Int>], into part: Range<Int>) -> [Range<Int>] {
    let lead = part.lowerBound > 0 ? 1 : 0
    return matches.compactMap { match in
      let kept = match.clamped(to: part)
      guard !kept.isEmpty else { return nil }
      let start = kept.lowerBound - part.lowerBound + lead
      return start..<(start + kept.count)
    }
  }

  /// The words of a text with their places.
  static func tokens(of text: String) -> [Token] {
    if let letters = ASCIILetters(text) { return letters.tokens() }
    var tokens: [Token] = []
    var word = ""
    var start = 0
    var place = 0
    for character in text {
      if character.isLetter || character.isNumber {
        if word.isEmpty { start = place }
        word.append(FoldedLetters.folded(character))
      } else if !word.isEmpty {
        tokens.append(Token(word: word, start: start, end: place))
        word = ""
      }
      place += 1
    }
    if !word.isEmpty { tokens.append(Token(word: word, start: start, end: place)) }
    return tokens
  }

  private static func matches(in tokens: [Token], for query: SearchQuery) -> [Range<Int>] {
    query.phrases.flatMap { phrase in
      tokens.indices.compactMap { first in place(of: phrase, at: first, in: tokens) }
    }
  }

  private static func place(of phrase: SearchQuery.Phrase, at first: Int, in tokens: [Token])
    -> Range<Int>?
  {
    let last = first + phrase.words.count - 1
    guard last < tokens.count, let final = phrase.words.last else { return nil }
    for (word, token) in zip(phrase.words.dropLast(), tokens[first...]) where word != token.word {
      return nil
    }
    let fits = phrase.isBegun ? tokens[last].word.hasPrefix(final) : tokens[last].word == final
    guard fits else { return nil }
    let begun = min(tokens[last].start + final.count, tokens[last].end)
    return tokens[first].start..<(phrase.isBegun ? begun : tokens[last].end)
  }

  private static func merged(_ matches: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for match in matches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, match.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, match.upperBound)
      } else {
        merged.append(match)
      }
    }
    return merged
  }
}

/// Letters as the search index folds them: lower case and without the signs above and below them.
enum FoldedLetters {
  /// The letters of Latin script with signs, by the letter without.
  private static let bases: [Character: Character] = {
    let groups: [(Character, String)] = [
      ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥ"), ("i", "ìíîïĩīĭį"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľ"), ("n", "ñńņňǹ"),
      ("o", "òóôõöōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťț"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"), ("z", "źżž"),
    ]
    return groups.reduce(into: [:]) { bases, group in
      for letter in group.1 { bases[letter] = group.0 }
    }
  }()

  /// A letter or digit, folded.
  static func folded(_ character: Character) -> String {
    if let byte = character.asciiValue {
      let isUpper = (65...90).contains(byte)
      return String(UnicodeScalar(isUpper ? byte + 32 : byte))
    }
    let lower = character.lowercased()
    if lower.count == 1, let only = lower.first, let base = bases[only] { return String(base) }
    let kept = lower.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory != .nonspacingMark
    }
    return String(String.UnicodeScalarView(kept))
  }
}
