extension Unit {
  /// Who takes a team's work over on the day it ends, borough by borough, as the routing table says.
  ///
  /// The rules that name the team are asked again for that day: what each of them spoke of then goes
  /// where the table says (10.B10).
  public func successors(of team: Team) -> [Withdrawal.Successor] {
    guard let ends = team.ends else { return [] }
    let eve = ends.value.adding(days: -1)
    let own = rules(on: eve).filter { rule in
      rule.kind == .lead && rule.answer(on: eve)?.takes.contains(.team(team.key)) == true
    }
    return team.boroughs.compactMap { borough -> Withdrawal.Successor? in
      for rule in own where rule.conditions.boroughs.contains(borough) {
        var asked = RoutingRule.Case(
          topics: Set(rule.conditions.topics.prefix(1)),
          on: ends.value
        )
        asked.boroughs = [borough]
        asked.level = rule.conditions.level
        asked.age = rule.conditions.age
        asked.isOrganised = rule.conditions.isOrganised
        guard let lead = routing(of: asked).lead, case .team(let next)? = lead.takes.first else {
          continue
        }
        return Withdrawal.Successor(
          borough: borough,
          team: next,
          paragraph: "R\(lead.rule.number), \(lead.answer.paragraph)"
        )
      }
      return nil
    }
  }

  /// What the planned end of a team leaves open, nil where no end is planned.
  public func withdrawal(of team: Team, today: CivilDate, openWork: [ID<Tasking>]) -> Withdrawal? {
    Withdrawal.of(
      team,
      today: today,
      in: .init(
        teams: teams(on: team.ends?.value ?? today),
        openWork: openWork.map { tasking in .init(tasking: tasking, team: team.key) },
        successors: successors(of: team)
      )
    )
  }

  /// The teams that name a borough as their own on a day; a team of all London names none.
  public func teams(covering borough: Key<Borough>, on date: CivilDate) -> [Team] {
    teams(on: date).filter { team in
      team.exists(on: date) && team.boroughs.contains(borough)
    }
  }

  /// The boroughs that have a team of their own on one day and none on another.
  ///
  /// - Complexity: O(n · m) in boroughs and teams.
  public func coverageLost(from earlier: CivilDate, to later: CivilDate) -> [Key<Borough>] {
    boroughs(on: earlier).map(\.key).filter { borough in
      !teams(covering: borough, on: earlier).isEmpty && teams(covering: borough, on: later).isEmpty
    }
  }
}
