import Canvas
import Testing

@Suite struct DrawingTests {
  @Test func `drawing returns the columns it took`() {
    var canvas = Canvas(size: Size(width: 10, height: 1))

    #expect(canvas.draw("abc", at: .origin) == 3)
    #expect(canvas.draw("日本", at: .origin) == 4)
    #expect(canvas.draw("abcdef", at: .origin, maxWidth: 4) == 4)
    #expect(canvas.lines == ["abc…"])
  }

  @Test func `a wide character takes two cells`() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.draw("日x", at: .origin)

    #expect(canvas[0, 0].isWide)
    #expect(canvas[1, 0].isContinuation)
    #expect(canvas.text(of: canvas[0, 0]) == "日")
    #expect(canvas.text(of: canvas[1, 0]) == "")
    #expect(canvas.lines == ["日x"])
  }

  @Test func `a wide character never crosses the right edge`() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas.draw("日本", at: .origin, style: .alert)

    #expect(canvas.lines == ["日"])
    #expect(canvas[2, 0] == .blank(.alert))
  }

  @Test func `a wide character half off the left edge is blank`() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas.draw("日a", at: Point(x: -1, y: 0))

    #expect(canvas.lines == [" a"])
  }

  @Test(arguments: [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")])
  func `a half-covered wide character is blanked`(_ column: Int, _ expected: String) {
    var canvas = Canvas(lines: ["日本"])
    canvas.draw("x", at: Point(x: column, y: 0))

    #expect(canvas.lines == [expected])
    #expect(canvas.brokenWide == nil)
  }

  @Test func `a character with marks is one cell`() {
    let canvas = Canvas(lines: ["e\u{301}x"])

    #expect(canvas.size == Size(width: 2, height: 1))
    #expect(canvas.text(of: canvas[0, 0]) == "e\u{301}")
    #expect(canvas[0, 0].scalar == nil)
    #expect(canvas.lines == ["e\u{301}x"])
  }

  @Test func `a clip keeps the rest as it was`() {
    var canvas = Canvas(lines: ["......", "......", "......"])
    canvas.clipped(to: Rect(x: 1, y: 1, width: 3, height: 1)) { canvas in
      canvas.fill(canvas.bounds, with: "#")
      canvas.draw("abcdef", at: Point(x: 0, y: 1))
    }

    #expect(canvas.lines == ["......", ".bcd..", "......"])
    #expect(canvas.clip == canvas.bounds)
  }

  @Test func `clips inside clips only get smaller`() {
    var canvas = Canvas(size: Size(width: 5, height: 1))
    canvas.clipped(to: Rect(x: 0, y: 0, width: 2, height: 1)) { canvas in
      canvas.clipped(to: Rect(x: 1, y: 0, width: 4, height: 1)) { $0.fill($0.bounds, with: "#") }
    }

    #expect(canvas.lines == [" #"])
  }

  @Test func `another canvas is copied in with its styles`() {
    var canvas = Canvas(lines: ["......", "......"])
    var other = Canvas(lines: ["日e\u{301}"])
    other.lay(.alert, under: other.bounds)
    canvas.blit(other, at: Point(x: 2, y: 1))
    canvas.blit(other, part: Rect(x: 1, y: 0, width: 2, height: 1), at: .origin)

    #expect(canvas.lines == [" e\u{301}....", "..日e\u{301}."])
    #expect(canvas.styleLines == ["aa", "..aaa"])
  }

  @Test func `alignment places a text in a rectangle`() {
    var canvas = Canvas(size: Size(width: 7, height: 3))
    for (row, alignment) in [Alignment.left, .centre, .right].enumerated() {
      canvas.draw("abc", in: canvas.bounds.row(row), alignment: alignment)
    }

    #expect(canvas.lines == ["abc", "  abc", "    abc"])
  }

  @Test func `a line of several styles is cut to its rectangle`() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    let line = StyledText("ab", .heading) + StyledText("cdef", .alert)
    canvas.draw(styled: line, in: Rect(x: 1, y: 0, width: 5, height: 1))
    canvas.draw(styled: line, in: Rect(x: 1, y: 1, width: 7, height: 1), alignment: .right)

    #expect(canvas.lines == [" abcd…", "  abcdef"])
    #expect(canvas.styleLines == [".hhaaa", "..hhaaaa"])
  }

  @Test func `the cursor stays on the canvas`() {
    var canvas = Canvas(size: Size(width: 5, height: 2))
    canvas.cursor = Point(x: 99, y: -3)

    #expect(canvas.cursor == Point(x: 4, y: 0))
  }

  @Test func `two canvases are equal if they show the same`() {
    let one = Canvas(lines: ["e\u{301}o\u{302}"])
    var other = Canvas(lines: ["o\u{302}o\u{302}"])
    other.draw("e\u{301}", at: .origin)

    #expect(one == other)
    #expect(one != Canvas(lines: ["eo"]))
  }

  @Test func `a cell is eight bytes`() {
    #expect(MemoryLayout<Cell>.stride == 8)
  }

  @Test(arguments: 1...50)
  func `nothing traps or leaves half a character at any size`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    let size = Size(width: wild.number(0...400), height: wild.number(0...120))
    var canvas = Canvas(size: seed % 2 == 0 ? size : Size(width: seed % 9, height: seed % 4))
    for _ in 0..<60 { canvas.drawAnything(&wild) }

    #expect(canvas.brokenWide == nil)
    #expect(canvas.lines.count == canvas.size.height)
    #expect(canvas.lines.allSatisfy { SafeText($0).columns <= canvas.size.width })
  }

  @Test(arguments: 1...50)
  func `nothing outside a clip changes but a wide character cut by it`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    var canvas = Canvas(size: Size(width: wild.number(1...60), height: wild.number(1...20)))
    for _ in 0..<20 { canvas.drawAnything(&wild) }
    let before = canvas
    let clip = wild.rect(on: canvas)
    canvas.clipped(to: clip) { canvas in
      for _ in 0..<20 { canvas.drawAnything(&wild) }
    }

    for y in 0..<canvas.size.height {
      for x in 0..<canvas.size.width where !clip.contains(Point(x: x, y: y)) {
        let was = before[x, y]
        let isCut = was.isWide || was.isContinuation
        let isSame = canvas.text(of: canvas[x, y]) == before.text(of: was)
        #expect(isSame && canvas[x, y].style == was.style || isCut)
      }
    }
  }
}
