/// What is typed after `/`: words that a row must hold, or with a sign before them something else.
///
/// `word` stands anywhere in the row; `~word` has its letters in order; `#tag` is a flag or a mark;
/// `owner:ds4` stands in the column whose head begins so, and `me` there is whoever looks; `!`
/// before any of them turns it round. A sign with nothing after it yet asks nothing.
struct Filter: Sendable, Equatable {
  /// What one part of the filter asks.
  enum Question: Sendable, Equatable {
    /// The text stands somewhere in the row.
    case word(String)
    /// The letters stand in the row in this order.
    case letters(String)
    /// The row has the tag.
    case tag(String)
    /// The text stands in the column whose head begins so.
    case column(String, String)
  }

  /// A part of the filter.
  struct Term: Sendable, Equatable {
    /// What it asks.
    let question: Question
    /// Whether rows for which the answer is no are wanted.
    let isInverse: Bool
  }

  /// The parts; a row must answer all of them.
  let terms: [Term]

  /// The filter of a typed text.
  init(_ text: String) {
    terms = text.lowercased().split(separator: " ").compactMap { part in Term(part) }
  }

  private init(terms: [Term]) {
    self.terms = terms
  }

  /// The plain words, which a ledger can look for itself.
  var plainWords: String {
    terms.compactMap { term in
      if case .word(let word) = term.question, !term.isInverse { word } else { nil }
    }
    .joined(separator: " ")
  }

  /// What is left of the filter when a ledger has looked for the plain words.
  var rest: Filter {
    Filter(
      terms: terms.filter { term in
        if case .word = term.question, !term.isInverse { false } else { true }
      }
    )
  }

  /// Whether a row answers every part, under these heads and before this officer.
  func matches(_ row: ListRow, _ columns: [ListColumn], me: String) -> Bool {
    guard !terms.isEmpty else { return true }
    let text = row.searchedText
    return terms.allSatisfy { term in
      answers(term.question, row, text, columns, me: me) != term.isInverse
    }
  }

  private func answers(
    _ question: Question,
    _ row: ListRow,
    _ text: String,
    _ columns: [ListColumn],
    me: String
  ) -> Bool {
    switch question {
    case .word(let word): return text.contains(word)
    case .letters(let letters): return CommandFit.isSubsequence(letters, of: text)
    case .tag(let tag): return row.tags.contains { known in known.hasPrefix(tag) }
    case .column(let head, let value):
      let wanted = value == "me" ? me.lowercased() : value
      return zip(columns, row.cells).contains { column, cell in
        column.title.lowercased().hasPrefix(head) && cell.plain.lowercased().contains(wanted)
      }
    }
  }
}

extension Filter.Term {
  /// A part of a filter, nil where it asks nothing yet.
  fileprivate init?(_ part: Substring) {
    let isInverse = part.hasPrefix("!")
    let rest = isInverse ? part.dropFirst() : part
    guard let first = rest.first else { return nil }
    self.isInverse = isInverse
    if first == "#" || first == "~" {
      let word = String(rest.dropFirst())
      guard !word.isEmpty else { return nil }
      question = first == "#" ? .tag(word) : .letters(word)
    } else if let colon = rest.firstIndex(of: ":"), colon != rest.startIndex {
      let value = String(rest[rest.index(after: colon)...])
      guard !value.isEmpty else { return nil }
      question = .column(String(rest[..<colon]), value)
    } else {
      question = .word(String(rest))
    }
  }
}

extension ListRow {
  /// The text that words are looked for in, in lower case.
  fileprivate var searchedText: String {
    (reference + " " + cells.map(\.plain).joined(separator: " ")).lowercased()
  }

  /// The tags that `#` finds: the flags, and what the mark before the row says.
  var tags: [String] {
    let flags = flags + finders
    return switch mark {
    case .none: flags
    case .new: flags + ["new"]
    case .nominated: flags + ["nominated", "wim"]
    case .urgent: flags + ["urgent", "late"]
    case .done: flags + ["done", "over"]
    }
  }
}
