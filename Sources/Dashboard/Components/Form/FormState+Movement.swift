internal import Canvas

extension FormState {
  /// Takes the focus so many fields on, from the last round to the first.
  mutating func moveFocus(by step: Int, _ context: FormContext) {
    settle(context)
    let stops = stops
    guard !stops.isEmpty else { return }
    let place = stops.firstIndex { $0.id == focus } ?? 0
    let next = ((place + step) % stops.count + stops.count) % stops.count
    setFocus(stops[next].id)
  }

  /// Takes the focus to a field in view.
  mutating func setFocus(_ field: FieldID) {
    focus = field
    changes.remove(field)
  }

  /// Goes to the next field; from the last one, saves.
  mutating func advance(_ context: FormContext) -> FormOutcome {
    guard focus != stops.last?.id else { return save(context) }
    moveFocus(by: 1, context)
    return .editing
  }

  /// Goes to the next field at fault after the focus, from the last to the first.
  mutating func focusNextFault(_ context: FormContext) {
    settle(context)
    let faults = faults(context)
    let order = stops.map(\.id)
    let place = focus.flatMap(order.firstIndex) ?? -1
    let next = faults.first { (order.firstIndex(of: $0.field) ?? 0) > place } ?? faults.first
    if let next { setFocus(next.field) }
  }

  /// Saves if nothing is at fault; else all faults are shown and the focus is on one of them.
  mutating func save(_ context: FormContext) -> FormOutcome {
    settle(context)
    failure = nil
    let faults = faults(context)
    guard let first = faults.first else { return .saved(savedValues) }
    hasTriedSaving = true
    if !faults.contains(where: { $0.field == focus }) { setFocus(first.field) }
    return .blocked(faults)
  }

  /// Moves the caret of a long text so many rows, as they stand on the screen.
  mutating func moveCaret(by step: Int, _ field: Field, _ context: FormContext) {
    guard var edit = edits[field.id] else { return }
    let width = FormMeasure(self, columns: context.columns).valueWidth(of: field)
    let rows = TextRows(edit.characters, width: width - 1)
    let position = rows.position(of: edit.caret)
    let row = min(max(position.y + step, 0), rows.rows.count - 1)
    edit.move(to: rows.place(row: row, column: position.x))
    edits[field.id] = edit
  }
}
