internal import Domain

/// The operations of the months: planned, run and closed, one given up.
struct OperationYear {
  /// One operation, as meetings may link to it.
  struct Plan {
    let id: ID<Operation>
    let name: String
    /// When it was planned, from which moment on it can be linked to.
    let plannedAt: Instant
    /// When it ended or was given up; nil where it has not.
    let endedAt: Instant?
    /// Whether it runs at the pinned moment.
    let isRunning: Bool
  }

  private let ground: Ground
  private let planners: [ID<Officer>]
  private var chance: Chance

  /// The operations of a unit, planned by its commander and supervisors.
  init(ground: Ground, cast: Cast, chance: Chance) {
    self.ground = ground
    planners = [cast.first(.commander).id] + cast.holding(.supervisor).map(\.id)
    self.chance = chance
  }

  /// Plans and runs every operation.
  mutating func write(into timeline: inout Timeline) -> [Plan] {
    let prepared = Self.outlines.map { outline in prepare(outline) }
    return prepared.map { own in write(own, among: prepared, into: &timeline) }
  }

  /// An operation as it is planned.
  private struct Prepared {
    let outline: Outline
    let id: ID<Operation>
    let by: ID<Officer>
    let plannedAt: Instant
    let draft: Operation.Draft

    /// When nothing more comes of it.
    var endedAt: Instant {
      switch outline.end {
      case .cancelled: draft.window.start.adding(hours: -30)
      case .closed: draft.window.end.adding(hours: 18)
      case .planned, .ready, .running: Calendar2010.now
      }
    }
  }

  private mutating func prepare(_ outline: Outline) -> Prepared {
    let by = chance.pick(planners)
    let first = Calendar2010.moment(outline.first, 5, 0)
    let last = Calendar2010.moment(outline.last, 20, 0)
    let plannedAt = Calendar2010.moment(outline.first.adding(days: -24).workingDay, 14, 10)
    let id: ID<Operation> = chance.mint(at: plannedAt)
    guard let window = Interval(from: first, to: last) else {
      preconditionFailure("An operation of the demonstration ends after it begins.")
    }
    let draft = Operation.Draft(
      name: .present(outline.name),
      style: outline.style,
      window: window,
      boroughs: chance.draw(outline.areas, of: ground.boroughs).map(\.key).sorted(),
      teams: teams(from: outline.first, until: outline.last)
    )
    return Prepared(outline: outline, id: id, by: by, plannedAt: plannedAt, draft: draft)
  }

  private func write(_ own: Prepared, among all: [Prepared], into timeline: inout Timeline) -> Plan
  {
    let (outline, id, by, plannedAt) = (own.outline, own.id, own.by, own.plannedAt)
    let window = own.draft.window
    let (first, last) = (window.start, window.end)
    timeline.add(plannedAt, by: by, .operation(id, .plan(own.draft)))
    setMilestones(outline, of: id, at: plannedAt, by: by, into: &timeline)
    if outline.style == .overt { assess(outline, id, at: plannedAt, by: by, into: &timeline) }
    if outline.end == .running || outline.end == .closed {
      check(own, among: all, at: first.adding(hours: -20), into: &timeline)
    }
    let endedAt = run(outline, id, from: first, until: last, by: by, into: &timeline)
    return Plan(
      id: id,
      name: outline.name,
      plannedAt: plannedAt,
      endedAt: endedAt,
      isRunning: outline.end == .running
    )
  }

  /// A team that the unit works itself, or the partner's first that stays to the end.
  private func teams(from first: CivilDate, until last: CivilDate) -> [Key<Team>] {
    let own = ground.teams(of: ground.own, on: first, until: last)
    let asked = ground.teams(of: ground.partner, on: first, until: last)
    return (own.prefix(1) + asked.prefix(1)).map(\.key)
  }

  private func setMilestones(
    _ outline: Outline,
    of id: ID<Operation>,
    at plannedAt: Instant,
    by: ID<Officer>,
    into timeline: inout Timeline
  ) {
    for (place, words) in Self.milestones.enumerated() {
      let day = outline.first.adding(days: -14 + 7 * place)
      let due = Calendar2010.moment(day, 17, 0)
      timeline.add(
        plannedAt.adding(minutes: 5 + place),
        by: by,
        .operation(id, .setMilestone(Operation.Milestone(words: words, due: due)))
      )
      let reached = due.adding(hours: -20 + 9 * place)
      guard reached < Calendar2010.now, outline.end != .cancelled else { continue }
      timeline.add(
        reached.adding(minutes: 12),
        by: by,
        .operation(id, .reachMilestone(place, at: reached))
      )
    }
  }

  /// What the community was asked before an overt operation, as in 2008 (10.B16).
  private func assess(
    _ outline: Outline,
    _ id: ID<Operation>,
    at plannedAt: Instant,
    by: ID<Officer>,
    into timeline: inout Timeline
  ) {
    let assessment = ImpactAssessment(
      kind: .full,
      owner: "DI 1",
      communities: "Traders of the streets that are visited, and those who live above the shops.",
      mitigation: "Visits by day, a word at each door, leaflets in four languages.",
      tension: 2,
      review: outline.last.adding(days: 14)
    )
    let consultation = Consultation(
      with: "An advisory member for this case, and two local traders",
      through: "borough partnerships lead",
      at: plannedAt.adding(hours: 70),
      method: "meeting",
      advice: "Come without dogs and not on the market day; say what it is about.",
      changed: "No dogs are brought and the market day is left out."
    )
    timeline.add(plannedAt.adding(hours: 2), by: by, .operation(id, .assess(assessment)))
    timeline.add(plannedAt.adding(hours: 72), by: by, .operation(id, .consult(consultation)))
  }

