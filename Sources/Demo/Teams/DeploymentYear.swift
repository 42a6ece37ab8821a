internal import Domain

/// Where the unit's own teams worked over the last months, work now and are planned to.
struct DeploymentYear {
  private let ground: Ground
  private let planners: [ID<Officer>]
  private let taskings: [TaskingPlan]
  private let operations: [OperationYear.Plan]
  private var chance: Chance

  /// The deployments of a unit's own teams, for its taskings and operations.
  init(
    ground: Ground,
    cast: Cast,
    taskings: [TaskingPlan],
    operations: [OperationYear.Plan],
    chance: Chance
  ) {
    self.ground = ground
    planners = [cast.first(.commander).id] + cast.holding(.supervisor).map(\.id)
    self.taskings = taskings.filter { plan in !plan.isBid }
    self.operations = operations
    self.chance = chance
  }

  /// Writes the deployments of every team that the unit works itself.
  mutating func write(into timeline: inout Timeline) {
    let last = Calendar2010.today.adding(days: 40)
    var teams: [Key<Team>] = []
    for day in [Calendar2010.day(2010, 4, 1), Calendar2010.today] {
      for team in ground.teams(of: ground.own, on: day, until: last)
      where !teams.contains(team.key) {
        teams.append(team.key)
      }
    }
    for team in teams { write(team, into: &timeline) }
  }

  /// Days from the pinned one, and how many: one that runs, two that clash, two further ahead.
  private static let around: [(from: Int, days: Int)] = [
    (-2, 4), (5, 3), (7, 2), (12, 2), (19, 9),
  ]

  /// One stretch after another from April on, a few days between them, then those around now.
  private mutating func write(_ team: Key<Team>, into timeline: inout Timeline) {
    var day = Calendar2010.day(2010, 4, 6).adding(days: chance.below(9))
    while day < Calendar2010.today.adding(days: -14) {
      let last = day.adding(days: chance.int(1...9))
      if isOwn(team, on: day) { write(team, from: day, until: last, into: &timeline) }
      day = last.adding(days: chance.int(1...6))
    }
    for stretch in Self.around {
      let first = Calendar2010.today.adding(days: stretch.from)
      write(team, from: first, until: first.adding(days: stretch.days), into: &timeline)
    }
  }

  private func isOwn(_ team: Key<Team>, on day: CivilDate) -> Bool {
    ground.unit.team(team, on: day)?.controller.holding(on: day)?.value == ground.own
  }

  private mutating func write(
    _ team: Key<Team>,
    from first: CivilDate,
    until last: CivilDate,
    into timeline: inout Timeline
  ) {
    let from = Calendar2010.moment(first, chance.int(5...9), 0)
    let until = Calendar2010.moment(last, chance.int(16...22), 0)
    let plannedAt = min(
      Calendar2010.moment(first.adding(days: -chance.int(3...8)).workingDay, 15, chance.below(60)),
      min(from, Calendar2010.now).adding(minutes: -50)
    )
    let by = chance.pick(planners)
    let id: ID<Deployment> = chance.mint(at: plannedAt)
    let draft = Deployment.Draft(
      team: team,
      boroughs: chance.draw(chance.int(1...2), of: ground.boroughs).map(\.key).sorted(),
      purpose: purpose(before: plannedAt),
      from: from,
      until: until
    )
    timeline.add(plannedAt, by: by, .deployment(id, .plan(draft)))
    if chance.happens(60), until < Calendar2010.now {
      timeline.add(
        from.adding(minutes: -20),
        by: by,
        .deployment(id, .cancel(reason: "Court dates moved; to be planned again."))
      )
      return
    }
    run(id, from: from, until: until, by: by, into: &timeline)
  }

  private mutating func run(
    _ id: ID<Deployment>,
    from: Instant,
    until: Instant,
    by: ID<Officer>,
    into timeline: inout Timeline
  ) {
    guard from < Calendar2010.now.adding(minutes: -30) else { return }
    timeline.add(from.adding(minutes: 15), by: by, .deployment(id, .start(at: from)))
    let reasons = [
      "Work done as planned.", "Work done; one address left for later.", "Called off early.",
    ]
    guard until < Calendar2010.now.adding(minutes: -60) else { return }
    timeline.add(
      until.adding(minutes: 40),
      by: by,
      .deployment(id, .withdraw(at: until, reason: chance.pick(reasons)))
    )
  }

  /// A tasking raised in the weeks before, an operation that is open, or plain words.
  private mutating func purpose(before moment: Instant) -> Deployment.Purpose {
    let recent = taskings.filter { plan in
      plan.at < moment && plan.at > moment.adding(hours: -24 * 60)
    }
    let open = operations.filter { operation in
      operation.plannedAt < moment && operation.endedAt.map { ended in ended > moment } ?? true
    }
    if !recent.isEmpty, chance.happens(550) { return .tasking(chance.pick(recent).id) }
    if !open.isEmpty, chance.happens(400) { return .operation(chance.pick(open).id) }
    return .words(.present(chance.pick(Self.purposes)))
  }

  private static let purposes = [
    "Visits with interpreters and a support organisation", "Observation of one address",
    "Arrests on warrants", "Searches after an arrest",
    "Meetings with a community's representatives",
    "Joint visits with licensing officers", "Court and disclosure days",
  ]
}
