import Domain
import FoundationEssentials
import Ledger

/// What somebody typed into a form and has not saved.
struct Draft: Sendable, Equatable {
  /// The name under which it is kept, one for each form.
  let key: String
  /// Where its form comes from; nil for one that only this run of the program can open.
  let origin: FormOrigin?
  /// What the form is about: `Task · INT-412`.
  let title: String
  /// What was typed.
  let values: FormValues
  /// When it was last kept.
  let savedAt: Instant
  /// Whether it outlives the program, as far as is known.
  var isKept: Bool

  /// What was typed into a form by a moment.
  init(_ layer: FormLayer, at moment: Instant) {
    key = layer.draftKey
    origin = layer.origin
    title = layer.title
    values = layer.state.values
    savedAt = moment
    isKept = layer.origin != nil
  }

  /// A draft as a store gives it back, or nil for one that this program cannot read.
  init?(_ stored: StoredDraft) {
    guard let origin = FormOrigin(text: stored.form),
      // Words of a later version are left where they are, so nobody is told of them.
      let words = try? JSONDecoder().decode(Words.self, from: Data(stored.words.utf8))
    else { return nil }
    key = stored.form
    self.origin = origin
    title = words.title
    values = words.values
    savedAt = stored.savedAt
    isKept = true
  }

  /// The draft as a store keeps it.
  var words: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return String(
        decoding: try encoder.encode(Words(title: title, values: values)),
        as: UTF8.self
      )
    }
  }

  private struct Words: Codable {
    let title: String
    let values: FormValues
  }
}

/// A draft that was thrown away on purpose.
struct DiscardedDraft: Sendable, Equatable {
  /// The draft.
  let draft: Draft
  /// How many acts could be undone when it was thrown away; undo takes later ones back first.
  let undoDepth: Int
}
