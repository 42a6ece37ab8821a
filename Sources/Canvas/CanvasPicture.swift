/// A canvas set down as text: size, characters, styles and cursor; the form of a golden screen.
public struct CanvasPicture: Hashable, Sendable {
  /// The lines of the picture.
  ///
  /// A head with size and cursor, the characters, then the style letters, each plane under its
  /// own head. Rows stand between bars so that no editor strips their spaces.
  public let lines: [String]

  /// Creates the picture of a canvas.
  public init(_ canvas: Canvas) {
    let cursor = canvas.cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor"
    lines =
      ["\(canvas.size.width)x\(canvas.size.height) \(cursor)"]
      + canvas.lines.map { "|" + $0 }
      + ["styles"]
      + canvas.styleLines.map { "|" + $0 }
  }

  /// Creates a picture from the text of a file.
  public init(text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  /// The picture as the text of a file.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Returns both pictures side by side with `*` before each row that differs, or nil if they are
  /// equal.
  public static func difference(expected: CanvasPicture, actual: CanvasPicture) -> String? {
    guard expected != actual else { return nil }
    let left = expected.lines.map { SafeText($0) }
    let right = actual.lines.map { SafeText($0) }
    let width = Swift.max(left.map(\.columns).max() ?? 0, SafeText("expected").columns)
    var result = "  " + SafeText("expected").padded(to: width).string + " ! actual\n"
    for row in 0..<Swift.max(left.count, right.count) {
      let (one, other) = (row < left.count ? left[row] : nil, row < right.count ? right[row] : nil)
      result += one == other ? "  " : "* "
      result += (one ?? .empty).padded(to: width).string + " ! " + (other ?? .empty).string + "\n"
    }
    return result
  }
}

extension Canvas {
  /// Returns two canvases side by side with the rows that differ marked, or nil if they are equal.
  ///
  /// Characters, role letters and cursor are compared.
  public static func difference(expected: Canvas, actual: Canvas) -> String? {
    CanvasPicture.difference(expected: CanvasPicture(expected), actual: CanvasPicture(actual))
  }
}
