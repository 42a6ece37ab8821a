/// What the routing table says of a call: a suggestion with its paragraphs, or that no rule fits.
public struct CallRoute: Hashable, Sendable {
  /// One line of the answer.
  public struct Line: Hashable, Sendable {
    /// The rule's number: 5 of `R5`.
    public let number: Int
    /// What the rule adds.
    public let kind: RoutingRule.Kind
    /// Who takes it.
    public let takes: [Destination]
    /// Who takes it where those cannot.
    public let fallback: [Destination]
    /// The paragraphs.
    public let paragraph: String
  }

  /// The first matching lead, then every matching rule of the other kinds, in table order.
  public let lines: [Line]

  /// The answer of some rules; none where no rule fits.
  public init(lines: [Line] = []) { self.lines = lines }

  /// The bodies that the rules name for care and support, each once, with the paragraph.
  public var referrals: [(organisation: Key<Organisation>, paragraph: String)] {
    var seen: Set<Key<Organisation>> = []
    var found: [(organisation: Key<Organisation>, paragraph: String)] = []
    for line in lines where line.kind == .additional || line.kind == .support {
      for case .organisation(let key) in line.takes + line.fallback where seen.insert(key).inserted
      {
        found.append((key, line.paragraph))
      }
    }
    return found
  }
}

extension AdviceCall {
  /// What is known of a call that the routing table asks about.
  ///
  /// Somebody who may be a child is one until shown otherwise (10.B18).
  public static func routingCase(
    _ details: Details,
    child: Answer,
    isIdentified: Answer,
    unit: Unit,
    on date: CivilDate
  ) -> RoutingRule.Case {
    var topics: Set<Key<Topic>> = []
    if let topic = details.topic { topics.insert(topic) }
    if details.kind == .trafficking || isIdentified == .yes { topics.insert("trafficking") }
    let isAboutVictim = details.kind == .trafficking || isIdentified == .yes
    if isAboutVictim, child == .yes { topics.insert("child-trafficking") }
    var asked = RoutingRule.Case(topics: unit.widened(topics, on: date), on: date)
    asked.source = details.organisation
    switch child {
    case .yes: asked.age = .child
    case .notKnown: asked.age = isAboutVictim ? .child : nil
    case .no: asked.age = .adult
    }
    return asked
  }
}

extension Unit {
  /// The answer of the routing table to a case; no line where no rule fits.
  public func route(_ asked: RoutingRule.Case) -> CallRoute {
    let matching = rules(on: asked.date).filter { rule in rule.matches(asked) }
    let lead = matching.first { rule in rule.kind == .lead }
    let rules = [lead].compactMap { rule in rule } + matching.filter { rule in rule.kind != .lead }
    return CallRoute(
      lines: rules.compactMap { rule in
        rule.answer(on: asked.date).map { answer in
          CallRoute.Line(
            number: rule.number,
            kind: rule.kind,
            takes: answer.takes,
            fallback: answer.fallback,
            paragraph: answer.paragraph
          )
        }
      }
    )
  }

  /// The library's items on a day, in the order of the unit file.
  public func library(on date: CivilDate? = nil) -> [LibraryItem] {
    records(.library, on: date).compactMap { record in
      if case .library(let item) = record { item } else { nil }
    }
  }

  /// The topics on a day, in the order of the unit file.
  public func topics(on date: CivilDate? = nil) -> [Topic] {
    records(.topic, on: date).compactMap { record in
      if case .topic(let topic) = record { topic } else { nil }
    }
  }

  /// The library's items that share the most words with a text, the closest first; none shared, none
  /// offered.
  ///
  /// - Complexity: O(n) in the words of the library.
  public func libraryItems(like text: String, limit: Int, on date: CivilDate) -> [LibraryItem] {
    let wanted = Set(Self.tellingWords(text))
    guard !wanted.isEmpty else { return [] }
    let items = library(on: date).map { item in
      (item, Set(Self.tellingWords("\(item.title) \(item.text)")))
    }
    var holders: [String: Int] = [:]
    for word in items.flatMap(\.1) where wanted.contains(word) { holders[word, default: 0] += 1 }
    // A word that many items hold tells nothing of any of them.
    let telling = Set(holders.filter { _, count in count <= Self.mostHolders }.keys)
    let found = items.enumerated().compactMap { place, pair -> (Int, Int, LibraryItem)? in
      let shared = pair.1.intersection(telling).count
      return shared == 0 ? nil : (shared, place, pair.0)
    }
    return found.sorted { left, right in
      left.0 == right.0 ? left.1 < right.1 : left.0 > right.0
    }.prefix(limit).map(\.2)
  }

  private static let mostHolders = 3

  private static func tellingWords(_ text: String) -> [String] {
    text.lowercased().split { letter in !letter.isLetter && !letter.isNumber }
      .map(String.init).filter { word in word.count > 4 }
  }
}
