import Testing

@testable import Canvas

/// Pictures of time and place: what falls into a cell, what is a gap, and what a width has room for.
struct TimelineTests {
  private static func lines(_ timeline: Timeline, width: Int) -> [String] {
    var canvas = Canvas(size: Size(width: width, height: timeline.height))
    timeline.draw(on: &canvas, in: canvas.bounds)
    return canvas.lines
  }

  @Test func `events, levels and holders share one axis`() {
    let timeline = Timeline(
      from: 0,
      to: 600,
      now: 300,
      ticks: [.init(at: 0, "00"), .init(at: 300, "05")],
      rows: [
        .init("level", .levels([.init(at: 0, 1), .init(at: 120, 3)], until: 300)),
        .init("seen", .marks([.init(at: 60, .done), .init(at: 240, .late), .init(at: 540, .due)])),
        .init(
          "who",
          .holders([.init(from: 0, to: 240, "A"), .init(from: 360, to: 600, "B")], mustHold: true)
        ),
      ]
    )

    #expect(
      Self.lines(timeline, width: 17) == [
        "       00   05",
        "level  1▁3▅▅│",
        "seen    ●  !│   ○",
        "who    A━━━??B━━━",
      ]
    )
  }

  @Test func `an event shares its cell with others as their number, the worst in its style`() {
    let timeline = Timeline(
      from: 0,
      to: 120,
      now: nil,
      ticks: [],
      rows: [.init("v", .marks([.init(at: 5, .done), .init(at: 10, .late)]))]
    )
    var canvas = Canvas(size: Size(width: 5, height: 2))
    timeline.draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.lines[1] == "v  2")
    #expect(canvas[3, 1].style.role == .alert)
  }

  @Test(
    arguments: [
      ([], [GanttRow.Span(from: 0, to: 100, .gap)]),
      ([Timeline.Holder(from: -10, to: 200, "A")], []),
      (
        [Timeline.Holder(from: 0, to: 40, "A"), .init(from: 60, to: 100, "B")],
        [GanttRow.Span(from: 40, to: 60, .gap)]
      ),
      ([Timeline.Holder(from: 50, to: 100, "B"), .init(from: 0, to: 60, "A")], []),
      (
        [Timeline.Holder(from: 20, to: 80, "A")],
        [GanttRow.Span(from: 0, to: 20, .gap), .init(from: 80, to: 100, .gap)]
      ),
    ] as [([Timeline.Holder], [GanttRow.Span])]
  )
  func `what nobody holds is a gap, however short`(
    holders: [Timeline.Holder],
    gaps: [GanttRow.Span]
  ) {
    #expect(Timeline.gaps(in: holders, from: 0, to: 100) == gaps)
  }

  @Test(arguments: [0, 1, 3, 7, 8, 20, 300])
  func `any width draws inside it`(width: Int) {
    let timeline = Timeline(
      from: 10,
      to: 10,
      now: 5,
      ticks: [.init(at: 10, "ten")],
      rows: [.init("a row", .marks([.init(at: 10, .due)]))]
    )
    #expect(Self.lines(timeline, width: width).allSatisfy { line in line.count <= width })
  }

  @Test func `a map has a name over a number, and a dot where none is known`() {
    let map = TileMap([
      .init(column: 0, row: 0, label: "YE", value: 2),
      .init(column: 1, row: 1, label: "City", value: nil),
    ])
    var canvas = Canvas(size: Size(width: 12, height: map.height))
    map.draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.lines == ["YE", "2", "      City", "      ·"])
  }

  @Test func `a map without room for its tiles shows none of them`() {
    let map = TileMap([.init(column: 7, row: 0, label: "KG", value: 1)])
    var canvas = Canvas(size: Size(width: 31, height: 2))
    map.draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.lines == ["", ""])
  }

  @Test func `a row of a canvas keeps its characters and styles`() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.draw("ab", at: Point(x: 0, y: 0), style: .alert)
    canvas.draw("日", at: Point(x: 3, y: 0))

    #expect(canvas.styledRow(0).plain.string == "ab 日 ")
    #expect(canvas.styledRow(0).runs.first?.style == .alert)
    #expect(canvas.styledRow(1).isEmpty)
  }
}
