internal import Canvas

/// A text of several lines as it stands on rows of a given width, broken between words.
struct TextRows: Hashable, Sendable {
  /// The characters of each row, without its line end; at least one row.
  let rows: [Range<Int>]
  private let characters: [Character]

  /// Breaks a text into rows of so many columns; one space may stand over the edge.
  ///
  /// - Complexity: O(n).
  init(_ characters: [Character], width: Int) {
    self.characters = characters
    let width = max(1, width)
    var rows: [Range<Int>] = []
    var start = 0
    var columns = 0
    var breakAt: Int?
    for (place, character) in characters.enumerated() {
      if character == "\n" {
        rows.append(start..<place)
        (start, columns, breakAt) = (place + 1, 0, nil)
        continue
      }
      let own = Self.columns(of: character)
      let hangs = character == " " && columns == width
      if columns + own > width, place > start, !hangs {
        let end = breakAt ?? place
        rows.append(start..<end)
        columns = characters[end..<place].reduce(0) { $0 + Self.columns(of: $1) }
        (start, breakAt) = (end, nil)
      }
      columns += own
      if character == " " { breakAt = place + 1 }
    }
    rows.append(start..<characters.count)
    self.rows = rows
  }

  /// The row and the column of a place in the text.
  func position(of place: Int) -> Point {
    let row = rows.lastIndex { $0.lowerBound <= place } ?? 0
    let end = min(place, rows[row].upperBound)
    let columns = characters[rows[row].lowerBound..<max(end, rows[row].lowerBound)]
      .reduce(0) { $0 + Self.columns(of: $1) }
    return Point(x: columns, y: row)
  }

  /// The place in the text nearest to a column of a row; the row must be there.
  func place(row: Int, column: Int) -> Int {
    let range = rows[row]
    var columns = 0
    for place in range {
      columns += Self.columns(of: characters[place])
      if columns > column { return place }
    }
    // The end of a row that is broken is the start of the next, and would be drawn there.
    let isBroken = row + 1 < rows.count && rows[row + 1].lowerBound == range.upperBound
    return isBroken && !range.isEmpty ? range.upperBound - 1 : range.upperBound
  }

  /// The text of a row as shown.
  func text(of row: Int) -> SafeText {
    Self.shown(characters[rows[row]])
  }

  /// The columns that a character takes as shown; one that hides itself takes one.
  static func columns(of character: Character) -> Int {
    // Most text is ASCII, and a long text is measured at every frame.
    character.asciiValue.map { $0 >= 0x20 && $0 < 0x7F } == true
      ? 1 : SafeText(String(character)).columns
  }

  /// Characters as shown, each by itself, so that the columns add up.
  static func shown(_ characters: some Sequence<Character>) -> SafeText {
    characters.map { SafeText(String($0)) }.joined()
  }
}
