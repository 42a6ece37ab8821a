import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// The clock of an item in the walk, and what a close does with what the chair may not see.
struct WalkClockTests {
  @Test func `space stops the item's clock, which keeps what has run`() throws {
    let (world, meeting) = try MeetingFile.world()
    try world.submit([.meeting(meeting, .open)], by: .chair)
    let chair = DashboardRobot(world, as: .chair, size: Size(width: 120, height: 40))
    chair.press(.character("2"), .character("w"))
    world.clock.advance(minutes: 3)

    chair.press(.character(" "))
    #expect(chair.shows("item 3 of"), "\(chair.screen)")
    #expect(chair.shows("PAUSED"))
    world.clock.advance(minutes: 10)
    chair.press(.character(" "))
    #expect(chair.shows("item 3 of"), "\(chair.screen)")
    #expect(!chair.shows("PAUSED"))
    world.clock.advance(minutes: 1)
    chair.press(.pageDown, .pageUp)

    #expect(chair.shows("item 4 of"), "\(chair.screen)")
  }

  @Test func `a form over the walk leaves the decisions beneath as they were`() throws {
    let (world, meeting) = try MeetingFile.world()
    try world.submit([.meeting(meeting, .open)], by: .chair)
    let chair = DashboardRobot(world, as: .chair, size: Size(width: 120, height: 40))
    chair.press(.character("2"), .character("w"))
    #expect(chair.shows("T task") && !chair.shows("Not now:"), "\(chair.screen)")

    chair.press(.character("d"))

    #expect(!chair.shows("Not now:"), "\(chair.screen)")
  }

  @Test func `what the chair may not see is carried over and counted, never left behind`() throws {
    let world = try TestWorld.inMemory()
    var draft = Report.Draft.test("Kept", marking: .secret)
    draft.grading = .fiveByFiveByFive(source: .b, information: 2, handling: 4)
    let report = try world.receive(draft)
    let meeting = try world.schedule(at: "2010-09-24 10:00")
    _ = try world.nominate(report, for: meeting, titled: "Kept")
    let partner = Attendance(label: "CIO 3", organisation: "ukba", clearance: .confidential)
    try world.submit([.meeting(meeting, .open), .meeting(meeting, .arrive(partner))], by: .chair)
    let chair = DashboardRobot(world, as: .chair, size: Size(width: 120, height: 40))

    chair.press(.character("2"))
    #expect(chair.shows("0 of 0 undecided · 1 withheld"), "\(chair.screen)")
    chair.press(.character("c"))
    #expect(chair.shows("1 of them is withheld"), "\(chair.screen)")
    chair.press(.character("y"))

    #expect(chair.message == "MTG-1 is closed; 1 item carried, 1 of them withheld from you")
    let next = try #require(try world.ledger.currentMeeting(of: "wim"))
    let agenda = try world.ledger.agenda(of: next.id, for: TestOfficer.chair.audience)
    #expect(agenda.items.map(\.item.title) == ["Kept"])
    #expect(agenda.items.first?.item.carried == 1)
  }

  @Test func `a risk item withheld from the room keeps the meeting open, and says so`() throws {
    let world = try TestWorld.inMemory()
    var draft = Report.Draft.test("Kept", marking: .secret)
    draft.grading = .fiveByFiveByFive(source: .b, information: 2, handling: 4)
    let report = try world.receive(draft)
    let meeting = try world.schedule(at: "2010-09-24 10:00")
    _ = try world.nominate(report, for: meeting, titled: "Kept", isRisk: true)
    let partner = Attendance(label: "CIO 3", organisation: "ukba", clearance: .confidential)
    try world.submit([.meeting(meeting, .open), .meeting(meeting, .arrive(partner))], by: .chair)
    let chair = DashboardRobot(world, as: .chair, size: Size(width: 120, height: 40))

    chair.press(.character("2"), .character("c"))

    #expect(chair.message.hasPrefix("1 undecided risk item withheld from this room"))
  }
}
