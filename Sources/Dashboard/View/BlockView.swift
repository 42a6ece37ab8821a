import Canvas

/// The lines above and below a list as they are drawn.
enum BlockView {
  /// Draws as many blocks as there are rows, each on one.
  static func draw(_ blocks: [PaneBlock], in rect: Rect, on canvas: inout Canvas) {
    let inside = rect.inset(columns: 1, rows: 0)
    for (row, block) in blocks.prefix(rect.height).enumerated() {
      let line = inside.row(row)
      switch block.kind {
      case .line(let words): canvas.draw(styled: words, at: line.origin, maxWidth: line.width)
      case .facts(let facts):
        let words = facts.joined(within: line.width)
        canvas.draw(styled: words, at: line.origin, maxWidth: line.width)
      case .bars(let gauges): draw(gauges, in: line, on: &canvas)
      case .sparkline(let label, let counts, let note, let isLastPartial):
        draw(
          counts,
          label: label,
          note: note,
          isLastPartial: isLastPartial,
          in: line,
          on: &canvas
        )
      }
    }
  }

  /// `Suite A  9/14 ██████▌···`, side by side; those without room are counted.
  private static func draw(_ gauges: [PaneBlock.Gauge], in rect: Rect, on canvas: inout Canvas) {
    guard !gauges.isEmpty else { return }
    let share = rect.width / gauges.count
    let shown = share >= 20 ? gauges.count : max(1, rect.width / 20)
    let width = rect.width / shown
    for (place, gauge) in gauges.prefix(shown).enumerated() {
      let area = Rect(x: rect.x + place * width, y: rect.y, width: max(0, width - 2), height: 1)
      let number = SafeText(" \(gauge.value)/\(gauge.capacity) ")
      let name = SafeText(gauge.label).truncated(to: max(0, area.width - number.columns - 4))
      var x = area.x + canvas.draw(name, at: area.origin, style: .muted)
      let style: Style = gauge.value >= gauge.capacity ? .alert : .text
      x += canvas.draw(number, at: Point(x: x, y: area.y), style: style.bold)
      let room = min(12, area.maxX - x)
      Bar(gauge.value, of: gauge.capacity, style: style)
        .draw(on: &canvas, in: Rect(x: x, y: area.y, width: room, height: 1))
    }
  }

  private static func draw(
    _ counts: [Int?],
    label: String,
    note: String,
    isLastPartial: Bool,
    in rect: Rect,
    on canvas: inout Canvas
  ) {
    let used = canvas.draw(
      SafeText(label + "  "),
      at: rect.origin,
      style: .muted,
      maxWidth: rect.width
    )
    let room = Rect(
      x: rect.x + used,
      y: rect.y,
      width: min(counts.count, max(0, rect.width - used)),
      height: 1
    )
    var line = Sparkline(counts: counts, style: .focus)
    line.isLastPartial = isLastPartial
    line.draw(on: &canvas, in: room)
    let after = Point(x: room.maxX + 2, y: rect.y)
    canvas.draw(SafeText(note), at: after, style: .muted, maxWidth: max(0, rect.maxX - after.x))
  }
}
