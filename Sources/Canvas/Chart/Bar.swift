/// A horizontal bar that fills as a value nears its capacity, in eighths of a column.
///
/// The room that is left is dotted. A value over the capacity fills the bar, ends in `▶` and is
/// drawn as an alert. Print the number beside it.
public struct Bar: Sendable {
  /// The value.
  public var value: Int
  /// The value at which the bar is full.
  public var capacity: Int
  /// How the filled part looks.
  public var style: Style

  /// Creates a bar.
  public init(_ value: Int, of capacity: Int, style: Style = .text) {
    self.value = value
    self.capacity = capacity
    self.style = style
  }

  /// Draws the bar on the first row of a rectangle, over its whole width.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let isOver = value > Swift.max(capacity, 0)
    let eighths = filledEighths(of: rect.width)
    canvas.clipped(to: rect.row(0)) { canvas in
      for column in 0..<rect.width {
        let filled = Swift.min(Swift.max(eighths - column * 8, 0), 8)
        let isEnd = isOver && column == rect.width - 1
        let mark = isEnd ? "▶" : Bar.marks[filled]
        let style = filled == 0 ? Style.faint : isOver ? .alert : style
        canvas.put(mark, x: rect.x + column, y: rect.y, style: style)
      }
    }
  }

  private static let marks: [Unicode.Scalar] = ["·", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  /// The filled eighths; something is never nothing, and less than full is never full.
  private func filledEighths(of width: Int) -> Int {
    let all = width * 8
    guard value > 0 else { return 0 }
    guard value < capacity else { return all }
    let share = Double(value) / Double(capacity) * Double(all)
    return Swift.min(Swift.max(Int(share + 0.5), 1), Swift.max(all - 1, 0))
  }
}
