import Canvas
import Domain

/// The lines above and below a list as they are drawn.
enum BlockView {
  /// Draws the blocks one below the other, as far as there are rows.
  static func draw(_ blocks: [PaneBlock], in rect: Rect, on canvas: inout Canvas) {
    var rest = rect.inset(columns: 1, rows: 0)
    for block in blocks where rest.height > 0 {
      let (place, below) = rest.split(top: min(block.height, rest.height))
      rest = below
      let line = place.row(0)
      switch block.kind {
      case .line(let words): canvas.draw(styled: words, at: line.origin, maxWidth: line.width)
      case .facts(let facts):
        let words = facts.joined(within: line.width)
        canvas.draw(styled: words, at: line.origin, maxWidth: line.width)
      case .bars(let gauges): draw(gauges, in: line, on: &canvas)
      case .trend(let trend): draw(trend, in: line, on: &canvas)
      case .timeline(let timeline): timeline.draw(on: &canvas, in: place)
      case .heat(let heat): draw(heat, in: place, on: &canvas)
      case .table(let table):
        let lines = table.lines(within: place.width)
        for (row, line) in lines.enumerated() where row < place.height {
          canvas.draw(styled: line, at: place.row(row).origin, maxWidth: place.width)
        }
      case .queues(let queues): draw(queues, in: place, on: &canvas)
      case .map(let map, let title):
        canvas.draw(SafeText(title), in: line, style: .heading)
        map.draw(on: &canvas, in: place.split(top: 1).rest)
      }
    }
  }

  /// A line a day, a number for as many hours as the width asks for: the highest of them.
  private static func draw(_ heat: PaneBlock.Heat, in rect: Rect, on canvas: inout Canvas) {
    let labels = heat.days.map { day in SafeText(day.label) }
    let widest = labels.map(\.columns).max() ?? 0
    let room = rect.width - widest - 2
    let cell = 3
    let step = [1, 2, 3, 4, 6, 8, 12].first { step in 24 / step * cell <= room } ?? 24
    canvas.draw(
      SafeText(heat.label).truncated(to: widest),
      at: rect.origin,
      style: .muted
    )
    for hour in stride(from: 0, to: 24, by: step) {
      let x = rect.x + widest + 2 + hour / step * cell
      canvas.draw(
        SafeText(padded(hour, to: 2)),
        at: Point(x: x, y: rect.y),
        style: .muted,
        maxWidth: max(0, rect.maxX - x)
      )
    }
    for (row, day) in heat.days.prefix(max(0, rect.height - 1)).enumerated() {
      let line = rect.row(row + 1)
      canvas.draw(labels[row], at: line.origin, style: .muted, maxWidth: widest)
      let values = stride(from: 0, to: day.hours.count, by: step).map { first in
        day.hours[first..<min(first + step, day.hours.count)].compactMap(\.self).max()
      }
      HeatRow(values, capacity: heat.capacity, cellWidth: cell)
        .draw(on: &canvas, in: line.split(left: widest + 2).rest)
    }
  }

  /// The names over the counts with their oldest, and a bar that shows where work piles up.
  private static func draw(_ queues: [PaneBlock.Queue], in rect: Rect, on canvas: inout Canvas) {
    guard !queues.isEmpty, rect.width >= queues.count * 8 else { return }
    let width = min(24, rect.width / queues.count)
    let most = max(1, queues.map(\.count).max() ?? 1)
    for (place, queue) in queues.enumerated() {
      let x = rect.x + place * width
      let name = SafeText(queue.label).truncated(to: width - 1)
      canvas.draw(name, at: Point(x: x, y: rect.y), style: .muted)
      guard rect.height > 1 else { continue }
      let isFullest = queue.count == most && queue.count > 0
      let style: Style = isFullest ? .caution.bold : queue.count == 0 ? .muted : .text.bold
      var left =
        x
        + canvas.draw(
          SafeText("\(queue.count) "),
          at: Point(x: x, y: rect.y + 1),
          style: style,
          maxWidth: width - 1
        )
      left += canvas.draw(
        SafeText(queue.oldest),
        at: Point(x: left, y: rect.y + 1),
        style: .muted,
        maxWidth: max(0, x + width - 1 - left)
      )
      let room = x + width - 2 - left
      guard room >= 4, queue.count > 0 else { continue }
      Bar(queue.count, of: most, style: isFullest ? .caution : .muted)
        .draw(on: &canvas, in: Rect(x: left + 1, y: rect.y + 1, width: min(10, room), height: 1))
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
