internal import Domain

/// The weekly meetings of a year and the one that comes next: nominated for, opened, walked, closed.
struct WeeklyYear {
  /// An item that stands on an agenda, with the place of its report among the plans.
  struct Placed {
    let item: AgendaItem
    let report: Int
  }

  /// A meeting that is called.
  struct Called {
    let id: ID<Meeting>
    let calledAt: Instant
    let startsAt: Instant
    var items: [Placed] = []
  }

  private let ground: Ground
  private let cast: Cast
  private var maker: DecisionMaker
  private var chance: Chance
  /// The reports that come back to a day's meeting.
  private var returning: [CivilDate: [Int]] = [:]
  /// What the meetings gave out.
  private(set) var taskings: [TaskingPlan] = []
  /// The meeting that comes next.
  private(set) var next: Called?

  /// Friday, 18 September 2009: the first of the year's meetings.
  private static let first = Calendar2010.day(2009, 9, 18)
  /// How many meetings lie behind; the next one is not opened.
  private static let past = 52

  /// The meetings of a unit.
  init(ground: Ground, cast: Cast, maker: DecisionMaker, chance: Chance) {
    self.ground = ground
    self.cast = cast
    self.maker = maker
    self.chance = chance
  }

  /// Walks every meeting; the reports that they take are marked as taken.
  mutating func write(_ reports: inout [ReportPlan], into timeline: inout Timeline) {
    var intake = Intake(reports: reports)
    var called = call(0, at: Calendar2010.moment(Self.first.adding(days: -8), 11, 0), &timeline)
    for week in 0..<Self.past {
      nominate(for: &called, &reports, &intake, into: &timeline)
      let close = walk(called, &reports, into: &timeline)
      var next = call(week + 1, at: close.at.adding(minutes: 4), &timeline)
      carry(close.carried, to: &next, reports, into: &timeline)
      called = next
    }
    nominate(for: &called, &reports, &intake, into: &timeline)
    next = called
  }

  private mutating func call(_ week: Int, at moment: Instant, _ timeline: inout Timeline) -> Called
  {
    let day = Self.first.adding(days: 7 * week)
    let called = Called(
      id: chance.mint(at: moment),
      calledAt: moment,
      startsAt: Calendar2010.moment(day, 9, 30)
    )
    timeline.add(
      moment,
      by: cast.first(.chair).id,
      .meeting(
        called.id,
        .schedule(ground.weekly.key, startsAt: called.startsAt, intakeFrom: moment)
      )
    )
    return called
  }

  /// Puts reports forward: those where somebody's safety hangs on it first, then by chance.
  ///
  /// The meeting that comes next is nominated for up to the pinned morning, a dozen items or more.
  private mutating func nominate(
    for called: inout Called,
    _ reports: inout [ReportPlan],
    _ intake: inout Intake,
    into timeline: inout Timeline
  ) {
    let limit = min(called.startsAt.adding(minutes: -40), Calendar2010.now.adding(minutes: -18))
    let isNext = called.startsAt > Calendar2010.now
    let back = returning.removeValue(forKey: LondonTime(called.startsAt).date) ?? []
    let wanted = isNext ? max(2, 11 - called.items.count - back.count) : chance.int(5...9)
    for place in intake.take(wanted, until: limit, reports, &chance) + back {
      put(place, on: &called, &reports, before: limit, into: &timeline)
    }
  }

  private mutating func put(
    _ place: Int,
    on called: inout Called,
    _ reports: inout [ReportPlan],
    before limit: Instant,
    into timeline: inout Timeline
  ) {
    let report = reports[place]
    let evaluatedAt = report.evaluatedAt ?? report.at
    let earliest = max(called.calledAt, evaluatedAt).adding(minutes: 2)
    let moment = max(
      earliest,
      min(limit, Rhythm.workingMoment(chance.int(10...700), after: earliest, &chance))
    )
    let isRisk =
      report.draft.flags.contains(.child) || (report.isRisk && chance.happens(300))
    let item = AgendaItem(
      id: chance.mint(at: moment),
      heading: isRisk ? .risk : .nominations,
      matter: .report(report.id),
      title: report.draft.headline,
      isRisk: isRisk
    )
    let nominators = cast.holding(.analyst).prefix(2) + cast.holding(.intelligenceUnit)
    timeline.add(
      moment,
      by: chance.pick(Array(nominators)).id,
      Steps.nominate(
        report.id,
        titled: report.draft.headline,
        for: called.id,
        as: item.id,
        isRisk: isRisk
      )
    )
    reports[place].isTaken = true
    called.items.append(Placed(item: item, report: place))
  }
}

