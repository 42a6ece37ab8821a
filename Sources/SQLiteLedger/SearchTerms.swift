internal import Domain
internal import GRDB
internal import Ledger

/// What a record can be asked for by beside its words: terms in a column of their own.
///
/// A term is a letter for what it says and the value behind it: `c12` for the visibility class 12,
/// `oukba` for an origin, `gb23` for a grade. Terms are part of the query that the index answers, so
/// neither a count nor the time that it takes tells of what is left out.
struct SearchTerms {
  private var terms: [String] = []

  /// The terms of a report of a class: as few as there can be, since reports come in by thousands.
  init(class number: Int64) { terms = ["c\(number)"] }

  /// The terms of another record, which may rest on two and is then of both their classes.
  init(class number: Int64, and other: Int64?) {
    terms = ["c\(number)", "d\(other ?? number)"]
  }

  /// The terms as the index takes them.
  var text: String { terms.joined(separator: " ") }

  /// Says where it comes from.
  mutating func add(origin: Key<Organisation>) { terms.append(Self.origin(origin)) }
  /// Says how it is graded.
  mutating func add(_ grading: Grading) {
    let codes = grading.source + grading.information + grading.handling.text
    terms.append("g" + codes.lowercased())
  }
  /// Says what borough it speaks of.
  mutating func add(borough: Key<Borough>) { terms.append(Self.borough(borough)) }
  /// Says in which custody suite it is.
  mutating func add(suite: Key<CustodySuite>) { terms.append(Self.suite(suite)) }
  /// Says at what level it is.
  mutating func add(level: Int) { terms.append("l\(level)") }
  /// Says what priority it serves.
  mutating func add(priority: Key<Priority>?) { terms.append(Self.priority(priority)) }
  /// Says what makes it urgent.
  mutating func add(_ state: SearchQuery.State) { terms.append("f\(state.rawValue)") }
  /// Says what kind of record it is.
  mutating func add(_ kind: SearchQuery.Kind) { terms.append("k\(kind.rawValue)") }

  private static func origin(_ key: Key<Organisation>) -> String { "o" + word(key.text) }
  private static func borough(_ key: Key<Borough>) -> String { "b" + word(key.text) }
  private static func suite(_ key: Key<CustodySuite>) -> String { "s" + word(key.text) }
  private static func priority(_ key: Key<Priority>?) -> String {
    "p" + (key.map { key in word(key.text) } ?? "þ")
  }

  /// A key as one word of the index, which cuts at hyphens; no key has the letter in their place.
  private static func word(_ key: String) -> String {
    String(key.map { sign in sign == "-" ? "þ" : sign })
  }
}

extension SearchTerms {
  /// What a query asks of the terms, one group of alternatives for each operator.
  ///
  /// A grade may go on after what was typed of it.
  static func groups(of query: SearchQuery, in index: SearchIndex) -> [[String]] {
    var groups: [[String]] = [
      query.origins.map(origin),
      query.grades.map { grade in "g\(grade.lowercased()) *" },
      query.boroughs.map(borough) + (index == .record ? query.suites.map(suite) : []),
      query.levels.map { level in "l\(level)" },
      query.priorities.map(priority) + (query.isOutsideWanted ? [priority(nil)] : []),
    ]
    for state in SearchQuery.State.allCases where query.states.contains(state) {
      if state.isTerm { groups.append(["f\(state.rawValue)"]) }
    }
    if index == .record {
      let kinds = SearchQuery.Kind.allCases.filter(query.admits)
      groups.append(kinds.map { kind in "k\(kind.rawValue)" })
    }
    return groups.filter { group in !group.isEmpty }
  }
}

extension SearchQuery.State {
  /// Whether it stands among the terms: what a record is from its beginning on.
  var isTerm: Bool {
    switch self {
    case .victim, .child, .harm: true
    case .open, .nominated, .tasked: false
    }
  }
}

extension SearchQuery {
  /// The query as an index answers it, within classes; nil where it can find nothing there.
  func match(in index: SearchIndex, classes: [Int64]) -> String? {
    let kinds: [Kind] =
      index == .report ? [.report] : Kind.allCases.filter { kind in kind != .report }
    guard !classes.isEmpty, kinds.contains(where: admits) else { return nil }
    let letters = index == .report ? ["c"] : ["c", "d"]
    var groups = letters.map { letter in classes.map { number in "\(letter)\(number)" } }
    groups += SearchTerms.groups(of: self, in: index)
    let terms = groups.map { group in "(\(group.joined(separator: " OR ")))" }
    let column = "class : (\(terms.joined(separator: " AND ")))"
    guard !phrases.isEmpty else { return column }
    let words = phrases.map { phrase in
      "\"\(phrase.words.joined(separator: " "))\"" + (phrase.isBegun ? " *" : "")
    }
    return "words : (\(words.joined(separator: " AND "))) AND \(column)"
  }
}
