import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// The advice desk at 02:40, in a real terminal of 80 by 24.
@Suite struct CallTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  @Test func `a call about a child goes from ring to referral and handover by keys alone`() throws {
    let walk = try #require(Walk.all.first { walk in walk.name.contains("call about a child") })
    let terminal = try open()
    for (place, step) in walk.steps.enumerated() {
      switch step {
      case .press(let keys): for key in keys { try terminal.press(key.tmuxName) }
      case .type(let text): try terminal.type(text)
      // The list of another pane is behind its tab on so small a screen.
      case .see(let text): try terminal.wait("step \(place + 1)", for: text)
      case .lose(let text):
        try terminal.wait("step \(place + 1)") { screen in !screen.contains(text) }
      }
    }
    let log = try Program.run("log", "--ledger", ledger, "--as", "auditor 1")
    for kind in [
      "advice.opened", "advice.began", "advice.step-answered", "advice.advised",
      "advice.referred", "advice.acknowledged", "handover.drafted",
    ] {
      #expect(log.output.contains("\"\(kind)\""), "\(kind)")
    }
    #expect(try Program.run("verify", "--full", "--ledger", ledger).code == 0)
  }

  @Test func `nothing of a call is lost when the terminal dies`() throws {
    var terminal = try open()
    try terminal.press("F6")
    try terminal.wait("the stamp", for: "its time is stamped")
    try terminal.type("Girl says she is 15")
    try terminal.wait("the draft", for: "· draft kept")

    try terminal.signal(SIGKILL)
    try terminal.wait("the shell", for: "ended 137")
    terminal = try open()
    try terminal.press("6")
    try terminal.wait("the call", for: "nothing typed yet")
    try terminal.press("e")

    try terminal.wait("the words", for: "Girl says she is 15")
  }

  @Test func `two calls at once are parked and resumed`() throws {
    let terminal = try open()
    for words in ["First caller asks", "Second caller asks"] {
      try terminal.press("F6")
      try terminal.wait(
        "an empty call",
        until: { screen in
          screen.contains("its time is stamped") && !screen.contains("First caller")
        }
      )
      try terminal.type(words)
      try terminal.wait("the words", for: words)
    }
    try terminal.press("F2")
    try terminal.wait("the second, logged", for: "is logged")
    try terminal.press("Escape", "j", "e")

    try terminal.wait("the first as it was left", for: "First caller asks")
  }

  private func open() throws -> Terminal {
    let terminal = try Terminal(width: 80, height: 24)
    try terminal.command(
      "clear; \(Program.path()) open \(ledger) --as 'dutyOfficer 1'; echo \"ended $?\""
    )
    try terminal.wait("the first pane", for: "Daily intelligence")
    return terminal
  }
}
