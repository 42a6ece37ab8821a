extension SafeText {
  /// The characters of the text in order, each a base with its marks.
  var clusters: Clusters { Clusters(string.unicodeScalars) }

  /// A character as the canvas places it.
  struct Cluster {
    let base: Unicode.Scalar
    let columns: Int
    let range: Range<String.Index>
    let hasMarks: Bool

    var isSpace: Bool { base == " " && !hasMarks }
  }

  /// The walk over the characters of a safe text.
  struct Clusters: Sequence, IteratorProtocol {
    private let scalars: String.UnicodeScalarView
    private var position: String.Index

    init(_ scalars: String.UnicodeScalarView) {
      self.scalars = scalars
      position = scalars.startIndex
    }

    mutating func next() -> Cluster? {
      guard position < scalars.endIndex else { return nil }
      let start = position
      let base = scalars[start]
      position = scalars.index(after: start)
      var hasMarks = false
      while position < scalars.endIndex, DisplayWidth.isMark(scalars[position]) {
        position = scalars.index(after: position)
        hasMarks = true
      }
      return Cluster(
        base: base,
        columns: DisplayWidth.columns(of: base),
        range: start..<position,
        hasMarks: hasMarks
      )
    }
  }

  /// Returns a part of the text whose columns are known.
  func part(_ range: Range<String.Index>, columns: Int) -> SafeText {
    SafeText(checked: String(string[range]), columns: columns, isPlain: isPlain)
  }
}
