import Canvas

extension Timeline {
  /// The picture as lines of a width.
  func lines(width: Int) -> [StyledText] {
    var canvas = Canvas(size: Size(width: max(0, width), height: height))
    draw(on: &canvas, in: canvas.bounds)
    return (0..<height).map(canvas.styledRow)
  }
}

extension PaneBlock.Trend {
  /// The bars with their words as one line of a width.
  func line(width: Int) -> StyledText {
    var canvas = Canvas(size: Size(width: max(0, width), height: 1))
    // A block stands a column in from either side of its pane; a line of a page does not.
    let place = Rect(x: -1, y: 0, width: max(0, width) + 2, height: 1)
    BlockView.draw([PaneBlock(kind: .trend(self), needs: 0)], in: place, on: &canvas)
    return canvas.styledRow(0)
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
    case .beside(let left, let right):
      let half = (width - 3) / 2
      var line = left.truncated(to: half)
      line.append(.spaces(half - line.columns))
      return [line + StyledText(" │ ", .muted) + right.truncated(to: half)]
    case .facts(let facts): return self.lines(of: facts, width: width)
    case .text(let words, let style):
      return SafeText.lines(of: words).flatMap { line in
        line.wrapped(to: width).map { wrapped in StyledText(wrapped, style) }
      }
    case .fields(let fields): return self.lines(of: fields, width: width)
    case .timeline(let timeline): return timeline.lines(width: width)
    case .tables(let tables): return self.lines(of: tables, width: width)
    case .trend(let trend): return [trend.line(width: width)]
    }
  }

  /// Tables beside one another while they fit into the width, then below.
  private static func lines(of tables: [ChartTable], width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var row: [[StyledText]] = []
    var used = 0
    for table in tables {
      let own = table.trimmedLines(within: width)
      let columns = own.map(\.columns).max() ?? 0
      if !row.isEmpty, used + columns > width {
        if !lines.isEmpty { lines.append(StyledText()) }
        lines += beside(row)
        (row, used) = ([], 0)
      }
      row.append(own)
      used += columns + 2
    }
    if !lines.isEmpty { lines.append(StyledText()) }
    return lines + beside(row)
  }

  /// Blocks of lines side by side, two columns apart.
  private static func beside(_ blocks: [[StyledText]]) -> [StyledText] {
    let widths = blocks.map { block in block.map(\.columns).max() ?? 0 }
    return (0..<(blocks.map(\.count).max() ?? 0)).map { row in
      var line = StyledText()
      for (place, block) in blocks.enumerated() {
        let own = row < block.count ? block[row] : StyledText()
        line = line + own
        if place + 1 < blocks.count { line.append(.spaces(widths[place] + 2 - own.columns)) }
      }
      return line
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
