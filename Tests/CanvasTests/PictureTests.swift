import Canvas
import Testing

@Suite struct PictureTests {
  @Test func `a canvas is printed as characters and style letters`() {
    var canvas = Canvas(lines: ["ab 日", "", "x"])
    canvas.draw("a", at: .origin, style: .heading.bold)
    canvas.draw("b", at: Point(x: 1, y: 0), style: .alert.reversed.underlined)
    canvas.cursor = Point(x: 0, y: 2)

    #expect(canvas.text == "ab 日\n\nx\n")
    #expect(canvas.styleLines == ["Ha", "", ""])
    #expect(canvas.emphasisLines == [".x", "", ""])
    #expect(
      CanvasPicture(canvas).lines == [
        "5x3 cursor 0,2", "|ab 日", "|", "|x", "styles", "|Ha", "|", "|",
      ]
    )
  }

  @Test func `a picture survives its file`() {
    let picture = CanvasPicture(Canvas(lines: ["a ", "", "日"]))

    #expect(CanvasPicture(text: picture.text) == picture)
  }

  @Test func `a difference shows both pictures with the rows marked`() {
    let difference = Canvas.difference(
      expected: Canvas(lines: ["same", "old"]),
      actual: Canvas(lines: ["same", "new", "more"])
    )

    #expect(
      difference == """
          expected      ! actual
        * 4x2 no cursor ! 4x3 no cursor
          |same         ! |same
        * |old          ! |new
        * styles        ! |more
        * |             ! styles
          |             ! |
        *               ! |
        *               ! |

        """
    )
  }

  @Test func `equal canvases have no difference`() {
    #expect(Canvas.difference(expected: Canvas(lines: ["a"]), actual: Canvas(lines: ["a"])) == nil)
  }

  @Test func `role letters and names are unique and lower case`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
    #expect(Role.allCases.allSatisfy { $0.letter.isLowercase && Role(name: $0.name) == $0 })
  }
}
