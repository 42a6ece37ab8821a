import Canvas
import Testing

@Suite struct ShapesTests {
  @Test func `a box has its title at the top left and its note at the bottom right`() {
    var canvas = Canvas(size: Size(width: 24, height: 3))
    let inside = canvas.box(canvas.bounds, title: "Custody", note: "1 of 12")

    #expect(
      canvas.lines == [
        "┌─ Custody ────────────┐",
        "│                      │",
        "└──────────── 1 of 12 ─┘",
      ]
    )
    #expect(inside == Rect(x: 1, y: 1, width: 22, height: 1))
  }

  @Test func `the focused box is double`() {
    var canvas = Canvas(size: Size(width: 12, height: 2))
    canvas.box(canvas.bounds, border: .double, title: "A", note: "b")

    #expect(canvas.lines == ["╔═ A ══════╗", "╚══════ b ═╝"])
    #expect(canvas.styleLines == ["nnn.nnnnnnnn", "nnnnnnnn.nnn"])
  }

  @Test func `the ASCII look has the same geometry`() {
    var canvas = Canvas(size: Size(width: 20, height: 3), glyphs: .ascii)
    canvas.box(canvas.bounds, border: .double, title: "Desk", note: "a · b")
    canvas.draw("● café £1 – “x”…", at: Point(x: 1, y: 1))

    #expect(
      canvas.lines == [
        "+- *Desk* ---------+",
        "|o café L1 - \"x\"~  |",
        "+---------- a . b -+",
      ]
    )
  }

  @Test func `a title too long is cut`() {
    var canvas = Canvas(size: Size(width: 12, height: 2))
    canvas.box(canvas.bounds, title: "Daily intelligence")

    #expect(canvas.lines.first == "┌─ Daily… ─┐")
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 5), (5, 1)])
  func `there is no box without room`(_ width: Int, _ height: Int) {
    var canvas = Canvas(size: Size(width: 6, height: 6))
    let rect = Rect(x: 0, y: 0, width: width, height: height)

    #expect(canvas.box(rect, title: "x") == rect)
    #expect(canvas == Canvas(size: canvas.size))
  }

  @Test func `rules stay inside the clip`() {
    var canvas = Canvas(size: Size(width: 5, height: 3))
    canvas.drawRule(at: Point(x: -2, y: 1), width: 4)
    canvas.drawRule(at: Point(x: 4, y: 1), height: .max)

    #expect(canvas.lines == ["", "──  │", "    │"])
  }

  @Test func `the ground of a chosen row keeps its letters and emphasis`() {
    var canvas = Canvas(lines: ["ab", "cd"])
    canvas.draw("X", at: .origin, style: .alert.bold)
    canvas.lay(.selected, under: canvas.bounds.row(0))

    #expect(canvas.lines == ["Xb", "cd"])
    #expect(canvas.styleLines == ["Ss", ""])
  }

  @Test func `a fill of more than one column is a fill of spaces`() {
    var canvas = Canvas(lines: ["abcd"])
    canvas.fill(Rect(x: 1, y: 0, width: 2, height: 1), with: "日")

    #expect(canvas.lines == ["a  d"])
  }

  @Test func `clearing blanks all and forgets the cursor`() {
    var canvas = Canvas(lines: ["ab"])
    canvas.cursor = .origin
    canvas.clear()

    #expect(canvas == Canvas(size: canvas.size))
  }

  @Test func `every mark of ours takes one column in both looks`() {
    for scalar in "─═│║┌┐└┘╔╗╚╝▁▂▃▄▅▆▇█▏▎▍▌▋▊▉━┄▓▶●○·…↑↓→←".unicodeScalars {
      let drawn = Glyphs.ascii.drawn(scalar)

      #expect(DisplayWidth.columns(of: scalar) == 1)
      #expect(drawn.isASCII && DisplayWidth.columns(of: drawn) == 1)
    }
  }
}
