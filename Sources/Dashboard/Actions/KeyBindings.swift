/// A user's wish for the keys of an action, as a settings file says it.
public struct KeyWish: Sendable, Hashable {
  /// The action's word: `nominate`.
  public let action: String
  /// The keys' words: `W`, `Ctrl-T`, `F5`.
  public let keys: [String]

  /// A wish.
  public init(action: String, keys: [String]) {
    self.action = action
    self.keys = keys
  }
}

/// The keys of one user: the usual ones, but for those actions that have keys of the user's own.
public struct KeyBindings: Sendable {
  /// A wish that could not be met, and why; the action keeps its usual keys.
  public struct Refusal: Sendable, Hashable {
    /// The wish.
    public let wish: KeyWish
    /// Why, in a sentence.
    public let sentence: String
  }

  /// The actions with their keys.
  let table: KeyTable
  /// The wishes that could not be met.
  public let refusals: [Refusal]

  /// The usual keys.
  public static let standard = KeyBindings([])

  /// The words of all actions that can be given keys, in order.
  public static var words: [String] {
    ActionRegistry.all.filter(\.isBindable).map(\.word)
  }

  /// Meets the wishes that can be met, all at once, so that two actions may change their keys.
  public init(_ wishes: [KeyWish]) {
    var refusals: [Refusal] = []
    var met: [(wish: KeyWish, action: Action, keys: [Key])] = []
    for wish in wishes {
      do throws(KeyFault) {
        met.append((wish, try wish.entry().action, try wish.readKeys()))
      } catch {
        refusals.append(Refusal(wish: wish, sentence: error.sentence))
      }
    }
    var entries = Self.entries(with: met.map { ($0.action, $0.keys) })
    while let contest = KeyTable.contest(entries) {
      let claimants = contest.entries.map(\.action)
      guard let last = met.lastIndex(where: { wish in claimants.contains(wish.action) }) else {
        break  // The usual keys have no contest among themselves, as a test of them says.
      }
      let other = contest.entries.first { entry in entry.action != met[last].action }
      refusals.append(Refusal(wish: met[last].wish, sentence: contest.sentence(other)))
      met.remove(at: last)
      entries = Self.entries(with: met.map { ($0.action, $0.keys) })
    }
    table = KeyTable(entries)
    self.refusals = refusals
  }

  private static func entries(with wishes: [(Action, [Key])]) -> [ActionEntry] {
    ActionRegistry.all.map { entry in
      let keys = wishes.last { action, _ in action == entry.action }?.1
      return keys.map(entry.bound(to:)) ?? entry
    }
  }
}

/// Why a wish for keys cannot be read.
private struct KeyFault: Error {
  let sentence: String
}

extension KeyWish {
  fileprivate func entry() throws(KeyFault) -> ActionEntry {
    let known = ActionRegistry.all.first { entry in entry.isBindable && entry.word == action }
    guard let known else {
      throw KeyFault(
        sentence: "There is no action '\(action)'; 'muster keys' lists the words of all."
      )
    }
    return known
  }

  fileprivate func readKeys() throws(KeyFault) -> [Key] {
    guard !keys.isEmpty else {
      throw KeyFault(sentence: "'\(action)' is given no key; it keeps its usual ones.")
    }
    var read: [Key] = []
    for word in keys {
      guard let key = Key(words: word) else {
        throw KeyFault(
          sentence: "'\(word)' is no key that can be told apart here; write a letter, Ctrl-T, F5, "
            + "Space or PgDn. '\(action)' keeps its usual keys."
        )
      }
      if !read.contains(key) { read.append(key) }
    }
    return read
  }
}

extension KeyTable.Contest {
  /// Why a wish is refused: what the key means already.
  fileprivate func sentence(_ other: ActionEntry?) -> String {
    let meaning = other.map { entry in "'\(entry.word)'" } ?? "something"
    return "\(key.words) means \(meaning) \(mode.whereWords) already; the usual keys stay."
  }
}

extension Mode {
  /// Where the user is, as a sentence says it.
  fileprivate var whereWords: String {
    switch self {
    case .list(let pane): "in \(PaneCatalogue.pane(pane).name)"
    case .page(let pane): "on a page of \(PaneCatalogue.pane(pane).name)"
    case .history: "among the messages"
    case .question: "before a question"
    case .typing: "where letters are text"
    }
  }
}

extension KeyBindings {
  /// Every action on a line: its word, its keys, what it does.
  public var list: String {
    let rows = table.entries.filter(\.isBindable).map { entry -> [String] in
      var keys: [String] = []
      for key in entry.bindings.flatMap(\.keys) where !keys.contains(key.words) {
        keys.append(key.words)
      }
      return [entry.word, keys.joined(separator: " "), entry.words]
    }
    let widths = (0..<2).map { column in rows.map { row in row[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return (cells + [row[2]]).joined(separator: "  ") + "\n"
    }.joined()
  }
}
