internal import Canvas
internal import Domain

/// The picture of a form on one rectangle: border, fields, faults, help, and the open list.
struct FormDrawing {
  let state: FormState
  let context: FormContext
  let measure: FormMeasure
  let blocks: [FormBlock]

  /// Lays a form out for a rectangle of so many columns.
  init(_ state: FormState, columns: Int, context: FormContext) {
    self.state = state
    self.context = context
    let measure = FormMeasure(state, columns: columns)
    self.measure = measure
    blocks = state.visibleFields.map { FormBlock($0, state, measure, context) }
  }

  /// Draws the form, and returns where the cursor belongs.
  func draw(in rect: Rect, on canvas: inout Canvas) -> Point {
    let inside = frame(rect, on: &canvas)
    let footer = FormFooter(self, width: inside.width, height: inside.height)
    let parts = parts(within: inside.height - footer.rows.count)
    let height = parts.reduce(0) { $0 + $1.height }
    let (area, bottom) = share(inside, height, footer: footer.rows.count)
    let offset = scroll(parts, area.height)
    var cursor = area.origin
    var anchor: Rect?
    canvas.clipped(to: area) { canvas in
      var y = area.y - offset
      for part in parts {
        if y < area.maxY, y + part.height > area.y {
          let row = Rect(x: area.x, y: y, width: area.width, height: part.height)
          if let focused = draw(part, in: row, on: &canvas) { (cursor, anchor) = focused }
        }
        y += part.height
      }
    }
    showScroll(area, offset, of: height, on: &canvas)
    footer.draw(in: bottom, on: &canvas)
    if let over = drawOver(anchor, in: rect, on: &canvas) { cursor = over }
    return kept(cursor, in: area.isEmpty ? rect : area, list: rect)
  }

  /// Draws what lies over the fields, and returns where its cursor belongs.
  private func drawOver(_ anchor: Rect?, in rect: Rect, on canvas: inout Canvas) -> Point? {
    if let found = FieldFinderDrawing(self).draw(in: rect, on: &canvas) { return found }
    guard let anchor else { return nil }
    return OptionListDrawing(self, at: anchor).draw(in: rect, on: &canvas)
      ?? CalendarDrawing(self, at: anchor).draw(in: rect, on: &canvas)
  }

  /// Draws one part; of the focused field, returns where the cursor belongs and where its value is.
  private func draw(_ part: FormPart, in row: Rect, on canvas: inout Canvas) -> (Point, Rect)? {
    switch part {
    case .heading(let heading):
      heading.draw(in: row, on: &canvas)
      return nil
    case .field(let block):
      guard let field = state.form[block.field] else { return nil }
      let caret = FieldDrawing(self, field, block).draw(in: row, on: &canvas)
      guard block.field == state.focus else { return nil }
      let value = Rect(
        x: row.x + measure.valueX,
        y: row.y,
        width: block.valueWidth,
        height: block.valueRows
      )
      return (caret, value)
    }
  }

  /// The rows of the fields, and those of the footer, after an empty one where there is room.
  private func share(_ inside: Rect, _ height: Int, footer: Int) -> (area: Rect, bottom: Rect) {
    let (area, rest) = inside.split(top: min(height, inside.height - footer))
    return (area, rest.split(top: rest.height > footer ? 1 : 0).rest)
  }

  /// The rows above the first that is shown, so that the focused field is in view.
  private func scroll(_ parts: [FormPart], _ height: Int) -> Int {
    let total = parts.reduce(0) { $0 + $1.height }
    guard total > height else { return 0 }
    var top = 0
    for part in parts {
      if case .field(let block) = part, block.field == state.focus {
        // The field stands in the middle; a field taller than the space shows its first rows.
        let slack = max(0, height - block.height)
        return min(max(0, top - slack / 2), max(0, total - height))
      }
      top += part.height
    }
    return 0
  }

  private func showScroll(_ area: Rect, _ offset: Int, of height: Int, on canvas: inout Canvas) {
    let x = area.maxX + 1
    if offset > 0 { canvas.draw("▲", at: Point(x: x, y: area.y), style: .focus) }
    if offset + area.height < height {
      canvas.draw("▼", at: Point(x: x, y: area.maxY - 1), style: .focus)
    }
  }

