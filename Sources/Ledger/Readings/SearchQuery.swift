public import Domain

/// What is looked for over everything: words, and what else a record must be.
///
/// Words must all be there. Of an operator that is given twice either value will do.
public struct SearchQuery: Sendable, Hashable {
  /// Words that stand beside one another, the last of them perhaps only begun.
  public struct Phrase: Sendable, Hashable {
    /// The words, in order, folded as the index folds them.
    public let words: [String]
    /// Whether the last word may go on.
    public let isBegun: Bool

    /// Words beside one another.
    public init(_ words: [String], isBegun: Bool = false) {
      self.words = words
      self.isBegun = isBegun
    }
  }

  /// What kind of record is wanted.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case report, tasking, operation, meeting, call, stay, library
  }

  /// What a record must be, beside its kind.
  public enum State: String, Sendable, CaseIterable {
    case open, victim, child, harm, nominated, tasked
  }

  /// The phrases that a record must hold.
  public var phrases: [Phrase] = []
  /// Where it may come from; anywhere where it is empty, and so with the others below.
  public var origins: [Key<Organisation>] = []
  /// The beginnings of its grade: `B`, `B2`, `B23`.
  public var grades: [String] = []
  /// The boroughs that it speaks of.
  public var boroughs: [Key<Borough>] = []
  /// The custody suites of those boroughs.
  public var suites: [Key<CustodySuite>] = []
  /// The NIM levels.
  public var levels: [Int] = []
  /// The priorities.
  public var priorities: [Key<Priority>] = []
  /// Whether what lies outside the control strategy is wanted, beside the priorities.
  public var isOutsideWanted = false
  /// The first moment that is wanted.
  public var since: Instant?
  /// The first moment that is not wanted any more.
  public var until: Instant?
  /// The kinds of record, any where it is empty.
  public var kinds: Set<Kind> = []
  /// What a record must be, all of it.
  public var states: Set<State> = []

  /// A query that asks for nothing.
  public init() {}

  /// Whether nothing is asked for.
  public var isEmpty: Bool { self == SearchQuery() }

  /// Whether records of a kind can fit at all.
  ///
  /// An operator that a kind of record knows nothing of finds none of that kind.
  public func admits(_ kind: Kind) -> Bool {
    guard kinds.isEmpty || kinds.contains(kind) else { return false }
    let known = kind.operators
    return operators.isSubset(of: known) && states.isSubset(of: kind.states)
  }

  /// The operators, beside words and kinds, that are used.
  private var operators: Set<SearchOperator> {
    var used: Set<SearchOperator> = []
    if !origins.isEmpty { used.insert(.origin) }
    if !grades.isEmpty { used.insert(.grade) }
    if !boroughs.isEmpty { used.insert(.borough) }
    if !levels.isEmpty { used.insert(.level) }
    if !priorities.isEmpty || isOutsideWanted { used.insert(.priority) }
    return used
  }
}

extension SearchQuery.Kind {
  /// The kind as a list names it.
  public var words: String {
    switch self {
    case .report: "report"
    case .tasking: "tasking"
    case .meeting: "meeting item"
    case .call: "advice call"
    case .stay: "stay in custody"
    case .operation: "operation"
    case .library: "library entry"
    }
  }

  /// The operators that records of the kind know, beside those that all of them know.
  fileprivate var operators: Set<SearchOperator> {
    switch self {
    case .report: [.origin, .grade, .borough, .level, .priority]
    case .tasking: [.level, .priority]
    case .meeting: []
    case .call: [.origin]
    case .stay, .operation: [.borough]
    case .library: []
    }
  }

  /// What records of the kind can be.
  fileprivate var states: Set<SearchQuery.State> {
    switch self {
    case .report: Set(SearchQuery.State.allCases)
    case .tasking, .meeting, .operation: [.open]
    case .library: []
    case .call, .stay: [.open, .victim, .child]
    }
  }
}

/// The operators that may stand before a value: `grade:B2`.
public enum SearchOperator: String, Sendable, CaseIterable {
  case origin, grade, borough, from, until, level, priority
  case state = "is"

  /// How it is typed.
  public var sign: String { "\(rawValue):" }
}

/// Why a query cannot be understood: what, and what is allowed.
public struct SearchFault: Error, Sendable, Hashable {
  /// The sentence.
  public let sentence: String

  /// A fault in a sentence.
  public init(_ sentence: String) { self.sentence = sentence }
}
