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
    let seeded = try Seeded(seed: 1, reports: 20, episodes: 1393)
    let start = LondonTime.startOfDay(try #require(CivilDate(year: 2009, month: 1, day: 1)))
    let end = LondonTime.startOfDay(try #require(CivilDate(year: 2010, month: 1, day: 1)))

    let figures = try seeded.ledger.custodyFigures(
      in: try #require(Interval(from: start, to: end)),
      for: Seeded.audience
    )

    #expect(figures.episodes == 1393)
    #expect(figures.minutes == 877_590)
    #expect(figures.longest == 117 * 60)
    #expect(figures.unpriced == 7)
  }

  @Test func `all eleven decisions occur`() throws {
    let seeded = try Seeded(seed: 1, reports: 300)
    var kinds: Set<Decision.Kind> = []
    for meeting in try seeded.ledger.meetings(
      of: "wim",
      from: Instant(milliseconds: 0),
      limit: 100
    ) {
      let agenda = try seeded.ledger.agenda(of: meeting.id, for: Seeded.audience)
      for item in agenda.items {
        if let kind = item.decision?.kind { kinds.insert(kind) }
      }
    }

    #expect(kinds == Set(Decision.Kind.allCases))
  }
}
