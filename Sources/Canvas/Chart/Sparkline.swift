/// A row of bars, one a column, that shows how a count went over time.
///
/// The scale starts from zero. Zero is `▁`, anything more is at least `▂`, and a value that is not
/// known is `·`, so that a gap in the records never looks like a quiet hour. Print the peak and the
/// unit beside it.
public struct Sparkline: Sendable {
  /// The values in order, nil where none is known.
  public var values: [Double?]
  /// The value of a full column; the largest value if nil.
  public var full: Double?
  /// A value above this one is drawn as an alert; nil for no limit.
  public var limit: Double?
  /// Whether the last value covers a time that is still running; it is underlined then.
  public var isLastPartial = false
  /// How the bars look.
  public var style: Style

  /// Creates a sparkline.
  public init(_ values: [Double?], style: Style = .text) {
    self.values = values
    self.style = style
  }

  /// Creates a sparkline of whole numbers.
  public init(counts: [Int?], style: Style = .text) {
    self.init(counts.map { $0.map(Double.init) }, style: style)
  }

  /// Draws the bars on the first row of a rectangle, from its left edge.
  ///
  /// More values than columns are drawn in groups, each as its largest.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let shown = grouped(to: rect.width)
    let scale = full ?? shown.compactMap(\.self).max() ?? 0
    canvas.clipped(to: rect.row(0)) { canvas in
      for (column, value) in shown.enumerated() {
        var style = style
        if let value, let limit, value > limit { style = .alert }
        if value == nil { style = .faint }
        if isLastPartial, column == shown.count - 1 { style = style.underlined }
        canvas.put(mark(of: value, scale), x: rect.x + column, y: rect.y, style: style)
      }
    }
  }

  private static let marks: [Unicode.Scalar] = ["▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private func mark(of value: Double?, _ scale: Double) -> Unicode.Scalar {
    guard let value else { return "·" }
    guard value > 0, scale > 0, scale.isFinite else { return "▁" }
    let share = Swift.min(value / scale, 1) * Double(Sparkline.marks.count)
    let whole = Int(share)
    let step = Double(whole) < share ? whole : whole - 1
    return Sparkline.marks[Swift.max(step, 0)]
  }

  private func grouped(to width: Int) -> [Double?] {
    let values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    guard width > 0 else { return [] }
    guard values.count > width else { return values }
    return (0..<width).map { column in
      values[(column * values.count / width)..<((column + 1) * values.count / width)]
        .compactMap(\.self).max()
    }
  }
}
