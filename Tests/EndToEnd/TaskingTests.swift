import TestSupport
import Testing

/// Work for a team of another body, from the bid to the sign-off, in a real terminal.
@Suite struct TaskingTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  @Test func `a bid is countered, taken, progressed, resulted, read and signed off by others`()
    throws
  {
    let commander = try open(as: "commander")
    try fileBid(on: commander)
    let sent = try commander.wait("the bid", for: "sent to UKBA as a bid for Swale (10.B2)")
    let words = sent.split { letter in letter == " " || letter.isNewline }.map(String.init)
    let place = try #require(words.firstIndex(of: "sent"))
    let name = words[place - 1]
    let digits = String(name.dropFirst(4))
    let reference = "TSK-2010-\(String(repeating: "0", count: 6 - digits.count))\(digits)"

    let partner = try open(as: "partnerTasking")
    try choose(name, on: partner)
    try partner.press("m")
    try partner.wait("the form", for: "Counter the bid")
    try partner.type("1/10/2010 1700")
    try partner.press("Tab")
    try partner.type("no staff before October")
    try partner.press("C-s")
    try partner.wait("the counter", for: "countered with another date")

    try choose(name, on: commander)
    try commander.press("z", "Enter")
    try commander.wait("both clocks", for: "with UKBA")
    try commander.wait("the offer", for: "Offered instead")
    try commander.press("a")
    try commander.wait("the form", for: "Take the counter-offer")
    try commander.press("C-s")
    try commander.wait("the acceptance", for: "accepted as offered")

    // The partner's screen follows what the commander did before it offers the next step.
    try partner.wait("the agreement", for: "accepted")
    try partner.press("p")
    try partner.wait("the form", for: "Progress")
    try partner.type("The bar was visited.")
    try partner.press("C-s")
    try partner.wait("the line", for: "has a line of progress")
    try result(on: partner)

    try signOff(reference, as: "supervisor")
    try commander.wait("the end", for: "closed")
  }

  @Test func `the shell raises, answers and results work, and says why it may not`() throws {
    let raise = try say(
      "tasking raise --team swale --action 'Visit the shop' --owner 'PS 31' --tactic visit "
        + "--due '2010-12-01 17:00' --review 2010-11-20 --level 1 --clash clear"
    )
    #expect(raise.code == 0, "\(raise.errors)")
    #expect(raise.output.contains("as a bid for Operation Swale (10.B2)"), "\(raise.output)")
    let name = String(raise.output.split(separator: " ")[0])

    let own = try say("tasking answer accept \(name)")
    #expect(own.code == 1)
    #expect(own.errors.contains("ask UKBA tasking"), "\(own.errors)")
    let counter = "tasking answer counter \(name) --due '2010-12-15 17:00' --reason 'no car'"
    #expect(try say(counter, as: "partnerTasking").code == 0)
    #expect(try say("tasking answer take \(name)").code == 0)
    #expect(
      try say("tasking progress \(name) --words Visited.", as: "partnerTasking").code == 0
    )
    let result = try say(
      "tasking result \(name) --outcome arrest=2 --outcome cash-seized=1250.50 "
        + "--words 'Two arrests.'",
      as: "partnerTasking"
    )
    #expect(result.code == 0, "\(result.errors)")

    let shown = try say("tasking show \(name) --json")
    #expect(shown.output.contains("\"cash-seized\" : 125050"), "\(shown.output)")
    #expect(shown.output.contains("\"queue\" : \"review\""), "\(shown.output)")
    let board = try say("tasking board")
    #expect(board.output.contains("result awaiting review: "), "\(board.output)")
    #expect(board.output.contains("cash seized: £1,250.50"), "\(board.output)")
  }

  @Test func `the shell lists teams, routes a case and compares a scenario`() throws {
    let teams = try say("teams --json")
    #expect(teams.code == 0, "\(teams.errors)")
    #expect(teams.output.contains("\"authority\" : \"bid\""), "\(teams.output)")
    #expect(try say("route --json").code == 0)
    #expect(try say("route --topic nonsense").errors.contains("There is no topic"))
    let scenario = try say("scenario compare --cut maxim=20 --json")
    #expect(scenario.code == 0, "\(scenario.errors)")
    #expect(scenario.output.contains("\"lost\" : \"4.4\""), "\(scenario.output)")
    let applied = try say(
      "scenario apply --cut maxim=20 --from 2010-12-01 --paragraph house",
      as: "administrator"
    )
    #expect(applied.errors.contains("4.4 posts of Operation Maxim cannot go"), "\(applied.errors)")
  }

  @Test func `an overt operation is planned, assessed, consulted on, run and held open`() throws {
    let plan = try say(
      "operation plan --name Foxglove --style overt --from '2010-12-01 05:00' "
        + "--until '2010-12-02 20:00' --borough hackney --team maxim"
    )
    #expect(plan.code == 0, "\(plan.errors)")
    let name = String(plan.output.split(separator: " ")[0])
    let ready = try say("operation step ready \(name)")
    #expect(ready.code == 1)
    #expect(ready.errors.contains("a decision on its community impact"), "\(ready.errors)")

    let assess = try say(
      "operation assess \(name) --kind full --owner 'DI 1' --communities Traders "
        + "--mitigation 'A word at each door' --review 2010-12-10"
    )
    #expect(assess.code == 0, "\(assess.errors)")
    #expect(try say("operation step ready \(name)").errors.contains("a consultation dated"))
    let consult = try say(
      "operation consult \(name) --with 'An advisory member' --at '2010-09-15 18:00' "
        + "--advice 'No dogs'"
    )
    #expect(consult.code == 0, "\(consult.errors)")
    #expect(try say("operation step ready \(name)").code == 0)
    #expect(try say("operation step start \(name)").errors.contains("check it first"))
    #expect(try say("operation check \(name)").output.contains("Nothing was found beside"))
    #expect(try say("operation check \(name) --state none").code == 0)
    #expect(try say("operation show \(name)").output.contains(": none, "))
    #expect(try say("operation step start \(name)").code == 0)
    #expect(
      try say("operation step close \(name) --words Done").errors
        .contains("a dated entry on its impact during it")
    )
  }

  private func fileBid(on terminal: Terminal) throws {
    try terminal.press("5", "t")
    try terminal.wait("the form", for: "Team")
    for text in ["Visit the bar by the river", "Swale"] {
      try terminal.type(text)
      try terminal.press(text == "Swale" ? "Enter" : "Tab")
    }
    try terminal.wait("the bid", for: "A BID: UKBA")
    try terminal.type("partnerTasking")
    try terminal.press("Enter", "Down", "Enter", "Tab")
    for text in ["visit", "23/9/2010 1700", "20/9/2010"] {
      try terminal.type(text)
      try terminal.press("Tab")
    }
    try terminal.type("c")
    try terminal.press("Tab")
    try terminal.type("n")
    try terminal.press("Tab")
    try terminal.type("1")
    try terminal.press("C-s")
  }

  private func result(on terminal: Terminal) throws {
    try terminal.press("r")
    try terminal.wait("the form", for: "Outcome")
    try terminal.type("arrest")
    try terminal.press("Enter", "Tab")
    try terminal.type("One person was arrested.")
    try terminal.press("C-s")
    try terminal.wait("the result", for: "has its result")
  }

  private func signOff(_ reference: String, as who: String) throws {
    for step in ["review", "sign-off"] {
      let run = try say("tasking step \(step) \(reference)", as: who)
      #expect(run.code == 0, "\(step): \(run.errors)")
    }
  }

  private func choose(_ name: String, on terminal: Terminal) throws {
    try terminal.press("Escape")
    try terminal.press("5", "/")
    try terminal.type(name)
    try terminal.press("Enter")
    try terminal.wait("the bid", for: "Visit the bar")
  }

  private func open(as who: String) throws -> Terminal {
    let terminal = try Terminal(width: 120, height: 40)
    try terminal.command("\(Program.path()) open \(ledger) --as \(who); echo \"ended $?\"")
    try terminal.wait("the first pane", for: "Daily intelligence")
    return terminal
  }

  /// Runs a line of the shell; words in single quotes stay together.
  private func say(_ line: String, as who: String = "commander") throws -> ProgramRun {
    let parts = line.split(separator: "'", omittingEmptySubsequences: false)
    let arguments = parts.enumerated().flatMap { place, part in
      place % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
    return try ProgramRun(
      Program.path(),
      arguments + ["--ledger", ledger, "--as", who],
      environment: Program.base,
      input: ""
    )
  }
}