  private func kept(_ cursor: Point, in area: Rect, list: Rect) -> Point {
    let isOver = state.list != nil || state.calendar != nil || state.finder != nil
    let area = isOver ? list : area
    return Point(
      x: min(max(cursor.x, area.x), max(area.x, area.maxX - 1)),
      y: min(max(cursor.y, area.y), max(area.y, area.maxY - 1))
    )
  }

  private func frame(_ rect: Rect, on canvas: inout Canvas) -> Rect {
    canvas.fill(rect)
    guard rect.width >= FormMeasure.leastBoxed, rect.height >= 3 else {
      return rect.split(left: measure.inner).left
    }
    var title = StyledText(SafeText(state.form.titled(state.savedValues)), .heading)
    let room = rect.width - 6 - title.columns - standing.columns
    if !state.form.subtitle.isEmpty, room > 4 {
      title.append(SafeText(" · \(state.form.subtitle)").truncated(to: room), .muted)
    }
    title.append(standing)
    let inside = canvas.box(
      rect,
      border: .double,
      title: title,
      note: hints(width: rect.width - 6)
    )
    return inside.inset(columns: 1, rows: 0)
  }

  /// Whether what was typed is kept: `draft kept 14:31:50`.
  private var standing: StyledText {
    switch state.standing {
    case .new: StyledText()
    case .kept(let moment):
      StyledText(SafeText(" · draft kept \(LondonTime(moment).clockWithSeconds)"), .muted)
    case .unkept: StyledText(" · draft NOT kept", .alert)
    }
  }

  /// The keys that end the form, in the longest wording that fits.
  private func hints(width: Int) -> StyledText {
    let word = SafeText(state.form.saveWord(state.savedValues))
    let full = saving(["F2", "Ctrl-S"], word) + leaving(" leave (draft kept)") + discarding
    let short = saving(["F2"], word) + leaving(" leave, draft kept")
    let shortest = saving(["F2"], word) + leaving(" leave")
    return [full, short].first { $0.columns <= width } ?? shortest
  }

  private func saving(_ keys: [SafeText], _ word: SafeText) -> StyledText {
    var text = StyledText()
    for (place, key) in keys.enumerated() {
      if place > 0 { text.append(" or ", .muted) }
      text.append(key, .hintKey)
    }
    text.append(" " + word)
    return text
  }

  private var discarding: StyledText {
    StyledText(" · ", .muted) + StyledText("Ctrl-X", .hintKey) + StyledText(" throw away")
  }

  private func leaving(_ words: SafeText) -> StyledText {
    StyledText(" · ", .muted) + StyledText("Esc", .hintKey) + StyledText(words)
  }
}

extension FormDrawing {
  /// The parts of the picture, with the sections folded that do not have the focus where the whole is
  /// higher than so many rows.
  private func parts(within height: Int) -> [FormPart] {
    let sections = state.form.sections
    guard !sections.isEmpty else { return blocks.map(FormPart.field) }
    let whole = parts { _ in true }
    guard whole.reduce(0, { $0 + $1.height }) > height else { return whole }
    return parts { section in section.fields.contains { field in field.id == state.focus } }
  }

  private func parts(isOpen: (FormSection) -> Bool) -> [FormPart] {
    let blocks = Dictionary(uniqueKeysWithValues: blocks.map { block in (block.field, block) })
    let faults = Set(state.faults(context).map(\.field))
    let headed = Set(state.form.sections.flatMap(\.fields).map(\.id))
    var parts = self.blocks.filter { block in !headed.contains(block.field) }.map(FormPart.field)
    for section in state.form.sections {
      let shown = section.fields.compactMap { field in blocks[field.id] }
      guard !shown.isEmpty else { continue }
      let isOpen = isOpen(section)
      parts.append(
        .heading(
          FormHeading(
            title: section.title,
            isOpen: isOpen,
            filled: shown.count { block in state.values[block.field] != nil },
            left: shown.count { block in faults.contains(block.field) },
            isPressing: state.hasTriedSaving
          )
        )
      )
      if isOpen { parts += shown.map(FormPart.field) }
    }
    return parts
  }
}

extension FormState {
  /// Draws the form in a rectangle, and returns where the cursor of the terminal belongs.
  ///
  /// The point lies inside the rectangle, if that has a cell.
  func draw(in rect: Rect, on canvas: inout Canvas, context: FormContext) -> Point {
    canvas.clipped(to: rect) { canvas in
      FormDrawing(self, columns: rect.width, context: context).draw(in: rect, on: &canvas)
    }
  }
}
