import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// The main job end to end by keys, over a real ledger in memory.
struct TaskingPathTests {
  @Test func `a report becomes a tasking with progress, result and undo`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Vans seen at night"))
    try world.schedule()
    let chair = DashboardRobot(world, as: .chair)

    chair.press(.character("w"))
    #expect(chair.message == "INT-1 nominated for MTG-1")
    chair.press(.character("2"), .enter)
    #expect(chair.shows("Two vans were seen twice."))
    chair.press(.character("t"))
    #expect(chair.message == "MTG-1 is not open yet; o opens it.")
    chair.press(.character("o"), .character("y"), .character("t"))
    fillTask(chair, team: "Maxim")
    chair.press(.control("s"))

    #expect(chair.message == "TSK-1 given to Maxim, due 23 Sep")
    #expect(chair.state.agenda?.items.first?.tasking?.reference.number == 1)
    chair.press(.character("5"))
    #expect(chair.shows("Photograph the vans"))

    let supervisor = DashboardRobot(world, as: .supervisor)
    supervisor.press(.character("5"), .character("p"))
    supervisor.type("Two vans photographed.")
    supervisor.press(.control("s"))
    #expect(supervisor.message == "TSK-1 has a line of progress")
    supervisor.press(.character("u"))
    supervisor.type("wrong vans")
    supervisor.press(.control("s"))
    #expect(supervisor.message == "TSK-1 undone: last progress of TSK-1")
    supervisor.press(.character("r"))
    supervisor.type("arrest")
    supervisor.press(.enter, .tab)
    supervisor.type("One person was arrested.")
    supervisor.press(.control("s"))
    #expect(supervisor.state.taskingRow(supervisor.state.chosenRow?.id)?.status == .resulted)
  }

  @Test func `a team that the partner controls is bid for, and the partner answers`() throws {
    let world = try TestWorld.inMemory()
    try world.receive()
    try world.schedule()
    let chair = DashboardRobot(world, as: .chair)
    chair.press(.character("w"), .character("2"), .enter)
    chair.press(.character("o"), .character("y"), .character("T"))

    fillTask(chair, team: "Swale", owner: "partnerTasking")
    #expect(chair.shows("bid to UKBA"))
    #expect(chair.shows("10.B2"))
    chair.press(.control("s"))
    #expect(chair.message == "TSK-1 sent to UKBA as a bid for Swale (10.B2)")

    let partner = DashboardRobot(world, as: .partnerTasking)
    partner.press(.character("5"), .character("x"))
    partner.type("no staff that day")
    partner.press(.control("s"))
    #expect(partner.message == "TSK-1 declined")
    chair.press(.character("5"))
    for _ in 0..<200 where !chair.shows("bid declined") { chair.waitForBell() }
    #expect(chair.shows("bid declined"))
  }

  @Test func `the controller alone answers a bid`() throws {
    let world = try TestWorld.inMemory()
    try world.raise(.test(team: "swale"), isBid: true)
    let chair = DashboardRobot(world, as: .commander)

    chair.press(.character("5"), .character("a"))

    #expect(chair.message == Permission.answerBid.refusalSentence)
  }

  @Test func `a decision is undone with what it led to`() throws {
    let world = try TestWorld.inMemory()
    let report = try world.receive()
    let meeting = try world.schedule()
    try world.nominate(report, for: meeting)
    try world.submit([.meeting(meeting, .open)], by: .chair)
    let chair = DashboardRobot(world, as: .chair)
    chair.press(.character("2"), .enter, .character("f"))
    chair.fill("waits for the interpreter")
    chair.type("+7d")
    chair.press(.control("s"))
    #expect(chair.message == "INT-1 decided: Defer")

    chair.press(.character("u"))
    chair.type("decided too early")
    chair.press(.control("s"))

    #expect(chair.message == "INT-1 undone: decision 'Defer' on INT-1")
    #expect(chair.state.agenda?.undecided.count == 1)
  }

  @Test func `a conflict says who and when, and nothing is recorded`() throws {
    let world = try TestWorld.inMemory()
    let tasking = try world.raise()
    let supervisor = DashboardRobot(world, as: .supervisor)
    supervisor.press(.character("5"), .character("p"))
    supervisor.type("Seen again")
    try world.submit([.tasking(tasking, .accept)], by: .commander)

    supervisor.press(.control("s"))

    #expect(supervisor.message.contains("commander 1 changed it at 09:00"))
    guard case .form(let layer) = supervisor.state.topLayer else {
      Issue.record("The form is gone.")
      return
    }
    #expect(layer.state.values.text("words") == "Seen again")
  }

  @Test func `a change by another desk appears without a key`() throws {
    let world = try TestWorld.inMemory()
    let chair = DashboardRobot(world, as: .chair)
    #expect(chair.state[pane: .daily].content.rows.isEmpty)

    try world.receive(.test("Vans seen at night"))
    chair.settleAfterChange()

    #expect(chair.shows("Vans seen at night"))
  }

  @Test func `a team of another body leaves its officers alone, and gives the choice back`() throws
  {
    let world = try TestWorld.inMemory()
    let chair = DashboardRobot(world, as: .chair)
    chair.press(.character("5"), .character("t"))
    chair.fill("Photograph the vans")
    chair.type("Maxim")
    chair.press(.enter)
    chair.pick("supervisor")

    chair.press(.backTab, .backTab)
    chair.type("Swale")
    chair.press(.enter)
    let isBid = chair.shows("Bid · new work") && chair.shows("bid to UKBA")
    let owner = "supervisor 1 cannot be chosen now"
    let isNarrowed = chair.shows(owner) && chair.shows("UKBA names who answers for its teams")
    chair.press(.backTab)
    chair.type("Maxim")
    chair.press(.enter, .tab)

    #expect(isBid && isNarrowed)
    #expect(chair.shows("Task · new work"))
    #expect(!chair.shows("cannot be chosen now"))
    guard case .form(let layer) = chair.state.topLayer else {
      Issue.record("The form is gone.")
      return
    }
    #expect(layer.state.values.option("owner") == "supervisor 1")
  }

  @Test func `an owner is chosen knowing who has work in hand and who is on call`() throws {
    let world = try TestWorld.inMemory()
    try world.raise()
    let chair = DashboardRobot(world, as: .chair)
    let owner = try #require(chair.state.officerNews.open.keys.first)

    #expect(chair.state.officerNews.words(of: owner) == "1 open")
    #expect(chair.state.officerNews.words(of: "nobody") == "")
    let news = OfficerNews(
      open: ["DS 4": 3],
      onCall: ["DS 4": london("2010-09-16 18:00")],
      now: world.clock.now
    )
    #expect(news.words(of: "DS 4") == "3 open, on call until 18:00")
  }

  @Test func `the bidder takes a counter-offer, and nobody else`() throws {
    let world = try TestWorld.inMemory()
    let bid = try world.raise(.test(team: "swale"), isBid: true)
    try world.submit(
      [.tasking(bid, .counterBid(reason: "no staff", due: london("2010-10-01 17:00")))],
      by: .partnerTasking
    )
    let commander = DashboardRobot(world, as: .commander)

    commander.press(.character("5"), .character("z"), .enter)
    #expect(commander.shows("with UKBA"), "\(commander.screen.joined(separator: "\n"))")
    #expect(commander.shows("Offered instead"))
    commander.press(.character("a"))
    #expect(commander.shows("Take the counter-offer"))
    commander.press(.control("s"))

    #expect(commander.message == "TSK-1 accepted as offered")
    #expect(commander.state.taskingRow(.tasking(bid))?.due == london("2010-10-01 17:00"))
  }

  @Test func `an owner who is on leave when the work falls due is told beside the owner`() throws {
    let world = try TestWorld.inMemory()
    let posting: ID<Deployment> = world.ids.mint()
    try world.submit(
      [
        .deployment(
          posting,
          .post(
            Posting(officer: TestOfficer.supervisor.id, team: "maxim", from: day("2010-09-01"))
          )
        ),
        .deployment(
          posting,
          .abstract(
            Abstraction(kind: .leave, from: day("2010-09-20"), until: day("2010-09-27"))
          )
        ),
      ],
      by: .commander
    )
    let chair = DashboardRobot(world, as: .chair)
    chair.press(.character("5"), .character("t"))
    fillTask(chair, team: "Maxim")

    #expect(chair.state.officerNews.words(of: "supervisor 1") == "leave from 20 Sep")
    #expect(chair.shows("supervisor 1 is away on 23 Sep"))
  }

  @Test func `work that is open already is shown before it is given twice`() throws {
    let world = try TestWorld.inMemory()
    try world.raise(.test("Photograph the vans at Kingsland Road"))
    let chair = DashboardRobot(world, as: .chair)
    chair.press(.character("5"), .character("t"))

    chair.type("Photograph vans, Kingsland Road")

    #expect(chair.shows("OPEN ALREADY: TSK-1 DS 4"))
    chair.press(.control("u"))
    #expect(!chair.shows("OPEN ALREADY"))
  }

  @Test func `the result of somebody else is read, then signed off, and the queues follow`() throws
  {
    let world = try TestWorld.inMemory()
    let work = try world.raise()
    try world.submit([.tasking(work, .result(.test))], by: .supervisor)
    let commander = DashboardRobot(world, as: .commander)
    commander.press(.character("5"))
    #expect(queue(.review, commander) == 1)

    commander.press(.character("s"))
    #expect(commander.message == "TSK-1 is resulted; that does not fit now.")
    commander.press(.character("e"), .control("s"))
    #expect(queue(.signOff, commander) == 1)
    commander.press(.character("s"), .control("s"))

    #expect(commander.message == "TSK-1 signed off and closed")
  }

  @Test func `several pieces of work are given over in one act`() throws {
    let world = try TestWorld.inMemory()
    try world.raise(.test("Visit one"))
    try world.raise(.test("Visit two"))
    let commander = DashboardRobot(world, as: .commander)
    commander.press(.character("5"), .character("*"), .character("o"))
    commander.press(.tab)
    commander.pick("supervisor")
    commander.type("DS 4 is on leave")
    commander.press(.control("s"))

    #expect(commander.message == "2 taskings given over")
    let owners = commander.state[pane: .tasking].content.choices.map { row in row.cells[4].plain }
    #expect(owners == ["supervisor 1", "supervisor 1"])
  }

  @Test func `the map is walked by keys and opens what lies behind a tile`() throws {
    let world = try TestWorld.inMemory()
    var draft = Tasking.Draft.test()
    draft.boroughs = ["newham"]
    try world.raise(draft)
    let commander = DashboardRobot(world, as: .commander)
    commander.press(.character("3"), .character("m"))
    #expect(commander.shows("London, today: teams of their own"))

    commander.press(.right, .character("m"))
    #expect(commander.shows("TSK-1 raised"))
    commander.press(.enter)

    #expect(commander.state.focus == .tasking)
    #expect(commander.state[pane: .tasking].words == "#newham")
    #expect(commander.shows("Visit the address"))
  }

  private func queue(_ queue: TaskingQueue, _ robot: DashboardRobot) -> Int {
    let reading = robot.state[pane: .tasking].reading as? TaskingPane.Reading
    return reading?.board.queues[queue]?.count ?? 0
  }

  private func fillTask(_ robot: DashboardRobot, team: String, owner: String = "supervisor") {
    robot.fill("Photograph the vans")
    robot.type(team)
    robot.press(.enter)
    robot.pick(owner)
    robot.fill("observation")
    robot.fill("23/9/2010 1700")
    robot.fill("20/9/2010")
    robot.type("c")
    robot.press(.tab)
    robot.type("n")
  }
}
