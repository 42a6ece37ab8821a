import Domain

/// The words that the conversation has of its own, beside those of the actions.
enum LinearWord: String, CaseIterable, Sendable {
  case list, more, needs, find, search, next, previous, back, messages, help, quit

  /// What it does, in words.
  var words: String {
    switch self {
    case .list: "say the pane again, or on a page the page"
    case .more: "say the next rows"
    case .needs: "say what needs you, with numbers"
    case .find: "find and some words: say only the rows that hold them; find alone says all again"
    case .search:
      "search and some words: find records of every kind; search alone says what can be found"
    case .next: "go to the next row, or to its page"
    case .previous: "go to the row before"
    case .back: "go back; an answer that was begun is kept"
    case .messages: "say the last messages again"
    case .help: "say the words; help all says every one"
    case .quit: "leave Muster"
    }
  }
}

/// What a typed word can mean.
enum LinearMeaning: Equatable, Sendable {
  /// A word of the conversation.
  case own(LinearWord)
  /// An action of the registry.
  case action(Action)
  /// Several, by their words.
  case several([String])
  /// Nothing.
  case none
}

extension Linear {
  /// What a word, a key or the beginning of a word means.
  ///
  /// The whole word counts first, then a key, then a beginning that only one word has.
  func meaning(of typed: String) -> LinearMeaning {
    let text = typed.lowercased()
    if let own = LinearWord(rawValue: text) { return .own(own) }
    let entries = state.keys.entries.filter { entry in entry.group != .answering }
    if let entry = entries.first(where: { entry in entry.phrase == text }) {
      return Self.meaning(of: entry.action)
    }
    if let entry = entry(byKey: typed, among: entries) { return Self.meaning(of: entry.action) }
    let own = LinearWord.allCases.filter { word in word.rawValue.hasPrefix(text) }
    let begun = entries.filter { entry in
      entry.phrase.hasPrefix(text) && Self.isForWords(entry.action)
        && Self.meaning(of: entry.action) == .action(entry.action)
    }
    let words = own.map(\.rawValue) + begun.map(\.phrase)
    switch (own.first, begun.first, words.count) {
    case (let word?, nil, 1): return .own(word)
    case (nil, let entry?, 1): return .action(entry.action)
    case (_, _, 0): return .none
    case (_, _, _): return .several(words)
    }
  }

  /// The action that a key means here, or in some place if it means nothing here.
  private func entry(byKey typed: String, among entries: [ActionEntry]) -> ActionEntry? {
    let mode = state.mode
    let fits: (Key) -> Bool = { key in
      typed.count == 1 ? key.words == typed : key.words.lowercased() == typed.lowercased()
    }
    // Digits are the numbers of rows here.
    guard Int(typed) == nil else { return nil }
    return entries.first { entry in entry.keys(in: mode).contains(where: fits) }
      ?? entries.first { entry in
        entry.bindings.contains { binding in binding.keys.contains(where: fits) }
      }
  }

  /// The words that stand for an action of the screen.
  private static func meaning(of action: Action) -> LinearMeaning {
    switch action {
    case .go(.needsYou): .own(.needs)
    case .look(.filter): .own(.find)
    case .look(.search): .own(.search)
    case .look(.help), .look(.commands): .own(.help)
    case .look(.messages): .own(.messages)
    case .go(.back), .go(.backOrQuit): .own(.back)
    case .leave(.quit): .own(.quit)
    case .move(.down), .move(.nextRow), .move(.nextMatch): .own(.next)
    case .move(.up), .move(.previousRow), .move(.previousMatch): .own(.previous)
    case .move, .go, .look, .view, .act, .leave, .answer: .action(action)
    }
  }

  /// Takes a line in a list or on a page.
  mutating func hearCommand(_ text: String) -> [Effect] {
    guard !text.isEmpty else { return sayAgain() }
    if let number = Int(text) { return open(number) }
    let isSearch = text.hasPrefix("/")
    if isSearch { return find(String(text.dropFirst()).trimmed) }
    let line = text.hasPrefix(":") ? String(text.dropFirst()).trimmed : text
    let parts = line.split(separator: " ").map(String.init)
    let numbers = parts.reversed().prefix { part in Int(part) != nil }.reversed().compactMap {
      Int($0)
    }
    let words = parts.dropLast(numbers.count).joined(separator: " ")
    switch meaning(of: words) {
    case .own(let word): return hear(word, numbers, rest: "")
    case .action(let action): return hear(action, Array(numbers))
    case .several(let words):
      say("\"\(line)\" begins \(listed(words)); say more of it.")
      return []
    case .none: return hearFirstWord(of: parts, line)
    }
  }

