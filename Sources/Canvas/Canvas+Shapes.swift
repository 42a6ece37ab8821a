extension Canvas {
  /// Makes everything blank and forgets the cursor, inside the clip.
  public mutating func clear(_ style: Style = .text) {
    fill(clip, style: style)
    cursor = nil
  }

  /// Fills a rectangle with a character of one column.
  ///
  /// A text of another width than one column counts as a space.
  public mutating func fill(_ rect: Rect, with text: SafeText = " ", style: Style = .text) {
    let area = clip.intersection(rect)
    if text == " " { return blank(area, style) }
    let unit = text.columns == 1 ? text : " "
    let line = unit.repeated(area.width)
    for y in 0..<area.height {
      draw(line, at: Point(x: area.x, y: area.y + y), style: style)
    }
  }

  /// Makes the cells of a rectangle within the clip blank.
  private mutating func blank(_ area: Rect, _ style: Style) {
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      let row = y * size.width
      uncover(row + area.x)
      uncover(row + area.maxX - 1)
      for index in (row + area.x)..<(row + area.maxX) { cells[index] = .blank(style) }
    }
  }

  /// Changes the style of what is drawn in a rectangle, and leaves the characters.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = clip.intersection(rect)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      for index in (y * size.width + area.x)..<(y * size.width + area.maxX) {
        cells[index] = cells[index].styled(change(cells[index].style))
      }
    }
  }

  /// Lays a role under what is drawn in a rectangle, as the chosen row of a list has it.
  public mutating func lay(_ ground: Role, under rect: Rect) {
    restyle(rect) { $0.on(ground) }
  }

  /// Draws a box on the edge of a rectangle, and returns the space inside it.
  ///
  /// The title stands at the top left and the note at the bottom right, each cut to the width:
  ///
  ///     ╔═ Title ═════════╗
  ///     ║                 ║
  ///     ╚═══════ 1 of 12 ═╝
  ///
  /// A rectangle of fewer than two columns or rows has no room for a box and is left alone.
  @discardableResult
  public mutating func box(
    _ rect: Rect,
    border: Border = .single,
    title: StyledText = "",
    note: StyledText = ""
  ) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return rect }
    drawFrame(rect, border)
    let room = rect.width - 6
    guard room > 0 else { return rect.inset() }
    if !title.isEmpty {
      let title = framed(starred(title, border).truncated(to: room), border.style)
      draw(styled: title, at: Point(x: rect.x + 2, y: rect.y))
    }
    draw(note: note, on: rect, border)
    return rect.inset()
  }

  /// Draws the lower edge of a box anew, with another note.
  public mutating func drawNote(_ note: StyledText, on rect: Rect, border: Border = .single) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    drawEdge(of: rect, y: rect.maxY - 1, border)
    draw(note: note, on: rect, border)
  }

  private mutating func draw(note: StyledText, on rect: Rect, _ border: Border) {
    let room = rect.width - 6
    guard room > 0, !note.isEmpty else { return }
    let note = framed(note.truncated(to: room), border.style)
    draw(styled: note, at: Point(x: rect.maxX - 2 - note.columns, y: rect.maxY - 1))
  }

  /// Draws a horizontal rule, `─` unless another mark is given.
  public mutating func drawRule(
    at point: Point,
    width: Int,
    mark: Unicode.Scalar = "─",
    style: Style = .faint
  ) {
    let area = clip.intersection(Rect(x: point.x, y: point.y, width: width, height: 1))
    guard !area.isEmpty else { return }
    for x in area.x..<area.maxX { put(mark, x: x, y: area.y, style: style) }
  }

  /// Draws a vertical rule, `│` unless another mark is given.
  public mutating func drawRule(
    at point: Point,
    height: Int,
    mark: Unicode.Scalar = "│",
    style: Style = .faint
  ) {
    let area = clip.intersection(Rect(x: point.x, y: point.y, width: 1, height: height))
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY { put(mark, x: area.x, y: y, style: style) }
  }

  private mutating func drawFrame(_ rect: Rect, _ border: Border) {
    let pieces = border.pieces
    for x in [rect.x, rect.maxX - 1] {
      drawRule(
        at: Point(x: x, y: rect.y),
        height: rect.height,
        mark: pieces.vertical,
        style: border.style
      )
    }
    for y in [rect.y, rect.maxY - 1] { drawEdge(of: rect, y: y, border) }
  }

  /// Draws the upper or the lower edge of a box, its corners included.
  private mutating func drawEdge(of rect: Rect, y: Int, _ border: Border) {
    let pieces = border.pieces
    let isTop = y == rect.y
    drawRule(
      at: Point(x: rect.x, y: y),
      width: rect.width,
      mark: pieces.horizontal,
      style: border.style
    )
    put(isTop ? pieces.topLeft : pieces.bottomLeft, x: rect.x, y: y, style: border.style)
    put(isTop ? pieces.topRight : pieces.bottomRight, x: rect.maxX - 1, y: y, style: border.style)
  }

  /// In the ASCII look nothing but stars tells the focused box from the others.
  private func starred(_ title: StyledText, _ border: Border) -> StyledText {
    switch (glyphs, border) {
    case (.ascii, .double):
      StyledText("*", border.style) + title + StyledText("*", border.style)
    case (.ascii, .single), (.unicode, _): title
    }
  }

  private func framed(_ text: StyledText, _ style: Style) -> StyledText {
    StyledText(" ", style) + text + StyledText(" ", style)
  }
}
