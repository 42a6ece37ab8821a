internal import Domain

extension SearchQuery {
  /// The most that is read of a query; what somebody pastes may be a whole page.
  private static let mostCharacters = 400
  private static let mostPhrases = 32

  /// The query that somebody typed: words, `"words beside one another"`, `operator:value`.
  ///
  /// The last word may go on, so that a search can follow the keys, if it has two letters or more.
  ///
  /// - Throws: `SearchFault` where an operator or a value is not known.
  public init(_ typed: String, in vocabulary: SearchVocabulary) throws(SearchFault) {
    self.init()
    let pieces = SearchPiece.pieces(of: String(typed.prefix(Self.mostCharacters)))
    for piece in pieces {
      switch piece {
      case .words(let text, let isLast): add(text, isBegun: isLast)
      case .quoted(let text, let isOpen): addPhrase(text, isBegun: isOpen)
      case .named(let name, let value):
        guard let sign = SearchOperator(rawValue: name.lowercased()) else {
          throw SearchFault(Self.unknown(name))
        }
        try take(value, of: sign, vocabulary)
      }
    }
    if phrases.count > Self.mostPhrases { phrases.removeLast(phrases.count - Self.mostPhrases) }
  }

  /// What may stand in a query, in one sentence.
  public static let help =
    "Words, \"words in a row\", "
    + listed(SearchOperator.allCases.map(\.example), or: "and")
    + "."

  /// A run of signs without a blank: one word, or several that stand beside one another.
  private mutating func add(_ text: String, isBegun: Bool) {
    if let short = Self.shortReference(text) {
      phrases += short
      return
    }
    addPhrase(Reference(text: text)?.text ?? text, isBegun: isBegun)
  }

  private mutating func addPhrase(_ text: String, isBegun: Bool) {
    let words = SearchText.words(in: text)
    guard let last = words.last else { return }
    phrases.append(Phrase(words, isBegun: isBegun && last.count > 1))
  }

  /// `INT-412` as the parts of `INT-2010-000412`, whatever the year.
  private static func shortReference(_ text: String) -> [Phrase]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let series = Reference.Series(rawValue: parts[0].uppercased()),
      (1...6).contains(parts[1].utf8.count), let number = Int(parts[1]), number > 0
    else { return nil }
    return [Phrase([series.rawValue.lowercased()]), Phrase([padded(number, to: 6)])]
  }

  private static func unknown(_ name: String) -> String {
    "There is no '\(name):'. Write \(listed(SearchOperator.allCases.map(\.sign))) before a value, or "
      + "put words with a colon in quotation marks."
  }

  private mutating func take(
    _ value: String,
    of sign: SearchOperator,
    _ vocabulary: SearchVocabulary
  ) throws(SearchFault) {
    switch sign {
    case .origin:
      let keys = try Self.keys(value, of: sign, among: vocabulary.origins)
      origins += keys.map(Key.init(stringLiteral:))
    case .borough:
      let keys = try Self.keys(value, of: sign, among: vocabulary.boroughs)
      boroughs += keys.map(Key.init(stringLiteral:))
      suites += keys.flatMap { key in vocabulary.suites[key] ?? [] }
    case .priority: try takePriority(value, vocabulary)
    case .grade: try takeGrade(value)
    case .level: try takeLevel(value)
    case .from: since = try Self.days(value, of: sign).first
    case .until: until = try Self.days(value, of: sign).end
    case .state: try takeState(value)
    }
  }

  private static func keys(
    _ value: String,
    of sign: SearchOperator,
    among values: [SearchVocabulary.Value]
  ) throws(SearchFault) -> [String] {
    let keys = SearchVocabulary.keys(of: value, among: values)
    guard keys.isEmpty else { return keys }
    throw fault(value, of: sign, allowed: values.map(\.key))
  }

  /// The most values that a sentence lists.
  private static let mostListed = 12

  private static func fault(_ value: String, of sign: SearchOperator, allowed: [String])
    -> SearchFault
  {
    let more = allowed.count - mostListed
    let names = allowed.prefix(mostListed).joined(separator: ", ")
    let what = value.isEmpty ? "\(sign.sign) needs a value" : "\(sign.sign) knows no '\(value)'"
    return SearchFault("\(what); it takes \(names)\(more > 0 ? " and \(more) more" : "").")
  }

  private mutating func takePriority(_ value: String, _ vocabulary: SearchVocabulary)
    throws(SearchFault)
  {
    if value.lowercased() == "none" {
      isOutsideWanted = true
      return
    }
    let keys = SearchVocabulary.keys(of: value, among: vocabulary.priorities)
    guard !keys.isEmpty else {
      throw Self.fault(value, of: .priority, allowed: vocabulary.priorities.map(\.key) + ["none"])
    }
    priorities += keys.map(Key.init(stringLiteral:))
  }

  private mutating func takeGrade(_ value: String) throws(SearchFault) {
    let signs = value.uppercased().filter { sign in sign != " " && sign != "-" }.map { $0 }
    let old: [ClosedRange<Character>] = ["A"..."E", "1"..."5", "1"..."5"]
    let new: [ClosedRange<Character>] = ["1"..."3", "A"..."E", "C"..."P"]
    let isKnown = [old, new].contains { scheme in
      signs.count <= 3 && zip(signs, scheme).allSatisfy { sign, codes in codes.contains(sign) }
    }
    let isHandled = signs.count < 3 || signs[2].isNumber || signs[2] == "P" || signs[2] == "C"
    guard !signs.isEmpty, isKnown, isHandled else {
      throw SearchFault(
        "\(SearchOperator.grade.sign) knows no '\(value)'; it takes a source code and the others "
          + "after it as you like: B, B2 or B23, or in the later scheme 1, 1A or 1AP."
      )
    }
    grades.append(String(signs))
  }

  private mutating func takeLevel(_ value: String) throws(SearchFault) {
    guard let level = Int(value), (1...3).contains(level) else {
      throw Self.fault(value, of: .level, allowed: ["1", "2", "3"])
    }
    levels.append(level)
  }

  private mutating func takeState(_ value: String) throws(SearchFault) {
    let word = value.lowercased()
    if let kind = Kind(rawValue: word) {
      kinds.insert(kind)
    } else if let state = State(rawValue: word) {
      states.insert(state)
    } else {
      throw Self.fault(
        value,
        of: .state,
        allowed: State.allCases.map(\.rawValue) + Kind.allCases.map(\.rawValue)
      )
    }
  }

  /// The first moment of a day, a month or a year, and the first after it.
  private static func days(_ value: String, of sign: SearchOperator) throws(SearchFault)
    -> (first: Instant, end: Instant)
  {
    guard let stretch = CivilStretch(value) else {
      let isBody = value.first?.isLetter == true
      let hint = isBody ? "; where it is from is origin:" : ""
      throw SearchFault(
        "\(sign.sign) takes a day, a month or a year, as in \(sign.sign)2010-09-16, "
          + "\(sign.sign)2010-09 or \(sign.sign)2010\(hint)."
      )
    }
    return (LondonTime.startOfDay(stretch.first), LondonTime.startOfDay(stretch.end))
  }
}

