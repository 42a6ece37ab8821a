/// A grid of styled cells, and the place of the cursor on it: one frame of the screen as a value.
///
/// Views draw on it, tests print and compare it, the terminal shows it. Nothing is ever written
/// outside the grid or outside the clip, whatever positions and sizes are given. A wide character
/// is always whole: one that loses a half becomes a blank.
///
/// Start reading here; drawing is in `Canvas+Drawing` and `Canvas+Shapes`, printing in
/// `Canvas+Text`, comparing in `CanvasDiff`. The target imports nothing and knows no terminal.
public struct Canvas: Sendable {
  /// Columns and rows, at most `Canvas.largest`.
  public let size: Size
  /// The look of borders and marks.
  public let glyphs: Glyphs
  /// The focused cell, where the terminal puts its cursor; kept inside the canvas.
  public var cursor: Point? {
    didSet { cursor = cursor.map(inside) }
  }
  /// The part of the canvas that drawing reaches.
  public internal(set) var clip: Rect
  var cells: [Cell]
  var table = ClusterTable()

  /// The largest extent; more is cut off.
  public static let largest = Size(width: 1000, height: 500)

  /// Creates a blank canvas.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = size.clamped(to: Canvas.largest)
    self.glyphs = glyphs
    clip = Rect(self.size)
    cells = Array(repeating: .blank(), count: self.size.width * self.size.height)
  }

  /// The whole canvas as a rectangle.
  public var bounds: Rect { Rect(size) }

  /// The cell at a position; blank outside the canvas.
  public subscript(x: Int, y: Int) -> Cell {
    guard bounds.contains(Point(x: x, y: y)) else { return .blank() }
    return cells[y * size.width + x]
  }

  /// Returns the character that starts in a cell; empty for the second half of a wide one.
  public func text(of cell: Cell) -> String {
    table.text(of: cell)
  }

  private func inside(_ point: Point) -> Point {
    Point(
      x: Swift.min(Swift.max(point.x, 0), Swift.max(0, size.width - 1)),
      y: Swift.min(Swift.max(point.y, 0), Swift.max(0, size.height - 1))
    )
  }
}

extension Canvas: Equatable {
  /// Returns whether both show the same: size, characters, styles and cursor.
  public static func == (left: Canvas, right: Canvas) -> Bool {
    guard left.size == right.size, left.cursor == right.cursor else { return false }
    if left.table.isEmpty && right.table.isEmpty { return left.cells == right.cells }
    return zip(left.cells, right.cells).allSatisfy { left.table.shows($0, sameAs: $1, right.table) }
  }
}

/// The characters of more than one scalar that a canvas holds.
struct ClusterTable: Sendable {
  private var texts: [String] = []
  private var places: [String: Int] = [:]

  var isEmpty: Bool { texts.isEmpty }

  /// Returns the cell code of a character, which is added if it is new.
  mutating func code(for text: String) -> UInt32 {
    if let place = places[text] { return Cell.tableFlag | UInt32(place) }
    places[text] = texts.count
    texts.append(text)
    return Cell.tableFlag | UInt32(texts.count - 1)
  }

  func text(of cell: Cell) -> String {
    if cell.isContinuation { return "" }
    if let index = cell.tableIndex { return texts[index] }
    return cell.scalar.map { String($0) } ?? ""
  }

  /// Returns whether a cell of this table shows the same as a cell of another.
  func shows(_ cell: Cell, sameAs other: Cell, _ table: ClusterTable) -> Bool {
    guard cell.tableIndex != nil || other.tableIndex != nil else { return cell == other }
    return cell.style == other.style && cell.width == other.width
      && text(of: cell) == table.text(of: other)
  }
}
