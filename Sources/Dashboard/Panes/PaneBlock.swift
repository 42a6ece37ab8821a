import Canvas

/// A few lines above or below a list: words, or a small picture of numbers.
struct PaneBlock: Sendable, Equatable {
  /// What it shows.
  enum Kind: Sendable, Equatable {
    /// A line of words.
    case line(StyledText)
    /// Facts side by side, the most telling first; those without room are left out.
    case facts([StyledText])
    /// How full some places are, side by side as room allows.
    case bars([Gauge])
    /// How a count went, a column a day, with words before and after.
    case trend(Trend)
    /// A picture of time.
    case timeline(Timeline)
    /// Numbers by day and hour.
    case heat(Heat)
    /// Numbers by place.
    case map(TileMap, title: String)
    /// Numbers in rows and columns.
    case table(ChartTable)
    /// The queues that work passes, side by side, each with its count and its oldest.
    case queues([Queue])
  }

  /// How much stands in a queue.
  struct Queue: Sendable, Equatable {
    /// What it is called, at most ten columns.
    let label: String
    /// How many.
    let count: Int
    /// How old the oldest is; empty where there is none.
    let oldest: String
  }

  /// How many were somewhere in each hour of some days.
  struct Heat: Sendable, Equatable {
    /// What is counted.
    let label: String
    /// A day with its hours from midnight, nil for hours that have not come.
    struct Day: Sendable, Equatable {
      /// `Fri 10 Sep`.
      let label: String
      /// The counts, one an hour.
      let hours: [Int?]
    }
    /// The days, oldest first.
    let days: [Day]
    /// The number at which a place is full.
    let capacity: Int
  }

  /// How many rows of cells it takes.
  var height: Int {
    switch kind {
    case .line, .facts, .bars, .trend: 1
    case .timeline(let timeline): timeline.height
    case .heat(let heat): heat.days.count + 1
    case .map(let map, _): map.height + 1
    case .table(let table): table.rows.count + 2
    case .queues: 2
    }
  }

  /// How a count went over some days.
  struct Trend: Sendable, Equatable {
    /// What is counted.
    let label: String
    /// The counts, a day each, oldest first; the last day is still running.
    let counts: [Int]

    /// What the words after the bars say instead of the highest count and today's.
    var words: String?

    /// The highest count and today's, or what was given.
    var note: String {
      if let words { return words }
      return "peak \(counts.max() ?? 0), today \(counts.last ?? 0)"
    }
  }

  /// How full a place is.
  struct Gauge: Sendable, Equatable {
    /// The place.
    let label: String
    /// How many are there.
    let value: Int
    /// How many there is room for.
    let capacity: Int
  }

  /// What it shows.
  var kind: Kind
  /// The rows that the pane must have inside before the block is shown.
  var needs: Int
  /// The head of the column whose marks it explains, nil where it stands by itself; it is shown while
  /// that column is.
  var explains: String?

  /// A line of words.
  static func line(_ words: StyledText, needs rows: Int = 8) -> PaneBlock {
    PaneBlock(kind: .line(words), needs: rows)
  }

  /// Facts side by side, the most telling first.
  static func facts(_ facts: [StyledText], needs rows: Int = 8, explains: String? = nil)
    -> PaneBlock
  {
    PaneBlock(kind: .facts(facts), needs: rows, explains: explains)
  }

  /// How a count went over some days.
  static func trend(_ label: String, _ counts: [Int], needs rows: Int) -> PaneBlock {
    PaneBlock(
      kind: .trend(Trend(label: "\(label) a day", counts: counts)),
      needs: rows
    )
  }

  /// Numbers in rows and columns.
  static func table(_ table: ChartTable, needs rows: Int) -> PaneBlock {
    PaneBlock(kind: .table(table), needs: rows + table.rows.count)
  }

  /// A line of muted words.
  static func note(_ words: String, needs rows: Int = 8) -> PaneBlock {
    PaneBlock(kind: .line(StyledText(SafeText(words), .muted)), needs: rows)
  }
}

extension ChartTable {
  /// A sentence a row: each head with its cell.
  var sentences: [String] {
    rows.map { row in
      zip(heads, row).map { head, cell in "\(head) \(cell)" }.joined(separator: ", ")
    }
  }
}

extension PaneBlock.Trend {
  /// The counts in a sentence, oldest first.
  var sentence: String {
    "\(label), oldest first: \(counts.map(String.init).joined(separator: " ")); \(note)"
  }
}

extension [StyledText] {
  /// The facts in a row, as many as a width has room for; the first is always there.
  func joined(within width: Int) -> StyledText {
    var line = StyledText()
    for fact in self where line.isEmpty || line.columns + 3 + fact.columns <= width {
      if !line.isEmpty { line.append(" · ", .muted) }
      line.append(fact)
    }
    return line
  }
}

extension PaneBlock {
  /// A picture in sentences; empty for what is in words already.
  var sentences: [String] {
    switch kind {
    case .line, .facts, .bars, .trend, .queues: []
    case .timeline(let timeline): timeline.rows.compactMap { row in row.sentence(at: timeline.now) }
    case .heat(let heat):
      heat.days.map { day in
        let most = day.hours.compactMap(\.self).max()
        return "\(heat.label) \(day.label): at most \(most.map(String.init) ?? "not known")"
      }
    case .table(let table): table.sentences
    case .map(let map, let title):
      [
        title + ": "
          + map.tiles.filter { tile in tile.value ?? 0 > 0 }.map { tile in
            "\(tile.label) \(tile.value ?? 0)"
          }.joined(separator: ", ")
      ]
    }
  }
}

extension Timeline.Row {
  /// Who holds a row now, in a sentence; nil for a row of other things.
  fileprivate func sentence(at now: Int?) -> String? {
    guard case .holders(let holders, _) = kind, let now else { return nil }
    let holder = holders.first { holder in holder.start <= now && now < holder.end }
    return "\(label): \(holder?.name ?? "nobody") now"
  }
}