extension WeeklyYear {
  /// How a meeting ended: when, and which items it left undecided.
  private struct Close {
    let at: Instant
    let carried: [Placed]
  }

  /// Opens a meeting, decides item by item, closes it.
  private mutating func walk(
    _ called: Called,
    _ reports: inout [ReportPlan],
    into timeline: inout Timeline
  ) -> Close {
    let chair = chance.happens(850) ? cast.first(.chair).id : cast.first(.commander).id
    var moment = called.startsAt.adding(minutes: chance.int(0...4))
    timeline.add(moment, by: chair, [.meeting(called.id, .open)] + arrivals(at: called.id))
    var carried: [Placed] = []
    let isLate = called.startsAt > Calendar2010.now.adding(hours: -24 * 16)
    let ordered = called.items.sorted { left, right in
      (left.item.heading, left.item.id) < (right.item.heading, right.item.id)
    }
    for placed in ordered {
      moment = moment.adding(minutes: chance.int(3...6))
      if !placed.item.isRisk, placed.item.carried < 2, chance.happens(isLate ? 330 : 60) {
        carried.append(placed)
        continue
      }
      decide(placed, of: called.id, at: moment, by: chair, reports, into: &timeline)
    }
    moment = moment.adding(minutes: chance.int(5...12))
    timeline.add(moment, by: chair, .meeting(called.id, .close))
    return Close(at: moment, carried: carried)
  }

  private mutating func decide(
    _ placed: Placed,
    of meeting: ID<Meeting>,
    at moment: Instant,
    by chair: ID<Officer>,
    _ reports: [ReportPlan],
    into timeline: inout Timeline
  ) {
    let report = reports[placed.report]
    let outcome = maker.decide(about: report, at: moment)
    var commands: [Command] = [.meeting(meeting, .openItem(placed.item.id))]
    if let tasking = outcome.tasking {
      var draft = tasking.draft
      draft.meeting = meeting
      commands.append(.tasking(tasking.id, tasking.isBid ? .fileBid(draft) : .raise(draft)))
      taskings.append(tasking)
    }
    commands += Steps.decide(outcome.decision, on: placed.item, of: meeting)
    if chance.happens(160) {
      let isDissent = chance.happens(150)
      let words = chance.pick(isDissent ? MeetingWords.dissents : MeetingWords.notes)
      commands.append(
        .meeting(meeting, .note(placed.item.id, .present(words), isDissent: isDissent))
      )
    }
    timeline.add(moment, by: chair, commands)
    if case .deferred(let terms) = outcome.decision {
      returning[terms.returnsOn, default: []].append(placed.report)
    }
  }

  /// Undecided items go to the next agenda, one meeting older.
  private mutating func carry(
    _ carried: [Placed],
    to next: inout Called,
    _ reports: [ReportPlan],
    into timeline: inout Timeline
  ) {
    let moment = next.calledAt.adding(minutes: 2)
    for placed in carried {
      let old = placed.item
      let item = AgendaItem(
        id: chance.mint(at: moment),
        heading: old.heading,
        matter: old.matter,
        title: old.title,
        isRisk: old.isRisk,
        carried: old.carried + 1
      )
      let report = reports[placed.report].id
      timeline.add(
        moment,
        by: cast.first(.chair).id,
        [
          .report(report, .withdrawNomination(reason: "Carried to the next meeting.")),
          .report(report, .nominate(next.id)), .meeting(next.id, .place(item)),
        ]
      )
      next.items.append(Placed(item: item, report: placed.report))
    }
  }

  /// Who is in the room: our people, the partner's, and one of each body that should be there.
  private mutating func arrivals(at meeting: ID<Meeting>) -> [Command] {
    var present = [cast.first(.chair), cast.first(.supervisor), cast.first(.analyst)]
      .map { member in
        Attendance(
          label: member.label,
          organisation: member.organisation,
          clearance: member.clearance
        )
      }
    let partner = cast.first(.partnerTasking)
    if chance.happens(900) {
      present.append(
        Attendance(
          label: partner.label,
          organisation: partner.organisation,
          clearance: partner.clearance
        )
      )
    }
    for (place, body) in ground.weekly.members.enumerated()
    where body != ground.own && body != ground.partner && chance.happens(850) {
      present.append(
        Attendance(label: "DS \(61 + place)", organisation: body, clearance: .confidential)
      )
    }
    return present.map { somebody in .meeting(meeting, .arrive(somebody)) }
  }
}
