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

  /// The rows of the whole list, blocks and heads included.
  private let wholeHeight: Int

  /// The columns before a row's first cell: the marker, the mark and a space.
  private static let gutter = 3

  /// The list of a content in a rectangle; the compact one has two lines a row and no heads.
  init(_ content: PaneContent, in rect: Rect, isCompact: Bool) {
    self.content = content
    self.isCompact = isCompact
    wholeHeight = rect.height
    let topBlocks = content.above.filter { block in block.needs <= rect.height }
    let bottomBlocks = content.below.filter { block in block.needs <= rect.height }
    let hasHeads = !isCompact && rect.height >= 4
    let topRows = topBlocks.reduce(0) { sum, block in sum + block.height }
    let bottomRows = bottomBlocks.reduce(0) { sum, block in sum + block.height }
    let (top, rest) = rect.split(top: isCompact ? 0 : topRows)
    let (middle, bottom) = rest.split(bottom: isCompact ? 0 : bottomRows)
    above = top
    below = bottom
    (heads, rows) = middle.split(top: hasHeads ? 1 : 0)
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

  /// Draws the list, and answers where its chosen row stands.
  func draw(_ pane: PaneState, isFocused: Bool, on canvas: inout Canvas) -> Point? {
    BlockView.draw(content.above.filter(isShown), in: above, on: &canvas)
    BlockView.draw(content.below.filter(isShown), in: below, on: &canvas)
    guard !content.rows.isEmpty else { return drawEmpty(pane, on: &canvas) }
    let room = Rect(
      x: rows.x + Self.gutter,
      y: rows.y,
      width: max(0, rows.width - Self.gutter - 1),
      height: rows.height
    )
    let columns = ColumnPlan(content, width: room.width)
    if !heads.isEmpty { drawHeads(columns, room, on: &canvas) }
    var cursor: Point?
    let range = Set(pane.range)
    let first = content.index(of: pane.top) ?? 0
    for (line, index) in window(from: first, selection: pane.selection).enumerated() {
      let row = content.rows[index]
      let y = rows.y + (isCompact ? line * 2 : line)
      let isChosen = row.id == pane.selection
      if isChosen { cursor = Point(x: rows.x, y: y) }
      let view = RowView(
        row,
        content.columns,
        columns,
        isChosen: isChosen,
        isFocused: isFocused,
        sign: pane.sign(of: row, in: range)
      )
      let area = Rect(x: rows.x, y: y, width: rows.width, height: isCompact ? 2 : 1)
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

  /// Whether the pane is high enough for a block.
  private func isShown(_ block: PaneBlock) -> Bool { block.needs <= wholeHeight }

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
