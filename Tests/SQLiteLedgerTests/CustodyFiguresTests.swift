import Domain
import Ledger
import TestSupport
import Testing

/// What the episodes of a stretch of time come to.
@Suite struct CustodyFiguresTests {
  private func hold(_ world: TestWorld, at arrival: String, hours: Int) throws {
    let stay = try world.arrive(.test(at: arrival))
    let from = london(arrival)
    try world.submit(
      [
        .detention(stay, .beginEpisode(.immigration, from: from)),
        .detention(stay, .depart(.escort, destination: "", at: from.adding(hours: hours))),
      ],
      by: .custody
    )
  }

  @Test func `each stay has the price of its day, though the tariff has one key on all days`()
    throws
  {
    let world = try TestWorld.inMemory()
    world.clock.set(to: london("2010-09-16 09:00"))
    for (price, date) in [(100, "2010-09-01"), (250, "2010-09-10")] {
      let tariff = Tariff(
        key: "flat",
        name: "One price",
        from: .day(day(date)),
        form: .fixed(Pence(price)),
        paragraph: "test"
      )
      try world.submit(
        [.unit(.change([.set(.tariff(tariff))], from: day(date)))],
        by: .administrator
      )
    }
    try hold(world, at: "2010-09-08 10:00", hours: 5)
    try hold(world, at: "2010-09-09 10:00", hours: 5)
    try hold(world, at: "2010-09-12 10:00", hours: 5)
    let september = try #require(
      Interval(from: london("2010-09-01 00:00"), to: london("2010-10-01 00:00"))
    )

    let figures = try world.ledger.custodyFigures(
      in: september,
      for: TestOfficer.custody.audience
    )

    #expect(figures.episodes == 3 && figures.ended == 3 && figures.unpriced == 0)
    #expect(figures.charged == Pence(100 + 100 + 250))
  }

  @Test func `sums by length equal the episodes one by one, whatever the stretch`() throws {
    var random = SeededGenerator(seed: 2010)
    let world = try TestWorld.inMemory()
    try price(in: world)
    let first = london("2006-06-01 00:00")
    for number in 0..<160 {
      let stay = try world.arrive(.test(at: "2006-06-01 00:00"))
      let from = first.adding(minutes: Int(random.next() % (60 * 24 * 365 * 4)))
      let minutes = [45, 600, 720, 721, 1440, 2880, 2881][Int(random.next() % 7)]
      var commands: [Command] = [.detention(stay, .beginEpisode(.immigration, from: from))]
      if number % 9 != 0 {
        let end = from.adding(minutes: minutes)
        commands.append(.detention(stay, .depart(.escort, destination: "", at: end)))
      }
      try world.submit(commands, by: .custody)
    }
    let all = try #require(
      Interval(from: london("2000-01-01 00:00"), to: london("2020-01-01 00:00"))
    )
    let audience = TestOfficer.custody.audience
    #expect(try world.ledger.custodyFigures(in: all, for: audience).episodes == 160)
    for _ in 0..<60 {
      let from = first.adding(minutes: Int(random.next() % (60 * 24 * 365 * 4)))
      let until = from.adding(minutes: 1 + Int(random.next() % (60 * 24 * 365 * 3)))
      let interval = try #require(Interval(from: from, to: until))
      try compare(interval, in: world)
    }
    for (from, until) in [("2000-01-01", "2020-01-01"), ("2007-01-01", "2010-01-01")] {
      let interval = Interval(from: london("\(from) 00:00"), to: london("\(until) 00:00"))
      try compare(try #require(interval), in: world)
    }
  }

  /// Another price from the middle of 2008 on, and from the beginning of 2009.
  private func price(in world: TestWorld) throws {
    for (price, date) in [(100, "2000-01-01"), (250, "2008-07-15"), (300, "2009-01-01")] {
      let tariff = Tariff(
        key: "flat",
        name: "One price",
        from: .day(day(date)),
        form: price == 250
          ? .hourly(first: Pence(500), further: Pence(70)) : .fixed(Pence(price)),
        paragraph: "test"
      )
      try world.submit(
        [.unit(.change([.set(.tariff(tariff))], from: day(date)))],
        by: .administrator
      )
    }
  }

  private func compare(_ interval: Interval, in world: TestWorld) throws {
    let audience = TestOfficer.custody.audience
    let unit = try world.ledger.unit()
    let all = try world.ledger.custodyEpisodes(in: interval, immigration: true, for: audience)
    let ended = all.filter { episode in episode.endedAt != nil }
    let expected = UsageFigures("all", of: all)
    let prices = try ended.map { episode -> Pence? in
      let end = episode.beganAt.adding(minutes: episode.minutes)
      let whole = try #require(Interval(from: episode.beganAt, to: end))
      let stay = try #require(ChargeableStay(intervals: [whole], periods: []))
      let tariff = unit.tariff(on: LondonTime(episode.beganAt).date)
      return Charge.of(stay, tariff: tariff).claimable
    }

    let figures = try world.ledger.custodyFigures(in: interval, for: audience)

    #expect(figures.episodes == all.count && figures.ended == ended.count)
    #expect(figures.minutes == expected.minutes && figures.median == expected.median)
    #expect(figures.ninetieth == expected.ninetieth && figures.longest == expected.longest)
    #expect(figures.unpriced == prices.count { price in price == nil })
    #expect(figures.charged == prices.reduce(.zero) { sum, price in sum + (price ?? .zero) })
  }
}
