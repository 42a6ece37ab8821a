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
      case .trend(let trend): draw(trend, in: line, on: &canvas)
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

  /// The label, the bars, then the peak: the bars give way to the words, never below a dozen.
  private static func draw(_ trend: PaneBlock.Trend, in rect: Rect, on canvas: inout Canvas) {
    let note = SafeText(trend.note)
    let used = canvas.draw(
      SafeText(trend.label + "  "),
      at: rect.origin,
      style: .muted,
      maxWidth: rect.width
    )
    let left = rect.width - used
    let width = min(trend.counts.count, max(12, left - note.columns - 2), max(0, left))
    let room = Rect(x: rect.x + used, y: rect.y, width: width, height: 1)
    var line = Sparkline(counts: trend.counts.map(Optional.some), style: .focus)
    line.isLastPartial = true
    line.draw(on: &canvas, in: room)
    guard room.maxX + 2 + note.columns <= rect.maxX else { return }
    canvas.draw(note, at: Point(x: room.maxX + 2, y: rect.y), style: .muted)
  }
}
