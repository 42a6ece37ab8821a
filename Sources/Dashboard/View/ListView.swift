import Canvas

/// The one way in which a pane's content becomes a list on the canvas.
struct ListView {
  private let content: PaneContent
  private let isCompact: Bool
  /// The lines above the list.
  private let above: Rect
  /// The heads of the columns, empty where there is no room for them.
  private let heads: Rect
  /// The rows.
  let rows: Rect
  /// The lines below the list.
  private let below: Rect

  /// The blocks that are shown above and below.
  private let topBlocks: [PaneBlock]
  private let bottomBlocks: [PaneBlock]

  /// The columns before a row's first cell: the marker, the mark and a space.
  private static let gutter = 3

  /// The list of a content in a rectangle; the compact one has two lines a row and no heads.
  init(_ content: PaneContent, in rect: Rect, isCompact: Bool) {
    self.content = content
    self.isCompact = isCompact
    topBlocks = content.above.filter { block in block.needs <= rect.height }
    bottomBlocks = content.below.filter { block in
      block.needs <= rect.height && Self.hasExplained(block, in: content, rect)
    }
    let hasHeads = !isCompact && rect.height >= 4
    let topRows = topBlocks.reduce(0) { sum, block in sum + block.height }
    let bottomRows = bottomBlocks.reduce(0) { sum, block in sum + block.height }
    let (top, rest) = rect.split(top: isCompact ? 0 : topRows)
    let (middle, bottom) = rest.split(bottom: isCompact ? 0 : bottomRows)
    above = top
    below = bottom
    (heads, rows) = middle.split(top: hasHeads ? 1 : 0)
  }

  /// Whether the column that a block explains has room, true where it explains none.
  private static func hasExplained(_ block: PaneBlock, in content: PaneContent, _ rect: Rect)
    -> Bool
  {
    guard let title = block.explains else { return true }
    let plan = ColumnPlan(content, width: rect.width - gutter - 1)
    return plan.places.contains { place in content.columns[place.index].title == title }
  }

  /// How many rows are in view at once.
  var height: Int { isCompact ? rows.height / 2 : rows.height }

  /// The rows in view: from the one wished for, no further than the selection asks for.
  func window(from first: Int, selection: RowID?) -> Range<Int> {
    let count = content.rows.count
    guard count > 0, height > 0 else { return 0..<0 }
    var start = max(0, min(first, count - 1))
    if let chosen = content.index(of: selection) {
      // The heading over the chosen row comes into view with it.
      let wanted =
        chosen > 0 && content.rows[chosen - 1].isHeading && height > 1 ? chosen - 1 : chosen
      start = min(start, wanted)
      start = max(start, chosen - height + 1)
    }
    start = max(0, min(start, count - height))
    return start..<min(count, start + height)
  }

  /// The row that stands in a cell, nil where none that can be chosen does.
  func row(at point: Point, in pane: PaneState) -> RowID? {
    guard rows.contains(point) else { return nil }
    let line = (point.y - rows.y) / (isCompact ? 2 : 1)
    let window = window(from: content.index(of: pane.top) ?? 0, selection: pane.selection)
    guard line < window.count else { return nil }
    let row = content.rows[window.lowerBound + line]
    return row.isHeading ? nil : row.id
  }

  /// What the next frame must know of this one to draw only the rows that a move changes.
  ///
  /// The columns are those of the last frame where the list looks as it did then.
  func memory(_ pane: PaneState, after last: ListMemory?) -> ListMemory {
    let first = content.index(of: pane.top) ?? 0
    let look = ListMemory.Look(
      revision: pane.revision,
      window: window(from: first, selection: pane.selection),
      marks: pane.marks,
      range: pane.range,
      isStale: pane.failure != nil,
      lostPlace: pane.hasLostSelection ? pane.place : nil
    )
    let columns = last?.look == look ? last?.columns : nil
    return ListMemory(
      look: look,
      columns: columns ?? ColumnPlan(content, width: room.width),
      selection: pane.selection
    )
  }

  /// Where the cells of the rows are drawn.
  private var room: Rect {
    Rect(
      x: rows.x + Self.gutter,
      y: rows.y,
      width: max(0, rows.width - Self.gutter - 1),
      height: rows.height
    )
  }

