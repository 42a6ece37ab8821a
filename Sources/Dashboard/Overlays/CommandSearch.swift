/// A command that a typed text finds.
struct FoundCommand: Sendable {
  /// The command.
  let entry: ActionEntry
  /// Whether it can be done now, and why not.
  let availability: Availability
}

/// What a typed text finds in the palette.
enum FoundLine: Sendable {
  /// A command.
  case command(FoundCommand)
  /// A row of a pane that is called so.
  case record(FoundRecord)
}

extension DashboardState {
  /// How many commands that were used last come first in the palette.
  static let recentCommands = 5

  /// What a layer's text finds: the rows that are called so, then the commands.
  func found(for layer: CommandsLayer) -> [FoundLine] {
    records(for: layer).map(FoundLine.record) + commands(for: layer).map(FoundLine.command)
  }

  /// The commands that a layer's text finds, the best fit first and of equal ones those used last;
  /// help keeps the registry's order.
  func commands(for layer: CommandsLayer) -> [FoundCommand] {
    let words = Wording.words(of: layer.text)
    let here = Set(keys.entries(in: layer.mode).map(\.action))
    let entries = keys.entries.filter { entry in
      entry.group != .answering
        && (!layer.isHelp || here.contains(entry.action))
    }
    let fits = entries.map { entry in CommandFit(entry, words) }
    // Letters in order are a last resort: with a better fit in the list they only distract.
    let worst = fits.contains { fit in (fit?.rank ?? 3) < 3 } ? 2 : 3
    let found = entries.enumerated().compactMap { place, entry -> (Int, ActionEntry)? in
      guard let fit = fits[place], fit.rank <= worst else { return nil }
      let away = here.contains(entry.action) ? 0 : 500
      let recent = recents.firstIndex(of: entry.action).map { place in place - 600 } ?? 0
      return (layer.isHelp ? place : fit.rank * 1000 + away + place + recent, entry)
    }
    let reach = layers.isEmpty ? self : withoutCommands
    return found.sorted { left, right in left.0 < right.0 }.map { pair in
      FoundCommand(entry: pair.1, availability: reach.availability(of: pair.1.action))
    }
  }

  /// Notes that a command was run from the palette.
  mutating func noteUse(of action: Action) {
    recents.removeAll { other in other == action }
    recents.insert(action, at: 0)
    if recents.count > Self.recentCommands { recents.removeLast() }
  }

  /// The state as an action chosen here would find it.
  private var withoutCommands: DashboardState {
    var state = self
    if case .commands = state.topLayer { state.layers.removeLast() }
    return state
  }
}

/// How well a command's words fit what was typed.
struct CommandFit {
  /// 0 for the beginning, 1 for beginnings of words, 2 for anywhere, 3 for letters in order.
  let rank: Int

  /// The better of the fits of what a command does and of the word that means it.
  init?(_ entry: ActionEntry, _ words: [String]) {
    let fits = [CommandFit(entry.words, words), CommandFit(entry.phrase, words)]
    guard let best = fits.compactMap({ fit in fit?.rank }).min() else { return nil }
    rank = best
  }

  /// The fit of typed words, nil where there is none.
  init?(_ text: String, _ words: [String]) {
    let text = text.lowercased()
    let typed = words.joined(separator: " ")
    if typed.isEmpty || text.hasPrefix(typed) {
      rank = 0
    } else if words.allSatisfy({ word in Self.begins(word, in: text) }) {
      rank = 1
    } else if words.allSatisfy(text.contains) {
      rank = 2
    } else if Self.isSubsequence(typed.filter { $0 != " " }, of: text) {
      rank = 3
    } else {
      return nil
    }
  }

  private static func begins(_ word: String, in text: String) -> Bool {
    text.split { !$0.isLetter }.contains { part in part.hasPrefix(word) }
  }

  /// Whether the letters stand in a text in their order, with anything between them.
  static func isSubsequence(_ letters: String, of text: String) -> Bool {
    var rest = letters[...]
    for letter in text where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
