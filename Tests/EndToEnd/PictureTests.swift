import TestSupport
import Testing

/// `muster picture`, and the picture by its key in a real terminal.
@Suite struct PictureTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  private func run(_ words: String..., officer: String = "commander") throws -> ProgramRun {
    try ProgramRun(
      Program.path(),
      words + ["--ledger", ledger, "--as", officer],
      environment: Program.base
    )
  }

  @Test func `the shell gets the same picture as the screen, as words and as counts`() throws {
    let words = try run("picture")
    #expect(words.code == 0, "\(words.errors)")
    #expect(words.output.hasPrefix("RESTRICTED\nDaily picture\n"), "\(words.output)")
    #expect(words.output.contains("By priority"))
    #expect(words.output.hasSuffix("RESTRICTED\n"))
    let json = try run("picture", "--json")
    #expect(json.output.contains(#""perDay" : ["#), "\(json.output) \(json.errors)")
    #expect(json.output.contains(#""urgentCount" : 0"#))
  }

  @Test func `the picture opens and closes by keys in a terminal`() throws {
    let terminal = try Terminal()
    try terminal.command(
      "clear; \(Program.path()) open \(ledger) --as commander; echo \"ended $?\""
    )
    try terminal.wait("the first pane", for: "Vans at night")

    try terminal.press("p")

    let screen = try terminal.wait("the picture", for: "Victims and children first")
    #expect(screen.contains("Daily picture"))
    try terminal.press("Escape")
    try terminal.wait("the list", for: "Vans at night")
  }
}