  /// A word of the conversation with words after it: `find vans`, `help all`.
  private mutating func hearFirstWord(of parts: [String], _ line: String) -> [Effect] {
    let rest = parts.dropFirst().joined(separator: " ")
    if parts.count > 1, case .own(let word) = meaning(of: parts[0]) {
      return hear(word, [], rest: rest)
    }
    say("\"\(line)\" means nothing here; help names the words.")
    return []
  }

  private mutating func hear(_ word: LinearWord, _ numbers: [Int], rest: String) -> [Effect] {
    switch word {
    case .list: return sayAgain()
    case .more: return sayMore()
    case .needs: sayNeeds()
    case .find: return find(rest)
    case .search: return searchEverything(rest)
    case .next: return step(by: 1)
    case .previous: return step(by: -1)
    case .back: return goBack()
    case .messages:
      for notice in state.notices.prefix(10) {
        say("\(LondonTime(notice.at).clock) \(notice.words)")
      }
      if state.notices.isEmpty { say("Nothing was said yet.") }
    case .help: sayHelp(isWhole: rest == "all")
    case .quit: return perform(.leave(.quit))
    }
    return []
  }

  /// Says the place again.
  private mutating func sayAgain() -> [Effect] {
    awaited = state.openPage == nil ? .list : .page
    return []
  }

  private mutating func sayMore() -> [Effect] {
    let content = state.focused.content
    let rest = content.choices.count - numbers.said
    if numbers.rows != content.choices.map(\.id), numbers.first == content.offset + 1 {
      // What came in meanwhile would shift the rows under the numbers: begin again.
      say("The list has changed; it begins again.")
      awaited = .list
      return []
    }
    if rest > 0 {
      sayRows(from: numbers.said)
      return []
    }
    guard content.hasMore, let last = content.choices.last else {
      say("That was all; list begins again.")
      return []
    }
    awaited = .more
    return change { state in state.select(last.id) }
  }

  /// Leaves only the rows that hold some words, or all again.
  private mutating func find(_ words: String) -> [Effect] {
    let pane = state.focus
    awaited = .list
    return change { state in
      state.layers.removeAll()
      return state.setFilter(words, in: pane) + [.keep(state.preferences)]
    }
  }

  private mutating func goBack() -> [Effect] {
    guard case .list = place else { return perform(.go(.back)) }
    let hadWords = !state.focused.words.isEmpty
    let effects = perform(.go(.back))
    if hadWords, state.focused.words.isEmpty { awaited = .list }
    return effects
  }

  /// Goes to the next row, or the one before, and says it or its page.
  private mutating func step(by steps: Int) -> [Effect] {
    let action: Action.Move =
      state.openPage == nil ? (steps > 0 ? .down : .up) : (steps > 0 ? .nextRow : .previousRow)
    let isFirst = announced == nil && state.openPage == nil && steps > 0
    let before = state.focused.selection
    let effects = isFirst ? [] : perform(.move(action))
    guard let row = state.focused.selection else {
      say(state.focused.content.empty)
      return effects
    }
    if !isFirst, row == before { say("There is no row beyond this one.") }
    if state.openPage != nil { awaited = .page } else { sayRow(row) }
    return effects
  }

  private mutating func sayHelp(isWhole: Bool) {
    say("A number opens the row that was said with it. Any beginning of a word will do.")
    for word in LinearWord.allCases { say("\(word.rawValue): \(word.words).") }
    say("Panes: \(listed(PaneCatalogue.ids.map(\.word))).")
    let here = Set(state.keys.entries(in: state.mode).map(\.action))
    for entry in state.keys.entries where Self.isSpoken(entry) {
      guard isWhole || here.contains(entry.action) else { continue }
      let key = entry.keys(in: state.mode).first.map { key in " (\(key.words))" } ?? ""
      let reason = state.availability(of: entry.action).reason
      say("\(entry.phrase)\(key): \(entry.words)." + (reason.map { " Not now: \($0)" } ?? ""))
    }
    say("A number or several after an action's word say which rows: nominate 1 3.")
  }

  /// Whether help names an action: those of the screen alone and those with words of their own here
  /// it does not.
  private static func isSpoken(_ entry: ActionEntry) -> Bool {
    switch entry.action {
    case .act: true
    case .look(let looking):
      [
        .copy, .drafts, .freeze, .numbers, .picture, .clearing, .requirements, .equality, .refresh,
      ].contains(looking)
    case .view(let viewing): [.sort, .reset, .reverse].contains(viewing)
    case .move, .go, .leave, .answer: false
    }
  }
}
