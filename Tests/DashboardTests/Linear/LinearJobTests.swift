import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// The main jobs done line by line, over a real ledger in memory.
struct LinearJobTests {
  @Test func `a report becomes a tasking with progress and result, line by line`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Vans seen at night"))
    try world.schedule()
    let chair = LinearRobot(world, as: .chair)

    #expect(chair.say("nominate 1").contains("INT-1 nominated for MTG-1; undo takes it back."))
    chair.say("meeting", "1")
    #expect(chair.say("task") == ["MTG-1 is not open yet; o opens it."])
    #expect(chair.say("open meeting")[0].hasPrefix("Open MTG-1? "))
    #expect(chair.say("yes") == ["MTG-1 is open"])
    let form = chair.say("task")
    #expect(form[0] == "Task, INT-1: 14 questions.")
    #expect(form.contains("1 of 14, Action, needed. What is to be done."))
    fillTask(chair, team: "Maxim")
    #expect(chair.say("save").contains("TSK-1 given to Maxim, due 23 Sep; undo takes it back."))

    let supervisor = LinearRobot(world, as: .supervisor, view: "tasks")
    #expect(supervisor.heard.contains { line in line.contains("Photograph the vans") })
    supervisor.say("progress 1", "Two vans photographed.")
    #expect(
      supervisor.say("save").contains("TSK-1 has a line of progress; undo takes it back.")
    )
    supervisor.say("result 1", "arrest", "1", "One person was arrested.", "skip")
    let said = supervisor.say("save")
    #expect(said.contains { line in line.hasPrefix("TSK-1 has its result") }, "\(said)")
    #expect(supervisor.linear.state.taskingRow(supervisor.linear.announced)?.status == .resulted)
  }

  @Test func `a form says what is wrong, keeps what was typed and never chooses a person`() throws {
    let world = try TestWorld.inMemory()
    let chair = LinearRobot(world, as: .chair, view: "tasks")
    chair.say("task", "Photograph the vans", "Maxim")

    let people = chair.say("super")
    #expect(people[0] == "One fits; say its number:", "\(people)")
    chair.say("1", "observation")
    let refused = chair.say("half past never")
    #expect(refused.count == 1)
    #expect(refused[0].hasSuffix("What you typed is kept; answer again, or skip."), "\(refused)")
    #expect(chair.say("list").contains { line in line.contains("Due: half past never") })
    let blocked = chair.say("save")
    #expect(blocked.contains { line in line.contains("fields left") }, "\(blocked)")
    #expect(chair.say("leave").contains { line in line.hasPrefix("Draft kept") })
    let back = chair.say("task")
    #expect(back.contains { line in line.contains("is back") }, "\(back)")
    #expect(chair.say("list").contains { line in line.contains("Action: Photograph the vans") })
  }

  @Test func `back and skip move freely, and a quoted word is an answer`() throws {
    let world = try TestWorld.inMemory()
    let chair = LinearRobot(world, as: .chair, view: "tasks")
    chair.say("task")

    #expect(chair.say("back") == ["This is the first question."])
    #expect(chair.say("skip")[0].hasPrefix("2 of 14, Team"))
    chair.say("back")
    #expect(chair.say("\"save\"").first == "Action: save.")
    chair.say("back")
    #expect(
      chair.say("+ and leave").first == "Action: save\nand leave."
        || chair.heard.contains {
          line in line.hasPrefix("Action: save")
        }
    )
  }

  @Test func `a disabled option says why and is not taken`() throws {
    let world = try TestWorld.inMemory()
    let chair = LinearRobot(world, as: .chair, view: "tasks")
    let said = chair.say("task", "Photograph the vans")

    let off = said.first { line in line.contains("not now: ") }
    if let off, let number = off.split(separator: ":").first {
      #expect(chair.say(String(number))[0].contains("cannot be chosen now"))
    }
    #expect(chair.say("Swale").contains { line in line.hasPrefix("3 of 14, Owner") })
  }

  @Test func `a conflict says who and when, and the answers stay`() throws {
    let world = try TestWorld.inMemory()
    let tasking = try world.raise()
    let supervisor = LinearRobot(world, as: .supervisor, view: "tasks")
    supervisor.say("progress 1", "Seen again")
    try world.submit([.tasking(tasking, .accept)], by: .commander)

    let said = supervisor.say("save")

    #expect(said.contains { line in line.contains("commander 1 changed it at 09:00") }, "\(said)")
    #expect(supervisor.linear.formLayer?.state.values.text("words") == "Seen again")
  }

  private func fillTask(_ robot: LinearRobot, team: String) {
    robot.say("Photograph the vans", team, "supervisor", "1", "observation", "23/9/2010 1700")
    robot.say("20/9/2010", "1", "1")
  }
}
