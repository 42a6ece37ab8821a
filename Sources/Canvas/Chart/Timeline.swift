/// Some rows over one stretch of time, with the times above and the present marked in all of them.
///
/// Times are whole minutes of any one clock. A cell covers as many as the width asks for, in steps
/// that people count in, and shows the most pressing of what falls into it.
public struct Timeline: Hashable, Sendable {
  /// A row with its name.
  public struct Row: Hashable, Sendable {
    /// The name before the row.
    public let label: String
    /// What it shows.
    public let kind: Kind

    /// Creates a row.
    public init(_ label: String, _ kind: Kind) {
      self.label = label
      self.kind = kind
    }
  }

  /// What a row shows.
  public enum Kind: Hashable, Sendable {
    /// Events that were done, are due or were late.
    case marks([MarkRow.Event])
    /// A level that changes: from each time on the number holds, until the end.
    case levels([Level], until: Int)
    /// Who or what holds, one after the other; where one always must, what none holds is a gap.
    case holders([Holder], mustHold: Bool)
  }

  /// A level from a time on.
  public struct Level: Hashable, Sendable {
    /// When it begins.
    public let time: Int
    /// From 1, the least, to 4.
    public let number: Int

    /// Creates a level.
    public init(at time: Int, _ number: Int) {
      self.time = time
      self.number = number
    }
  }

  /// Somebody who stands for something for a while.
  public struct Holder: Hashable, Sendable {
    /// When it begins.
    public let start: Int
    /// When it has ended.
    public let end: Int
    /// Who.
    public let name: String

    /// Creates a holder.
    public init(from start: Int, to end: Int, _ name: String) {
      self.start = start
      self.end = end
      self.name = name
    }
  }

  /// A time with the words above it.
  public struct Tick: Hashable, Sendable {
    /// When.
    public let time: Int
    /// The words: `06`, `Fri 17`.
    public let text: String

    /// Creates a tick.
    public init(at time: Int, _ text: String) {
      self.time = time
      self.text = text
    }
  }

  /// The time of the left edge.
  public let start: Int
  /// The time of the right edge.
  public let end: Int
  /// The present, nil where it is not marked.
  public let now: Int?
  /// The words above; those without room are left out.
  public let ticks: [Tick]
  /// The rows, from top to bottom.
  public let rows: [Row]

  /// The minutes that a cell may cover.
  private static let steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440]

  /// Creates a timeline.
  public init(from start: Int, to end: Int, now: Int?, ticks: [Tick], rows: [Row]) {
    self.start = start
    self.end = Swift.max(end, start + 1)
    self.now = now
    self.ticks = ticks
    self.rows = rows
  }

  /// How many rows of cells it takes.
  public var height: Int { rows.count + 1 }

  /// Draws the times and then the rows, as many as there is room for.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let widest = rows.map { row in SafeText(row.label).columns }.max() ?? 0
    let labels = Swift.min(widest + 2, rect.width)
    let area = rect.split(left: labels).rest
    guard !area.isEmpty else { return }
    let axis = axis(cells: area.width)
    let cells = Swift.min(area.width, (end - start + axis.perCell - 1) / axis.perCell)
    let room = Rect(x: area.x, y: area.y, width: cells, height: area.height)
    axis.draw(labels: ticks.map { ($0.time, SafeText($0.text)) }, on: &canvas, in: room.row(0))
    for (place, row) in rows.prefix(Swift.max(0, rect.height - 1)).enumerated() {
      let line = room.row(place + 1)
      canvas.draw(
        SafeText(row.label),
        at: Point(x: rect.x, y: line.y),
        style: .muted,
        maxWidth: labels
      )
      draw(row.kind, axis, on: &canvas, in: line)
    }
  }

  private func axis(cells: Int) -> TimeAxis {
    let length = end - start
    let perCell =
      Timeline.steps.first { step in length <= step * cells } ?? (length + cells - 1) / cells
    return TimeAxis(start: start, perCell: perCell, now: now)
  }

  private func draw(_ kind: Kind, _ axis: TimeAxis, on canvas: inout Canvas, in line: Rect) {
    switch kind {
    case .marks(let events): MarkRow(events, axis: axis).draw(on: &canvas, in: line)
    case .levels(let levels, let until):
      draw(levels, until: until, axis, on: &canvas, in: line)
    case .holders(let holders, let mustHold):
      draw(holders, mustHold: mustHold, axis, on: &canvas, in: line)
    }
  }

  private func draw(
    _ levels: [Level],
    until: Int,
    _ axis: TimeAxis,
    on canvas: inout Canvas,
    in line: Rect
  ) {
    for (place, level) in levels.enumerated() {
      let next = place + 1 < levels.count ? levels[place + 1].time : until
      guard let cells = axis.cells(from: level.time, to: next, cells: line.width) else { continue }
      let style: Style = level.number >= 3 ? .caution : .text
      for cell in cells {
        let mark = cell == cells.lowerBound ? Timeline.digit(level.number) : level.mark
        canvas.put(mark, x: line.x + cell, y: line.y, style: style)
      }
    }
    guard let now, let cell = axis.cell(of: now, cells: line.width) else { return }
    canvas.put(TimeAxis.nowMark, x: line.x + cell, y: line.y, style: .focus)
  }

  private func draw(
    _ holders: [Holder],
    mustHold: Bool,
    _ axis: TimeAxis,
    on canvas: inout Canvas,
    in line: Rect
  ) {
    let held = holders.map { holder in GanttRow.Span(from: holder.start, to: holder.end, .out) }
    let gaps = mustHold ? Timeline.gaps(in: holders, from: start, to: end) : []
    GanttRow(held + gaps, axis: axis).draw(on: &canvas, in: line)
    for holder in holders {
      guard let cells = axis.cells(from: holder.start, to: holder.end, cells: line.width) else {
        continue
      }
      let name = SafeText(holder.name)
      guard cells.count > name.columns else { continue }
      canvas.draw(
        name,
        at: Point(x: line.x + cells.lowerBound, y: line.y),
        style: holder.start <= now ?? start && (now ?? start) < holder.end
          ? Style.focus.bold : Style.text.bold
      )
    }
  }

  /// The stretches that nobody covers, as a plan shows them.
  public static func gaps(in holders: [Holder], from start: Int, to end: Int) -> [GanttRow.Span] {
    var gaps: [GanttRow.Span] = []
    var reached = start
    for holder in holders.sorted(by: { $0.start < $1.start }) {
      if holder.start > reached {
        gaps.append(GanttRow.Span(from: reached, to: Swift.min(holder.start, end), .gap))
      }
      reached = Swift.max(reached, holder.end)
    }
    if reached < end { gaps.append(GanttRow.Span(from: reached, to: end, .gap)) }
    return gaps
  }

  private static func digit(_ number: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "0") + UInt8(Swift.min(Swift.max(0, number), 9)))
  }
}

extension Timeline.Level {
  /// The block of the level: higher for closer.
  fileprivate var mark: Unicode.Scalar {
    switch number {
    case ...1: "▁"
    case 2: "▃"
    case 3: "▅"
    default: "█"
    }
  }
}
