extension Canvas {
  /// Draws a text on one line, and returns the columns it took.
  ///
  /// Over `maxWidth` columns the text is cut with an ellipsis; at the edge of the clip it is cut
  /// without one. The columns returned are those of the text, whether or not the clip hid some.
  @discardableResult
  public mutating func draw(
    _ text: SafeText,
    at point: Point,
    style: Style = .text,
    maxWidth: Int? = nil
  ) -> Int {
    let text = maxWidth.map(text.truncated) ?? text
    guard point.y >= clip.y, point.y < clip.maxY else { return text.columns }
    guard point.x < clip.maxX, point.x > clip.x - text.columns else { return text.columns }
    if text.isPlain {
      drawPlain(text, at: point, style: style)
    } else {
      drawClusters(text, at: point, style: style)
    }
    return text.columns
  }

  /// Draws a line of several styles, and returns the columns it took.
  @discardableResult
  public mutating func draw(styled line: StyledText, at point: Point, maxWidth: Int? = nil) -> Int {
    let line = maxWidth.map(line.truncated) ?? line
    guard point.x < clip.maxX else { return line.columns }
    var used = 0
    for run in line.runs {
      used += draw(run.text, at: Point(x: point.x + used, y: point.y), style: run.style)
    }
    return used
  }

  /// Draws a text on the first row of a rectangle, cut to its width.
  public mutating func draw(
    _ text: SafeText,
    in rect: Rect,
    style: Style = .text,
    alignment: Alignment = .left
  ) {
    draw(styled: StyledText(text, style), in: rect, alignment: alignment)
  }

  /// Draws a line of several styles on the first row of a rectangle, cut to its width.
  public mutating func draw(
    styled line: StyledText,
    in rect: Rect,
    alignment: Alignment = .left
  ) {
    let line = line.truncated(to: rect.width)
    let room = rect.width - line.columns
    let indent =
      switch alignment {
      case .left: 0
      case .centre: room / 2
      case .right: room
      }
    clipped(to: rect.row(0)) { canvas in
      _ = canvas.draw(styled: line, at: Point(x: rect.x + indent, y: rect.y))
    }
  }

  /// Draws a text wrapped to the width of a rectangle, and returns the rows it took.
  @discardableResult
  public mutating func drawWrapped(
    _ text: SafeText,
    in rect: Rect,
    style: Style = .text
  ) -> Int {
    let lines = text.wrapped(to: rect.width, maxLines: rect.height)
    for (row, line) in lines.enumerated() {
      draw(line, in: rect.row(row), style: style)
    }
    return lines.count
  }

  /// Puts one scalar in one cell, if the clip has it.
  mutating func put(_ scalar: Unicode.Scalar, x: Int, y: Int, style: Style) {
    place(glyphs.drawn(scalar).value, columns: 1, x: x, y: y, style: style)
  }

  /// Puts a character where the clip has room for it; half a wide one becomes a blank.
  mutating func place(_ code: UInt32, columns: Int, x: Int, y: Int, style: Style) {
    guard y >= clip.y, y < clip.maxY else { return }
    let index = y * size.width + x
    if columns == 2, x >= clip.x, x + 1 < clip.maxX {
      uncover(index)
      uncover(index + 1)
      cells[index] = Cell(code: code, style: style, width: 2)
      cells[index + 1] = .continuation(style)
    } else {
      for offset in 0..<columns where x + offset >= clip.x && x + offset < clip.maxX {
        uncover(index + offset)
        cells[index + offset] =
          columns == 1 ? Cell(code: code, style: style, width: 1) : .blank(style)
      }
    }
  }

  /// Blanks the other half of a wide character whose one half is about to be overwritten.
  mutating func uncover(_ index: Int) {
    let old = cells[index]
    if old.isWide { cells[index + 1] = .blank(old.style) }
    if old.isContinuation { cells[index - 1] = .blank(old.style) }
  }

  private mutating func drawPlain(_ text: SafeText, at point: Point, style: Style) {
    let from = Swift.max(point.x, clip.x)
    let to = Swift.min(point.x + text.columns, clip.maxX)
    guard from < to else { return }
    let row = point.y * size.width
    uncover(row + from)
    uncover(row + to - 1)
    var index = row + from
    for byte in text.string.utf8.dropFirst(from - point.x).prefix(to - from) {
      cells[index] = Cell(code: UInt32(byte), style: style, width: 1)
      index += 1
    }
  }

  private mutating func drawClusters(_ text: SafeText, at point: Point, style: Style) {
    var x = point.x
    for cluster in text.clusters {
      guard x < clip.maxX else { return }
      if x + cluster.columns > clip.x {
        let code =
          cluster.hasMarks
          ? table.code(for: String(text.string[cluster.range]))
          : glyphs.drawn(cluster.base).value
        place(code, columns: cluster.columns, x: x, y: point.y, style: style)
      }
      x += cluster.columns
    }
  }
}
