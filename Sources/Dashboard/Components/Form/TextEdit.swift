/// A text while it is typed: its characters, the caret, and what can be undone.
///
/// A character is what a person sees as one, so a letter with its accents is deleted whole. Line
/// ends occur only in a text of several lines.
struct TextEdit: Hashable, Sendable {
  /// The characters in order.
  private(set) var characters: [Character]
  /// The character before which typing goes, from 0 to the count.
  private(set) var caret: Int
  /// Whether the text may hold line ends.
  let isMultiline: Bool
  private var history = TextHistory()

  /// What is typed beyond this is refused: no form asks for a book.
  static let largestCount = 50_000

  /// A text with the caret at its end.
  init(_ text: String = "", isMultiline: Bool = false) {
    self.isMultiline = isMultiline
    characters = Array(Self.cleaned(text, isMultiline: isMultiline))
    caret = characters.count
  }

  /// The text.
  var text: String { String(characters) }

  /// Whether nothing is typed.
  var isEmpty: Bool { characters.isEmpty }

  /// Types one character at the caret; a control character is dropped.
  mutating func type(_ character: Character) {
    let text = Self.cleaned(String(character), isMultiline: isMultiline)
    guard !text.isEmpty else { return }
    remember(.typing)
    put(text, over: caret..<caret)
  }

  /// Puts a pasted text at the caret, without its control characters.
  mutating func paste(_ text: String) {
    let text = Self.cleaned(text, isMultiline: isMultiline)
    guard !text.isEmpty else { return }
    remember(.change)
    put(text, over: caret..<caret)
  }

  /// Puts another text in the place of all, as one step that can be undone.
  mutating func replaceAll(with text: String) {
    guard text != self.text else { return }
    remember(.change)
    put(Self.cleaned(text, isMultiline: isMultiline), over: 0..<characters.count)
  }

  /// Deletes the characters from the caret to a place before or after it.
  mutating func delete(to place: Int, as kind: TextHistory.Kind = .change) {
    let place = min(max(place, 0), characters.count)
    guard place != caret else { return }
    remember(kind)
    put("", over: min(place, caret)..<max(place, caret))
  }

  /// Takes the caret to a place, kept within the text.
  mutating func move(to place: Int) {
    caret = min(max(place, 0), characters.count)
    history.breakRun()
  }

  /// Takes back the last step; returns false if there is none.
  @discardableResult
  mutating func undo() -> Bool {
    guard let step = history.undo(from: snapshot) else { return false }
    restore(step)
    return true
  }

  /// Does again what was last taken back; returns false if there is nothing.
  @discardableResult
  mutating func redo() -> Bool {
    guard let step = history.redo(from: snapshot) else { return false }
    restore(step)
    return true
  }

  private var snapshot: TextHistory.Step { TextHistory.Step(text: text, caret: caret) }

  private mutating func remember(_ kind: TextHistory.Kind) {
    history.record(snapshot, as: kind)
  }

  private mutating func restore(_ step: TextHistory.Step) {
    characters = Array(step.text)
    caret = min(step.caret, characters.count)
  }

  /// Joins the parts and cuts them into characters anew, since a mark joins the letter before it.
  private mutating func put(_ text: String, over range: Range<Int>) {
    let room = Self.largestCount - (characters.count - range.count)
    let before = String(characters[..<range.lowerBound]) + text.prefix(max(0, room))
    let whole = before + String(characters[range.upperBound...])
    characters = Array(whole)
    // A caret inside a character that the parts made together goes behind it.
    var bytes = 0
    caret = 0
    while bytes < before.utf8.count, caret < characters.count {
      bytes += characters[caret].utf8.count
      caret += 1
    }
  }
}
