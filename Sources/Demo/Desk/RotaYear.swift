internal import Domain

/// The on-call rota: a first and a reserve for each week, with one gap next week.
struct RotaYear {
  private let holders: [Cast.Member]
  private let managers: [ID<Officer>]
  private var chance: Chance

  /// Monday, 29 December 2008: the first change of the rota.
  private static let first = Calendar2010.day(2008, 12, 29)
  /// Weeks from the first change to a fortnight after the pinned week.
  private static let weeks = 92

  /// The rota of the duty officers; the one at the desk is on call in the pinned week.
  init(cast: Cast, chance: Chance) {
    holders = cast.holding(.dutyOfficer)
    managers = cast.holding(.rotaManager).map(\.id)
    self.chance = chance
  }

  /// Puts everybody on the rota four weeks ahead.
  mutating func write(into timeline: inout Timeline) {
    guard let nine = LocalTime(hour: 9, minute: 0) else { return }
    let turns = Rota.rotation(from: Self.first, at: nine, everyDays: 7, count: Self.weeks)
    guard let pinned = turns.firstIndex(where: { turn in turn.contains(Calendar2010.now) }) else {
      return
    }
    for (week, turn) in turns.enumerated() {
      let place = week - pinned + holders.count * Self.weeks
      let primary = holders[place % holders.count]
      let reserve = holders[(place + 3) % holders.count]
      for (part, holder) in [(Duty.Part.primary, primary), (.reserve, reserve)] {
        let hasGap = part == .primary && week == pinned + 1
        for stretch in hasGap ? Self.withGap(turn) : [turn] {
          assign(holder, part, stretch, into: &timeline)
        }
      }
    }
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
    into timeline: inout Timeline
  ) {
    let earliest = Calendar2010.moment(Calendar2010.setUp.adding(days: 1), 11, 0)
    let planned = LondonTime(stretch.start).date.adding(days: -27)
    let moment = max(earliest, Calendar2010.moment(planned, 14, chance.below(50)))
    let id: ID<Duty> = chance.mint(at: moment)
    let manager = chance.pick(managers)
    let slot = Duty.Draft(holder: .officer(holder.id), part: part, interval: stretch)
    timeline.add(moment, by: manager, .duty(id, .assign(slot)))
    let isPast = stretch.end < Calendar2010.now
    guard isPast, chance.happens(70) else { return }
    let others = holders.filter { other in other.id != holder.id }
    let swap = Duty.Command.swap(
      to: .officer(chance.pick(others).id),
      reason: chance.pick(["Court that week.", "Leave.", "Exchange agreed by both."])
    )
    timeline.add(
      max(moment, stretch.start.adding(hours: -60)).adding(minutes: 5),
      by: manager,
      .duty(id, swap)
    )
  }
}
