/// What somebody types into a search box, as a query of the full-text index.
enum SearchWords {
  /// The query: every word, the last as a beginning, within the classes; nil where nothing is asked.
  ///
  /// One letter is no beginning: of a million reports SQLite puts the words that begin with it together
  /// in a fifth of a second.
  /// Each word is quoted, so no typed sign is an operator. The typed text is cut at 32 words.
  static func match(_ typed: String, classes: [Int64]) -> String? {
    let words = typed.split { character in !character.isLetter && !character.isNumber }.prefix(32)
    guard let last = words.last, !classes.isEmpty else { return nil }
    let whole =
      words.dropLast().map { word in "\"\(word)\"" } + [
        "\"\(last)\"" + (last.count > 1 ? " *" : "")
      ]
    let permitted = classes.map { number in "c\(number)" }.joined(separator: " OR ")
    return "words : (\(whole.joined(separator: " AND "))) AND class : (\(permitted))"
  }
}
