import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// The conversation: rows by number, words by their beginnings, pages and searches.
struct LinearTests {
  private func listener(_ reports: Int, as officer: TestOfficer = .chair) throws -> (
    TestWorld, LinearRobot
  ) {
    let world = try TestWorld.inMemory()
    for number in 0..<reports { try world.receive(.test("Vans seen, time \(number)")) }
    return (world, LinearRobot(world, as: officer))
  }

  @Test func `it begins with the time, who listens, what needs them, and the first rows`() throws {
    let (_, robot) = try listener(12)

    #expect(robot.heard[0] == "Thu 16 Sep 2010 09:00, chair 1 (chair)")
    #expect(
      robot.heard.contains("Nothing needs you now.")
        || robot.heard.contains { line in
          line.hasSuffix("needs says them all.")
        }
    )
    #expect(robot.heard.contains { line in line.hasPrefix("1: INT-") })
    #expect(robot.heard.contains { line in line.hasPrefix("10: INT-") })
    #expect(!robot.heard.contains { line in line.hasPrefix("11: ") })
    #expect(robot.prompt == "intel> ")
  }

  @Test func `more goes on where the rows stopped, and says when that was all`() throws {
    let (_, robot) = try listener(12)

    let more = robot.say("more")
    #expect(more.first?.hasPrefix("11: INT-") == true)
    #expect(more.count == 2)
    #expect(robot.say("m").isEmpty == false)
    #expect(robot.say("more") == ["That was all; list begins again."])
  }

  @Test func `a number opens the row that was said with it`() throws {
    let (_, robot) = try listener(3)

    let page = robot.say("2")

    #expect(page.contains { line in line.contains("Vans seen, time 1") }, "\(page)")
    #expect(robot.prompt == "INT-2> ")
    robot.say("back")
    #expect(robot.prompt == "intel> ")
    #expect(robot.say("99") == ["No row was said with the number 99; list says them."])
  }

  @Test func `a number means the row that was heard, whatever came in since`() throws {
    let (world, robot) = try listener(3)
    world.clock.advance(minutes: 1)
    try world.receive(.test("The newest of all"))
    #expect(robot.wait(for: "1 new report") != nil)

    let page = robot.say("1")

    #expect(page.contains { line in line.contains("Vans seen, time 2") }, "\(page)")
  }

  @Test func `a pane's word goes there, and any beginning of it that is its own`() throws {
    let (_, robot) = try listener(1)

    #expect(robot.say("cust").contains { line in line.hasPrefix("Custody: 0 held") })
    #expect(robot.prompt == "custody> ")
    #expect(robot.say("intel").count { line in line.hasPrefix("1: ") } == 1)
    robot.say("1")
    #expect(robot.say("tasks").contains { line in line.hasPrefix("Tasking: ") })
    #expect(robot.say("re")[0].hasPrefix("\"re\" begins "))
    #expect(robot.say("dance") == ["\"dance\" means nothing here; help names the words."])
  }

  @Test func `find leaves the rows that hold the words, and back says all again`() throws {
    let (_, robot) = try listener(3)

    let found = robot.say("find time 1")
    #expect(found.contains { line in line.hasPrefix("1: INT-2") }, "\(found)")
    #expect(!found.contains { line in line.hasPrefix("2: ") })
    let all = robot.say("back")
    #expect(all.contains { line in line.hasPrefix("3: INT-1") }, "\(all)")
  }

  @Test func `next and previous say the rows one by one`() throws {
    let (_, robot) = try listener(3)

    #expect(robot.say("next")[0].hasPrefix("1: INT-3"))
    #expect(robot.say("next")[0].hasPrefix("2: INT-2"))
    #expect(robot.say("k")[0].hasPrefix("1: INT-3"))
    #expect(robot.say("previous").first == "There is no row beyond this one.")
  }

  @Test func `an act without a row asks which, and does nothing`() throws {
    let (world, _) = try listener(2)
    try world.schedule()
    let robot = LinearRobot(world, as: .chair)

    let said = robot.say("nominate")

    #expect(said == ["Which row? Say nominate and its number, or open the row first."])
    #expect(robot.linear.state.acts == 0)
  }

  @Test func `several numbers are one act and one undo`() throws {
    let (world, _) = try listener(3)
    try world.schedule()
    let robot = LinearRobot(world, as: .chair)

    #expect(robot.say("nominate 1 3") == ["2 reports nominated for MTG-1; undo takes it back."])
    let asked = robot.say("undo")
    #expect(asked.contains { line in line.contains("Reason, needed") }, "\(asked)")
    robot.say("wrong rows")
    let undone = robot.say("save")
    #expect(undone.contains { line in line.contains("undone") }, "\(undone)")
    let audience = TestOfficer.chair.audience
    let meeting = try #require(try world.ledger.currentMeeting(of: "wim"))
    #expect(try world.ledger.agenda(of: meeting.id, for: audience).items.isEmpty)
  }

  @Test func `what is of the screen alone is said so`() throws {
    let (_, robot) = try listener(1)

    for word in ["zoom", "redraw", "columns", "Ctrl-L"] {
      #expect(robot.say(word) == ["That is for the screen; there is none here."], "\(word)")
    }
  }

  @Test func `help names words, keys and why not`() throws {
    let (_, robot) = try listener(1)

    let help = robot.say("?")

    #expect(
      help.contains { line in
        line.hasPrefix(
          "nominate (w): Nominate the report for the weekly meeting. Not now: No weekly"
        )
      },
      "\(help)"
    )
  }

  @Test func `nothing that is said holds a box, a bar or a control character`() throws {
    let world = try TestWorld.inMemory()
    try world.liveSomeDays()
    let robot = LinearRobot(world, as: .commander)
    for pane in PaneCatalogue.ids {
      robot.say(pane.word, "1", "back", "needs", "help all", "messages")
    }

    for line in robot.heard {
      let isPlain = line.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && !(0x2500...0x28FF).contains(scalar.value)
      }
      #expect(isPlain, "\(line)")
    }
    #expect(robot.heard.count > 100)
  }

  @Test func `the end of the input ends it, and so does quit`() throws {
    let (_, robot) = try listener(1)
    #expect(robot.leave())
    let (_, other) = try listener(1)
    other.say("quit")
    #expect(other.linear.isOver)
  }
}
