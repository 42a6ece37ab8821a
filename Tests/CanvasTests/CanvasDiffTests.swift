import Canvas
import Testing

@Suite struct CanvasDiffTests {
  @Test func `equal canvases need nothing`() {
    let canvas = Canvas(lines: ["ab日"])

    #expect(CanvasDiff(from: canvas, to: canvas).isEmpty)
  }

  @Test func `only what differs is in a run`() {
    let old = Canvas(lines: ["abcdef", "ghijkl"])
    let new = Canvas(lines: ["abXYef", "ghijkZ"])
    let diff = CanvasDiff(from: old, to: new)

    #expect(diff.runs.map(\.start) == [Point(x: 2, y: 0), Point(x: 5, y: 1)])
    #expect(diff.runs.map(\.cells.count) == [2, 1])
  }

  @Test func `a run takes a wide character whole`() {
    let diff = CanvasDiff(from: Canvas(lines: ["日 "]), to: Canvas(lines: ["a日"]))

    #expect(diff.runs.map(\.cells.count) == [3])
  }

  @Test func `a style alone is a difference`() {
    let old = Canvas(lines: ["ab"])
    var new = old
    new.lay(.alert, under: Rect(x: 1, y: 0, width: 1, height: 1))

    #expect(CanvasDiff(from: old, to: new).runs.map(\.start) == [Point(x: 1, y: 0)])
  }

  @Test func `another size needs every cell`() {
    let diff = CanvasDiff(from: Canvas(lines: ["a"]), to: Canvas(lines: ["a", "b"]))

    #expect(diff.isWhole)
    #expect(diff.runs.count == 2)
  }

  @Test(arguments: 1...30)
  func `a diff applied to the old canvas gives the new`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    let size = Size(width: wild.number(1...60), height: wild.number(1...20))
    var old = Canvas(size: size)
    for _ in 0..<20 { old.drawAnything(&wild) }
    var new = seed % 3 == 0 ? Canvas(size: size) : old
    if seed % 7 == 0 { new = Canvas(size: Size(width: 33, height: 7)) }
    for _ in 0..<wild.number(0...10) { new.drawAnything(&wild) }
    let diff = CanvasDiff(from: old, to: new)

    #expect(diff.applied(to: old) == new, "seed \(seed)")
    #expect(CanvasDiff(from: new, to: diff.applied(to: old)).isEmpty, "seed \(seed)")
  }

  @Test(arguments: 1...30)
  func `no run begins or ends inside a wide character, and none touch`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    var old = Canvas(size: Size(width: 40, height: 10))
    for _ in 0..<20 { old.drawAnything(&wild) }
    var new = old
    for _ in 0..<5 { new.drawAnything(&wild) }
    let runs = CanvasDiff(from: old, to: new).runs

    for run in runs {
      #expect(run.cells.first?.isContinuation == false)
      #expect(run.cells.last?.isWide == false)
    }
    for (one, next) in zip(runs, runs.dropFirst()) where one.start.y == next.start.y {
      #expect(one.start.x + one.cells.count < next.start.x)
    }
  }
}
