import Demo
import Domain
import Ledger
import SQLiteLedger
import Testing

/// A demonstration in memory, with fewer reports than people see.
struct Seeded {
  let ledger: SQLiteLedger
  let clock: DemoClock

  init(seed: UInt64, reports: Int = 300) throws {
    clock = DemoClock(at: SyntheticYear.end)
    ledger = try SQLiteLedger.inMemory(time: clock.timeSource, ids: .seeded(seed))
    var scale = SyntheticYear.Scale()
    scale.reports = reports
    try SyntheticYear(seed: seed, unit: SampleUnit.unit, scale: scale)
      .write(into: ledger, clock: clock)
  }

  /// Everybody in the force, cleared for everything.
  static let audience = Audience([
    Viewer(agency: "force", standing: .police, clearance: .topSecret)
  ])
}

@Suite struct SyntheticYearTests {
  @Test func `2009 has 1,393 immigration episodes and 877,590 minutes`() throws {
    let seeded = try Seeded(seed: 1)
    let start = LondonTime.startOfDay(try #require(CivilDate(year: 2009, month: 1, day: 1)))
    let end = LondonTime.startOfDay(try #require(CivilDate(year: 2010, month: 1, day: 1)))

    let figures = try seeded.ledger.custodyFigures(
      in: try #require(Interval(from: start, to: end)),
      for: Seeded.audience
    )

    #expect(figures.episodes == 1393)
    #expect(figures.minutes == 877_590)
    #expect(figures.minutes * 10 == figures.episodes * 6300)
    #expect(figures.longest == 117 * 60)
  }
}
