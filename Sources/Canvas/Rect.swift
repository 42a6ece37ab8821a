/// A rectangle of cells: a corner and an extent, in columns and rows.
///
/// Every operation gives a rectangle inside the one it started from, so a layout cannot reach
/// outside its space. Coordinates are kept within a million, so that no sum overflows.
public struct Rect: Hashable, Sendable {
  /// The column of the left edge.
  public let x: Int
  /// The row of the top edge.
  public let y: Int
  /// Columns, never negative.
  public let width: Int
  /// Rows, never negative.
  public let height: Int

  private static let reach = 1_000_000

  /// Creates a rectangle; a negative extent counts as none.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = Swift.min(Swift.max(x, -Rect.reach), Rect.reach)
    self.y = Swift.min(Swift.max(y, -Rect.reach), Rect.reach)
    self.width = Swift.min(Swift.max(width, 0), Rect.reach)
    self.height = Swift.min(Swift.max(height, 0), Rect.reach)
  }

  /// Creates the rectangle of an extent, from the top left corner.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The first column to the right of the rectangle.
  public var maxX: Int { x + width }
  /// The first row below the rectangle.
  public var maxY: Int { y + height }
  /// The top left corner.
  public var origin: Point { Point(x: x, y: y) }
  /// Columns and rows.
  public var size: Size { Size(width: width, height: height) }
  /// Whether the rectangle holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Returns whether a position lies in the rectangle.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// Returns the cells that both rectangles have; empty if they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = Swift.max(x, other.x)
    let top = Swift.max(y, other.y)
    return Rect(
      x: left,
      y: top,
      width: Swift.min(maxX, other.maxX) - left,
      height: Swift.min(maxY, other.maxY) - top
    )
  }

  /// Returns the rectangle without so many columns at either side and rows at top and bottom.
  public func inset(columns: Int = 1, rows: Int = 1) -> Rect {
    let columns = Swift.min(Swift.max(columns, 0), width)
    let rows = Swift.min(Swift.max(rows, 0), height)
    return Rect(
      x: x + Swift.min(columns, width),
      y: y + Swift.min(rows, height),
      width: width - 2 * columns,
      height: height - 2 * rows
    )
  }

  /// Returns one row of the rectangle, counted from its top; empty if there is no such row.
  public func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }

  /// Returns the top rows and what is left below them.
  public func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let rows = Swift.min(Swift.max(rows, 0), height)
    return (
      Rect(x: x, y: y, width: width, height: rows),
      Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// Returns what is left above the bottom rows, and the bottom rows.
  public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let parts = split(top: height - Swift.min(Swift.max(rows, 0), height))
    return (parts.top, parts.rest)
  }

  /// Returns the left columns and what is left beside them.
  public func split(left columns: Int) -> (left: Rect, rest: Rect) {
    let columns = Swift.min(Swift.max(columns, 0), width)
    return (
      Rect(x: x, y: y, width: columns, height: height),
      Rect(x: x + columns, y: y, width: width - columns, height: height)
    )
  }

  /// Returns what is left beside the right columns, and the right columns.
  public func split(right columns: Int) -> (rest: Rect, right: Rect) {
    let parts = split(left: width - Swift.min(Swift.max(columns, 0), width))
    return (parts.left, parts.rest)
  }

  /// Returns a rectangle of an extent in the middle of this one, no larger than it.
  public func centred(_ size: Size) -> Rect {
    let size = size.clamped(to: self.size)
    return Rect(
      x: x + (width - size.width) / 2,
      y: y + (height - size.height) / 2,
      width: size.width,
      height: size.height
    )
  }
}
