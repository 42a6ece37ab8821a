/// What the end of a team leaves open: work, places, people, and who takes over.
public struct Withdrawal: Hashable, Sendable {
  /// A piece of work that the team has open.
  public struct OpenWork: Hashable, Sendable {
    /// Which.
    public let tasking: ID<Tasking>
    /// The team that leads it.
    public let team: Key<Team>

    /// Work that a team leads.
    public init(tasking: ID<Tasking>, team: Key<Team>) {
      self.tasking = tasking
      self.team = team
    }
  }

  /// Who takes a borough over, by which paragraph.
  public struct Successor: Hashable, Sendable {
    /// The borough.
    public let borough: Key<Borough>
    /// The team that takes over.
    public let team: Key<Team>
    /// The paragraph that says so.
    public let paragraph: String

    /// A team that takes a borough over.
    public init(borough: Key<Borough>, team: Key<Team>, paragraph: String) {
      self.borough = borough
      self.team = team
      self.paragraph = paragraph
    }
  }

  /// What stands around the team: the others, the work, and what the sources say comes next.
  public struct Surroundings: Sendable {
    /// Every team of the unit.
    public var teams: [Team]
    /// Open work of any teams.
    public var openWork: [OpenWork]
    /// Who takes over where, as the sources say.
    public var successors: [Successor]

    /// The surroundings with these parts.
    public init(teams: [Team], openWork: [OpenWork] = [], successors: [Successor] = []) {
      self.teams = teams
      self.openWork = openWork
      self.successors = successors
    }
  }

  /// The team that ends.
  public let team: Key<Team>
  /// The first day without it, with the paragraph.
  public let ends: Dated<CivilDate>
  /// Days from the day of asking to that day, negative when it has passed.
  public let daysLeft: Int
  /// The work that it leaves open.
  public let openWork: [ID<Tasking>]
  /// The boroughs that no other team names as its own from that day on.
  public let uncovered: [Key<Borough>]
  /// Who takes over where, as the sources say.
  public let successors: [Successor]

  /// The boroughs without either.
  public var withoutSuccessor: [Key<Borough>] {
    uncovered.filter { borough in !successors.contains { $0.borough == borough } }
  }

  /// What the planned end of a team leaves open, nil where no end is planned.
  ///
  /// A team that serves the whole of London names no borough and covers none by that.
  ///
  /// - Complexity: O(n · m) in boroughs and teams.
  public static func of(_ team: Team, today: CivilDate, in surroundings: Surroundings)
    -> Withdrawal?
  {
    guard let ends = team.ends else { return nil }
    let others = surroundings.teams.filter { other in
      other.key != team.key && other.exists(on: ends.value)
    }
    let uncovered = team.boroughs.filter { borough in
      !others.contains { other in other.boroughs.contains(borough) }
    }
    let open = surroundings.openWork.filter { open in open.team == team.key }
    return Withdrawal(
      team: team.key,
      ends: ends,
      daysLeft: ends.value.dayNumber - today.dayNumber,
      openWork: open.map(\.tasking),
      uncovered: uncovered,
      successors: surroundings.successors.filter { next in team.boroughs.contains(next.borough) }
    )
  }
}