  /// What was seen of the impact while it ran, and what those who were asked were told after it.
  private func follow(
    _ id: ID<Operation>,
    from first: Instant,
    until last: Instant,
    by: ID<Officer>,
    into timeline: inout Timeline
  ) {
    timeline.add(
      first.adding(hours: 7),
      by: by,
      .operation(
        id,
        .noteImpact(
          .during,
          "Traders spoken to at the door; no crowd and no complaint.",
          at: first.adding(hours: 6)
        )
      )
    )
    timeline.add(
      last.adding(hours: 17),
      by: by,
      .operation(
        id,
        .noteImpact(
          .after,
          "Those consulted were told what came of it; they asked for a word sooner next time.",
          at: last
        )
      )
    )
  }

  /// What else was there then, and what was done about it (domain facts 5.1).
  private func check(
    _ own: Prepared,
    among all: [Prepared],
    at moment: Instant,
    into timeline: inout Timeline
  ) {
    let others = all.filter { other in
      other.id != own.id && other.plannedAt < moment && other.endedAt > moment
        && other.draft.window.overlaps(own.draft.window)
    }
    let found = others.filter { other in !own.draft.shared(with: other.draft).isEmpty }
    let findings = Operation.Findings(compared: others.count, operations: found.map(\.id))
    let statement =
      found.isEmpty
      ? Operation.CheckStatement(.none)
      : Operation.CheckStatement(
        .jointly,
        because: "One team leads both, and the days are shared out between them.",
        asked: "Both supervisors were spoken to and agree."
      )
    timeline.add(moment, by: own.by, .operation(own.id, .check(findings, statement)))
  }

  private func run(
    _ outline: Outline,
    _ id: ID<Operation>,
    from first: Instant,
    until last: Instant,
    by: ID<Officer>,
    into timeline: inout Timeline
  ) -> Instant? {
    let ready = first.adding(hours: -30)
    switch outline.end {
    case .planned:
      return nil
    case .cancelled:
      timeline.add(ready, by: by, .operation(id, .cancel(reason: outline.result)))
      return ready
    case .ready, .running, .closed:
      timeline.add(ready, by: by, .operation(id, .makeReady))
    }
    guard outline.end != .ready else { return nil }
    timeline.add(first.adding(minutes: 25), by: by, .operation(id, .start(at: first)))
    guard outline.end == .closed else { return nil }
    let closed = last.adding(hours: 18)
    if outline.style == .overt { follow(id, from: first, until: last, by: by, into: &timeline) }
    timeline.add(
      closed,
      by: by,
      .operation(id, .close(result: .present(outline.result), at: last))
    )
    return closed
  }

  private static let milestones = [
    "Impact on the community asked after and written down", "Teams briefed, interpreters booked",
    "Places for victims agreed with the partners",
  ]
}

extension OperationYear {
  /// What is known of an operation beforehand: its name is a plain word, drawn from a list.
  private struct Outline {
    let name: String
    let style: Operation.Style
    let first: CivilDate
    let last: CivilDate
    let areas: Int
    let end: Operation.Status
    let result: String
  }

  private static let outlines: [Outline] = [
    Outline(
      name: "Lantern",
      style: .overt,
      first: Calendar2010.day(2009, 6, 8),
      last: Calendar2010.day(2009, 6, 26),
      areas: 2,
      end: .closed,
      result: "Eleven premises visited with the partners; three people offered a safe place."
    ),
    Outline(
      name: "Weathervane",
      style: .covert,
      first: Calendar2010.day(2009, 9, 21),
      last: Calendar2010.day(2009, 12, 4),
      areas: 3,
      end: .closed,
      result: "One place where documents were made closed; four people charged."
    ),
    Outline(
      name: "Millstone",
      style: .overt,
      first: Calendar2010.day(2010, 1, 18),
      last: Calendar2010.day(2010, 1, 29),
      areas: 1,
      end: .cancelled,
      result: "Snow closed two of the courts; to be planned again."
    ),
    Outline(
      name: "Granite",
      style: .covert,
      first: Calendar2010.day(2010, 3, 1),
      last: Calendar2010.day(2010, 5, 14),
      areas: 2,
      end: .closed,
      result: "An arranger of journeys charged; two accounts restrained."
    ),
    Outline(
      name: "Longshore",
      style: .covert,
      first: Calendar2010.day(2010, 7, 5),
      last: Calendar2010.day(2010, 10, 29),
      areas: 4,
      end: .running,
      result: ""
    ),
    Outline(
      name: "Harvest",
      style: .overt,
      first: Calendar2010.day(2010, 9, 6),
      last: Calendar2010.day(2010, 9, 24),
      areas: 3,
      end: .running,
      result: ""
    ),
    Outline(
      name: "Tidemark",
      style: .overt,
      first: Calendar2010.day(2010, 9, 17),
      last: Calendar2010.day(2010, 9, 19),
      areas: 1,
      end: .ready,
      result: ""
    ),
    Outline(
      name: "Footbridge",
      style: .covert,
      first: Calendar2010.day(2010, 10, 4),
      last: Calendar2010.day(2010, 11, 12),
      areas: 2,
      end: .planned,
      result: ""
    ),
  ]
}
