import Canvas
import Testing

@testable import Dashboard

/// Layouts as pictures at a tenth of their size: a pane's digit, its page as `p`.
struct ScreenPlanTests {
  @Test func `40x12 has one pane without a border`() {
    #expect(
      picture(Size(width: 40, height: 12), step: Size(width: 4, height: 1)) == """
        ssssssssss
        tttttttttt
        1111111111
        1111111111
        1111111111
        1111111111
        1111111111
        1111111111
        1111111111
        nnnnnnnnnn
        mmmmmmmmmm
        hhhhhhhhhh
        """
    )
  }

  @Test func `80x24 has tabs, a list and a page`() {
    #expect(
      picture(Size(width: 80, height: 24), step: Size(width: 8, height: 2)) == """
        ssssssssss
        1111111111
        1111111111
        1111111111
        1111111111
        1111111111
        pppppppppp
        pppppppppp
        pppppppppp
        pppppppppp
        pppppppppp
        mmmmmmmmmm
        """
    )
  }

  @Test func `120x40 has two over two over a strip`() {
    #expect(
      picture(Size(width: 120, height: 40), step: Size(width: 10, height: 4)) == """
        ssssssssssss
        111111222222
        111111222222
        111111222222
        333333444444
        333333444444
        333333444444
        555555555555
        555555555555
        555555555555
        """
    )
  }

  @Test func `200x60 has three columns over two, pages in view`() {
    #expect(
      picture(Size(width: 200, height: 60), step: Size(width: 10, height: 5)) == """
        ssssssssssssssssssss
        11111112222222555555
        11111112222222555555
        11111112222222555555
        ppppppppppppp2666666
        ppppppppppppp2666666
        11111112222222666666
        33333333334444444444
        33333333334444444444
        33333333334444444444
        pppppppppppppppppppp
        pppppppppppppppppppp
        """
    )
  }

  @Test func `the desk takes the strip while it has the focus`() {
    let plan = ScreenPlan(Size(width: 120, height: 40), focus: .desk, isZoomed: false)

    #expect(plan.places.map(\.pane) == [.daily, .agenda, .teams, .custody, .desk])
  }

  @Test func `zooming gives one pane the screen with its page beside it`() {
    let plan = ScreenPlan(Size(width: 120, height: 40), focus: .custody, isZoomed: true)

    #expect(plan.kind == .single)
    #expect(plan.places.map(\.pane) == [.custody])
    #expect(plan.places.first?.detail?.x == 70)
  }

  @Test func `under 20x5 one line is left`() {
    #expect(ScreenPlan(Size(width: 19, height: 30), focus: .daily, isZoomed: false).kind == .line)
    #expect(ScreenPlan(Size(width: 90, height: 4), focus: .daily, isZoomed: false).kind == .line)
    #expect(ScreenPlan(Size(width: 20, height: 5), focus: .daily, isZoomed: false).kind == .compact)
  }

  @Test func `the parts of every size lie inside the screen and never on each other`() {
    for width in stride(from: 1, through: 300, by: 13) {
      for height in stride(from: 1, through: 100, by: 3) {
        let plan = ScreenPlan(Size(width: width, height: height), focus: .desk, isZoomed: false)
        let screen = Rect(Size(width: width, height: height))
        let parts =
          [plan.status, plan.tabs, plan.needs, plan.message, plan.hints].compactMap(\.self)
          + plan.places.map(\.outer)
        for (place, part) in parts.enumerated() {
          #expect(screen.intersection(part) == part || part.isEmpty)
          for other in parts[(place + 1)...] { #expect(part.intersection(other).isEmpty) }
        }
      }
    }
  }

  /// The letter of what stands in the middle of each step.
  private func picture(_ size: Size, step: Size) -> String {
    let plan = ScreenPlan(size, focus: .daily, isZoomed: false)
    return stride(from: 0, to: size.height, by: step.height).map { y in
      stride(from: 0, to: size.width, by: step.width).map { x in
        letter(at: Point(x: x + step.width / 2, y: y), plan)
      }.joined()
    }.joined(separator: "\n")
  }

  private func letter(at point: Point, _ plan: ScreenPlan) -> String {
    let lines: [(Rect?, String)] = [
      (plan.status, "s"), (plan.tabs, "t"), (plan.needs, "n"), (plan.message, "m"),
      (plan.hints, "h"),
    ]
    if let line = lines.first(where: { line in line.0?.contains(point) == true }) { return line.1 }
    for place in plan.places {
      let isBoxed = place.isDetailBoxed
      let page = place.detail.map { page in isBoxed ? page.inset(columns: -1, rows: -1) : page }
      if page?.contains(point) == true
        || (isBoxed && place.detail.map { $0.y - 1 <= point.y } == true
          && !place.outer.contains(point))
      {
        return "p"
      }
      if place.outer.contains(point) { return "\(place.pane.number)" }
    }
    return "."
  }
}
