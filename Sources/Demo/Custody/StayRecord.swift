internal import Domain

/// Writes stays down: the entries that a custody sergeant makes, in the order of the stay.
struct StayRecord {
  private let sergeants: [ID<Officer>]
  private var chance: Chance

  /// A writer for the custody officers.
  init(sergeants: [ID<Officer>], chance: Chance) {
    self.sergeants = sergeants
    self.chance = chance
  }

  /// The acts of a whole stay: booking in, a handover between regimes, the end.
  ///
  /// A few visits stand for all of them, so that two years of cells stay readable; of the last days
  /// every visit is written down, most of them in time.
  mutating func write(_ stay: Stay, into timeline: inout Timeline) {
    let sergeant = chance.pick(sergeants)
    let isRecent = stay.endsAt > Calendar2010.now.adding(hours: -24 * Self.recentDays)
    timeline.add(
      stay.arrivedAt.adding(minutes: 3),
      by: sergeant,
      stay.asks(arrival(of: stay))
    )
    if let paceFrom = stay.paceFrom {
      timeline.add(
        paceFrom.adding(minutes: 4),
        by: sergeant,
        stay.asks([
          .beginEpisode(.pace, from: paceFrom), .note(.paceDetentionAuthorised, at: paceFrom),
        ])
      )
    }
    if let from = stay.immigrationFrom {
      let ended: [Detention.Command] =
        stay.paceFrom == nil ? [] : [.endEpisode(.pace, at: from)]
      timeline.add(
        from.adding(minutes: 4),
        by: stay.paceFrom == nil ? sergeant : chance.pick(sergeants),
        stay.asks(ended + immigration(from: from, of: stay))
      )
    }
    if isRecent { visit(stay, into: &timeline) }
    timeline.add(
      stay.endsAt.adding(minutes: chance.int(2...4)),
      by: chance.pick(sergeants),
      stay.asks(ending(of: stay, isVisited: isRecent))
    )
  }

  /// How many days back every visit is written down.
  private static let recentDays = 10

  /// A visit within every interval, typed a minute or two later; now and then one is late.
  private mutating func visit(_ stay: Stay, into timeline: inout Timeline) {
    let interval = VisitIntervals().minutes(at: stay.level)
    let from = min(stay.immigrationFrom ?? stay.arrivedAt, stay.paceFrom ?? stay.arrivedAt)
    var visit = from.adding(minutes: interval - chance.int(2...6))
    while visit < stay.endsAt.adding(minutes: -4) {
      timeline.add(
        visit.adding(minutes: chance.int(1...3)),
        by: chance.pick(sergeants),
        stay.asks([.check(at: visit)])
      )
      let isLate = chance.happens(12)
      visit = visit.adding(
        minutes: isLate
          ? interval + chance.int(4...15) : chance.int((interval * 4 / 5)...(interval - 1))
      )
    }
  }

  /// The entries of booking in.
  mutating func arrival(of stay: Stay) -> [Detention.Command] {
    var arrival = Detention.Arrival(
      suite: stay.suite,
      routeIn: stay.route,
      detainee: .present(stay.number),
      arrivedAt: stay.arrivedAt
    )
    arrival.nationality = .present(stay.origin.nationality)
    arrival.flags = stay.flags
    var commands: [Detention.Command] = [.arrive(arrival)]
    if stay.level != .general {
      commands.append(
        .setLevel(stay.level, from: stay.arrivedAt.adding(minutes: chance.int(1...2)))
      )
    }
    return commands
  }

  /// The entries that begin immigration detention.
  mutating func immigration(from: Instant, of stay: Stay) -> [Detention.Command] {
    var commands: [Detention.Command] = [
      .beginEpisode(.immigration, from: from), .note(.is91Served, at: from),
    ]
    if chance.happens(180) { commands.append(.note(.is91rServed, at: from.adding(minutes: 2))) }
    if stay.level > .intermittent || !stay.flags.isEmpty {
      commands.append(.note(.riskAssessed, at: from.adding(minutes: chance.int(2...3))))
    }
    return commands
  }

  private mutating func ending(of stay: Stay, isVisited: Bool) -> [Detention.Command] {
    let from = stay.immigrationFrom ?? stay.paceFrom ?? stay.arrivedAt
    let minutes = stay.endsAt.minutes(since: from)
    var commands: [Detention.Command] = []
    let visits = [minutes / 4 + chance.below(15)] + (chance.happens(150) ? [minutes * 2 / 3] : [])
    if !isVisited { commands = visits.map { after in .check(at: from.adding(minutes: after)) } }
    if stay.level >= .constant, minutes > 500, chance.happens(600) {
      commands.append(.setLevel(.intermittent, from: from.adding(minutes: minutes * 3 / 5)))
    }
    if minutes > 1500, stay.immigrationFrom != nil {
      commands.append(.note(.partnerReview, at: from.adding(minutes: 1440 - chance.below(40))))
    }
    if stay.isInterpreted, let session = interpreter(from: from, minutes: minutes, of: stay) {
      commands.append(.addInterpreter(session))
    }
    return commands + departure(of: stay)
  }

  private mutating func departure(of stay: Stay) -> [Detention.Command] {
    var commands: [Detention.Command] = []
    for flag in stay.flags.sorted() where stay.departure == .removal || chance.happens(870) {
      commands.append(
        .answerFlag(
          flag,
          .present(chance.pick(CustodyWords.answers(to: flag))),
          at: stay.endsAt.adding(minutes: -chance.int(20...45))
        )
      )
    }
    if stay.departure == .removal {
      commands.append(.note(.removalDirectionsSet, at: stay.endsAt.adding(minutes: -55)))
    } else if stay.departure == .escort, chance.happens(220) {
      commands.append(.note(.escortArrived, at: stay.endsAt.adding(minutes: -15)))
    }
    commands.append(
      .depart(
        stay.departure,
        destination: chance.pick(CustodyWords.destinations(of: stay.departure)),
        at: stay.endsAt
      )
    )
    return commands
  }

  /// An interpreter's whole work within the stay, or nil where the stay is too short for one.
  private mutating func interpreter(from: Instant, minutes: Int, of stay: Stay)
    -> InterpreterSession?
  {
    guard let language = stay.origin.language, minutes > 140 else { return nil }
    let called = from.adding(minutes: chance.int(3...20))
    let arrived = called.adding(minutes: chance.int(25...60))
    let work = chance.int(30...min(190, minutes - 85))
    let halfHours = (work + 29) / 30
    return InterpreterSession(
      language: language,
      provider: chance.pick(CustodyWords.providers),
      calledAt: called,
      arrivedAt: arrived,
      leftAt: arrived.adding(minutes: work),
      fee: Pence(chance.pick([1800, 2250, 2700]) + halfHours * chance.pick([1575, 1725, 1950]))
    )
  }
}

extension Stay {
  /// The commands on this stay.
  func asks(_ commands: [Detention.Command]) -> [Command] {
    commands.map { command in .detention(id, command) }
  }
}
