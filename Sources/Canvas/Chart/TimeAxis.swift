/// The times that the cells of a row stand for, in whole numbers of any one unit.
public struct TimeAxis: Hashable, Sendable {
  /// The time at which the first cell begins.
  public let start: Int
  /// The time that one cell covers, at least one.
  public let perCell: Int
  /// The present, or nil where it is not marked.
  public let now: Int?

  /// The line that marks the present.
  public static let nowMark: Unicode.Scalar = "│"

  /// Creates an axis; less than one unit a cell counts as one.
  public init(start: Int, perCell: Int, now: Int? = nil) {
    self.start = start
    self.perCell = Swift.max(1, perCell)
    self.now = now
  }

  /// Returns the cell that a time falls in, or nil outside so many cells.
  public func cell(of time: Int, cells: Int) -> Int? {
    let (offset, overflows) = time.subtractingReportingOverflow(start)
    guard !overflows, offset >= 0, offset / perCell < cells else { return nil }
    return offset / perCell
  }

  /// Returns the cells that a stretch of time touches, or nil if it touches none.
  func cells(from first: Int, to end: Int, cells: Int) -> ClosedRange<Int>? {
    let (length, overflows) = perCell.multipliedReportingOverflow(by: cells)
    guard !overflows, length > 0, first < end else { return nil }
    let (stop, tooLate) = start.addingReportingOverflow(length)
    guard !tooLate, first < stop, end > start else { return nil }
    let from = Swift.max(first, start) - start
    let to = Swift.min(end, stop) - 1 - start
    return (from / perCell)...(to / perCell)
  }

  /// Draws labels on the first row of a rectangle, each from the cell of its time.
  ///
  /// A label that would touch the one before it, or be cut at the right edge, is left out.
  public func draw(
    labels: [(time: Int, text: SafeText)],
    on canvas: inout Canvas,
    in rect: Rect,
    style: Style = .muted
  ) {
    var free = 0
    canvas.clipped(to: rect.row(0)) { canvas in
      if let now, let cell = cell(of: now, cells: rect.width) {
        canvas.put(TimeAxis.nowMark, x: rect.x + cell, y: rect.y, style: .focus)
      }
      for label in labels.sorted(by: { $0.time < $1.time }) {
        guard let cell = cell(of: label.time, cells: rect.width), cell >= free,
          cell + label.text.columns <= rect.width
        else { continue }
        canvas.draw(label.text, at: Point(x: rect.x + cell, y: rect.y), style: style)
        free = cell + label.text.columns + 1
      }
    }
  }
}
