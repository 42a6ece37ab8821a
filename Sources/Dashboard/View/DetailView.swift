import Canvas

extension Timeline {
  /// The picture as lines of a width.
  func lines(width: Int) -> [StyledText] {
    var canvas = Canvas(size: Size(width: max(0, width), height: height))
    draw(on: &canvas, in: canvas.bounds)
    return (0..<height).map(canvas.styledRow)
  }
}

/// The page of a row as lines of a width.
struct DetailView {
  /// The lines, from top to bottom.
  let lines: [StyledText]

  /// The least width at which names and values stand in two columns.
  private static let two = 76

  /// The lines of a page.
  init(_ content: DetailContent, width: Int) {
    var lines: [StyledText] = []
    for part in content.parts { lines += Self.lines(of: part, width: width) }
    self.lines = lines
  }

  /// Draws the lines from one on, and answers how many are left over.
  @discardableResult
  func draw(in rect: Rect, scroll: Int, on canvas: inout Canvas) -> Int {
    let first = max(0, min(scroll, lines.count))
    for (row, line) in lines[first...].prefix(rect.height).enumerated() {
      let place = rect.row(row)
      canvas.draw(styled: line, at: place.origin, maxWidth: place.width)
    }
    return max(0, lines.count - first - rect.height)
  }

  private static func lines(of part: DetailContent.Part, width: Int) -> [StyledText] {
    switch part {
    case .heading(let name): return [StyledText(SafeText(name), .heading)]
    case .gap: return [StyledText()]
    case .line(let line): return [line]
    case .facts(let facts): return self.lines(of: facts, width: width)
    case .text(let words, let style):
      return SafeText.lines(of: words).flatMap { line in
        line.wrapped(to: width).map { wrapped in StyledText(wrapped, style) }
      }
    case .fields(let fields): return self.lines(of: fields, width: width)
    case .timeline(let timeline): return timeline.lines(width: width)
    }
  }

  private static func lines(of facts: [StyledText], width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for fact in facts {
      if let last = lines.last, last.columns + 3 + fact.columns <= width {
        lines[lines.count - 1] = last + StyledText(" · ", .muted) + fact
      } else {
        lines.append(fact)
      }
    }
    return lines
  }

  private static func lines(of fields: [DetailContent.Field], width: Int) -> [StyledText] {
    let labels = fields.map { field in SafeText(field.label) }
    let widest = labels.map(\.columns).max() ?? 0
    let columns = width >= two ? 2 : 1
    let room = width / columns - 2
    let rows = (fields.count + columns - 1) / columns
    return (0..<rows).map { row in
      var line = StyledText()
      for column in 0..<columns where row + column * rows < fields.count {
        let field = fields[row + column * rows]
        var own = StyledText(SafeText(field.label).padded(to: widest + 2), .muted)
        own.append(SafeText(field.value), field.style)
        own = own.truncated(to: room)
        line.append(own)
        if column + 1 < columns { line.append(.spaces(room + 2 - own.columns)) }
      }
      return line
    }
  }
}
