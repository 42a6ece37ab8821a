internal import Canvas

/// The lines under the fields: what is left to do, and the help of the focused field.
struct FormFooter {
  /// The lines, top to bottom; fewer where the form is low.
  let rows: [StyledText]

  /// The lines of a form whose space has so many columns and rows.
  init(_ form: FormDrawing, width: Int, height: Int) {
    let isAsked = form.state.isHelpOpen
    let most = max(0, min(isAsked ? height - 3 : height / 3, 7))
    let failure = Self.failure(form, width: width, rows: max(0, min(height - 3, 4)))
    guard failure.isEmpty else {
      rows = failure
      return
    }
    let help = Self.help(form, width: width)
    // Help that was asked for is never squeezed out by the list of what is left.
    let room = isAsked ? min(1, most) : min(max(1, most - help.count), most, 4)
    let left = Self.cut(Self.left(form, width: width), to: room)
    rows = left + help.prefix(max(0, most - left.count))
  }

  /// Why nothing was saved, what was kept, and what to press.
  private static func failure(_ form: FormDrawing, width: Int, rows: Int) -> [StyledText] {
    guard let sentence = form.state.failure, rows > 0 else { return [] }
    let why = SafeText("x Not saved: \(sentence)")
      .wrapped(to: max(1, width), maxLines: max(1, rows - 1))
    let lines = why.map { line in StyledText(line, .alert) }
    return Array(
      (lines + [StyledText("  Your text is kept. Ctrl-S tries again, Esc leaves it as a draft.")])
        .prefix(rows)
    )
  }

  /// The first lines, with a mark where more follow.
  private static func cut(_ lines: [StyledText], to count: Int) -> [StyledText] {
    guard lines.count > count else { return lines }
    var kept = Array(lines.prefix(count))
    guard count > 0 else { return kept }
    kept[count - 1].append(" …", .muted)
    return kept
  }

  /// Draws the lines.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    for (y, row) in rows.enumerated() {
      canvas.draw(styled: row, at: Point(x: rect.x, y: rect.y + y), maxWidth: rect.width)
    }
  }

  /// `2 left:  Owner - pick a person   CIA - an overt visit needs a decision`, broken between faults.
  private static func left(_ form: FormDrawing, width: Int) -> [StyledText] {
    let faults = form.state.faults(form.context)
    guard !faults.isEmpty else { return [StyledText("Nothing left to fill in.", .good)] }
    let style: Style = form.state.hasTriedSaving ? .alert : .muted
    var lines = [StyledText("\(faults.count) left:", style.bold)]
    for fault in faults {
      let words = SafeText("\(fault.label) - \(fault.words)")
      let last = lines[lines.count - 1]
      if last.columns + words.columns + 2 > width, last.columns > 10 { lines.append(StyledText()) }
      lines[lines.count - 1].append("  ")
      lines[lines.count - 1].append(words, style)
    }
    return lines
  }

  private static func help(_ form: FormDrawing, width: Int) -> [StyledText] {
    guard let field = form.state.focusedField else { return [] }
    guard form.state.isHelpOpen else {
      let isShown = form.blocks.contains { $0.field == field.id && $0.showsHelp }
      let words = isShown || field.help.isEmpty ? "" : field.help
      return SafeText(words).wrapped(to: max(1, width), maxLines: words.isEmpty ? 0 : 3)
        .map { line in StyledText(line, .muted) }
    }
    let source = field.source.isEmpty ? "" : " (\(field.source))"
    let words = ["\(field.label):", field.help + source, manner(of: field.kind)]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return SafeText(words).wrapped(to: max(1, width), maxLines: 6).map { StyledText($0) }
  }

  /// How a field of a kind is filled in.
  private static func manner(of kind: FieldKind) -> String {
    switch kind {
    case .text: "Type it. Ctrl-Z undoes, Ctrl-Y does it again."
    case .longText: "Type it. Enter begins a line, Tab leaves, Ctrl-Z undoes."
    case .choice: "Left and Right or a first letter choose, Down lists, Backspace clears."
    case .picker(_, isPerson: true):
      "Type part of a name, then Down and Enter; nobody is picked for you."
    case .picker(_, isPerson: false): "Type part of it; Enter takes the only match, Down lists all."
    case .dateTime:
      "Type now, 1430, fri 1700, tmr 9, 14/10 0900, +45m, +2h, +7d, eod or next wim; F5 is now, "
        + "Down opens the calendar."
    case .date:
      "Type today, fri, 14/10, 14/10/2010, +7d or +2w; F5 is today, Down opens the calendar."
    case .period: "Type 1400-1600, fri 0900 to 1700, now +2h or fri 2200-0600."
    case .toggle: "Left and Right or a first letter choose, Backspace clears."
    case .number(let range): "A whole number from \(range.lowerBound) to \(range.upperBound)."
    case .note: ""
    }
  }
}