  /// Draws the list, or of one that looks as it did the rows that a move changed; answers where its
  /// chosen row stands.
  func draw(
    _ pane: PaneState,
    isFocused: Bool,
    as now: ListMemory,
    over memory: ListMemory?,
    on canvas: inout Canvas
  ) -> Point? {
    if memory == nil {
      BlockView.draw(topBlocks, in: above, on: &canvas)
      BlockView.draw(bottomBlocks, in: below, on: &canvas)
    }
    guard !content.rows.isEmpty else { return drawEmpty(pane, on: &canvas) }
    let columns = now.columns
    if memory == nil, !heads.isEmpty { drawHeads(columns, room, on: &canvas) }
    var cursor: Point?
    let range = Set(now.look.range)
    for (line, index) in now.look.window.enumerated() {
      let row = content.rows[index]
      let y = rows.y + (isCompact ? line * 2 : line)
      let isChosen = row.id == pane.selection
      if isChosen { cursor = Point(x: rows.x, y: y) }
      if let memory, !isChosen, row.id != memory.selection { continue }
      let view = RowView(
        row,
        content.columns,
        columns,
        isChosen: isChosen,
        isFocused: isFocused,
        sign: pane.sign(of: row, in: range)
      )
      let area = Rect(x: rows.x, y: y, width: rows.width, height: isCompact ? 2 : 1)
      if memory != nil { canvas.fill(area) }
      if isCompact {
        view.drawCompact(in: area, on: &canvas)
      } else {
        view.draw(in: area, gutter: Self.gutter, on: &canvas)
      }
    }
    return cursor ?? lostCursor(pane)
  }

  /// How many columns there is no room for.
  func hiddenColumns() -> Int {
    guard !isCompact, !content.rows.isEmpty else { return 0 }
    return ColumnPlan(content, width: rows.width - Self.gutter - 1)
      .hidden
  }

  /// A row that left the list leaves the cursor in its place, with nothing chosen.
  private func lostCursor(_ pane: PaneState) -> Point? {
    guard !rows.isEmpty else { return nil }
    return Point(x: rows.x, y: rows.y + min(max(0, pane.place), rows.height - 1))
  }

  private func drawEmpty(_ pane: PaneState, on canvas: inout Canvas) -> Point? {
    let area = heads.isEmpty ? rows : rows.union(heads)
    let words = pane.reading == nil ? (pane.failure == nil ? "Reading…" : "") : content.empty
    canvas.drawWrapped(SafeText(words), in: area.inset(columns: 1, rows: 0), style: .muted)
    return area.isEmpty ? nil : area.origin
  }

  private func drawHeads(_ columns: ColumnPlan, _ room: Rect, on canvas: inout Canvas) {
    for place in columns.places {
      let column = content.columns[place.index]
      let rect = Rect(x: room.x + place.x, y: heads.y, width: place.width, height: 1)
      if let axis = column.axis {
        PlanHead(axis).draw(in: rect, on: &canvas)
      } else {
        let title = SafeText(column.title).fitted(to: place.width, alignment: column.alignment)
        canvas.draw(title, in: rect, style: Style.muted.underlined)
      }
    }
  }
}

/// How a list stood in a frame, by which the next one draws only the rows that a move changes.
struct ListMemory {
  /// What every row's look rests on, but for the choice.
  struct Look: Equatable {
    let revision: Int
    let window: Range<Int>
    let marks: Set<RowID>
    let range: [RowID]
    let isStale: Bool
    let lostPlace: Int?
  }

  /// What the rows' look rests on.
  let look: Look
  /// Where its columns stand.
  let columns: ColumnPlan
  /// The row that was chosen.
  let selection: RowID?
}

extension PaneState {
  /// The sign before a row's words.
  fileprivate func sign(of row: ListRow, in range: Set<RowID>) -> RowSign {
    if row.isHeading { return .none }
    if marks.contains(row.id) { return .marked }
    if range.contains(row.id) { return .inRange }
    return failure == nil ? .none : .stale
  }
}

extension Rect {
  /// The rectangle from the top of another, which lies above, to the bottom of this one.
  fileprivate func union(_ above: Rect) -> Rect {
    Rect(x: x, y: above.y, width: width, height: maxY - above.y)
  }
}
