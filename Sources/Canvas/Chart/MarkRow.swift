/// Events on a row of time: one mark a cell, and a digit where several fall together.
public struct MarkRow: Sendable {
  /// The events, in any order.
  public var events: [Event]
  /// The cells' times.
  public var axis: TimeAxis

  /// What became of something that was due.
  public enum Outcome: Int, Comparable, Sendable {
    /// Done in time.
    case done
    /// Still to come.
    case due
    /// Missed or late.
    case late

    /// The mark of one event.
    public var mark: Unicode.Scalar {
      switch self {
      case .done: "●"
      case .due: "○"
      case .late: "!"
      }
    }

    /// The style of the mark.
    public var style: Style {
      switch self {
      case .done: .good
      case .due: .text
      case .late: .alert
      }
    }

    /// Returns whether one outcome is less pressing than another.
    public static func < (left: Outcome, right: Outcome) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Something that happened, or is to happen, at a time.
  public struct Event: Hashable, Sendable {
    /// When, on the axis.
    public let time: Int
    /// What became of it.
    public let outcome: Outcome

    /// Creates an event.
    public init(at time: Int, _ outcome: Outcome) {
      self.time = time
      self.outcome = outcome
    }
  }

  /// Creates a row.
  public init(_ events: [Event], axis: TimeAxis) {
    self.events = events
    self.axis = axis
  }

  /// Draws the row on the first row of a rectangle, a cell a column.
  ///
  /// A cell has the style of its most pressing event; nine events or more are a `9`.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    var cells: [Int: [Outcome]] = [:]
    for event in events {
      guard let cell = axis.cell(of: event.time, cells: rect.width) else { continue }
      cells[cell, default: []].append(event.outcome)
    }
    let now = axis.now.flatMap { axis.cell(of: $0, cells: rect.width) }
    canvas.clipped(to: rect.row(0)) { canvas in
      if let now {
        canvas.put(TimeAxis.nowMark, x: rect.x + now, y: rect.y, style: .focus)
      }
      for (cell, outcomes) in cells {
        let worst = outcomes.max() ?? .done
        let mark = outcomes.count == 1 ? worst.mark : MarkRow.digit(outcomes.count)
        canvas.put(mark, x: rect.x + cell, y: rect.y, style: worst.style)
      }
    }
  }

  private static func digit(_ count: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "0") + UInt8(Swift.min(count, 9)))
  }
}
