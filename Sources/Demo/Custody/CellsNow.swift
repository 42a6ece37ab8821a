internal import Domain

/// Who is in the cells at the pinned moment, placed by hand so that every state is there to be seen.
struct CellsNow {
  /// One stay that has not ended; all times are minutes before the pinned moment.
  private struct Place {
    let arrived: Int
    var pace: Int?
    var immigration: Int?
    let level: ObservationLevel
    /// Minutes from now to the next check; negative for one that is overdue.
    let dueIn: Int
    var flags: Set<CustodyFlag> = []
    var notes: [(CustodyOccurrence, Int)] = []
    var interpreter: (called: Int, arrived: Int)?
  }

  private let suites: [CustodySuite]
  private let sergeants: [ID<Officer>]
  private var chance: Chance

  /// The cells of a unit, kept by its custody officers.
  init(suites: [CustodySuite], sergeants: [ID<Officer>], chance: Chance) {
    self.suites = suites
    self.sergeants = sergeants
    self.chance = chance
  }

  /// Everything that was written down about the people who are in the cells.
  mutating func write(into timeline: inout Timeline) {
    for (count, place) in Self.places.enumerated() {
      let arrived = Self.ago(place.arrived)
      var stay = Stay(
        id: chance.mint(at: arrived),
        number: "D9\(padded(count + 1, to: 3))/10",
        suite: suites[count * 5 % suites.count].key,
        route: route(of: place),
        origin: origin(of: place),
        arrivedAt: arrived,
        endsAt: Calendar2010.now
      )
      stay.level = place.level
      stay.flags = place.flags
      write(place, of: stay, into: &timeline)
    }
  }

  private mutating func write(_ place: Place, of stay: Stay, into timeline: inout Timeline) {
    let sergeant = chance.pick(sergeants)
    var record = StayRecord(sergeants: [sergeant], chance: chance)
    timeline.add(
      stay.arrivedAt.adding(minutes: 3),
      by: sergeant,
      stay.asks(record.arrival(of: stay))
    )
    if let pace = place.pace.map(Self.ago) {
      timeline.add(
        pace.adding(minutes: 4),
        by: sergeant,
        stay.asks([.beginEpisode(.pace, from: pace), .note(.paceDetentionAuthorised, at: pace)])
      )
    }
    if let from = place.immigration.map(Self.ago) {
      let handover: [Detention.Command] = place.pace == nil ? [] : [.endEpisode(.pace, at: from)]
      timeline.add(
        from.adding(minutes: 4),
        by: sergeant,
        stay.asks(handover + record.immigration(from: from, of: stay))
      )
    }
    for (occurrence, minutes) in place.notes {
      let at = Self.ago(minutes)
      timeline.add(at.adding(minutes: 3), by: sergeant, stay.asks([.note(occurrence, at: at)]))
    }
    if let interpreter = place.interpreter, let language = stay.origin.language {
      let session = InterpreterSession(
        language: language,
        provider: chance.pick(CustodyWords.providers),
        calledAt: Self.ago(interpreter.called),
        arrivedAt: Self.ago(interpreter.arrived)
      )
      timeline.add(
        Self.ago(interpreter.arrived - 2),
        by: sergeant,
        stay.asks([.addInterpreter(session)])
      )
    }
    writeChecks(place, of: stay, by: sergeant, into: &timeline)
  }

  /// A check at every interval, counted back from the last one, each typed a minute or two later.
  private mutating func writeChecks(
    _ place: Place,
    of stay: Stay,
    by sergeant: ID<Officer>,
    into timeline: inout Timeline
  ) {
    let interval = VisitIntervals().minutes(at: place.level)
    var check = Calendar2010.now.adding(minutes: place.dueIn - interval)
    while check > stay.arrivedAt.adding(minutes: 12) {
      let typed = min(check.adding(minutes: chance.int(1...3)), Calendar2010.now)
      timeline.add(typed, by: sergeant, stay.asks([.check(at: check)]))
      check = check.adding(minutes: -chance.int((interval * 4 / 5)...(interval - 1)))
    }
  }

  private mutating func origin(of place: Place) -> Origin {
    var origin = chance.pick(Origin.all)
    while place.interpreter != nil, origin.language == nil { origin = chance.pick(Origin.all) }
    return origin
  }

  private mutating func route(of place: Place) -> RouteIn {
    place.pace == nil ? chance.pick([.intelligenceLedVisit, .encounter]) : .policeStationCallOut
  }

  private static func ago(_ minutes: Int) -> Instant { Calendar2010.now.adding(minutes: -minutes) }

  private static let places: [Place] = [
    // Past 48 hours, which the tariff does not price.
    Place(
      arrived: 3235,
      immigration: 3190,
      level: .intermittent,
      dueIn: 11,
      notes: [(.partnerReview, 1772), (.bedAllocated, 640), (.escortRequested, 610)]
    ),
    Place(
      arrived: 640,
      immigration: 566,
      level: .constant,
      dueIn: 6,
      flags: [.vulnerable],
      notes: [(.healthcareCalled, 612), (.healthcareSeen, 540)]
    ),
    // A check that is overdue.
    Place(arrived: 415, immigration: 362, level: .intermittent, dueIn: -2),
    Place(
      arrived: 130,
      immigration: 78,
      level: .general,
      dueIn: 21,
      interpreter: (called: 64, arrived: 26)
    ),
    Place(
      arrived: 205,
      immigration: 161,
      level: .intermittent,
      dueIn: 14,
      flags: [.childPossible]
    ),
    Place(
      arrived: 250,
      pace: 236,
      level: .general,
      dueIn: 33,
      notes: [(.immigrationNotified, 104)]
    ),
    Place(arrived: 1105, pace: 1091, immigration: 388, level: .general, dueIn: 48),
    Place(arrived: 300, immigration: 254, level: .general, dueIn: 3),
    // Half an hour short of the second band.
    Place(arrived: 737, immigration: 690, level: .general, dueIn: 27),
    Place(
      arrived: 1338,
      immigration: 1290,
      level: .intermittent,
      dueIn: 18,
      notes: [(.removalDirectionsSet, 402), (.bedAllocated, 380), (.escortRequested, 371)]
    ),
    Place(arrived: 58, immigration: 24, level: .general, dueIn: 12),
    Place(
      arrived: 95,
      immigration: 52,
      level: .intermittent,
      dueIn: 25,
      flags: [.traffickingIndicators]
    ),
  ]
}
