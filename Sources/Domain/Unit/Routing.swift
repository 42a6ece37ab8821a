/// Who takes a case by the routing table: the first matching lead, and what every rule of the other
/// kinds adds. It suggests; a person decides.
public struct Routing: Hashable, Sendable {
  /// Somebody who could take the case and does not, with the reason.
  public struct Barrier: Hashable, Sendable {
    /// Who.
    public let destination: Destination
    /// Why not, in words that follow a name: `has no capacity`.
    public let reason: String
  }

  /// What one rule answers to the case.
  public struct Suggestion: Hashable, Sendable {
    /// The rule.
    public let rule: RoutingRule
    /// Its answer for the day.
    public let answer: RoutingRule.Answer
    /// What of the case the rule rests on, one thing each: `level 3`, `in Hackney`.
    public let because: [String]
    /// Who can take it, in the order of the table; empty where neither takers nor fallback can.
    public let takes: [Destination]
    /// Whether those are the fallback, since none of the rule's takers can.
    public let isFallback: Bool
    /// Who the rule names and why each cannot.
    public let barriers: [Barrier]

    /// `R8`.
    public var number: String { "R\(rule.number)" }
  }

  /// The day for which the question was asked.
  public let date: CivilDate
  /// The first matching lead in the order of the table, nil where no rule speaks of the case.
  public let lead: Suggestion?
  /// Every matching rule of the other kinds, in the order of the table.
  public let others: [Suggestion]
}

extension Unit {
  /// Who takes a case on its day.
  ///
  /// - Parameters:
  ///   - asked: what is known of the case; its topics are widened here.
  ///   - full: who has no capacity now. Capacity is put in by whoever asks, never guessed (06.B20).
  /// - Complexity: O(n) in the rules.
  public func routing(of asked: RoutingRule.Case, full: Set<Destination> = []) -> Routing {
    var asked = asked
    asked.topics = widened(asked.topics, on: asked.date)
    let found = rules(on: asked.date).filter { rule in rule.matches(asked) }
    return Routing(
      date: asked.date,
      lead: found.first { rule in rule.kind == .lead }
        .flatMap { rule in suggestion(of: rule, for: asked, full: full) },
      others: found.filter { rule in rule.kind != .lead }
        .compactMap { rule in suggestion(of: rule, for: asked, full: full) }
    )
  }

  private func suggestion(
    of rule: RoutingRule,
    for asked: RoutingRule.Case,
    full: Set<Destination>
  ) -> Routing.Suggestion? {
    guard let answer = rule.answer(on: asked.date) else { return nil }
    let named = answer.takes.filter { taker in serves(taker, asked) }
    var barriers: [Routing.Barrier] = []
    func able(_ destinations: [Destination]) -> [Destination] {
      destinations.filter { destination in
        guard let reason = barrier(to: destination, on: asked.date, full: full) else { return true }
        barriers.append(Routing.Barrier(destination: destination, reason: reason))
        return false
      }
    }
    let takers = able(named)
    let fallback = takers.isEmpty ? able(answer.fallback.filter { serves($0, asked) }) : []
    return Routing.Suggestion(
      rule: rule,
      answer: answer,
      because: reasons(rule.conditions, asked),
      takes: takers.isEmpty ? fallback : takers,
      isFallback: takers.isEmpty && !fallback.isEmpty,
      barriers: barriers
    )
  }

  /// Whether a team serves the places of a case; one that names no borough serves all of London.
  private func serves(_ destination: Destination, _ asked: RoutingRule.Case) -> Bool {
    guard case .team(let key) = destination, let team = team(key, on: asked.date),
      !team.boroughs.isEmpty, !asked.boroughs.isEmpty
    else { return true }
    return !asked.boroughs.isDisjoint(with: team.boroughs)
  }

  /// Why somebody cannot take a case on a day, nil where nothing is known against it.
  private func barrier(to destination: Destination, on date: CivilDate, full: Set<Destination>)
    -> String?
  {
    if case .team(let key) = destination {
      guard let team = team(key, on: date) else { return "is no team of the unit" }
      if let ends = team.ends, !team.exists(on: date) {
        return "is there no more from \(ends.value.spoken) (\(ends.paragraph))"
      }
    }
    return full.contains(destination) ? "has no capacity" : nil
  }

