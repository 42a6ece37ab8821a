import TestSupport
import Testing

/// An operation from the plan to the close, in a real terminal.
@Suite struct OperationTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  @Test func `an operation is planned, stopped at its gate, overridden, begun and closed`() throws {
    let terminal = try Terminal(width: 120, height: 40)
    try terminal.command("\(Program.path()) open \(ledger) --as commander; echo \"ended $?\"")
    try terminal.wait("the first pane", for: "Daily intelligence")
    try terminal.press("7", "a")
    try terminal.wait("the form", for: "Plan an operation")
    try terminal.type("Foxglove")
    try terminal.press("Tab")
    try terminal.type("o")
    try terminal.press("Tab")
    try terminal.type("20/9/2030 0600 to 20/9/2030 1400")
    try terminal.press("C-s")
    try terminal.wait("the plan", for: "OPN-4 planned")

    try terminal.press("/")
    try terminal.type("Foxglove")
    try terminal.press("Enter", "r")
    try terminal.wait("the gate", for: "needs a decision on its community impact")
    try terminal.press("o")
    try terminal.wait("the form", for: "Override the impact gate")
    try terminal.type("a child is held there")
    try terminal.press("C-s")
    try terminal.wait("the override", for: "goes on without what its gate asks")
    try terminal.press("r")
    try terminal.wait("ready", for: "is ready to run")
    try begin(in: terminal)
    try terminal.press("c")
    try terminal.wait("the form", for: "Result")
    try terminal.type("The child is safe.")
    try terminal.press("C-s")
    try terminal.wait("the close", for: " closed")
    try terminal.press("Enter")
    try terminal.wait("the override that stays", for: "GATE OVERRIDDEN")
    try terminal.press("q", "q")
  }

  /// Begins the chosen operation, which asks for its check first.
  private func begin(in terminal: Terminal) throws {
    try terminal.press("b")
    try terminal.wait("what is missing", for: "l checks it first")
    try terminal.press("l")
    try terminal.wait("the check", for: "Compared:")
    try terminal.press("c", "C-s")
    try terminal.wait("the stated check", for: "OPN-4 checked, none")
    try terminal.press("b")
    try terminal.wait("the form", for: "It begins")
    try terminal.press("C-s")
    try terminal.wait("running", for: "OPN-4 runs")
  }
}
