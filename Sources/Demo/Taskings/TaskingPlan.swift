internal import Domain

/// One tasking or bid of the months, as the generator follows it.
struct TaskingPlan {
  let id: ID<Tasking>
  /// When it was raised, or the bid filed.
  let at: Instant
  let draft: Tasking.Draft
  /// The body that must be asked; nil where the unit works the team itself.
  let bidTo: Key<Organisation>?
  /// What it is about.
  let field: Theme.Field

  var isBid: Bool { bidTo != nil }
}

/// Writes the drafts of taskings: what is to be done about a report, by which team, by when.
struct TaskingWriter {
  private let ground: Ground
  private let owners: [String]
  private let partnersOwners: [String]

  /// A writer for the teams of a unit and the officers who answer for its work.
  init(ground: Ground, cast: Cast) {
    self.ground = ground
    owners =
      cast.detectives.prefix(8).map(\.label) + cast.holding(.dutyOfficer).prefix(3).map(\.label)
    partnersOwners = ["CIO 4", "CIO 9", "IO 12", "IO 15", "IO 21", "PS 31"]
  }

  /// The tasking or bid about a report, nil where no team can be given or asked.
  func plan(
    for report: ReportPlan,
    at moment: Instant,
    _ chance: inout Chance
  ) -> TaskingPlan? {
    let date = LondonTime(moment).date
    let days = report.isRisk ? chance.int(12...48) : chance.int(35...125)
    let due = Calendar2010.moment(date.adding(days: days).workingDay, 17, 0)
    guard let (team, bidTo) = team(for: report, on: date, &chance) else { return nil }
    let review = date.adding(days: max(5, days / 2)).workingDay
    let isImpactful = chance.happens(240)
    var draft = Tasking.Draft(
      action: .present(action(for: report, &chance)),
      team: team.key,
      owner: chance.pick(bidTo == nil ? owners : partnersOwners),
      tactic: chance.pick(TaskingWords.tactics),
      level: report.draft.level,
      due: due,
      review: review,
      deconfliction: chance.happens(80) ? .clashAccepted : .clear,
      impact: isImpactful ? chance.pick([.short, .full]) : .notNeeded,
      marking: max(.restricted, report.draft.marking)
    )
    draft.priority = report.draft.priority
    draft.reports = [report.id]
    return TaskingPlan(
      id: chance.mint(at: moment),
      at: moment,
      draft: draft,
      bidTo: bidTo,
      field: report.field
    )
  }

  /// The organisation that works its own teams.
  var own: Key<Organisation> { ground.own }

  /// The teams that may support a team on a day.
  func supporters(of key: Key<Team>, on date: CivilDate) -> [Key<Team>] {
    (ground.teams(of: ground.own, on: date, until: date)
      + ground.teams(of: ground.partner, on: date, until: date))
      .map(\.key).filter { other in other != key }
  }

  /// The unit's own team for organised crime where it has one that day, a partner's for the rest.
  private func team(for report: ReportPlan, on date: CivilDate, _ chance: inout Chance)
    -> (Team, bidTo: Key<Organisation>?)?
  {
    let own = ground.teams(of: ground.own, on: date, until: date)
    let asked = ground.teams(of: ground.partner, on: date, until: date.adding(days: 60))
    if !own.isEmpty, asked.isEmpty || chance.happens(report.draft.level == 1 ? 250 : 780) {
      return (chance.pick(own), bidTo: nil)
    }
    guard !asked.isEmpty else { return nil }
    // The teams that the unit file names first are asked the most.
    let weights = asked.indices.map { place in max(1, 9 - 2 * place) }
    return (asked[chance.place(among: weights)], bidTo: ground.partner)
  }

  private func action(for report: ReportPlan, _ chance: inout Chance) -> String {
    let verb = chance.pick(TaskingWords.actions(in: report.field))
    return "\(verb): \(report.draft.headline.words)"
  }
}
