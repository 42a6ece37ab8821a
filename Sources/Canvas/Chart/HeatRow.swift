/// A row of numbers on grounds that warn as each nears its capacity.
///
/// The number stands in every cell, so that nothing is said by colour alone; a value that is not
/// known is `·`.
public struct HeatRow: Sendable {
  /// The values in order, nil where none is known.
  public var values: [Int?]
  /// The value at which a cell is full and drawn as an alert.
  public var capacity: Int
  /// The value from which a cell is drawn as a caution.
  public var caution: Int
  /// Columns of a cell, the space between cells among them; from 1 to 40.
  public var cellWidth: Int

  /// Creates a row that cautions from four fifths of the capacity unless told otherwise.
  public init(_ values: [Int?], capacity: Int, caution: Int? = nil, cellWidth: Int = 3) {
    self.values = values
    self.capacity = capacity
    self.caution = caution ?? HeatRow.fourFifths(of: capacity)
    self.cellWidth = Swift.min(Swift.max(1, cellWidth), 40)
  }

  /// Draws the cells on the first row of a rectangle, from its left edge.
  ///
  /// A number too long for its cell is drawn as `+`.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let numberWidth = cellWidth > 1 ? cellWidth - 1 : 1
    canvas.clipped(to: rect.row(0)) { canvas in
      for (place, value) in values.prefix(rect.width / cellWidth + 1).enumerated() {
        let number = value.map { SafeText(String($0)) } ?? "·"
        let text = number.columns > numberWidth ? "+" : number
        canvas.draw(
          text.padded(to: numberWidth, alignment: .right),
          at: Point(x: rect.x + place * cellWidth, y: rect.y),
          style: style(of: value)
        )
      }
    }
  }

  private func style(of value: Int?) -> Style {
    guard let value else { return .faint }
    if value >= capacity { return Style(.alertBadge) }
    return value >= caution ? Style(.cautionBadge) : .text
  }

  private static func fourFifths(of capacity: Int) -> Int {
    capacity - capacity / 5
  }
}
