extension RoutingRule {
  /// What a rule asks of a case; a field that is empty or nil asks nothing.
  public struct Conditions: Hashable, Sendable, Codable {
    /// Any of these topics, or one within them.
    public let topics: [Key<Topic>]
    /// NIM level, 1 to 3.
    public let level: Int?
    /// How old the victim or subject is.
    public let age: Age?
    /// Whether a network or a border is involved.
    public let isOrganised: Bool?
    /// Any of these boroughs.
    public let boroughs: [Key<Borough>]
    /// Any of these bodies brings it.
    public let sources: [Key<Organisation>]
    /// Any of these places, in the source's words.
    public let places: [String]
    /// The first day on which the rule matches, nil for always so far.
    public let from: CivilDate?
    /// The first day on which it matches no longer, nil while it does.
    public let until: CivilDate?

    /// What a rule asks.
    public init(
      topics: [Key<Topic>] = [],
      level: Int? = nil,
      age: Age? = nil,
      isOrganised: Bool? = nil,
      boroughs: [Key<Borough>] = [],
      sources: [Key<Organisation>] = [],
      places: [String] = [],
      from: CivilDate? = nil,
      until: CivilDate? = nil
    ) {
      self.topics = topics
      self.level = level
      self.age = age
      self.isOrganised = isOrganised
      self.boroughs = boroughs
      self.sources = sources
      self.places = places
      self.from = from
      self.until = until
    }
  }

  /// How old somebody is, as far as routing asks.
  public enum Age: String, Sendable, CaseIterable, Codable {
    /// Under 18, or may be: the presumption is a child (10.B18).
    case child
    /// 18 or over.
    case adult
  }

  /// What is known of a case when somebody asks who takes it.
  public struct Case: Hashable, Sendable {
    /// What it is about, with every wider topic (`Unit.widened`).
    public var topics: Set<Key<Topic>>
    /// NIM level, nil where nobody has said.
    public var level: Int?
    /// How old the victim or subject is, nil where nobody has said.
    public var age: Age?
    /// Whether a network or a border is involved, nil where nobody has said.
    public var isOrganised: Bool?
    /// The boroughs that it touches.
    public var boroughs: Set<Key<Borough>>
    /// The body that brings it, nil where nobody has said.
    public var source: Key<Organisation>?
    /// The place in words, nil where nobody has said.
    public var place: String?
    /// The day for which the question is asked.
    public var date: CivilDate

    /// A case of which this much is known.
    public init(topics: Set<Key<Topic>>, on date: CivilDate) {
      self.topics = topics
      self.date = date
      boroughs = []
    }
  }

  /// Whether the rule speaks of the case: what it asks is known, and is so, on that day.
  public func matches(_ asked: Case) -> Bool {
    conditions.holds(on: asked.date) && answer(on: asked.date) != nil
      && conditions.meets(asked)
  }
}

extension RoutingRule.Conditions {
  fileprivate func holds(on date: CivilDate) -> Bool {
    if let from, date < from { return false }
    if let until, date >= until { return false }
    return true
  }

  fileprivate func meets(_ asked: RoutingRule.Case) -> Bool {
    if !topics.isEmpty, asked.topics.isDisjoint(with: topics) { return false }
    if let level, asked.level != level { return false }
    if let age, asked.age != age { return false }
    if let isOrganised, asked.isOrganised != isOrganised { return false }
    if !boroughs.isEmpty, asked.boroughs.isDisjoint(with: boroughs) { return false }
    if !sources.isEmpty, !sources.contains(where: { source in source == asked.source }) {
      return false
    }
    if !places.isEmpty, !places.contains(where: { place in place == asked.place }) { return false }
    return true
  }
}
