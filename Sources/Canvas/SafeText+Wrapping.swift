extension SafeText {
  /// Returns the lines of a string of several: split at line ends, a tab as spaces.
  ///
  /// A string without line ends is one line; an empty one is one empty line.
  public static func lines(of string: String) -> [SafeText] {
    var lines: [SafeText] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(SafeText(String(line)))
        line = String.UnicodeScalarView()
      case "\t": line.append(contentsOf: tab)
      default: line.append(scalar)
      }
      previous = scalar
    }
    lines.append(SafeText(String(line)))
    return lines
  }

  /// Returns the text on lines of at most so many columns.
  ///
  /// Lines break at spaces, which are dropped there; a word longer than a line is broken. An empty
  /// text is one empty line; a width under one gives none. A wide character on lines of one column
  /// is shown by its stand-in.
  ///
  /// - Complexity: O(n).
  public func wrapped(to width: Int, maxLines: Int = .max) -> [SafeText] {
    guard width > 0, maxLines > 0 else { return [] }
    guard columns > width else { return [self] }
    let text = width == 1 ? withoutWide : self
    var wrapper = Wrapper(text: text, width: width)
    for cluster in text.clusters {
      wrapper.add(cluster)
      if wrapper.lines.count >= maxLines { return wrapper.lines }
    }
    wrapper.finish()
    return wrapper.lines
  }

  private static let tab = String(repeating: " ", count: 4).unicodeScalars

  private var withoutWide: SafeText {
    clusters.map {
      $0.columns > 1 ? SafeText(String(SafeText.standIn)) : part($0.range, columns: 1)
    }
    .joined()
  }

  /// The lines so far and the one that is growing.
  private struct Wrapper {
    let text: SafeText
    let width: Int
    var lines: [SafeText] = []
    private var line: [Cluster] = []
    private var columns = 0
    private var breakAt: Int?
    private var skipsSpaces = false

    init(text: SafeText, width: Int) {
      self.text = text
      self.width = width
    }

    mutating func add(_ cluster: Cluster) {
      if cluster.isSpace {
        addSpace(cluster)
        return
      }
      skipsSpaces = false
      if columns + cluster.columns > width { breakLine() }
      line.append(cluster)
      columns += cluster.columns
    }

    mutating func finish() {
      if !line.isEmpty { emit(line.count) }
    }

    private mutating func addSpace(_ cluster: Cluster) {
      guard !skipsSpaces else { return }
      if columns + 1 > width {
        emit(line.count)
        skipsSpaces = true
        return
      }
      if line.last?.isSpace == false { breakAt = line.count }
      line.append(cluster)
      columns += 1
    }

    /// Ends the line at the last space, and takes what came after it to the next.
    private mutating func breakLine() {
      emit(breakAt ?? line.count)
    }

    private mutating func emit(_ count: Int) {
      let kept = line[..<count]
      let end = kept.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? 0
      let shown = line[..<end]
      if let first = shown.first, let last = shown.last {
        let columns = shown.reduce(0) { $0 + $1.columns }
        lines.append(
          text.part(first.range.lowerBound..<last.range.upperBound, columns: columns)
        )
      } else {
        lines.append(.empty)
      }
      line = Array(line[count...].drop { $0.isSpace })
      columns = line.reduce(0) { $0 + $1.columns }
      breakAt = nil
    }
  }
}
