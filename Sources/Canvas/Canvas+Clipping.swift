extension Canvas {
  /// Draws with the clip narrowed to a rectangle; positions stay those of the whole canvas.
  ///
  /// A wide character that the edge of the clip cuts is blanked on both sides of it; nothing else
  /// outside changes.
  public mutating func clipped<Result>(
    to rect: Rect,
    _ draw: (inout Canvas) throws -> Result
  ) rethrows -> Result {
    let outer = clip
    clip = clip.intersection(rect)
    defer { clip = outer }
    return try draw(&self)
  }

  /// Copies another canvas, or a part of it, so that its top left cell comes to a position.
  ///
  /// The other's cursor is not copied.
  public mutating func blit(_ other: Canvas, part: Rect? = nil, at point: Point) {
    let source = other.bounds.intersection(part ?? other.bounds)
    // A rectangle keeps a far position within reach, so that no sum overflows.
    let target = Rect(x: point.x, y: point.y, width: source.width, height: source.height)
    for y in 0..<source.height {
      for x in 0..<source.width {
        let cell = other[source.x + x, source.y + y]
        let whole = !cell.isWide || x + 1 < source.width
        let (targetX, targetY) = (target.x + x, target.y + y)
        if cell.isContinuation {
          if x == 0 { place(0x20, columns: 1, x: targetX, y: targetY, style: cell.style) }
        } else if whole {
          let code = cell.tableIndex == nil ? cell.code : table.code(for: other.text(of: cell))
          place(code, columns: Int(cell.width), x: targetX, y: targetY, style: cell.style)
        } else {
          place(0x20, columns: 1, x: targetX, y: targetY, style: cell.style)
        }
      }
    }
  }
}
