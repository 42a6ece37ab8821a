extension Scenario.Change {
  /// The change in words: `Operation Swale loses 20%`.
  public func words(in unit: Unit) -> String {
    switch self {
    case .cutShare(let team, let perMille):
      "\(name(of: team, in: unit)) loses \(Scenario.Posts(tenths: perMille).spoken)%"
    case .cutPosts(let team, let posts): "\(name(of: team, in: unit)) loses \(posts) posts"
    case .end(let team): "\(name(of: team, in: unit)) ends"
    }
  }

  private func name(of team: Key<Team>, in unit: Unit) -> String {
    unit.team(team)?.name ?? team.text
  }
}
