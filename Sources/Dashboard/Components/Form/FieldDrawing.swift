internal import Canvas

/// The picture of one field: mark, label, value, and the sentences about it.
struct FieldDrawing {
  private let form: FormDrawing
  private let field: Field
  private let block: FormBlock

  private var state: FormState { form.state }
  private var isFocused: Bool { field.id == state.focus }

  /// The picture of a field that is laid out.
  init(_ form: FormDrawing, _ field: Field, _ block: FormBlock) {
    self.form = form
    self.field = field
    self.block = block
  }

  /// Draws the field on its rows, and returns where the cursor belongs while it has the focus.
  func draw(in rows: Rect, on canvas: inout Canvas) -> Point {
    guard field.isFillable else {
      drawUnder(in: rows, x: rows.x + 1, on: &canvas)
      return rows.origin
    }
    drawLabel(at: rows.origin, on: &canvas)
    let value = Rect(
      x: rows.x + form.measure.valueX,
      y: rows.y,
      width: block.valueWidth,
      height: block.valueRows
    )
    let cursor = drawValue(in: value, on: &canvas)
    if let beside = block.beside {
      canvas.draw(
        beside.text,
        at: Point(x: value.maxX + 2, y: rows.y),
        style: beside.style
      )
    }
    drawUnder(in: rows, x: value.x, on: &canvas)
    return cursor
  }

  private func drawLabel(at point: Point, on canvas: inout Canvas) {
    let width = form.measure.labelWidth
    if isFocused { canvas.draw(">", at: point, style: .focus) }
    let label = SafeText(field.label).truncated(to: width)
    let style: Style = isFocused ? .focus : .muted
    let used = canvas.draw(label, at: Point(x: point.x + 1, y: point.y), style: style)
    guard state.isRequired(field), width > 0 else { return }
    canvas.draw("*", at: Point(x: point.x + 1 + used, y: point.y), style: style)
  }

  private func drawUnder(in rows: Rect, x: Int, on canvas: inout Canvas) {
    for (place, aside) in block.under.enumerated() {
      let y = rows.y + block.valueRows + place
      canvas.draw(aside.text, at: Point(x: x, y: y), style: aside.style)
    }
  }

  private func drawValue(in rect: Rect, on canvas: inout Canvas) -> Point {
    let choice = state.values.option(field.id)
    if let radios = block.radios {
      return radios.draw(choice, at: rect.origin, isFocused: isFocused, on: &canvas)
    }
    fill(rect, on: &canvas)
    switch field.kind {
    case .longText: return drawRows(in: rect, on: &canvas)
    case .text, .dateTime, .date, .period, .number: return drawLine(in: rect, on: &canvas)
    case .picker:
      drawOpener(in: rect, on: &canvas)
      return drawLine(in: rect.split(right: 2).rest, on: &canvas)
    case .choice, .toggle:
      drawOpener(in: rect, on: &canvas)
      let words = choice.flatMap { state.option($0, of: field)?.words } ?? "choose"
      canvas.draw(SafeText(words), in: rect.split(right: 2).rest, style: style)
      return rect.origin
    case .note: return rect.origin
    }
  }

  /// The look without Unicode may be one without underlines too, so the extent is written.
  private func fill(_ rect: Rect, on canvas: inout Canvas) {
    switch canvas.glyphs {
    case .unicode: canvas.fill(rect, style: style)
    case .ascii: canvas.fill(rect, with: "_", style: style)
    }
  }

  private func drawOpener(in rect: Rect, on canvas: inout Canvas) {
    canvas.draw("▼", in: rect.split(right: 1).right, style: style)
  }

  /// One line, shifted so that the caret is on it; cut with an ellipsis while it is not typed in.
  private func drawLine(in rect: Rect, on canvas: inout Canvas) -> Point {
    let edit = state.edits[field.id] ?? TextEdit()
    let text = TextRows.shown(edit.characters)
    guard isFocused, rect.width > 0 else {
      canvas.draw(text, in: rect, style: style)
      return rect.origin
    }
    let caret = TextRows.shown(edit.characters[..<edit.caret]).columns
    let shift = max(0, caret - (rect.width - 1))
    canvas.clipped(to: rect) { canvas in
      _ = canvas.draw(text, at: Point(x: rect.x - shift, y: rect.y), style: style)
      if shift > 0 { canvas.draw(.ellipsis, at: rect.origin, style: style) }
    }
    return Point(x: rect.x + caret - shift, y: rect.y)
  }

  private func drawRows(in rect: Rect, on canvas: inout Canvas) -> Point {
    let edit = state.edits[field.id] ?? TextEdit(isMultiline: true)
    let rows = TextRows(edit.characters, width: rect.width - 1)
    let caret = rows.position(of: edit.caret)
    let top = isFocused ? max(0, caret.y - (rect.height - 1)) : 0
    canvas.clipped(to: rect) { canvas in
      for y in 0..<rect.height where top + y < rows.rows.count {
        let point = Point(x: rect.x, y: rect.y + y)
        canvas.draw(rows.text(of: top + y), at: point, style: style)
      }
      let edge = rect.maxX - 1
      if top > 0 { canvas.draw("▲", at: Point(x: edge, y: rect.y), style: style) }
      if top + rect.height < rows.rows.count {
        canvas.draw("▼", at: Point(x: edge, y: rect.maxY - 1), style: style)
      }
    }
    return Point(x: min(rect.x + caret.x, rect.maxX - 1), y: rect.y + caret.y - top)
  }

  private var style: Style {
    if state.shownFault(of: field, form.context) != nil { return Style(.fieldError) }
    return isFocused ? Style(.fieldFocused) : Style(.field)
  }
}
