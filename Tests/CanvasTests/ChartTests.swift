import Canvas
import Testing

@Suite struct ChartTests {
  @Test(arguments: [
    ([0, 1, 2, 3, 4, 5, 6, 7], 8, "▁▂▃▄▅▆▇█"),
    ([0, 0, nil, 0], 8, "▁▁·▁"),
    ([1, 100], 8, "▂█"),
    ([1, 2, 9, 2, nil, nil], 3, "▃█·"),
    ([], 8, ""),
    ([5], 0, ""),
  ])
  func `a sparkline starts from zero and shows gaps`(
    _ counts: [Int?],
    _ width: Int,
    _ expected: String
  ) {
    let line = drawn(width) { Sparkline(counts: counts).draw(on: &$0, in: $0.bounds) }

    #expect(line == expected)
  }

  @Test func `a sparkline of strange numbers shows them as missing`() {
    let line = drawn(5) {
      Sparkline([.nan, .infinity, -3, 1, -.infinity]).draw(on: &$0, in: $0.bounds)
    }

    #expect(line == "··▁█·")
  }

  @Test func `a sparkline marks what is over its limit and the hour still running`() {
    var sparkline = Sparkline(counts: [1, 9, 2])
    sparkline.limit = 5
    sparkline.isLastPartial = true
    var canvas = Canvas(size: Size(width: 3, height: 1))
    sparkline.draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.styleLines == [".at"])
    #expect(canvas.emphasisLines == ["..u"])
  }

  @Test(arguments: [
    (0, 14, "··········"), (9, 14, "██████▍···"), (14, 14, "██████████"), (15, 14, "█████████▶"),
    (1, 10_000, "▏·········"), (9_999, 10_000, "█████████▉"), (-5, 10, "··········"),
    (5, 0, "█████████▶"), (0, 0, "··········"), (Int.max, Int.max, "██████████"),
  ])
  func `a bar is empty only at nothing and full only at capacity`(
    _ value: Int,
    _ capacity: Int,
    _ expected: String
  ) {
    let line = drawn(10) { Bar(value, of: capacity).draw(on: &$0, in: $0.bounds) }

    #expect(line == expected)
  }

  @Test func `bars and sparklines have an ASCII look`() {
    var canvas = Canvas(size: Size(width: 10, height: 2), glyphs: .ascii)
    Bar(9, of: 14).draw(on: &canvas, in: canvas.bounds.row(0))
    Sparkline(counts: [0, 1, 4, 7, nil]).draw(on: &canvas, in: canvas.bounds.row(1))

    #expect(canvas.lines == ["######....", "_:+#."])
  }

  @Test(arguments: [(15, "··━━━━━━┄┄··"), (60, "━▓┄"), (240, "▓")])
  func `zooming out never hides a clash`(_ perCell: Int, _ expected: String) {
    var spans = [GanttRow.Span(from: 30, to: 120, .out), .init(from: 120, to: 150, .bid)]
    if perCell > 15 { spans.append(.init(from: 70, to: 72, .clash)) }
    let axis = TimeAxis(start: 0, perCell: perCell)
    let line = drawn(180 / perCell + (perCell > 60 ? 1 : 0)) {
      GanttRow(spans, axis: axis).draw(on: &$0, in: $0.bounds)
    }

    #expect(line == expected)
  }

  @Test func `the line of the present gives way to what is pressing`() {
    let axis = TimeAxis(start: 0, perCell: 10, now: 25)
    let planned = drawn(5) {
      GanttRow([.init(from: 0, to: 50, .planned)], axis: axis).draw(on: &$0, in: $0.bounds)
    }
    let clash = drawn(5) {
      GanttRow([.init(from: 20, to: 30, .clash)], axis: axis).draw(on: &$0, in: $0.bounds)
    }

    #expect(planned == "──│──")
    #expect(clash == "··▓··")
  }

  @Test func `times at the end of the number line are drawn nowhere`() {
    let axis = TimeAxis(start: .max - 5, perCell: .max, now: .min)
    let line = drawn(4) {
      GanttRow([.init(from: .min, to: .max, .out)], axis: axis).draw(on: &$0, in: $0.bounds)
    }

    #expect(line == "····")
  }

  @Test func `labels that would touch are left out`() {
    let axis = TimeAxis(start: 0, perCell: 30)
    let line = drawn(12) {
      let labels: [(time: Int, text: SafeText)] = [(0, "06"), (60, "07"), (120, "08"), (330, "12")]
      axis.draw(labels: labels, on: &$0, in: $0.bounds)
    }

    #expect(line == "06  08")
  }

  @Test func `two events in a cell are a digit`() {
    let axis = TimeAxis(start: 0, perCell: 10)
    let events: [MarkRow.Event] = [
      .init(at: 0, .done), .init(at: 11, .done), .init(at: 12, .late), .init(at: 20, .due),
      .init(at: 39, .late), .init(at: 99, .done),
    ]
    let line = drawn(5) { MarkRow(events, axis: axis).draw(on: &$0, in: $0.bounds) }

    #expect(line == "●2○!")
  }

  @Test func `a heat row says its numbers and warns`() {
    var canvas = Canvas(size: Size(width: 18, height: 1))
    HeatRow([1, 12, 14, nil, 200, 3], capacity: 14).draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.lines == [" 1 12 14  ·  +  3"])
    #expect(canvas.styleLines == ["...ww.xx.ff.xx"])
  }

  @Test(arguments: 1...20)
  func `no chart draws outside its rectangle`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    var canvas = Canvas(size: Size(width: wild.number(1...50), height: wild.number(1...9)))
    let rect = wild.rect(on: canvas)
    let numbers = (0..<wild.number(0...60)).map { _ in wild.coordinate(near: 40) }
    let axis = TimeAxis(start: wild.coordinate(near: 9), perCell: numbers.first ?? 3, now: 7)
    let spans = numbers.map { GanttRow.Span(from: $0, to: wild.coordinate(near: 90), .clash) }
    Sparkline(counts: numbers).draw(on: &canvas, in: rect)
    Bar(numbers.last ?? 1, of: numbers.first ?? 2).draw(on: &canvas, in: rect)
    HeatRow(numbers, capacity: 12, cellWidth: numbers.first ?? 1).draw(on: &canvas, in: rect)
    GanttRow(spans, axis: axis).draw(on: &canvas, in: rect)
    MarkRow(numbers.map { .init(at: $0, .due) }, axis: axis).draw(on: &canvas, in: rect)
    axis.draw(labels: numbers.map { ($0, "12") }, on: &canvas, in: rect)

    for y in 0..<canvas.size.height {
      for x in 0..<canvas.size.width where !rect.row(0).contains(Point(x: x, y: y)) {
        #expect(canvas[x, y] == .blank())
      }
    }
  }

  private func drawn(_ width: Int, _ draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas(size: Size(width: width, height: 1))
    draw(&canvas)
    return canvas.lines[0]
  }
}
