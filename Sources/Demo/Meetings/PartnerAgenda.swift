internal import Domain

/// What stands before the other side's daily meeting of the pinned day, so that both sides' week shows
/// what both tasked, what neither did, and what clashes (10.B4).
struct PartnerAgenda {
  /// The meeting.
  struct Called {
    let id: ID<Meeting>
    let at: Instant
  }

  private let partner: Key<Organisation>
  private let cast: Cast
  private var chance: Chance
  /// The places of the two reports that are put forward: one that names a subject of ours, one alone.
  private var chosen: [Int] = []

  /// The agenda of the other side.
  init(ground: Ground, cast: Cast, chance: Chance) {
    partner = ground.partner
    self.cast = cast
    self.chance = chance
  }

  /// Chooses the reports, and has one of them name a subject of a report that is before our meeting.
  mutating func choose(_ reports: inout [ReportPlan], before ours: WeeklyYear.Called?) {
    let own = (ours?.items ?? []).map(\.report).first { place in
      reports[place].draft.origin != partner && shared(reports[place]) != nil
    }
    let free = reports.indices.filter { place in
      let report = reports[place]
      return report.draft.origin == partner && !report.isTaken && report.evaluatedAt != nil
        && !report.isRisk && report.draft.marking <= .restricted
        && report.grading.handling == .fiveByFive(1)
        && report.evaluatedAt.map { at in at < Calendar2010.now.adding(hours: -2) } ?? false
    }
    chosen = Array(free.suffix(2))
    guard let own, let other = chosen.first, let subject = shared(reports[own]) else { return }
    reports[other].draft.subjects.append(subject)
    for place in chosen { reports[place].isTaken = true }
  }

  /// A subject by which two reports are known to name the same.
  private func shared(_ report: ReportPlan) -> Subject? {
    report.draft.subjects.first { subject in subject.kind == .phone || subject.kind == .vehicle }
  }

  /// Places the items this morning; the work that is overdue with us is before them too.
  mutating func write(
    _ called: Called?,
    _ reports: [ReportPlan],
    overdue: [TaskingPlan],
    into timeline: inout Timeline
  ) {
    guard let called else { return }
    var moment = Calendar2010.now.adding(minutes: -16)
    for place in chosen {
      let report = reports[place]
      timeline.add(
        moment,
        by: cast.first(.intelligenceUnit).id,
        Steps.nominate(
          report.id,
          titled: report.draft.headline,
          for: called.id,
          as: chance.mint(at: moment),
          isRisk: false
        )
      )
      moment = moment.adding(minutes: 2)
    }
    guard let work = overdue.first else { return }
    let item = AgendaItem(
      id: chance.mint(at: moment),
      heading: .mattersArising,
      matter: .tasking(work.id),
      title: .present("Asked again: \(work.draft.action.words)")
    )
    timeline.add(moment, by: cast.first(.chair).id, .meeting(called.id, .place(item)))
  }
}
