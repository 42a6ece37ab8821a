/// An action as the manual tells it: from the one registry, so that no key in it is wrong.
public struct ActionHelp: Hashable, Sendable {
  /// The heading that it stands under: `Act`.
  public let group: String
  /// The keys, as people say them; none where only its word reaches it.
  public let keys: [String]
  /// The key that means it after `,`, nil where none does.
  public let chord: String?
  /// The word that means it in the palette and line by line.
  public let word: String
  /// What it does.
  public let words: String

  /// Every action, in the order of help.
  public static var all: [ActionHelp] { ActionRegistry.all.map(ActionHelp.init) }

  /// The words of the conversation beside those of the actions, each with what it does.
  public static var conversation: [(word: String, words: String)] {
    LinearWord.allCases.map { word in (word.rawValue, word.words) }
  }

  /// The words that lead through a form line by line, each with what it does.
  public static var form: [(word: String, words: String)] {
    FormWord.allCases.map { word in (word.rawValue, word.words) }
  }

  init(_ entry: ActionEntry) {
    group = entry.group.rawValue
    var keys: [String] = []
    for key in entry.bindings.flatMap(\.keys) where !keys.contains(key.words) {
      keys.append(key.words)
    }
    self.keys = keys
    chord = entry.chord.map(String.init)
    word = entry.phrase
    words = entry.words
  }
}
