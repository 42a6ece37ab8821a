extension Scenario {
  /// Why a scenario cannot be made the establishment.
  public enum Barrier: Error, Hashable, Sendable {
    /// A part of a post cannot be taken away.
    case brokenPost(team: String, posts: String)
    /// No source states the posts that would be cut.
    case postsNotStated(team: String)
    /// More posts would go than there are.
    case tooMany(team: String)
    /// The unit has no such team.
    case unknownTeam(Key<Team>)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .brokenPost(let team, let posts):
        "\(posts) posts of \(team) cannot go, since a post goes whole; name a number of posts."
      case .postsNotStated(let team):
        "No source states the posts of \(team), so none can be taken away; record them first."
      case .tooMany(let team): "\(team) has fewer posts than that; name a smaller number."
      case .unknownTeam(let key): "The unit has no team '\(key.text)'; choose another."
      }
    }
  }

  /// The teams as they would be recorded from a day on, were the scenario applied.
  ///
  /// - Parameters:
  ///   - teams: the teams as they are on that day.
  ///   - date: the first day on which it holds; what an earlier day answered does not change.
  ///   - paragraph: what it rests on: `decision of 1 October`.
  public func applied(to teams: [Team], from date: CivilDate, paragraph: String)
    throws(Barrier) -> [Team]
  {
    var changed: [Key<Team>: Team] = [:]
    for change in changes {
      guard let team = changed[change.team] ?? teams.first(where: { $0.key == change.team }) else {
        throw .unknownTeam(change.team)
      }
      changed[team.key] = try change.applied(to: team, from: date, paragraph: paragraph)
    }
    return teams.compactMap { team in changed[team.key] }
  }
}

extension Scenario.Change {
  fileprivate func applied(to team: Team, from date: CivilDate, paragraph: String)
    throws(Scenario.Barrier) -> Team
  {
    switch self {
    case .end:
      return team.changed(ends: Dated(date, paragraph: paragraph))
    case .cutPosts(_, let posts):
      return try team.losing(posts, from: date, paragraph: paragraph)
    case .cutShare(_, let perMille):
      guard let live = team.establishment(on: date) else {
        throw .postsNotStated(team: team.name)
      }
      let lost = Scenario.Posts(tenths: (live.value * perMille + 50) / 100)
      guard lost.tenths % 10 == 0 else {
        throw .brokenPost(team: team.name, posts: lost.spoken)
      }
      return try team.losing(lost.tenths / 10, from: date, paragraph: paragraph)
    }
  }
}

extension Team {
  /// The team with so many posts fewer from a day on; the largest kind of staff loses them.
  fileprivate func losing(_ posts: Int, from date: CivilDate, paragraph: String)
    throws(Scenario.Barrier) -> Team
  {
    let live = strength(on: date)
    guard
      let largest = live.max(by: { left, right in left.value.count.value < right.value.count.value }
      )
    else { throw .postsNotStated(team: name) }
    guard largest.value.count.value >= posts else { throw .tooMany(team: name) }
    var lines = strength.filter { line in line != largest }
    lines.append(
      Dated(largest.value, from: largest.from, until: date, paragraph: largest.paragraph)
    )
    let rest = Approximate(largest.value.count.value - posts, isAbout: largest.value.count.isAbout)
    lines.append(
      Dated(
        Strength(staff: largest.value.staff, count: rest),
        from: .day(date),
        paragraph: paragraph
      )
    )
    return changed(strength: lines)
  }

  fileprivate func changed(
    strength: [Dated<Strength>]? = nil,
    ends: Dated<CivilDate>? = nil
  ) -> Team {
    Team(
      key: key,
      name: name,
      short: short,
      level: level,
      parent: parent,
      controller: controller,
      employer: employer,
      funder: funder,
      strength: strength ?? self.strength,
      base: base,
      remit: remit,
      boroughs: boroughs,
      ends: ends ?? self.ends,
      mayOverlap: mayOverlap,
      remark: remark
    )
  }
}
