import Domain
import Ledger
import TestSupport
import Testing

/// How many are in a cell in each hour.
@Suite struct OccupancyTests {
  @Test func `a stay counts in every hour that it touches and in no other`() throws {
    let world = try TestWorld.inMemory()
    let stay = try world.arrive(.test(at: "2010-09-15 19:30"))
    try world.submit(
      [.detention(stay, .depart(.released, destination: "home", at: london("2010-09-15 22:00")))],
      by: .custody
    )
    try world.arrive(.test(at: "2010-09-15 21:59"))

    let hours = try world.ledger.custodyOccupancy(
      from: london("2010-09-15 18:00"),
      until: london("2010-09-15 23:30"),
      for: TestOfficer.custody.audience
    )

    #expect(hours == [0, 1, 1, 2, 1, 1])
  }

  @Test func `whoever may not see a stay does not see it counted`() throws {
    let world = try TestWorld.inMemory()
    try world.arrive(.test(at: "2010-09-15 19:30"))
    let hours = try world.ledger.custodyOccupancy(
      from: london("2010-09-15 19:00"),
      until: london("2010-09-15 21:00"),
      for: TestOfficer.outsider.audience
    )

    #expect(hours == [0, 0])
  }
}
