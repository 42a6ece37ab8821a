import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// The meetings' dates and minutes by keys, over a real ledger in memory.
struct MeetingCalendarTests {
  private func desk(_ officer: TestOfficer = .chair) throws -> (TestWorld, DashboardRobot) {
    let world = try TestWorld.inMemory()
    try world.schedule(at: "2010-09-17 10:00")
    let robot = DashboardRobot(world, as: officer, size: Size(width: 120, height: 50))
    robot.press(.character("8"))
    choose("MTG-1", robot)
    return (world, robot)
  }

  private func choose(_ reference: String, _ robot: DashboardRobot) {
    robot.press(.character("g"))
    for _ in 0..<80 where robot.state.chosenRow?.reference != reference { robot.press(.down) }
  }

  @Test func `a meeting is moved with a reason, and says from when`() throws {
    let (world, robot) = try desk()

    robot.press(.character("m"))
    robot.fill("17/9/2010 1400")
    robot.press(.control("s"))
    #expect(robot.message.contains("Reason"), "a move needs its reason: \(robot.message)")
    robot.press(.escape, .character("m"))
    #expect(robot.shows("17"))
    robot.press(.control("x"))
    robot.press(.character("m"))
    robot.fill("17/9/2010 1400")
    robot.type("court in the morning")
    robot.press(.control("s"))

    #expect(
      robot.message == "MTG-1 moved to Fri 17 Sep 2010 14:00; the feed follows",
      "\(robot.screen)"
    )
    #expect(robot.shows("MOVED from Fri 17 Sep"), "\(robot.screen)")
    let row = try #require(
      try world.ledger.meetings(of: "wim", from: london("2010-09-01 00:00"), limit: 9).last
    )
    #expect(row.startsAt == london("2010-09-17 14:00"))
    #expect(row.calledFor == london("2010-09-17 10:00"))
  }

  @Test func `a meeting is called off with a reason and stays in the list`() throws {
    let (_, robot) = try desk()

    robot.press(.character("x"))
    robot.type("nobody can come")
    robot.press(.control("s"))

    #expect(robot.message == "MTG-1 called off; the feed follows")
    choose("MTG-1", robot)
    #expect(robot.shows("CALLED OFF"))
    robot.press(.character("m"))
    #expect(robot.message == "MTG-1 was called off.")
    robot.press(.enter)
    #expect(robot.shows("nobody can come"), "\(robot.screen)")
  }

  @Test func `minutes are approved by the chair with the ledger's head, then only added to`() throws
  {
    let (world, robot) = try desk()
    robot.press(.character("a"))
    #expect(robot.message == "MTG-1 is not closed yet; its minutes are not whole.")
    let meeting = try #require(
      try world.ledger.meetings(of: "wim", from: london("2010-09-01 00:00"), limit: 9).last
    )
    try world.submit([.meeting(meeting.id, .open), .meeting(meeting.id, .close)], by: .chair)
    robot.settleAfterChange()
    choose("MTG-1", robot)
    let head = try world.ledger.head().hash.text

    robot.press(.character("a"))
    #expect(robot.shows("Approve the minutes of MTG-1?"))
    robot.press(.character("y"))

    #expect(robot.message == "MTG-1 has its minutes approved and frozen")
    let minutes = try world.ledger.minutes(of: meeting.id, for: TestOfficer.chair.audience)
    #expect(minutes.approval?.head == head)
    robot.press(.character("a"))
    #expect(robot.message.contains("d adds an addendum"))
    robot.press(.character("d"))
    robot.type("The vans were three.")
    robot.press(.control("s"))
    #expect(robot.message == "MTG-1 has an addendum")
    robot.press(.enter)
    #expect(robot.shows("Added after the approval"))
    robot.press(.pageDown)
    #expect(robot.shows("The vans were three."), "\(robot.screen)")
  }

  @Test func `only those who walk a meeting approve its minutes`() throws {
    let (_, robot) = try desk(.analyst)

    robot.press(.character("a"))

    #expect(robot.message == Permission.walkMeeting.refusalSentence)
  }

  @Test func `both agencies' week opens from the weekly meeting`() throws {
    let (_, robot) = try desk()

    robot.press(.character("2"), .character("e"))

    #expect(robot.shows("Week of "), "\(robot.screen)")
    robot.press(.escape)
    #expect(robot.state.focus == .calendar)
  }
}
