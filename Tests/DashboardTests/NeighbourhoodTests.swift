import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// What a report's page tells of other reports that may name the same.
struct NeighbourhoodTests {
  private func report(_ world: TestWorld, origin: Domain.Key<Organisation>) throws {
    var draft = Report.Draft.test("Seen", origin: origin)
    draft.subjects = [Subject(kind: .vehicle, words: "AB12 CDE")]
    try world.receive(draft)
    world.clock.advance(minutes: 60 * 24)
  }

  @Test func `the page has a line of the reports in the order of time, this one among them`() throws
  {
    let world = try TestWorld.inMemory()
    try report(world, origin: "scd9")
    try report(world, origin: "ukba")
    try report(world, origin: "scd9")
    let robot = DashboardRobot(world, as: .commander, size: Size(width: 120, height: 60))

    robot.press(.down, .enter)

    let text = robot.screen.joined(separator: "\n")
    let places = try ["16 Sep INT-1 SCD9", "17 Sep INT-2 UKBA", "18 Sep INT-3 SCD9"].map { name in
      try #require(text.firstRange(of: name), "\(text)").lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test func `a page without a neighbour has no such line`() throws {
    let world = try TestWorld.inMemory()
    try report(world, origin: "scd9")
    let robot = DashboardRobot(world, as: .commander, size: Size(width: 120, height: 60))

    robot.press(.enter)

    #expect(!robot.shows("May be the same elsewhere") && !robot.shows("16 Sep INT-1"))
  }
}
