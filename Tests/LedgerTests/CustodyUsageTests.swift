import Domain
import Ledger
import TestSupport
import Testing

/// The figures of the use of the cells.
@Suite struct CustodyUsageTests {
  private func episode(_ from: String, minutes: Int, level: Int = 1) -> UsedEpisode {
    let start = london(from)
    return UsedEpisode(
      beganAt: start,
      endedAt: start.adding(minutes: minutes),
      minutes: minutes,
      watchMinutes: 0,
      suite: "suite-a",
      level: level
    )
  }

  private func usage(_ episodes: [UsedEpisode], now: String = "2012-01-01 00:00") throws
    -> CustodyUsage
  {
    let year = try #require(
      Interval(from: london("2010-01-01 00:00"), to: london("2011-01-01 00:00"))
    )
    return CustodyUsage(in: year, immigration: episodes, pace: [], unit: Unit(), now: london(now))
  }

  @Test func `the mean stands beside what it hides`() throws {
    let lengths = [600, 600, 600, 600, 600, 600, 600, 600, 660, 7020]
    let episodes = lengths.map { minutes in episode("2010-03-01 09:00", minutes: minutes) }

    let all = try usage(episodes).all

    #expect(all.episodes == 10 && all.ended == 10)
    #expect(all.median == 600 && all.ninetieth == 660 && all.longest == 7020)
    #expect(all.meanTenths == 208)
  }

  @Test func `1,393 in a year are 3 82 a day, and half of it passed counts half the days`() throws {
    let episodes = (0..<1393).map { _ in episode("2010-01-01 09:00", minutes: 630) }

    let whole = try usage(episodes)
    #expect(whole.days == 365 && whole.perDayHundredths == 382)
    #expect(whole.all.meanTenths == 105)
    #expect(UsageFigures.tenths(whole.all.minutes) == 146_265)
    #expect(whole.occupancyHundredths == 167)
    #expect(try usage(episodes, now: "2010-01-02 12:00").days == 2)
  }

  @Test func `the autumn night has thirteen hours in the picture of the hours`() throws {
    let night = try usage([episode("2010-10-30 19:00", minutes: 13 * 60)])

    // Saturday from seven, then Sunday until seven with the hour from one to two twice.
    #expect(night.heat[5][19...].allSatisfy { minutes in minutes == 60 })
    #expect(night.heat[6][0..<7] == [60, 120, 60, 60, 60, 60, 60])
    #expect(night.heat.joined().reduce(0, +) == 13 * 60)
    #expect(night.perWeekday == [0, 0, 0, 0, 0, 1, 0])
  }

  @Test func `an episode that lasts is counted and not measured`() throws {
    let lasting = UsedEpisode(
      beganAt: london("2010-03-01 09:00"),
      endedAt: nil,
      minutes: 0,
      watchMinutes: 0,
      suite: "suite-b",
      level: 2
    )

    let figures = try usage([lasting])

    #expect(figures.all.episodes == 1 && figures.all.ended == 0 && figures.all.meanTenths == nil)
    #expect(figures.suites.map(\.label) == ["suite-b"])
    #expect(figures.levels.map(\.episodes) == [0, 1, 0, 0])
    #expect(figures.months.map(\.label) == ["2010-03"])
  }
}
