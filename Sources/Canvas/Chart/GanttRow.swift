/// What somebody or something does at a time, from the least to the most pressing.
public enum GanttState: Int, Comparable, CaseIterable, Sendable {
  /// Nothing planned.
  case idle
  /// Asked of somebody else and not agreed.
  case bid
  /// Planned.
  case planned
  /// Under way or done.
  case out
  /// Running over its end.
  case overrun
  /// Nobody where somebody must be.
  case gap
  /// Two things at once.
  case clash

  /// The mark of a cell in this state.
  public var mark: Unicode.Scalar {
    switch self {
    case .idle: "·"
    case .bid: "┄"
    case .planned: "─"
    case .out: "━"
    case .overrun: "▶"
    case .gap: "?"
    case .clash: "▓"
    }
  }

  /// The style of a cell in this state.
  public var style: Style {
    switch self {
    case .idle: .faint
    case .bid: .bid
    case .planned, .out: .text
    case .overrun: .caution
    case .gap, .clash: .alert
    }
  }

  /// Returns whether one state is less pressing than another.
  public static func < (left: GanttState, right: GanttState) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A row of a time plan: one cell a stretch of time, and in each cell the most pressing state.
///
/// Times are whole numbers of any one unit, such as minutes; zooming out never hides a clash.
public struct GanttRow: Sendable {
  /// The stretches that are not idle, in any order; they may overlap.
  public var spans: [Span]
  /// The cells' times.
  public var axis: TimeAxis

  /// A stretch of time in one state, from its start up to but not including its end.
  public struct Span: Hashable, Sendable {
    /// When the state begins.
    public let start: Int
    /// When it has ended.
    public let end: Int
    /// What is going on.
    public let state: GanttState

    /// Creates a stretch.
    public init(from start: Int, to end: Int, _ state: GanttState) {
      self.start = start
      self.end = end
      self.state = state
    }
  }

  /// Creates a row.
  public init(_ spans: [Span], axis: TimeAxis) {
    self.spans = spans
    self.axis = axis
  }

  /// Draws the row on the first row of a rectangle, a cell a column.
  ///
  /// The line of the present stands in its cell, unless something pressing does.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let states = states(cells: rect.width)
    let now = axis.now.flatMap { axis.cell(of: $0, cells: rect.width) }
    canvas.clipped(to: rect.row(0)) { canvas in
      for (column, state) in states.enumerated() {
        let isNow = column == now
        let showsLine = isNow && state < .overrun
        let style = isNow && !showsLine ? state.style.reversed : state.style
        let mark = showsLine ? TimeAxis.nowMark : state.mark
        canvas.put(
          mark,
          x: rect.x + column,
          y: rect.y,
          style: showsLine ? .focus : style
        )
      }
    }
  }

  /// Returns the most pressing state in each cell.
  public func states(cells: Int) -> [GanttState] {
    var states = Array(repeating: GanttState.idle, count: Swift.max(0, cells))
    for span in spans where span.start < span.end {
      guard let range = axis.cells(from: span.start, to: span.end, cells: states.count) else {
        continue
      }
      for cell in range { states[cell] = Swift.max(states[cell], span.state) }
    }
    return states
  }
}
