import TestSupport
import Testing

/// Two subjects linked from the shell, undone by keys in a terminal.
@Suite struct LinkCommandTests {
  private let directory: TemporaryDirectory
  private let ledger: String
  /// Two reports of the lived days, each of which names the same vehicle.
  private let one = "INT-2010-000004"
  private let other = "INT-2010-000005"

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  private func run(_ words: String..., officer: String = "intelligenceUnit") throws -> ProgramRun {
    try ProgramRun(
      Program.path(),
      words + ["--ledger", ledger, "--as", officer],
      environment: Program.base
    )
  }

  @Test func `subjects are linked and parted from the shell, and a refusal says what is wrong`()
    throws
  {
    let linked = try run("report", "link", one, "--other", other, "--reason", "the same dent")
    #expect(linked.output.contains("are linked; both records keep"), "\(linked.errors)")
    #expect(linked.output.hasPrefix("\(one) AB12 CDE and \(other) AB12 CDE"), "\(linked.output)")
    let page = try run("report", other)
    #expect(page.output.contains("the same dent"), "\(page.output) \(page.errors)")
    let again = try run("report", "link", other, "--other", one, "--reason", "x")
    #expect(again.code == 1 && again.errors.contains("linked already"), "\(again.errors)")
    let none = try run(
      "report",
      "link",
      one,
      "--subject",
      "9",
      "--other",
      other,
      "--reason",
      "x"
    )
    #expect(none.code == 1 && none.errors.contains("has no subject 9; it names 1"))
    let parted = try run("report", "part", other, "--other", one, "--reason", "two dents")
    #expect(parted.output.contains("are parted; the link stays"), "\(parted.errors)")
    #expect(try run("verify", "--full", officer: "administrator").code == 0)
  }

  @Test func `a match is linked by keys in a terminal and undone`() throws {
    let terminal = try Terminal(width: 120, height: 50)
    try terminal.command("clear; \(Program.path()) open \(ledger) --as intelligenceUnit")
    try terminal.wait("the first pane", for: "Vans at night")
    try terminal.type("/000005")
    try terminal.press("Enter")
    try terminal.wait("the report alone") { screen in !screen.contains("Vans at night") }
    try terminal.press("Enter")
    try terminal.press("z")
    try terminal.wait("its page", for: "1 vehicle: AB12 CDE")

    try terminal.press("l")
    try terminal.wait("the form", for: "Link two subjects")
    try terminal.type("INT-4")
    try terminal.press("Enter")
    try terminal.type("the same dent")
    try terminal.wait("the reason", for: "the same dent")
    try terminal.press("C-s")
    try terminal.wait("the news", for: "linked with INT-4; nothing is merged")
    try terminal.wait("the link on the page", for: "Linked by a person")
    try terminal.press("u")
    try terminal.wait("the form of undo", for: "Undo")
    try terminal.type("another dent")
    try terminal.press("C-s")
    try terminal.wait("the news", for: "undone: link of INT-5")
  }
}
