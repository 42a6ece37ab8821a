import Canvas

/// A column of a list: its head, its width, and how soon it gives way.
struct ListColumn: Sendable, Equatable {
  /// How wide it is.
  enum Width: Sendable, Equatable {
    /// As wide as its widest cell, between two bounds.
    case fits(min: Int, max: Int)
    /// What the others leave, at least so much.
    case fills(min: Int)
  }

  /// The head.
  var title: String
  /// How wide it is.
  var width: Width
  /// 1 never gives way; of the others the highest gives way first.
  var priority: Int
  /// Where the words stand in it.
  var alignment = Alignment.left
  /// The times of a time plan, nil for words.
  var axis: TimeAxis?
  /// Whether the user does not want to see it.
  var isUnwanted = false

  /// A column that is as wide as its cells.
  static func fits(
    _ title: String,
    _ widths: ClosedRange<Int>,
    priority: Int,
    _ alignment: Alignment = .left
  ) -> ListColumn {
    ListColumn(
      title: title,
      width: .fits(min: widths.lowerBound, max: widths.upperBound),
      priority: priority,
      alignment: alignment
    )
  }

  /// A column that takes what is left.
  static func fills(_ title: String, min: Int, priority: Int = 1) -> ListColumn {
    ListColumn(title: title, width: .fills(min: min), priority: priority)
  }

  /// A column with a time plan.
  static func plan(_ title: String, axis: TimeAxis, min: Int, priority: Int) -> ListColumn {
    ListColumn(title: title, width: .fills(min: min), priority: priority, axis: axis)
  }
}

/// Which columns a width has room for, and where each stands.
struct ColumnPlan: Equatable {
  /// A column with its place.
  struct Place: Equatable {
    /// Which column.
    let index: Int
    /// Its first column of cells, from the left of the list.
    let x: Int
    /// Its width.
    let width: Int
  }

  /// Those that are shown, from left to right.
  let places: [Place]
  /// How many are not.
  let hidden: Int

  /// The columns between two columns: two where all of them fit so, else one.
  private static let gaps = [2, 1]

  /// Shares a width among the columns of a content; the least important give way until the others
  /// fit, those of them that then have room come back, and those that nothing stands in take none.
  init(_ content: PaneContent, width: Int) {
    let columns = content.columns
    let widths = columns.indices.map { index in
      Self.least(columns[index], widest: content.widths[index])
    }
    let filled = columns.indices.filter { index in
      guard !columns[index].isUnwanted else { return false }
      return columns[index].isFiller || columns[index].priority == 1 || content.widths[index] > 0
    }
    var shown = filled
    let gap = Self.gaps.first { gap in Self.total(shown, widths, gap) <= width } ?? 1
    while shown.count > 1, Self.total(shown, widths, gap) > width {
      let worst = shown.max { left, right in
        (columns[left].priority, left) < (columns[right].priority, right)
      }
      guard let worst, columns[worst].priority > 1 else { break }
      shown.removeAll { index in index == worst }
    }
    // Where none takes what is left, those that gave way to one that did not fit either come back.
    if !shown.contains(where: { index in columns[index].isFiller }) {
      let gone = filled.filter { index in !shown.contains(index) }
      for index in gone.sorted(by: { (columns[$0].priority, $0) < (columns[$1].priority, $1) })
      where Self.total(shown + [index], widths, gap) <= width {
        shown.append(index)
      }
    }
    shown.sort()
    hidden = filled.count - shown.count
    places = Self.placed(shown, columns, widths, (width, gap))
  }

  private static func placed(
    _ shown: [Int],
    _ columns: [ListColumn],
    _ widths: [Int],
    _ room: (width: Int, gap: Int)
  ) -> [Place] {
    let spare = max(0, room.width - total(shown, widths, room.gap))
    let fillers = shown.filter { index in columns[index].isFiller }
    var x = 0
    return shown.map { index in
      var own = widths[index]
      if let rank = fillers.firstIndex(of: index) {
        own += spare / fillers.count + (rank < spare % fillers.count ? 1 : 0)
      }
      defer { x += own + room.gap }
      return Place(index: index, x: x, width: max(0, min(own, room.width - x)))
    }
  }

  private static func least(_ column: ListColumn, widest: Int) -> Int {
    switch column.width {
    case .fills(let min): min
    case .fits(let least, let most): min(max(least, column.title.utf8.count, widest), most)
    }
  }

  private static func total(_ shown: [Int], _ widths: [Int], _ gap: Int) -> Int {
    shown.reduce(0) { sum, index in sum + widths[index] } + gap * max(0, shown.count - 1)
  }
}

extension ListColumn {
  fileprivate var isFiller: Bool {
    if case .fills = width { true } else { false }
  }
}

extension PaneContent {
  /// Measures the columns and the highest marking, once for all frames that show the content.
  ///
  /// - Complexity: O(n) in rows and columns.
  mutating func measure() {
    widths = columns.indices.map { index in
      rows.reduce(0) { widest, row in
        row.isHeading ? widest : max(widest, row.cells[index].columns)
      }
    }
    marking = rows.compactMap(\.marking).max()
  }
}

extension ListCell {
  /// The columns of cells that the words take.
  fileprivate var columns: Int {
    runs.reduce(0) { sum, run in sum + SafeText(run.words).columns }
  }
}
