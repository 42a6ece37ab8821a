import Domain
import Ledger

/// The search over everything, while somebody types in it.
struct SearchLayer: Sendable, Equatable {
  /// The pane that the user came from and goes back to.
  let origin: PaneID
  /// The names that operators know, made once: every key asks for them.
  var vocabulary: SearchVocabulary
  /// What was typed.
  var text = ""
  /// The place of the chosen line among those found, or among the searches that are offered.
  var choice = 0
  /// How many records are asked for.
  var limit = SearchLayer.page
  /// What was found last, nil before the first answer.
  var found: Found?
  /// The number of the question that is not answered yet, nil while none is.
  var waitsFor: Int?
  /// Why there is no answer, in a sentence.
  var fault: String?
  /// The name that the search is being kept under, nil while none is typed.
  var name: String?

  /// How many records are shown at first, and how many more as the choice nears the last.
  static let page = 50
  /// The most records that are shown; who needs more asks more closely.
  static let most = 500

  /// Records that were found.
  struct Found: Sendable, Equatable {
    /// For what.
    let query: SearchQuery
    /// The records, newest first.
    let hits: [SearchHit]
    /// Whether there are more.
    let hasMore: Bool
  }

  /// The records that were found.
  var hits: [SearchHit] { found?.hits ?? [] }

  /// Takes what was found; of the same search the chosen record stays chosen, whatever has come in.
  mutating func take(_ answer: Found) {
    let chosen =
      found?.query == answer.query && hits.indices.contains(choice) ? hits[choice].target : nil
    let place = chosen.flatMap { chosen in
      answer.hits.firstIndex { hit in hit.target == chosen }
    }
    found = answer
    choice = place ?? min(choice, max(0, answer.hits.count - 1))
  }
}

/// A search that is offered: one that the user keeps under a name, or one of this run.
struct OfferedSearch: Sendable, Equatable {
  /// The name, nil for one that is not kept.
  let name: String?
  /// What is typed.
  let text: String
}

/// A question to the ledger for the search.
struct SearchAsk: Sendable, Equatable {
  /// Its number; a later one overtakes it.
  let number: Int
  /// What is looked for.
  let query: SearchQuery
  /// How many records at most.
  let limit: Int
}

/// What the ledger answers to a search.
typealias SearchPage = Page<SearchHit, SearchHit.Place>

/// What is known of searches beside the one that is open.
struct SearchMemory: Sendable, Equatable {
  /// How many questions were asked.
  var asked = 0
  /// The searches that the user keeps, in the order in which they were kept.
  var kept: [Preferences.Search] = []
  /// What was looked for in this run, the last first.
  var recent: [String] = []

  /// How many searches of this run are offered.
  static let mostRecent = 5
  /// How many searches can be kept.
  static let mostKept = 50
}
