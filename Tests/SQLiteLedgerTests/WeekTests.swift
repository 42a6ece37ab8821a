import Domain
import Ledger
import TestSupport
import Testing

/// Both agencies' meetings of one week: what both tasked, one did, neither did, and what clashes.
@Suite struct WeekTests {
  private let monday = day("2010-09-13")

  @Test func `a bid of ours stands on both sides as one work, not as a clash`() throws {
    let (world, meeting) = try open()
    let report = try world.receive(.test("Visit the bar"))
    let item = try world.nominate(report, for: meeting, titled: "Visit the bar")
    try world.submit(
      Steps.task(
        .test("Visit the bar", team: "swale"),
        as: world.ids.mint(),
        isBid: true,
        on: item,
        of: meeting
      ),
      by: .chair
    )

    let week = try #require(try world.ledger.week(from: monday, for: TestOfficer.chair.audience))

    #expect(week.clashes.isEmpty)
    #expect(week.taskedByBoth.count == 1)
    #expect(week.taskedByBoth.first?.theirs?.isBid == true)
  }

  @Test func `work of our own stands on our side, and what nobody decided with neither`() throws {
    let (world, meeting) = try open()
    let reports = try ["Vans", "Flats"].map { headline in
      try world.receive(.test(headline))
    }
    let items = try reports.map { report in try world.nominate(report, for: meeting) }
    try world.submit(
      Steps.task(.test(), as: world.ids.mint(), isBid: false, on: items[0], of: meeting),
      by: .chair
    )

    let week = try #require(try world.ledger.week(from: monday, for: TestOfficer.chair.audience))

    #expect(week.taskedByOne.map { pair in pair.ours?.matter } == [.report(reports[0])])
    #expect(week.taskedByNeither.map { pair in pair.ours?.matter } == [.report(reports[1])])
    #expect(week.taskedByBoth.isEmpty && week.clashes.isEmpty)
  }

  @Test func `two reports that name the same before both sides are a clash`() throws {
    let (world, meeting) = try open()
    let other = try world.schedule("ukba-tasking", at: "2010-09-16 11:00")
    let reports = try ["scd9", "ukba"].map { origin -> ID<Report> in
      var draft = Report.Draft.test("Seen", origin: Key(stringLiteral: origin))
      draft.subjects = [Subject(kind: .vehicle, words: "AB12 CDE")]
      return try world.receive(draft)
    }
    _ = try world.nominate(reports[0], for: meeting, titled: "Ours")
    _ = try world.nominate(reports[1], for: other, titled: "Theirs")

    let week = try #require(try world.ledger.week(from: monday, for: TestOfficer.chair.audience))

    #expect(week.theirMeetings.count == 1)
    #expect(week.clashes.count == 1)
    #expect(week.clashes.first?.ours?.title == "Ours")
    #expect(week.clashes.first?.theirs?.title == "Theirs")
  }

  @Test func `what the reader may not see is counted`() throws {
    let (world, meeting) = try open()
    let report = try world.receive(.test("Kept", marking: .secret))
    _ = try world.nominate(report, for: meeting, titled: "Kept")
    let viewer = Viewer(agency: "mps", standing: .police, clearance: .restricted)

    let week = try #require(try world.ledger.week(from: monday, for: Audience([viewer])))

    #expect(week.ours.isEmpty)
    #expect(week.withheld == 1)
  }

  private func open() throws -> (TestWorld, ID<Meeting>) {
    let world = try TestWorld.inMemory()
    let meeting = try world.schedule()
    try world.submit([.meeting(meeting, .open)], by: .chair)
    return (world, meeting)
  }
}
