internal import Domain

/// The on-call rota: a first and a reserve for each week, with swaps, leave, and one gap next week.
struct RotaYear {
  private let holders: [Cast.Member]
  private let managers: [ID<Officer>]
  private let supervisors: [ID<Officer>]
  /// Who is on call in a week, so that nobody takes a swap beside a week of their own.
  private var busy: [Int: Set<ID<Officer>>] = [:]
  private var chance: Chance

  /// Monday, 29 December 2008: the first change of the rota.
  private static let first = Calendar2010.day(2008, 12, 29)
  /// Weeks from the first change to a fortnight after the pinned week.
  private static let weeks = 92

  /// The rota of the duty officers; the one at the desk is on call in the pinned week.
  init(cast: Cast, chance: Chance) {
    holders = cast.holding(.dutyOfficer)
    managers = cast.holding(.rotaManager).map(\.id)
    supervisors = cast.holding(.supervisor).map(\.id)
    self.chance = chance
  }

  /// Puts everybody on the rota four weeks ahead.
  mutating func write(into timeline: inout Timeline) {
    guard let nine = LocalTime(hour: 9, minute: 0) else { return }
    let turns = Rota.rotation(from: Self.first, at: nine, everyDays: 7, count: Self.weeks)
    guard let pinned = turns.firstIndex(where: { turn in turn.contains(Calendar2010.now) }) else {
      return
    }
    for week in turns.indices { busy[week] = [holder(week, pinned).id, reserve(week, pinned).id] }
    for (week, turn) in turns.enumerated() {
      let pairs = [(Duty.Part.primary, holder(week, pinned)), (.reserve, reserve(week, pinned))]
      for (part, holder) in pairs {
        let hasGap = part == .primary && week == pinned + 1
        for stretch in hasGap ? Self.withGap(turn) : [turn] {
          assign(holder, part, stretch, in: week, from: pinned, into: &timeline)
        }
      }
    }
    takeLeave(around: pinned, into: &timeline)
  }

  private func holder(_ week: Int, _ pinned: Int) -> Cast.Member {
    holders[(week - pinned + holders.count * Self.weeks) % holders.count]
  }

  private func reserve(_ week: Int, _ pinned: Int) -> Cast.Member {
    holder(week + 3, pinned)
  }

  /// The turn without the night of its third day, for which nobody is found yet.
  private static func withGap(_ turn: Interval) -> [Interval] {
    let day = LondonTime(turn.start).date
    let gapFrom = Calendar2010.moment(day.adding(days: 2), 19, 0)
    let gapUntil = Calendar2010.moment(day.adding(days: 3), 7, 0)
    return [
      Interval(from: turn.start, to: gapFrom), Interval(from: gapUntil, to: turn.end),
    ].compactMap { stretch in stretch }
  }

  private mutating func assign(
    _ holder: Cast.Member,
    _ part: Duty.Part,
    _ stretch: Interval,
    in week: Int,
    from pinned: Int,
    into timeline: inout Timeline
  ) {
    let earliest = Calendar2010.moment(Calendar2010.setUp.adding(days: 1), 11, 0)
    let planned = LondonTime(stretch.start).date.adding(days: -27)
    let moment = max(earliest, Calendar2010.moment(planned, 14, chance.below(50)))
    let id: ID<Duty> = chance.mint(at: moment)
    let manager = chance.pick(managers)
    let slot = Duty.Draft(holder: .officer(holder.id), part: part, interval: stretch)
    timeline.add(moment, by: manager, .duty(id, .assign(slot)))
    // Two swaps of the weeks to come still wait: one for the other officer, one for a supervisor.
    let isWaiting = week == pinned + 3 && part == .primary || week == pinned + 2 && part == .reserve
    let isPast = stretch.end < Calendar2010.now
    guard isWaiting || isPast && chance.happens(70) else { return }
    let near = (week - 1...week + 1).reduce(into: Set<ID<Officer>>()) { near, week in
      near.formUnion(busy[week] ?? [])
    }
    let free = holders.filter { other in !near.contains(other.id) }
    let from = max(
      moment,
      min(stretch.start.adding(hours: -60), Calendar2010.now.adding(hours: -9))
    )
    guard !free.isEmpty, from.adding(hours: 1) < stretch.start else { return }
    let other = chance.pick(free)
    swap(id, from: holder, to: other, at: from.adding(minutes: 5), into: &timeline)
    if isWaiting, part == .primary { return }
    timeline.add(from.adding(minutes: 35), by: other.id, .duty(id, .accept))
    guard !isWaiting, let supervisor = supervisors.first else { return }
    busy[week]?.remove(holder.id)
    busy[week]?.insert(other.id)
    timeline.add(from.adding(minutes: 55), by: supervisor, .duty(id, .approve()))
  }

  private mutating func swap(
    _ id: ID<Duty>,
    from holder: Cast.Member,
    to other: Cast.Member,
    at moment: Instant,
    into timeline: inout Timeline
  ) {
    let reason = chance.pick(["Court that week.", "A course that week.", "Agreed by both."])
    let ask = Duty.Command.propose(to: .officer(other.id), reason: reason)
    timeline.add(moment, by: holder.id, .duty(id, ask))
  }

  /// Somebody who is on call in none of the weeks around is away for some days.
  private func takeLeave(around pinned: Int, into timeline: inout Timeline) {
    let taken = (pinned...pinned + 1).reduce(into: Set<ID<Officer>>()) { taken, week in
      taken.formUnion(busy[week] ?? [])
    }
    guard let away = holders.last(where: { other in !taken.contains(other.id) }) else { return }
    let today = LondonTime(Calendar2010.now).date
    let leave = Leave(from: today.adding(days: 1), through: today.adding(days: 4))
    let moment = Calendar2010.now.adding(hours: -30)
    timeline.add(moment, by: away.id, .officer(away.id, .takeLeave(leave)))
  }
}
