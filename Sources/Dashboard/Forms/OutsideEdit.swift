/// A text that the officer wants in an editor of the system.
public struct OutsideEdit: Hashable, Sendable {
  /// The form that it belongs to, by the name of its draft.
  let form: String
  /// The field that it stands in.
  let field: FieldID
  /// The text as it stands.
  public let text: String
}

/// What became of a text in an editor of the system.
public enum EditResult: Hashable, Sendable {
  /// The text as the editor left it.
  case edited(String)
  /// Nothing; the sentence says why.
  case failed(String)
}

extension DashboardState {
  /// Gives the text of a field to an editor.
  func openEditor(on field: FieldID, of layer: FormLayer) -> [Effect] {
    let text = layer.state.edits[field]?.text ?? ""
    return [.edit(OutsideEdit(form: layer.draftKey, field: field, text: text))]
  }

  /// Takes back what an editor made of a text.
  mutating func take(_ result: EditResult, of edit: OutsideEdit) -> [Effect] {
    guard case .form(var layer) = topLayer, layer.draftKey == edit.form else { return [] }
    switch result {
    case .failed(let sentence): say(sentence, .failed)
    case .edited(edit.text): say("Nothing was changed in the editor.")
    case .edited(let text):
      let context = formContext
      let lines = text.split(whereSeparator: \.isNewline).count
      let isJoined = lines > 1 && layer.state.form[edit.field]?.isLong == false
      _ = layer.edit(at: now) { state in
        state.replaceText(of: edit.field, with: text, context: context)
        return .editing
      }
      say(
        isJoined
          ? "\(lines) lines became one; the field takes one line. Ctrl-Z takes it back."
          : "The text is back from the editor; Ctrl-Z takes it back."
      )
      let effects = keepDraft(of: &layer)
      replaceTop(.form(layer))
      return effects
    }
    return []
  }
}
