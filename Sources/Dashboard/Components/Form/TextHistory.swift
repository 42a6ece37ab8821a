/// The steps of a text that can be taken back and done again.
///
/// Letters typed in a row are one step, and so are letters deleted in a row.
struct TextHistory: Hashable, Sendable {
  private var past: [Step] = []
  private var future: [Step] = []
  private var run: Kind = .change

  /// How many steps are kept; the oldest go first.
  static let largestCount = 100

  /// A text as it stood before a step.
  struct Step: Hashable, Sendable {
    /// The whole text.
    let text: String
    /// Where the caret stood.
    let caret: Int
  }

  /// What a step did, so that like steps in a row become one.
  enum Kind: Hashable, Sendable {
    /// A letter was typed.
    case typing
    /// A letter was deleted.
    case deleting
    /// Something larger happened, which is always a step of its own.
    case change
  }

  /// Notes how the text stands before a step of some kind.
  mutating func record(_ step: Step, as kind: Kind) {
    future = []
    defer { run = kind }
    guard kind == .change || kind != run else { return }
    past.append(step)
    if past.count > Self.largestCount { past.removeFirst() }
  }

  /// Ends the row of like steps, as a move of the caret does.
  mutating func breakRun() { run = .change }

  /// Returns the text before the last step, and keeps the present one to be done again.
  mutating func undo(from present: Step) -> Step? {
    guard let step = past.popLast() else { return nil }
    future.append(present)
    breakRun()
    return step
  }

  /// Returns the text that was last taken back.
  mutating func redo(from present: Step) -> Step? {
    guard let step = future.popLast() else { return nil }
    past.append(present)
    breakRun()
    return step
  }
}