  private func reasons(_ asks: RoutingRule.Conditions, _ asked: RoutingRule.Case) -> [String] {
    var reasons = asks.topics.filter(asked.topics.contains).prefix(2).map { key -> String in
      guard case .topic(let topic) = record(.topic, key.text, on: asked.date) else {
        return key.text
      }
      return topic.name
    }
    if let level = asks.level { reasons.append("level \(level)") }
    if let age = asks.age { reasons.append(age == .child ? "under 18, or may be" : "adult") }
    if asks.isOrganised == true { reasons.append("organised or across a border") }
    if !asks.boroughs.isEmpty {
      let names = asked.boroughs.intersection(asks.boroughs).sorted().map { key in
        borough(key)?.name ?? key.text
      }
      reasons.append("in \(listed(names, or: "and"))")
    }
    if let source = asked.source, asks.sources.contains(source) {
      reasons.append("brought by \(organisation(source)?.short ?? source.text)")
    }
    if let place = asked.place, asks.places.contains(place) { reasons.append("at \(place)") }
    if let from = asks.from { reasons.append("on or after \(from.spoken)") }
    if let until = asks.until { reasons.append("before \(until.spoken)") }
    return reasons
  }

  /// A destination as a person says it.
  public func name(of destination: Destination) -> String {
    switch destination {
    case .team(let key): team(key)?.name ?? key.text
    case .organisation(let key): organisation(key)?.name ?? key.text
    }
  }
}

extension Routing {
  /// The answer in sentences, each with its paragraph: who leads, who else, and why.
  public func sentences(in unit: Unit) -> [String] {
    guard let lead else {
      return ["No rule speaks of this on \(date.spoken); the duty officer decides."]
        + others.map { other in other.sentence(in: unit) }
    }
    return ([lead] + others).map { suggestion in suggestion.sentence(in: unit) }
  }
}

extension Routing.Suggestion {
  /// `R8 (06.B20): Borough leads, as fallback: Human trafficking team has no capacity.`
  public func sentence(in unit: Unit) -> String {
    let names = listed(takes.map(unit.name(of:)), or: "and")
    let verb =
      switch rule.kind {
      case .lead: takes.isEmpty ? "nobody can lead" : "\(names) leads"
      case .additional: "\(names) in addition"
      case .support: "\(names) supports"
      case .conduit: "\(names) is the conduit"
      }
    let why = barriers.map { barrier in "\(unit.name(of: barrier.destination)) \(barrier.reason)" }
    var sentence = "\(number) (\(answer.paragraph)): \(verb)"
    if isFallback { sentence += ", as fallback" }
    if !why.isEmpty { sentence += ": \(why.joined(separator: "; "))" }
    sentence += ". Because: \(because.isEmpty ? rule.words : because.joined(separator: ", "))."
    if !answer.support.isEmpty {
      sentence += " Helps: \(listed(answer.support.map(unit.name(of:)), or: "and"))."
    }
    if !isFallback, !answer.fallback.isEmpty {
      sentence += " Else: \(listed(answer.fallback.map(unit.name(of:)), or: "or"))."
    }
    return answer.remark.isEmpty ? sentence : sentence + " \(answer.remark)"
  }
}

extension Tasking {
  /// What the routing table said when work was given out, and whom it was given to.
  public struct Route: Hashable, Sendable, Codable {
    /// The rule.
    public let rule: Key<RoutingRule>
    /// The paragraphs of its answer.
    public let paragraph: String
    /// Whom the rule names first.
    public let lead: Destination
    /// Who was chosen.
    public let chosen: Destination
    /// Why another than the lead was chosen; empty where the lead was.
    public let reason: String

    /// A choice by a rule.
    public init(
      rule: Key<RoutingRule>,
      paragraph: String,
      lead: Destination,
      chosen: Destination,
      reason: String = ""
    ) {
      self.rule = rule
      self.paragraph = paragraph
      self.lead = lead
      self.chosen = chosen
      self.reason = reason
    }

    /// Whether another than the lead was chosen, which needs its reason.
    public var isFallback: Bool { lead != chosen }
  }
}
