/// What must be rewritten to turn one canvas into another: the runs of cells that differ.
///
/// A run never begins or ends inside a wide character. Applied to the old canvas it gives the new.
public struct CanvasDiff: Sendable {
  /// The runs, top to bottom and left to right; on one row no two of them touch.
  public let runs: [Run]
  /// The cursor of the new canvas.
  public let cursor: Point?
  /// Whether the sizes differ, so that the runs hold every cell.
  public let isWhole: Bool
  private let size: Size
  private let glyphs: Glyphs
  private let table: ClusterTable

  /// Neighbouring cells of one row.
  public struct Run: Sendable {
    /// Where the first cell stands.
    public let start: Point
    /// The new cells.
    public let cells: ArraySlice<Cell>
  }

  /// Compares two canvases.
  ///
  /// - Complexity: O(cells).
  public init(from old: Canvas, to new: Canvas) {
    cursor = new.cursor
    size = new.size
    glyphs = new.glyphs
    table = new.table
    isWhole = old.size != new.size
    if isWhole {
      runs = (0..<new.size.height).map { y in
        Run(start: Point(x: 0, y: y), cells: new.cells[new.row(y)])
      }
    } else {
      runs = (0..<new.size.height).flatMap { CanvasDiff.runs(of: $0, from: old, to: new) }
    }
  }

  /// Whether nothing but the cursor may differ.
  public var isEmpty: Bool { runs.isEmpty }

  /// Returns the character that starts in a cell of a run; empty for the second half of a wide one.
  public func text(of cell: Cell) -> String {
    table.text(of: cell)
  }

  /// Returns the new canvas, made from the old one.
  public func applied(to old: Canvas) -> Canvas {
    var result = Canvas(size: size, glyphs: glyphs)
    if !isWhole { result.blit(old, at: .origin) }
    for run in runs {
      for (offset, cell) in run.cells.enumerated() where !cell.isContinuation {
        let code = cell.tableIndex == nil ? cell.code : result.table.code(for: text(of: cell))
        let x = run.start.x + offset
        result.place(code, columns: Int(cell.width), x: x, y: run.start.y, style: cell.style)
      }
    }
    result.cursor = cursor
    return result
  }

  /// Whether a row of cells is the same in both, compared as the eight bytes that each is.
  private static func isSame(_ row: Range<Int>, in old: [Cell], and new: [Cell]) -> Bool {
    old.withUnsafeBytes { old in
      new.withUnsafeBytes { new in
        row.allSatisfy { index in
          old.load(fromByteOffset: index * 8, as: UInt64.self)
            == new.load(fromByteOffset: index * 8, as: UInt64.self)
        }
      }
    }
  }

  private static func runs(of y: Int, from old: Canvas, to new: Canvas) -> [Run] {
    let row = new.row(y)
    let simple = old.table.isEmpty && new.table.isEmpty
    if simple, isSame(row, in: old.cells, and: new.cells) { return [] }
    let differs = { (index: Int) in
      simple
        ? old.cells[index] != new.cells[index]
        : !old.table.shows(old.cells[index], sameAs: new.cells[index], new.table)
    }
    var runs: [Run] = []
    var index = row.lowerBound
    while index < row.upperBound {
      guard differs(index) else {
        index += 1
        continue
      }
      // A wide character may differ in its second half alone: take it whole.
      let start = new.cells[index].isContinuation ? index - 1 : index
      while index < row.upperBound, differs(index) || new.cells[index].isContinuation {
        index += 1
      }
      let point = Point(x: start - row.lowerBound, y: y)
      runs.append(Run(start: point, cells: new.cells[start..<index]))
    }
    return runs
  }
}
