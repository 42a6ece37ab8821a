import Glibc
import TestSupport
import Testing

/// The dashboard in a real terminal, by keys alone.
@Suite(.serialized) struct DashboardTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  private func open(as who: String, width: Int = 120, height: Int = 40) throws -> Terminal {
    let terminal = try Terminal(width: width, height: height)
    try terminal.command("\(Program.path()) open \(ledger) --as \(who); echo \"ended $?\"")
    try terminal.wait("the first pane", for: "Daily intelligence")
    return terminal
  }

  @Test func `the first run shows four panes and says that it is made up`() throws {
    let terminal = try open(as: "chair", width: 200, height: 60)

    let screen = try terminal.wait("the reports", for: "Vans at night")

    for pane in ["Daily intelligence", "Weekly meeting", "Team deployments", "Custody"] {
      #expect(screen.contains(pane), "\(pane)\n\(screen)")
    }
    #expect(screen.contains("SYNTHETIC"))
    try terminal.press("q")
    try terminal.wait("the end", for: "ended 0")
  }

  @Test func `a report becomes a tasking by keys`() throws {
    let terminal = try open(as: "chair")
    try terminal.wait("the reports", for: "Vans at night")
    try terminal.press("w")
    try terminal.wait("the nomination", for: "nominated for MTG-")
    try terminal.press("2")
    try terminal.wait("the item", for: "undecided")
    try terminal.press("Enter", "o")
    try terminal.wait("the question", for: "Open MTG-")
    try terminal.press("y")
    // The pane must know it too: what the ledger answers comes before what is read after it.
    try terminal.wait("the meeting", for: "(o open meeting)")
    try terminal.press("t")
    try terminal.wait("the form", for: "next left")

    for text in ["Photograph the vans", "Maxim"] {
      try terminal.type(text)
      try terminal.press(text == "Maxim" ? "Enter" : "Tab")
    }
    try terminal.type("supervisor")
    try terminal.press("Enter", "Down", "Enter", "Tab")
    for text in ["observation", "23/9/2010 1700", "20/9/2010"] {
      try terminal.type(text)
      try terminal.press("Tab")
    }
    try terminal.type("c")
    try terminal.press("Tab")
    try terminal.type("n")
    try terminal.press("C-s")

    try terminal.wait("the tasking", for: "given to Maxim")
    try terminal.press("5")
    try terminal.wait("the tasking pane", for: "Photograph the vans")
  }

  @Test func `a change by one process appears in the other without a key`() throws {
    let (watching, working) = (try open(as: "commander"), try open(as: "chair"))
    try watching.wait("the reports", for: "Vans at night")
    try working.wait("the reports", for: "Vans at night")
    let before = watching.screen()

    try working.press("w")
    try working.wait("the nomination", for: "nominated for MTG-")

    let after = try watching.wait("the other's nomination") { screen in
      screen.contains("Vans at night") && screen != before && screen.contains("undecided")
    }
    #expect(!after.contains("nominated for MTG-"))
  }

  @Test func `a storm of sizes leaves the dashboard whole`() throws {
    let terminal = try open(as: "commander")
    let sizes = [
      (20, 5), (200, 60), (40, 12), (21, 60), (200, 5), (80, 24), (33, 9), (120, 40), (5, 3),
      (160, 50),
    ]
    for _ in 1...5 {
      for (width, height) in sizes { try terminal.resize(width: width, height: height) }
    }

    try terminal.resize(width: 120, height: 40)

    let screen = try terminal.wait("the panes") { screen in
      screen.contains("Daily intelligence") && screen.contains("Custody")
    }
    #expect(screen.contains("SYNTHETIC"), "\(screen)")
    try terminal.press("q")
    try terminal.wait("the end", for: "ended 0")
  }

  @Test func `what was acknowledged survives the end of the process`() throws {
    let terminal = try open(as: "chair")
    try terminal.wait("the reports", for: "Vans at night")
    try terminal.press("w")
    try terminal.wait("the nomination", for: "nominated for MTG-")

    try terminal.signal(SIGKILL)
    try terminal.wait("the shell", for: "ended 137")

    let log = try Program.run("log", "--ledger", ledger, "--as", "auditor")
    #expect(log.output.split(separator: "\n").last?.contains("meeting.item-placed") == true)
    let verified = try Program.run("verify", "--full", "--ledger", ledger)
    #expect(verified.code == 0, "\(verified.output)")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal that ends it gives the terminal back`(signal: Int32) throws {
    let terminal = try Terminal()
    let (before, after) = (directory.file("before"), directory.file("after"))
    try terminal.command("stty -g > \(before)")
    try terminal.command(
      "\(Program.path()) open \(ledger) --as chair; stty -g > \(after); echo end"
    )
    try terminal.wait("the first pane", for: "Daily intelligence")

    try terminal.signal(signal)

    try terminal.wait("the shell") { screen in
      screen.contains("end") && !screen.contains("Daily intelligence")
    }
    try terminal.command("cmp \(before) \(after) && echo same as before")
    try terminal.wait("the comparison", for: "same as before\n")
  }

  @Test func `stopped and taken up again it shows the same screen`() throws {
    let terminal = try open(as: "chair")
    try terminal.wait("the reports", for: "Vans at night")

    try terminal.press("C-z")
    try terminal.wait("the shell", for: "Stopped")
    try terminal.command("stty -a | grep -c ' echo ' ; fg")

    try terminal.wait("the panes") { screen in
      screen.contains("Daily intelligence") && screen.contains("Vans at night")
    }
    try terminal.press("q")
    try terminal.wait("the shell", for: "ready>")
  }
}
