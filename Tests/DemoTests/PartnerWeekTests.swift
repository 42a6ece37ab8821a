import Demo
import Domain
import Ledger
import Testing

/// Both sides' week of the pinned day has one of each (10.B4).
@Suite struct PartnerWeekTests {
  @Test func `the week has a clash, work that both have, and what neither has given out`() throws {
    let monday = try #require(CivilDate(year: 2010, month: 9, day: 13))

    let week = try #require(try Seeded.shared().ledger.week(from: monday, for: Seeded.audience))

    #expect(!week.clashes.isEmpty)
    #expect(!week.taskedByBoth.isEmpty)
    #expect(week.taskedByNeither.contains { pair in pair.ours == nil && pair.theirs != nil })
  }
}
