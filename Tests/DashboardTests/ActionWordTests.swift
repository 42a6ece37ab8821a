import Domain
import Testing

@testable import Dashboard

/// The words of the actions, which people learn and scripts hold.
struct ActionWordTests {
  @Test func `no two actions have the same word`() {
    let words = Dictionary(grouping: ActionRegistry.all, by: \.phrase)

    for (word, entries) in words where entries.count > 1 {
      Issue.record("\(word): \(entries.map(\.words))")
    }
  }

  @Test func `a word is one or a few plain words in lower case`() {
    for entry in ActionRegistry.all {
      #expect(!entry.phrase.isEmpty)
      #expect(entry.phrase == entry.phrase.lowercased())
      let isPlain = entry.phrase.allSatisfy { letter in
        letter.isASCII && (letter.isLetter || letter == " ")
      }
      #expect(isPlain, "\(entry.phrase)")
      #expect(entry.phrase.split(separator: " ").count <= 3, "\(entry.phrase)")
    }
  }

  /// The words that were given so far; none of them may come to mean something else.
  private static let given: [(String, Action)] = [
    ("nominate", .act(.nominate)), ("task", .act(.task)), ("open meeting", .act(.openMeeting)),
    ("undo", .act(.undo)), ("redo", .act(.redo)), ("defer", .act(.decide(.deferred))),
    ("refer", .act(.decide(.refer))), ("nfa", .act(.decide(.noFurtherAction))),
    ("progress", .act(.step(.progress))), ("result", .act(.step(.result))),
    ("sign off", .act(.step(.signOff))), ("accept", .act(.step(.accept))),
    ("custody", .go(.pane(.custody))), ("intel", .go(.pane(.daily))),
    ("tasks", .go(.pane(.tasking))), ("needs you", .go(.needsYou)), ("filter", .look(.filter)),
    ("copy ref", .look(.copy)), ("freeze", .look(.freeze)), ("sort", .view(.sort)),
    ("quit", .go(.backOrQuit)), ("leave", .leave(.quit)), ("back", .go(.back)),
    ("help", .look(.help)),
  ]

  @Test(arguments: given)
  func `a word that was given keeps its meaning`(word: String, action: Action) {
    #expect(ActionRegistry.entry(action).phrase == word)
  }
}
