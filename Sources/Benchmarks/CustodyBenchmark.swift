internal import Demo
internal import Domain
internal import GRDB
internal import Ledger
internal import SQLiteLedger
internal import Synchronization

/// What the custody pane costs over a year and over a hundred years of 1,393 stays, beside the same
/// asked of SQLite alone.
struct CustodyBenchmark {
  let workshop: Workshop
  /// How many years of stays are written behind those of the demonstration.
  let years: Int

  private static let now = Instant(seconds: 1_284_627_600)
  private static let staysAYear = 1393
  private static let frameMilliseconds = 16.7

  func run() throws {
    let generator = Mutex(SeededGenerator(seed: 11))
    let path = "\(workshop.directory)/custody-\(years).muster"
    guard Workshop.run([workshop.muster, "demo", "--no-open", "--keep", path]) == 0 else {
      throw BenchmarkFault("'muster demo' did not make a ledger.")
    }
    let opened = try SQLiteLedger.open(
      at: path,
      time: .fixed(Self.now),
      ids: IDSource { generator.withLock { generator in generator.next128() } }
    )
    try write(into: opened, generator)
    let unit = try opened.unit()
    let audience = Audience([
      Viewer(agency: unit.homeAgency, standing: .police, clearance: .topSecret)
    ])
    tell("\n\(grouped(years * Self.staysAYear)) stays of \(years) years")
    try measure(opened, unit, audience, try DatabaseQueue(path: path))
    tell(line("a frame at 60 a second", Self.frameMilliseconds, "ms"))
  }

  private func measure(
    _ opened: SQLiteLedger,
    _ unit: Unit,
    _ audience: Audience,
    _ plain: DatabaseQueue
  ) throws {
    let bareBoard = try median {
      _ = try plain.read {
        try Row.fetchAll(
          $0,
          sql: "SELECT * FROM detention WHERE departed_at IS NULL ORDER BY next_check"
        )
      }
    }
    let board = try median { _ = try opened.custodyBoard(for: audience) }
    tell(line("open: the board", board, "ms", against: bareBoard))
    let left = try median {
      _ = try opened.custodyLeft(
        since: Self.now.adding(hours: -168),
        limit: 40,
        for: audience
      )
    }
    tell(line("open: who left in a week", left, "ms", against: bareBoard))
    try measureTotals(opened, unit, audience, plain)
  }

  private func measureTotals(
    _ opened: SQLiteLedger,
    _ unit: Unit,
    _ audience: Audience,
    _ plain: DatabaseQueue
  ) throws {
    let span = Interval(from: Self.now.adding(hours: -24 * 366 * (years + 1)), to: Self.now)
    guard let span else { throw BenchmarkFault("The span is empty.") }
    let year = Interval(from: Self.now.adding(hours: -24 * 365), to: Self.now) ?? span
    for (name, interval) in [("a year", year), ("all years", span)] {
      let bare = try median {
        _ = try plain.read {
          try Row.fetchOne(
            $0,
            sql: """
              SELECT count(*), sum(minutes), max(minutes) FROM episode
              WHERE is_immigration = 1 AND began_at >= ? AND began_at < ?
              """,
            arguments: [interval.start.milliseconds, interval.end.milliseconds]
          )
        }
      }
      let episodes = try median {
        _ = try opened.custodyFigures(in: interval, for: audience)
      }
      tell(line("total: \(name)", episodes, "ms", against: bare))
    }
    let page = try median {
      let found = try opened.custodyEpisodes(in: year, immigration: true, for: audience)
      _ = CustodyUsage(in: year, immigration: found, pace: [], unit: unit, now: Self.now)
    }
    tell(line("the page of a year", page, "ms"))
  }

  /// Stays that were entered late, each with its law, its level and its end.
  private func write(into opened: SQLiteLedger, _ generator: borrowing Mutex<SeededGenerator>)
    throws
  {
    let officers = try opened.officers()
    guard let custody = officers.first(where: { row in row.officer.alias == "custody" }),
      let suite = try opened.unit().suites().first
    else { throw BenchmarkFault("The demonstration has no custody officer or no suite.") }
    let count = years * Self.staysAYear
    let step = 24 * 60 * 365 * max(1, years) / count
    for first in stride(from: 0, to: count, by: 64) {
      let batch = (first..<min(first + 64, count)).map { place in
        let (submission, stay) = generator.withLock { ($0.next128(), $0.next128()) }
        let start = Self.now.adding(minutes: -(place + 1) * step - 20_000)
        return Submission(
          id: ID(submission),
          Self.commands(ID(stay), suite.key, from: start, minutes: 60 + place * 37 % 4000),
          by: .officer(custody.id),
          durability: .bulk
        )
      }
      for outcome in try opened.submit(batch: batch) {
        guard case .recorded = outcome else { throw BenchmarkFault("A stay was not recorded.") }
      }
    }
  }

  private static func commands(
    _ stay: ID<Detention>,
    _ suite: Key<CustodySuite>,
    from start: Instant,
    minutes: Int
  ) -> [Command] {
    let arrival = Detention.Arrival(
      suite: suite,
      routeIn: .arrestTeam,
      detainee: "D-1",
      arrivedAt: start
    )
    let end = start.adding(minutes: minutes)
    let entries: [Detention.Command] = [
      .arrive(arrival), .beginEpisode(.immigration, from: start),
      .depart(.escort, destination: "", at: end),
    ]
    return entries.map { entry in .detention(stay, entry) }
  }

  private func median(_ body: () throws -> Void) throws -> Double {
    var samples: [Double] = []
    for _ in 0..<15 {
      let start = seconds()
      try body()
      samples.append((seconds() - start) * 1e3)
    }
    return percentile(samples, 0.5)
  }
}
