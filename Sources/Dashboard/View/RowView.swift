import Canvas
import Domain

/// A row of a list as it is drawn.
struct RowView {
  private let row: ListRow
  private let columns: [ListColumn]
  private let plan: ColumnPlan
  private let isChosen: Bool
  private let isFocused: Bool
  private let sign: RowSign

  /// A row with the columns that there is room for.
  init(
    _ row: ListRow,
    _ columns: [ListColumn],
    _ plan: ColumnPlan,
    isChosen: Bool,
    isFocused: Bool,
    sign: RowSign = .none
  ) {
    self.row = row
    self.columns = columns
    self.plan = plan
    self.isChosen = isChosen
    self.isFocused = isFocused
    self.sign = sign
  }

  /// Draws the row on one line.
  func draw(in rect: Rect, gutter: Int, on canvas: inout Canvas) {
    if row.isHeading { return drawHeading(in: rect, on: &canvas) }
    drawGutter(in: rect, on: &canvas)
    for place in plan.places {
      let cell = row.cells[place.index]
      let area = Rect(x: rect.x + gutter + place.x, y: rect.y, width: place.width, height: 1)
      if let axis = columns[place.index].axis {
        GanttRow(cell.spans, axis: axis.fitting(area.width)).draw(on: &canvas, in: area)
      } else {
        draw(cell, in: area, columns[place.index].alignment, on: &canvas)
      }
    }
    ground(rect, on: &canvas)
  }

  /// Draws the row on two lines: the short cells, then the words.
  func drawCompact(in rect: Rect, on canvas: inout Canvas) {
    if row.isHeading { return drawHeading(in: rect.row(0), on: &canvas) }
    drawGutter(in: rect, on: &canvas)
    let (first, second) = rect.split(left: 3).rest.split(top: 1)
    var line = StyledText()
    let order = columns.indices.sorted { left, right in
      (columns[left].priority, left) < (columns[right].priority, right)
    }
    for index in order where !columns[index].isLong && columns[index].axis == nil {
      guard !row.cells[index].plain.isEmpty else { continue }
      line.append("  ")
      line.append(styled(row.cells[index]))
    }
    canvas.draw(styled: line.dropping(2), at: first.origin, maxWidth: first.width)
    if let long = columns.firstIndex(where: \.isLong) {
      draw(row.cells[long], in: second.row(0), .left, on: &canvas)
    }
    ground(rect.row(0), on: &canvas)
  }

  private func drawHeading(in rect: Rect, on canvas: inout Canvas) {
    let name = SafeText(row.reference)
    canvas.draw(
      name,
      at: Point(x: rect.x + 1, y: rect.y),
      style: .heading,
      maxWidth: rect.width - 2
    )
    let used = name.columns + 2
    canvas.drawRule(
      at: Point(x: rect.x + used, y: rect.y),
      width: max(0, rect.width - used - 1)
    )
  }

  private func drawGutter(in rect: Rect, on canvas: inout Canvas) {
    if isChosen { canvas.draw(">", at: rect.origin, style: isFocused ? .focus : .focus.bold) }
    canvas.draw(
      SafeText(row.mark.rawValue),
      at: Point(x: rect.x + 1, y: rect.y),
      style: row.mark.style
    )
    guard sign != .none else { return }
    canvas.draw(
      SafeText(sign.rawValue),
      at: Point(x: rect.x + 2, y: rect.y),
      style: sign == .stale ? .muted : Style.focus.bold
    )
  }

  private func draw(
    _ cell: ListCell,
    in area: Rect,
    _ alignment: Alignment,
    on canvas: inout Canvas
  ) {
    let line = styled(cell).truncated(to: area.width)
    let indent = alignment == .right ? area.width - line.columns : 0
    canvas.draw(
      styled: line,
      at: Point(x: area.x + indent, y: area.y),
      maxWidth: max(0, area.width)
    )
  }

  private func styled(_ cell: ListCell) -> StyledText {
    var line = StyledText()
    for run in cell.runs { line.append(SafeText(run.words), run.style ?? row.style) }
    return line
  }

  private func ground(_ rect: Rect, on canvas: inout Canvas) {
    guard isChosen else { return }
    // Without the focus the words keep their colours; a late check stays red.
    canvas.restyle(rect) { style in
      if !isFocused { return style.bold }
      // One look for the whole row as far as the theme allows: each change of it is written out.
      return style.on(.selected)
    }
  }
}

/// The sign between a row's mark and its words.
enum RowSign: String, Sendable {
  case none = " "
  /// Marked for a common act.
  case marked = "●"
  /// Between the beginning of a range and the chosen row: not marked yet.
  case inRange = "○"
  /// Read a while ago, and not again since.
  case stale = "~"
}

extension ListColumn {
  /// Whether it is the one that takes what is left, with the words of the row.
  var isLong: Bool {
    if case .fills = width { axis == nil } else { false }
  }
}

extension StyledText {
  /// The line without its first columns, which are spaces.
  fileprivate func dropping(_ columns: Int) -> StyledText {
    var line = StyledText()
    for run in runs.dropFirst() { line.append(run.text, run.style) }
    return line
  }
}

extension TimeAxis {
  /// The same stretch over so many cells, in whole units of a quarter of a day.
  func fitting(_ cells: Int) -> TimeAxis {
    let whole = TeamsPane.planDays * 1440
    guard cells > 0 else { return self }
    let least = (whole + cells - 1) / cells
    let perCell = (least + 359) / 360 * 360
    return TimeAxis(start: start, perCell: perCell, now: now)
  }
}

/// The heads of a time plan: the days that have room for their names.
struct PlanHead {
  private let axis: TimeAxis

  /// The heads of an axis.
  init(_ axis: TimeAxis) {
    self.axis = axis
  }

  /// Draws a name at each Monday and at today.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let axis = axis.fitting(rect.width)
    var labels: [(time: Int, text: SafeText)] = []
    for day in 0..<TeamsPane.planDays {
      let date = LondonTime(Instant(seconds: Int64(axis.start + day * 1440 + 720) * 60)).date
      guard date.weekday == 1 else { continue }
      labels.append((axis.start + day * 1440, SafeText(date.short)))
    }
    axis.draw(labels: labels, on: &canvas, in: rect)
  }
}
