import Canvas

/// Random values that try the canvas: texts of every kind, far positions, odd rectangles.
struct Wild {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// Mostly near the canvas, now and then at the end of the number line.
  mutating func coordinate(near limit: Int) -> Int {
    switch number(0...19) {
    case 0: [Int.max, Int.min, Int.max - 1, Int.min + 1][number(0...3)]
    default: number(-10...(limit + 10))
    }
  }

  mutating func point(on canvas: Canvas) -> Point {
    Point(x: coordinate(near: canvas.size.width), y: coordinate(near: canvas.size.height))
  }

  mutating func rect(on canvas: Canvas) -> Rect {
    let corner = point(on: canvas)
    return Rect(
      x: corner.x,
      y: corner.y,
      width: coordinate(near: canvas.size.width),
      height: coordinate(near: canvas.size.height)
    )
  }

  mutating func style() -> Style {
    let role = Role.allCases[number(0...(Role.allCases.count - 1))]
    return Style(role, Emphasis(rawValue: UInt8(number(0...7))))
  }

  mutating func string(upTo length: Int = 30) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<number(0...length) { scalars.append(scalar()) }
    return String(scalars)
  }

  mutating func scalar() -> Unicode.Scalar {
    switch number(0...9) {
    case 0...4: Unicode.Scalar(UInt8(number(0x20...0x7E)))
    case 5: Wild.pool[number(0...(Wild.pool.count - 1))]
    case 6: Unicode.Scalar(UInt8(number(0...0xFF)))
    case 7: Unicode.Scalar(UInt32(number(0x300...0x2FFF))) ?? "x"
    case 8: Unicode.Scalar(UInt32(number(0x1100...0xFFFF))) ?? "y"
    default: Unicode.Scalar(UInt32(number(0x10000...0x10FFFF))) ?? "z"
    }
  }

  /// Scalars that make trouble together.
  private static let pool: [Unicode.Scalar] = [
    "日", "本", "👮", "♀", "\u{200D}", "\u{FE0F}", "\u{301}", "\u{308}", "\u{202E}", "\u{1B}",
    "\u{1F1EC}", "\u{1F1E7}", "\u{1F3FD}", "\u{20E3}", "\u{1161}", "\u{AC00}", "\u{E0041}", "é",
    "…", "─", "█", "\n", "\t", "\0",
  ]
}

extension Canvas {
  /// Returns what is wrong with the halves of wide characters, or nil.
  var brokenWide: String? {
    for y in 0..<size.height {
      for x in 0..<size.width {
        let cell = self[x, y]
        let follows = x > 0 && self[x - 1, y].isWide
        if cell.isContinuation != follows { return "a half stands alone at \(x),\(y)" }
        if cell.isWide && x == size.width - 1 { return "a wide character ends outside, row \(y)" }
      }
    }
    return nil
  }

  /// Draws one random thing.
  mutating func drawAnything(_ wild: inout Wild) {
    let text = SafeText(wild.string())
    let (rect, style) = (wild.rect(on: self), wild.style())
    switch wild.number(0...11) {
    case 0: draw(text, at: rect.origin, style: style)
    case 1: draw(text, at: wild.point(on: self), style: style, maxWidth: wild.number(-3...20))
    case 2: draw(text, in: rect, style: style, alignment: .right)
    case 3: drawWrapped(text, in: rect, style: style)
    case 4: fill(rect, with: text.prefix(columns: 1), style: style)
    case 5: box(rect, border: .double, title: StyledText(text), note: StyledText(text, style))
    case 6: drawRule(at: wild.point(on: self), width: rect.width)
    case 7: drawRule(at: wild.point(on: self), height: rect.height)
    case 8: lay(style.role, under: rect)
    case 9: blit(Canvas(lines: [text.string, wild.string()]), at: wild.point(on: self))
    case 10: cursor = wild.point(on: self)
    default: draw(styled: StyledText(text, style) + StyledText(text), at: wild.point(on: self))
    }
  }
}
