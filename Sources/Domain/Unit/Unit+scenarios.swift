extension Unit {
  /// The events of a command about a kept scenario.
  func scenarioEvents(of command: Command, facts: Facts) throws(Domain.Refusal) -> [Event] {
    switch command {
    case .keepScenario(let scenario, let reason):
      return [.scenarioKept(try kept(scenario, reason: reason, facts: facts))]
    case .discardScenario(let name, let reason):
      guard !reason.isEmpty else { throw .unit(.scenarioReasonNeeded) }
      return [.scenarioSettled(try settled(name, appliedFrom: nil, reason: reason, facts: facts))]
    case .applyScenario(let name, let from, let paragraph):
      guard !paragraph.isEmpty else { throw .unit(.scenarioReasonNeeded) }
      let settled = try settled(name, appliedFrom: from, reason: paragraph, facts: facts)
      return try applied(name, from: from, paragraph: paragraph) + [.scenarioSettled(settled)]
    case .establish, .change, .noteBackup, .requiring, .writeLibrary, .withdrawLibrary:
      preconditionFailure("Only what concerns a kept scenario.")
    }
  }

  /// The teams as the scenario has them, recorded from a day on.
  private func applied(_ name: String, from: CivilDate, paragraph: String)
    throws(Domain.Refusal) -> [Event]
  {
    guard let known = scenario(called: name) else { throw .unit(.scenarioUnknown(name)) }
    do throws(Scenario.Barrier) {
      return try known.scenario.applied(to: teams(on: from), from: from, paragraph: paragraph)
        .map { team in .recorded(Recorded(record: .team(team), from: from)) }
    } catch {
      throw .unit(.scenarioCannotBe(error))
    }
  }

  private func kept(_ scenario: Scenario, reason: String, facts: Facts) throws(Domain.Refusal)
    -> ScenarioKept
  {
    guard !scenario.name.isEmpty else { throw .unit(.scenarioNeedsName) }
    guard !scenario.changes.isEmpty else { throw .unit(.scenarioEmpty) }
    guard !reason.isEmpty else { throw .unit(.scenarioReasonNeeded) }
    if let known = self.scenario(called: scenario.name) {
      throw .unit(.scenarioKept(known.kept.name))
    }
    for change in scenario.changes where team(change.team, on: facts.today) == nil {
      throw .unit(.scenarioTeam(change.team))
    }
    return ScenarioKept(
      name: scenario.name,
      changes: scenario.changes,
      reason: reason,
      by: facts.actor.officer,
      at: facts.now
    )
  }

  private func settled(_ name: String, appliedFrom: CivilDate?, reason: String, facts: Facts)
    throws(Domain.Refusal) -> ScenarioSettled
  {
    guard let known = scenario(called: name) else { throw .unit(.scenarioUnknown(name)) }
    return ScenarioSettled(
      name: known.kept.name,
      appliedFrom: appliedFrom,
      reason: reason,
      by: facts.actor.officer,
      at: facts.now
    )
  }
}

extension Scenario.Change: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, team, amount
  }

  private enum Kind: String, Codable {
    case share, posts, end
  }

  /// Reads the kind, the team and how much.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let team = try container.decode(Key<Team>.self, forKey: .team)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .share: self = .cutShare(team, perMille: try container.decode(Int.self, forKey: .amount))
    case .posts: self = .cutPosts(team, try container.decode(Int.self, forKey: .amount))
    case .end: self = .end(team)
    }
  }

  /// Writes the kind, the team and how much: tenths of a per cent, or posts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(team, forKey: .team)
    switch self {
    case .cutShare(_, let perMille):
      try container.encode(Kind.share, forKey: .kind)
      try container.encode(perMille, forKey: .amount)
    case .cutPosts(_, let posts):
      try container.encode(Kind.posts, forKey: .kind)
      try container.encode(posts, forKey: .amount)
    case .end: try container.encode(Kind.end, forKey: .kind)
    }
  }
}