extension SearchOperator {
  /// The operator with a value, as help shows it.
  fileprivate var example: String {
    switch self {
    case .origin: "origin:ukba"
    case .grade: "grade:B2"
    case .borough: "borough:hackney"
    case .from: "from:2010-09-01"
    case .until: "until:2010-09"
    case .level: "level:3"
    case .priority: "priority:none"
    case .state: "is:open"
    }
  }
}

/// Days one after the other: a year, a month or one day.
private struct CivilStretch {
  let first: CivilDate
  /// The first day after it.
  let end: CivilDate

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = parts.map(\.utf8.count)
    let numbers = parts.compactMap { part in Int(part) }
    guard numbers.count == parts.count, numbers.allSatisfy({ number in number > 0 }) else {
      return nil
    }
    switch widths {
    case [4]:
      guard let first = CivilDate(year: numbers[0], month: 1, day: 1),
        let end = CivilDate(year: numbers[0] + 1, month: 1, day: 1)
      else { return nil }
      (self.first, self.end) = (first, end)
    case [4, 2]:
      guard let first = CivilDate(year: numbers[0], month: numbers[1], day: 1) else { return nil }
      self.first = first
      end = first.adding(days: CivilDate.days(inMonth: numbers[1], of: numbers[0]))
    default:
      guard let day = CivilDate(text: text) else { return nil }
      first = day
      end = day.adding(days: 1)
    }
  }
}

/// A piece of a query as it was typed.
enum SearchPiece: Equatable {
  /// Signs without a blank; the last of the query may go on.
  case words(String, isLast: Bool)
  /// Words in quotation marks; where the second mark is missing they may go on.
  case quoted(String, isOpen: Bool)
  /// A name, a colon and a value.
  case named(String, String)

  /// The pieces of a typed text.
  static func pieces(of text: String) -> [SearchPiece] {
    var pieces: [SearchPiece] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { sign in !sign.isWhitespace }) {
      rest = rest[start...]
      if rest.first == "\"" {
        let (words, isOpen) = quoted(&rest)
        pieces.append(.quoted(words, isOpen: isOpen))
        continue
      }
      let word = rest.prefix { sign in !sign.isWhitespace && sign != "\"" }
      rest = rest[word.endIndex...]
      guard let colon = word.firstIndex(of: ":"), colon != word.startIndex,
        word[..<colon].allSatisfy(\.isLetter)
      else {
        pieces.append(.words(String(word), isLast: rest.isEmpty))
        continue
      }
      var value = String(word[word.index(after: colon)...])
      if value.isEmpty, rest.first == "\"" { value = quoted(&rest).words }
      pieces.append(.named(String(word[..<colon]), value))
    }
    return pieces
  }

  /// Takes what stands in quotation marks at the beginning of a text.
  private static func quoted(_ rest: inout Substring) -> (words: String, isOpen: Bool) {
    let inside = rest.dropFirst()
    guard let end = inside.firstIndex(of: "\"") else {
      rest = rest[rest.endIndex...]
      return (String(inside), true)
    }
    rest = inside[inside.index(after: end)...]
    return (String(inside[..<end]), false)
  }
}
