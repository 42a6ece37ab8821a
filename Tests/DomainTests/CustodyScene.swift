import Domain

extension Scene where A == Detention {
  /// A stay that began when the story says; the desk looks on from much later.
  static func stay(from arrival: String, suite: Key<CustodySuite> = "suite-a") throws -> Scene {
    var scene = Scene(desk: .at("2011-01-10 09:00"))
    try scene.perform(.arrive(.person(at: arrival, in: suite)))
    return scene
  }

  /// An immigration stay between two times, with levels set in between.
  static func immigration(
    _ from: String,
    _ to: String,
    levels: [(ObservationLevel, String)] = []
  ) throws -> Scene {
    var scene = try stay(from: from)
    try scene.perform(.beginEpisode(.immigration, from: london(from)))
    for (level, time) in levels { try scene.perform(.setLevel(level, from: london(time))) }
    try scene.perform(.depart(.escort, destination: "", at: london(to)))
    return scene
  }

  /// The charge by Table 1 as the desk sees it.
  func charge(_ settings: ChargeSettings = ChargeSettings()) -> Charge? {
    state.charge(at: desk.now, settings: settings) { date in desk.unit.tariff(on: date) }
  }
}

extension Detention.Arrival {
  /// Somebody brought in by an arrest team.
  static func person(at time: String, in suite: Key<CustodySuite> = "suite-a") -> Self {
    Self(suite: suite, routeIn: .arrestTeam, detainee: "D-0042", arrivedAt: london(time))
  }
}

extension ChargeableStay {
  /// One stretch of so many minutes from a London time, watched from its start for some of them.
  static func of(_ minutes: Int, watched: Int = 0, from time: String = "2010-09-16 00:00")
    -> ChargeableStay?
  {
    let start = london(time)
    let stretch = Interval(from: start, to: start.adding(minutes: minutes))
    let watch = Interval(from: start, to: start.adding(minutes: watched))
    return ChargeableStay(
      intervals: [stretch].compactMap { interval in interval },
      periods: [watch].compactMap { interval in
        interval.map { interval in ObservationPeriod(level: .constant, interval: interval) }
      }
    )
  }
}
