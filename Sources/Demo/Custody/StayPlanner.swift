internal import Domain

/// Plans stays: when somebody came in, on which grounds, how closely they were watched.
struct StayPlanner {
  private let suites: [(Key<CustodySuite>, weight: Int)]
  private var chance: Chance
  private var numbers: [Int: Int] = [:]

  /// A planner for the suites of a unit, the first ones used the most.
  init(suites: [CustodySuite], chance: Chance) {
    self.suites = suites.enumerated().map { place, suite in
      (suite.key, weight: max(2, 12 - place))
    }
    self.chance = chance
  }

  /// So many stays whose immigration episodes begin in 2009, as long as the source says.
  mutating func stays2009(_ count: Int) -> [Stay] {
    let days = Calendar2010.days(
      from: Calendar2010.day(2009, 1, 1),
      through: Calendar2010.day(2009, 12, 31)
    )
    return StayLengths.year2009(count, &chance).map { minutes in
      let from = beginning(on: days)
      return stay(from: from, until: from.adding(minutes: minutes))
    }
  }

  /// So many stays whose episodes begin in 2010 and end before the pinned moment.
  mutating func stays2010(_ count: Int) -> [Stay] {
    let days = Calendar2010.days(from: Calendar2010.day(2010, 1, 1), through: Calendar2010.today)
    return (0..<count).map { _ in
      let minutes = StayLengths.one(&chance)
      let latest = Calendar2010.now.adding(minutes: -minutes - 45)
      var from = beginning(on: days)
      while from > latest { from = beginning(on: days) }
      return stay(from: from, until: from.adding(minutes: minutes))
    }
  }

  /// So many stays of 2009 and 2010 under PACE alone, which count in no figure.
  mutating func staysWithoutImmigration(_ count: Int) -> [Stay] {
    let days = Calendar2010.days(
      from: Calendar2010.day(2009, 1, 2),
      through: Calendar2010.day(2010, 9, 12)
    )
    return (0..<count).map { _ in
      let arrived = beginning(on: days)
      let ends = arrived.adding(minutes: chance.int(240...1300))
      var stay = begun(arrivedAt: arrived, route: .policeStationCallOut, endsAt: ends)
      stay.paceFrom = arrived.adding(minutes: chance.int(8...25))
      stay.departure = chance.pick([
        (.bailed, weight: 5), (.charged, weight: 3), (.released, weight: 3),
      ])
      return stay
    }
  }

  /// Somebody who comes in at a moment, of whom nothing more is known yet.
  mutating func arriving(at moment: Instant) -> Stay {
    begun(arrivedAt: moment, route: chance.pick(Self.routes), endsAt: moment)
  }

  private mutating func stay(from: Instant, until: Instant) -> Stay {
    let route = chance.pick(Self.routes)
    let isArrest = route == .policeStationCallOut || route == .arrestTeam
    let hasPace = isArrest && chance.happens(380)
    let before = hasPace ? chance.int(170...1150) : chance.int(18...95)
    let arrived = from.adding(minutes: -before)
    var stay = begun(arrivedAt: arrived, route: route, endsAt: until)
    stay.immigrationFrom = from
    if hasPace { stay.paceFrom = arrived.adding(minutes: chance.int(8...25)) }
    stay.departure = chance.pick(Self.departures)
    return stay
  }

  private mutating func begun(arrivedAt: Instant, route: RouteIn, endsAt: Instant) -> Stay {
    let year = LondonTime(arrivedAt).date.year
    numbers[year, default: 0] += 1
    let number = "D\(padded(numbers[year] ?? 0, to: 4))/\(padded(year % 100, to: 2))"
    let origin = chance.pick(Origin.all)
    var stay = Stay(
      id: chance.mint(at: arrivedAt),
      number: number,
      suite: chance.pick(suites),
      route: route,
      origin: origin,
      arrivedAt: arrivedAt,
      endsAt: endsAt
    )
    stay.level = chance.pick(Self.levels)
    stay.isInterpreted = origin.language != nil && chance.happens(560)
    for (flag, inThousand) in Self.flags where chance.happens(inThousand) {
      stay.flags.insert(flag)
    }
    return stay
  }

  /// Days of the week and hours of the day as they come: more on working days, most at dawn visits.
  private mutating func beginning(on days: [CivilDate]) -> Instant {
    var day = chance.pick(days)
    if day.isWeekend, chance.happens(450) { day = chance.pick(days) }
    let hour = chance.place(among: Self.hours)
    return Calendar2010.moment(day, hour, chance.below(60))
  }

  private static let hours = [
    3, 2, 2, 2, 2, 3, 8, 12, 11, 9, 8, 8, 7, 7, 7, 7, 7, 7, 6, 6, 5, 5, 4, 4,
  ]
  private static let routes: [(RouteIn, weight: Int)] = [
    (.intelligenceLedVisit, 34), (.policeStationCallOut, 27), (.encounter, 20), (.arrestTeam, 16),
    (.other, 3),
  ]
  private static let departures: [(DepartureKind, weight: Int)] = [
    (.escort, 47), (.removal, 20), (.temporaryAdmission, 18), (.transfer, 9), (.released, 5),
    (.other, 1),
  ]
  private static let levels: [(ObservationLevel, weight: Int)] = [
    (.general, 530), (.intermittent, 415), (.constant, 45), (.closeProximity, 10),
  ]
  private static let flags: [(CustodyFlag, Int)] = [
    (.childPossible, 9), (.ageDisputed, 16), (.traffickingIndicators, 26), (.pregnant, 6),
    (.vulnerable, 42),
  ]
}
