/// A position on a canvas, from the top left, in columns and rows; (0, 0) is the first cell.
public struct Point: Hashable, Sendable {
  /// The column, from 0 at the left.
  public var x: Int
  /// The row, from 0 at the top.
  public var y: Int

  /// Creates a position.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let origin = Point(x: 0, y: 0)
}

/// The extent of a canvas or of a part of it, in columns and rows; never negative.
public struct Size: Hashable, Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// Creates an extent; a negative number counts as none.
  public init(width: Int, height: Int) {
    self.width = Swift.max(0, width)
    self.height = Swift.max(0, height)
  }

  /// The smaller of both extents in each direction.
  public func clamped(to limit: Size) -> Size {
    Size(width: Swift.min(width, limit.width), height: Swift.min(height, limit.height))
  }
}
