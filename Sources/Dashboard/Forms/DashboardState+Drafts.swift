import Domain
import Ledger

extension DashboardState {
  /// How long a person rests before what was typed is kept.
  static let draftRestMilliseconds: Int64 = 1000

  /// The drafts, the last kept first.
  var draftList: [Draft] {
    drafts.values.sorted { left, right in
      left.savedAt == right.savedAt ? left.key < right.key : left.savedAt > right.savedAt
    }
  }

  /// The drafts of forms that were opened in a pane, the last kept first.
  func drafts(in pane: PaneID) -> [Draft] {
    draftList.filter { draft in draft.origin?.pane == pane }
  }

  /// The drafts that end with the program.
  var unkeptDrafts: [Draft] { draftList.filter { draft in !draft.isKept } }

  /// How long until what is being typed is kept; nil where nothing waits to be.
  var millisecondsToDraft: Int? {
    guard case .form(let layer) = topLayer, let typedAt = layer.typedAt else { return nil }
    let left = Self.draftRestMilliseconds - (now.milliseconds - typedAt.milliseconds)
    return Int(max(0, min(left, Self.draftRestMilliseconds)))
  }

  /// Keeps what was typed, once the person has rested.
  mutating func keepRestedDraft() -> [Effect] {
    guard millisecondsToDraft == 0, case .form(var layer) = topLayer else { return [] }
    let effects = keepDraft(of: &layer)
    replaceTop(.form(layer))
    return effects
  }

  /// Keeps what was typed into a form, or forgets it where the form is as it began.
  mutating func keepDraft(of layer: inout FormLayer) -> [Effect] {
    layer.typedAt = nil
    guard layer.state.hasUnsavedText else { return forgetDraft(layer.draftKey) }
    var draft = Draft(layer, at: now)
    if draft.isKept, readOnlyReason != nil { draft.isKept = false }
    drafts[draft.key] = draft
    return draft.isKept ? [.keepDraft(draft)] : []
  }

  /// Everything that is typed and not kept yet, for a program that is about to end.
  func draftsToKeep() -> [Draft] {
    layers.compactMap { layer in
      guard case .form(let layer) = layer, layer.typedAt != nil, layer.state.hasUnsavedText else {
        return nil
      }
      let draft = Draft(layer, at: now)
      return draft.isKept ? draft : nil
    }
  }

  /// Forgets a draft.
  mutating func forgetDraft(_ key: String) -> [Effect] {
    guard let draft = drafts.removeValue(forKey: key), draft.origin != nil else { return [] }
    return [.dropDraft(key)]
  }

  /// Throws a draft away on purpose; undo brings it back.
  mutating func discard(_ draft: Draft) -> [Effect] {
    discarded.append(DiscardedDraft(draft: draft, undoDepth: undo.count))
    say("The draft '\(draft.title)' is thrown away", .done, canUndo: true)
    return forgetDraft(draft.key)
  }

  /// The draft that undo brings back: the last one thrown away, if no act was done since.
  var draftToRestore: Draft? {
    discarded.last.flatMap { last in undo.count <= last.undoDepth ? last.draft : nil }
  }

  /// Brings back a draft that was thrown away, and opens it.
  mutating func restore(_ draft: Draft) -> [Effect] {
    drafts[draft.key] = draft
    say("The draft '\(draft.title)' is back.")
    let effects: [Effect] = draft.isKept ? [.keepDraft(draft)] : []
    return effects + reopen(draft)
  }

  /// Goes where a draft's form was opened, and opens it again.
  mutating func reopen(_ draft: Draft) -> [Effect] {
    guard let origin = draft.origin else { return [] }
    layers.removeAll()
    show(origin.pane)
    if let row = origin.row {
      guard focused.content.row(row) != nil else {
        say("\(draft.title) is not in the list now; the draft is kept.", .refused)
        return []
      }
      let effects = select(row)
      if case .decide = origin.acting {
        layers.append(.page(PageLayer(pane: origin.pane, row: row)))
      }
      return effects + perform(.act(origin.acting))
    }
    return perform(.act(origin.acting))
  }

  /// Takes the drafts that the ledger holds; what was typed since counts for more.
  mutating func take(_ stored: [Draft]) {
    for draft in stored where drafts[draft.key] == nil { drafts[draft.key] = draft }
  }

  /// Takes whether a draft could be kept.
  mutating func take(_ failure: ReadFailure?, of key: String, savedAt: Instant) {
    let isNewest = drafts[key]?.savedAt == savedAt
    var isKnown = false
    for index in layers.indices {
      guard case .form(var layer) = layers[index], layer.draftKey == key, isNewest else { continue }
      isKnown = layer.state.standing == .unkept
      layer.state.standing = failure == nil ? .kept(savedAt) : .unkept
      layers[index] = .form(layer)
    }
    guard let failure else { return }
    drafts[key]?.isKept = false
    // While a person types on, a disk that stays full is worth one sentence, not one a second.
    guard !isKnown else { return }
    say(
      "The draft is not kept: \(failure.sentence) What you typed stays while Muster runs.",
      .failed
    )
  }
}
