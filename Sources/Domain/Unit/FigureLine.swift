/// What the custody entries of a ledger add up to, by the London year in which an episode began.
public struct FigureCounts: Sendable, Equatable {
  /// One year's immigration episodes.
  public struct Custody: Sendable, Equatable {
    /// How many began.
    public var episodes: Int
    /// The whole minutes of those that have ended, together.
    public var minutes: Int

    /// So many episodes of so many minutes.
    public init(episodes: Int, minutes: Int) {
      self.episodes = episodes
      self.minutes = minutes
    }
  }

  /// The years that have any.
  public var custody: [Int: Custody]

  /// The counts of these years.
  public init(custody: [Int: Custody] = [:]) {
    self.custody = custody
  }
}

/// One line of the figures as it is printed.
public struct FigureLine: Sendable, Equatable {
  /// The figure's number.
  public let number: Int
  /// The figure.
  public let figure: Key<Figure>
  /// The line.
  public let key: Key<Figure.Line>
  /// The figure's name.
  public let name: String
  /// What the value is of.
  public let words: String
  /// The value, or `-` where it cannot be reckoned.
  public let value: String
  /// Whether it is counted, derived or quoted.
  public let kind: Figure.Kind
  /// The paragraphs it rests on.
  public let paragraph: String
  /// What the ledger was asked, nil for a line that it was not asked for.
  public let measure: Figure.Measure?
  /// How it came about: the records counted, or the formula and its values.
  public let explanation: [String]
}

extension Unit {
  /// Every figure of the unit as the ledger reproduces it on a day, in the order of their numbers.
  ///
  /// - Complexity: O(n²) in the lines; a unit has about a hundred.
  public func figureLines(counts: FigureCounts, on date: CivilDate) -> [FigureLine] {
    let figures = figures(on: date).sorted { left, right in left.number < right.number }
    let reckoning = Reckoning(unit: self, figures: figures, counts: counts, date: date)
    return figures.flatMap { figure in
      figure.lines.map { line in reckoning.line(line, of: figure) }
    }
  }

  /// The lines that reckon from themselves, by way of one another.
  ///
  /// - Complexity: O(n²) in the lines.
  public func circularLines(on date: CivilDate? = nil) -> Set<Key<Figure.Line>> {
    Figure.circularLines(of: figures(on: date))
  }
}

extension Figure {
  /// The lines of these figures that reckon from themselves, by way of one another.
  ///
  /// - Complexity: O(n²) in the lines.
  public static func circularLines(of figures: [Figure]) -> Set<Key<Line>> {
    var operands: [Key<Line>: [Key<Line>]] = [:]
    for line in figures.flatMap(\.lines) {
      if case .derived(let formula) = line.basis { operands[line.key] = formula.lines }
    }
    var circular: Set<Key<Line>> = []
    for start in operands.keys {
      var seen: Set<Key<Line>> = []
      var unseen = operands[start] ?? []
      while let key = unseen.popLast() {
        guard seen.insert(key).inserted else { continue }
        unseen += operands[key] ?? []
      }
      if seen.contains(start) { circular.insert(start) }
    }
    return circular
  }
}
