import Canvas

/// Words in letters of three rows, drawn in half blocks: readable from the back of a room.
enum LargeType {
  /// The rows of the words within a width, or nil where they need more than so many lines, or hold a
  /// letter that there is no shape for.
  static func lines(of words: String, width: Int, most: Int) -> [String]? {
    var lines: [[[Substring]]] = [[]]
    var used = 0
    for word in words.uppercased().split(separator: " ") {
      guard let shapes = shapes(of: word) else { return nil }
      let columns = shapes.reduce(0) { sum, shape in sum + (shape.first?.count ?? 0) + 1 }
      guard columns <= width else { return nil }
      if used > 0, used + 2 + columns > width {
        lines.append([])
        used = 0
      }
      if used > 0 { lines[lines.count - 1].append(gap) }
      lines[lines.count - 1] += shapes
      used += columns + 3
    }
    guard lines.count <= most, !(lines.first?.isEmpty ?? true) else { return nil }
    return Array(lines.map { line in rows(of: line) }.joined(separator: [""]))
  }

  private static func shapes(of word: Substring) -> [[Substring]]? {
    var shapes: [[Substring]] = []
    for letter in word {
      guard let shape = font[letter] else { return nil }
      shapes.append(shape.split(separator: " "))
    }
    return shapes
  }

  /// Two rows of dots in one row of half blocks; the sixth row of dots is empty.
  private static func rows(of line: [[Substring]]) -> [String] {
    (0..<3).map { row in
      line.map { shape in
        let upper = Array(shape[row * 2])
        let lower = row * 2 + 1 < shape.count ? Array(shape[row * 2 + 1]) : []
        return upper.indices.map { column in
          let isLower = lower.indices.contains(column) && lower[column] == "1"
          return block(upper[column] == "1", isLower)
        }.joined()
      }.joined(separator: " ")
    }
  }

  private static func block(_ isUpper: Bool, _ isLower: Bool) -> String {
    switch (isUpper, isLower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }

  private static let gap: [Substring] = ["0", "0", "0", "0", "0"]

  private static let font: [Character: String] = [
    "A": "010 101 111 101 101",
    "B": "110 101 110 101 110",
    "C": "011 100 100 100 011",
    "D": "110 101 101 101 110",
    "E": "111 100 110 100 111",
    "F": "111 100 110 100 100",
    "G": "011 100 101 101 011",
    "H": "101 101 111 101 101",
    "I": "111 010 010 010 111",
    "J": "001 001 001 101 010",
    "K": "101 101 110 101 101",
    "L": "100 100 100 100 111",
    "M": "10001 11011 10101 10001 10001",
    "N": "1001 1101 1011 1001 1001",
    "O": "010 101 101 101 010",
    "P": "110 101 110 100 100",
    "Q": "0110 1001 1001 1011 0111",
    "R": "110 101 110 101 101",
    "S": "011 100 010 001 110",
    "T": "111 010 010 010 010",
    "U": "101 101 101 101 111",
    "V": "101 101 101 101 010",
    "W": "10001 10001 10101 11011 10001",
    "X": "101 101 010 101 101",
    "Y": "101 101 010 010 010",
    "Z": "111 001 010 100 111",
    "0": "111 101 101 101 111",
    "1": "010 110 010 010 111",
    "2": "110 001 010 100 111",
    "3": "110 001 010 001 110",
    "4": "101 101 111 001 001",
    "5": "111 100 110 001 110",
    "6": "011 100 111 101 111",
    "7": "111 001 010 010 010",
    "8": "111 101 111 101 111",
    "9": "111 101 111 001 110",
    ",": "0 0 0 1 1",
    ".": "0 0 0 0 1",
    ":": "0 1 0 1 0",
    "-": "000 000 111 000 000",
    "'": "1 1 0 0 0",
    "/": "001 001 010 100 100",
    "(": "01 10 10 10 01",
    ")": "10 01 01 01 10",
    "?": "110 001 010 000 010",
    "&": "0100 1010 0100 1010 0101",
    "+": "000 010 111 010 000",
  ]
}
