import Canvas

extension DashboardState {
  /// Copies some lines; asked for the same once more, they are shown plainly to be selected by hand.
  ///
  /// Nobody can know whether a terminal put a text on its clipboard, so that the second time is the
  /// way out where it did not.
  mutating func copy(_ lines: [String]) -> [Effect] {
    guard !lines.isEmpty else { return [] }
    let text = lines.joined(separator: "\n")
    guard copied != text else {
      showPlainly(text)
      return []
    }
    copied = text
    return [.copy(text)]
  }

  /// Shows a text on the whole width, with nothing beside it, until a key is pressed.
  mutating func showPlainly(_ text: String) {
    copied = nil
    layers.append(.plain(text))
  }
}

extension ListRow {
  /// The row as a line of text: its cells that hold words, two spaces between them.
  var line: String {
    cells.map(\.plain).filter { words in !words.isEmpty }.joined(separator: "  ")
  }
}
