internal import Canvas

/// The search for a field of the form by its name, while it is open.
struct FieldFinder: Hashable, Sendable {
  /// What was typed.
  var text = ""
  /// The place of the chosen field among those found.
  var choice = 0
}

extension FormState {
  /// The fields that the search finds, in the order of the form.
  ///
  /// A name that begins so is meant; other parts, and the words of the help, count only where no
  /// name does.
  var foundFields: [Field] {
    let typed = (finder?.text ?? "").lowercased().split(separator: " ")
    let tests: [(Field) -> Bool] = [
      { field in
        let words = field.label.lowercased().split(separator: " ")
        return typed.allSatisfy { part in words.contains { word in word.hasPrefix(part) } }
      },
      { field in typed.allSatisfy(field.label.lowercased().contains) },
      { field in typed.allSatisfy(field.help.lowercased().contains) },
    ]
    return tests.lazy.map { test in stops.filter(test) }.first { found in !found.isEmpty } ?? []
  }

  /// Takes a key while a field is looked for.
  mutating func handleInFinder(_ key: Key, _ context: FormContext) {
    guard var open = finder else { return }
    let found = foundFields
    switch key {
    case .character(let character):
      open.text.append(character)
      open.choice = 0
    case .backspace where open.text.isEmpty, .escape, .control("f"):
      finder = nil
      return
    case .backspace:
      open.text.removeLast()
      open.choice = 0
    case .control("u"): open = FieldFinder()
    case .up: open.choice = max(0, open.choice - 1)
    case .down: open.choice = min(open.choice + 1, max(0, found.count - 1))
    case .enter, .tab:
      finder = nil
      guard found.indices.contains(open.choice) else { return }
      settle(context)
      setFocus(found[open.choice].id)
      return
    case .control, .alt, .backTab, .delete, .insert, .left, .right, .home, .end, .pageUp,
      .pageDown, .function:
      break
    }
    finder = open
  }
}

/// The box in which a field is looked for: what was typed, and each field found with what it holds.
struct FieldFinderDrawing {
  private let form: FormDrawing
  private var state: FormState { form.state }

  /// The box of a form.
  init(_ form: FormDrawing) {
    self.form = form
  }

  /// Draws the box if a field is looked for, and returns where the cursor belongs.
  func draw(in rect: Rect, on canvas: inout Canvas) -> Point? {
    guard let finder = state.finder, rect.width >= 12, rect.height >= 4 else { return nil }
    let found = state.foundFields
    let height = min(rect.height - 2, max(1, found.count) + 3)
    let box = Rect(
      x: rect.x + 2,
      y: rect.y + 1,
      width: min(rect.width - 4, 60),
      height: max(3, height)
    )
    canvas.fill(box)
    let inside = canvas.box(
      box,
      title: StyledText("Find a field", .heading),
      note: "Enter goes there · Esc closes"
    ).inset(columns: 1, rows: 0)
    let typed = SafeText(finder.text).suffix(columns: max(0, inside.width - 2))
    let end = canvas.draw(typed, at: inside.origin, style: Style(.fieldFocused))
    canvas.draw(" ", at: Point(x: inside.x + end, y: inside.y), style: Style(.fieldFocused))
    let rows = inside.split(top: 1).rest
    let top = max(0, min(finder.choice - rows.height / 2, found.count - rows.height))
    for (row, field) in found.dropFirst(top).prefix(rows.height).enumerated() {
      let line = rows.row(row)
      let isChosen = top + row == finder.choice
      let words = words(of: field, isChosen: isChosen)
      canvas.draw(styled: words, at: line.origin, maxWidth: line.width)
      if isChosen { canvas.lay(.selected, under: line) }
    }
    if found.isEmpty { canvas.draw("No field is called that.", in: rows, style: .muted) }
    return Point(x: inside.x + end, y: inside.y)
  }

  private func words(of field: Field, isChosen: Bool) -> StyledText {
    var line = StyledText(isChosen ? "> " : "  ", .focus)
    line.append(SafeText(field.label).fitted(to: form.measure.labelWidth + 2))
    if let fault = state.fault(of: field, form.context) {
      line.append(SafeText("! \(fault)"), .caution)
    } else {
      let words = state.words(of: state.values[field.id], in: field)
      line.append(SafeText(words.split(separator: "\n").joined(separator: " ")), .muted)
    }
    return line
  }
}
