import Canvas
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    (10, [Part.fixed(3), .flexible(), .fixed(2)], [3, 5, 2]),
    (10, [.flexible(), .flexible()], [5, 5]),
    (11, [.flexible(weight: 2), .flexible()], [7, 4]),
    (10, [.atLeast(6), .flexible()], [6, 4]),
    (20, [.atLeast(6), .flexible()], [10, 10]),
    (10, [.fixed(8), .fixed(8)], [8, 2]),
    (5, [.fixed(8), .atLeast(3), .flexible()], [5, 0, 0]),
    (0, [.flexible(), .fixed(1)], [0, 0]),
    (-4, [.flexible()], [0]),
    (10, [], []),
    (10, [.fixed(-3), .flexible()], [0, 10]),
  ])
  func `a length is shared out`(_ total: Int, _ parts: [Part], _ expected: [Int]) {
    #expect(Layout.lengths(of: total, parts: parts) == expected)
  }

  @Test(arguments: 1...30)
  func `parts never exceed the length, and fill it if one can grow`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    for _ in 0..<50 {
      let total = wild.number(0...200)
      let parts = (0..<wild.number(1...6)).map { _ in wild.part() }
      let lengths = Layout.lengths(of: total, parts: parts)
      let sum = lengths.reduce(0, +)

      #expect(sum <= total)
      #expect(lengths.allSatisfy { $0 >= 0 })
      #expect(sum == total || parts.allSatisfy { $0.isFixed })
    }
  }

  @Test func `columns stand side by side with a gap`() {
    let rect = Rect(x: 2, y: 1, width: 11, height: 3)
    let columns = Layout.columns(of: rect, parts: [.fixed(4), .flexible()], gap: 1)

    #expect(columns[0] == Rect(x: 2, y: 1, width: 4, height: 3))
    #expect(columns[1] == Rect(x: 7, y: 1, width: 6, height: 3))
  }

  @Test func `rows stand under each other`() {
    let rows = Layout.rows(
      of: Rect(x: 0, y: 0, width: 5, height: 9),
      parts: [.flexible(), .fixed(2)]
    )

    #expect(rows[0] == Rect(x: 0, y: 0, width: 5, height: 7))
    #expect(rows[1] == Rect(x: 0, y: 7, width: 5, height: 2))
  }

  @Test(arguments: 1...30)
  func `every part of a rectangle lies in it`(seed: Int) {
    var wild = Wild(seed: UInt64(seed))
    let canvas = Canvas(size: Size(width: 30, height: 20))
    for _ in 0..<100 {
      let rect = wild.rect(on: canvas)
      let amount = wild.coordinate(near: 20)
      let parts = [
        rect.inset(columns: amount, rows: amount), rect.row(amount), rect.split(top: amount).top,
        rect.split(top: amount).rest, rect.split(bottom: amount).bottom,
        rect.split(left: amount).left, rect.split(right: amount).right,
        rect.centred(Size(width: amount, height: amount)), rect.intersection(wild.rect(on: canvas)),
      ]

      for part in parts where !part.isEmpty {
        #expect(rect.intersection(part) == part)
      }
    }
  }

  @Test func `splitting loses no cell`() {
    let rect = Rect(x: 3, y: 4, width: 10, height: 6)

    #expect(rect.split(left: 4).left.width + rect.split(left: 4).rest.width == 10)
    #expect(rect.split(right: 4).right == Rect(x: 9, y: 4, width: 4, height: 6))
    #expect(rect.split(bottom: 1).bottom == Rect(x: 3, y: 9, width: 10, height: 1))
    #expect(rect.split(top: 99).rest.isEmpty)
  }
}

extension Wild {
  fileprivate mutating func part() -> Part {
    switch number(0...2) {
    case 0: .fixed(number(-2...80))
    case 1: .flexible(weight: number(0...4))
    default: .atLeast(number(-2...80), weight: number(0...4))
    }
  }
}

extension Part {
  fileprivate var isFixed: Bool {
    switch self {
    case .fixed: true
    case .flexible, .atLeast: false
    }
  }
}
