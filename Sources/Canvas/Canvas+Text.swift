extension Canvas {
  /// The characters as lines, top to bottom, with the spaces at the end of each left out.
  ///
  /// A wide character stands once, so a line may hold fewer characters than columns.
  public var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      for cell in cells[row(y)] { line += table.text(of: cell) }
      return Canvas.trimmed(line, of: " ")
    }
  }

  /// The characters as one text, a line end after each row.
  public var text: String {
    lines.map { $0 + "\n" }.joined()
  }

  /// The roles as lines: one letter a column, upper case where the style adds bold, and a dot for
  /// ordinary text; the dots at the end of each line are left out.
  public var styleLines: [String] {
    planes { style in
      if style == .text { return "." }
      let letter = style.role.letter
      return style.emphasis.contains(.bold) ? Character(letter.uppercased()) : letter
    }
  }

  /// The reverse and underline that styles add, as lines: `r`, `u`, `x` for both, else a dot; the
  /// dots at the end of each line are left out.
  public var emphasisLines: [String] {
    planes { style in
      switch (style.emphasis.contains(.reverse), style.emphasis.contains(.underline)) {
      case (true, true): "x"
      case (true, false): "r"
      case (false, true): "u"
      case (false, false): "."
      }
    }
  }

  /// Creates a canvas from lines of text, as wide as the widest unless a size is given.
  public init(
    lines: [String],
    size: Size? = nil,
    style: Style = .text,
    glyphs: Glyphs = .unicode
  ) {
    let texts = lines.map { SafeText($0) }
    let natural = Size(width: texts.map(\.columns).max() ?? 0, height: texts.count)
    self.init(size: size ?? natural, glyphs: glyphs)
    for (y, text) in texts.enumerated() { draw(text, at: Point(x: 0, y: y), style: style) }
  }

  /// The place of a row's cells.
  func row(_ y: Int) -> Range<Int> {
    (y * size.width)..<((y + 1) * size.width)
  }

  private func planes(_ letter: (Style) -> Character) -> [String] {
    (0..<size.height).map { y in
      Canvas.trimmed(String(cells[row(y)].map { letter($0.style) }), of: ".")
    }
  }

  private static func trimmed(_ line: String, of filler: Character) -> String {
    guard let last = line.lastIndex(where: { $0 != filler }) else { return "" }
    return String(line[...last])
  }
}

extension Canvas {
  /// A row as a line of styled text, its blanks included.
  public func styledRow(_ y: Int) -> StyledText {
    guard (0..<size.height).contains(y) else { return StyledText() }
    var line = StyledText()
    var text = ""
    var style = Style.text
    for cell in cells[row(y)] where !cell.isContinuation {
      if cell.style != style {
        line.append(SafeText(text), style)
        (text, style) = ("", cell.style)
      }
      text += table.text(of: cell)
    }
    line.append(SafeText(text), style)
    return line
  }
}
