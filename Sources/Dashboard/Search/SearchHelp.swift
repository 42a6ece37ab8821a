import Canvas
import Ledger

/// What can stand in a search, as lines of an example and what it asks for.
struct SearchHelp {
  /// The lines.
  let lines: [StyledText]

  private static let examples: [(sign: String, words: String)] = [
    ("red van", "both words, the last may go on"),
    ("\"red van\"", "the words in a row"),
    ("INT-412", "a reference, whole or short"),
    ("origin:ukba", "where it comes from"),
    ("grade:B2", "source, information, handling"),
    ("borough:hackney", "what borough it speaks of"),
    ("from:2010-09-01", "since a day, month or year"),
    ("until:2010-09", "up to its end"),
    ("level:3", "NIM level"),
    ("priority:none", "control strategy, or outside it"),
    ("is:open", states),
    ("is:tasking", kinds),
    ("is:\(laterKinds[0])", "or " + laterKinds[1...].joined(separator: ", ")),
  ]
  private static let states = listing(SearchQuery.State.allCases.map(\.rawValue), after: "open")
  private static let kinds = listing(
    SearchQuery.Kind.allCases.prefix(4).map(\.rawValue),
    after: "tasking"
  )
  private static let laterKinds = SearchQuery.Kind.allCases.dropFirst(4).map(\.rawValue)

  /// `or victim, child`: the other words that can stand there.
  private static func listing(_ words: [String], after first: String) -> String {
    "or " + words.filter { word in word != first }.joined(separator: ", ")
  }

  /// The lines in a width: in two columns where there is room.
  init(width: Int) {
    let signs = Self.examples.map { example in SafeText(example.sign).columns }.max() ?? 0
    let cells = Self.examples.map { example -> StyledText in
      var cell = StyledText(SafeText(example.sign).padded(to: signs + 2), .text)
      cell.append(SafeText(example.words), .muted)
      return cell
    }
    let columns = width >= 104 ? 2 : 1
    let rows = (cells.count + columns - 1) / columns
    let half = width / columns
    lines = (0..<rows).map { row in
      var line = cells[row].truncated(to: half - (columns == 1 ? 0 : 2))
      guard columns == 2, row + rows < cells.count else { return line }
      line.append(.spaces(half - line.columns))
      return line + cells[row + rows].truncated(to: half)
    }
  }
}
