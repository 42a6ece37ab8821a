import TestSupport
import Testing

/// The walks of the three users with the real program in a real terminal.
@Suite(.serialized) struct WalkTests {
  @Test(arguments: Walk.all)
  func `a user gets through by keys alone`(walk: Walk) throws {
    let directory = try TemporaryDirectory()
    let ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
    let terminal = try Terminal()
    let officer = walk.officer.label
    try terminal.command("\(Program.path()) open \(ledger) --as '\(officer)'; echo \"ended $?\"")
    for (place, step) in walk.steps.enumerated() {
      switch step {
      case .press(let keys): for key in keys { try terminal.press(key.tmuxName) }
      case .type(let text): try terminal.type(text)
      case .see(let text): try terminal.wait("step \(place + 1)", for: text)
      case .lose(let text):
        try terminal.wait("step \(place + 1)") { screen in !screen.contains(text) }
      }
    }
    #expect(try Program.run("verify", "--full", "--ledger", ledger).code == 0)
  }
}
