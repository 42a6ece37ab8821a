import Demo
import Domain
import Ledger
import Testing

@Suite struct SyntheticYearTests {
  @Test func `the same seed gives the same head, another seed another`() throws {
    let first = try Seeded(seed: 1).ledger.head()
    let again = try Seeded(seed: 1).ledger.head()
    let other = try Seeded(seed: 2).ledger.head()

    #expect(first == again)
    #expect(first.hash != other.hash)
  }

  @Test func `2009 has 1,393 immigration episodes with a mean of exactly 10.5 hours`() throws {
    let start = LondonTime.startOfDay(try #require(CivilDate(year: 2009, month: 1, day: 1)))
    let end = LondonTime.startOfDay(try #require(CivilDate(year: 2010, month: 1, day: 1)))

    let figures = try Seeded.shared().ledger.custodyFigures(
      in: try #require(Interval(from: start, to: end)),
      for: Seeded.audience
    )

    #expect(figures.episodes == 1393)
    #expect(figures.minutes == 877_590)
    #expect(figures.longest == 117 * 60)
    #expect(figures.unpriced == 7)
  }

  @Test func `all eleven decisions occur`() throws {
    let ledger = try Seeded.shared().ledger
    var kinds: Set<Decision.Kind> = []
    for meeting in try ledger.meetings(of: "wim", from: Instant(milliseconds: 0), limit: 100) {
      let agenda = try ledger.agenda(of: meeting.id, for: Seeded.audience)
      for item in agenda.items {
        if let kind = item.decision?.kind { kinds.insert(kind) }
      }
    }

    #expect(kinds == Set(Decision.Kind.allCases))
  }

  @Test func `an archive comes before the months and leaves the newest as they are`() throws {
    var scale = SyntheticYear.Scale.small
    scale.archive = 600
    let ledger = try Seeded(seed: 1, scale).ledger

    let counts = try ledger.reportCounts(for: Seeded.audience)
    let newest = try ledger.reports(ReportQuery(limit: 15), for: Seeded.audience).rows
    let oldest = try ledger.reports(ReportQuery(limit: 1000), for: Seeded.audience).rows.last

    #expect(counts.values.reduce(0, +) > 600)
    #expect(newest.allSatisfy { row in row.receivedAt > SyntheticYear.end.adding(hours: -24) })
    #expect(oldest.map { row in LondonTime(row.receivedAt).date.year } == 2000)
  }

  @Test func `a unit that lacks something is said to`() {
    let unit = SyntheticUnit(key: "bare", name: "Bare", records: [])

    #expect(throws: DemoError.lacking("weekly meeting of its own")) {
      try unit.cast(seed: 1)
    }
  }
}
