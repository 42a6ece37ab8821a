import FoundationEssentials
import TestSupport
import Testing

/// `muster retention`: from the list of what is due to a disposal, as a person types it.
@Suite struct RetentionCommandTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  private func run(
    _ arguments: String...,
    officer: String = "intelligenceUnit",
    input: String = ""
  ) throws -> ProgramRun {
    try ProgramRun(
      Program.path(),
      ["retention"] + arguments + ["--ledger", ledger, "--as", officer],
      environment: Program.base,
      input: input
    )
  }

  /// The reference of the report 'Vans at night', the ledger's own.
  private func reference() throws -> String {
    let run = try run("due", "--on", "2016-09-30", "--json")
    let block = try #require(
      run.output.split(separator: "}").first { block in block.contains("Vans at night") },
      "\(run.output) \(run.errors)"
    )
    let line = try #require(block.split(separator: "\n").first { $0.contains("\"reference\"") })
    return String(line.split(separator: "\"")[3])
  }

  private func holds(_ word: String) throws -> Bool {
    try ["", "-wal", "-shm"].contains { suffix in
      guard FileManager.default.fileExists(atPath: ledger + suffix) else { return false }
      let data = try Data(contentsOf: URL(filePath: ledger + suffix))
      return String(decoding: data, as: UTF8.self).lowercased().contains(word)
    }
  }

  @Test func `the list has what is due on a day, between its marking`() throws {
    let none = try run("due", "--on", "2010-09-30")
    #expect(none.code == 0, "\(none.errors)")
    #expect(none.output == "Nothing that you may see is due on Thu 30 Sep 2010.\n")

    let due = try run("due", "--on", "2016-09-30")
    let lines = due.output.split(separator: "\n")
    #expect(lines.first == lines.last && lines.first == "RESTRICTED", "\(due.output)")
    #expect(lines.contains { $0.contains("2011-03-01  handling code  no group") }, "\(due.output)")
    #expect(lines.contains { $0.hasSuffix("no group  Vans at night") }, "\(due.output)")
    #expect(try run("due", "--on", "yesterday").errors.contains("A day reads 2016-09-16"))
  }

  @Test func `a report is held by keys in a terminal, and the shell may not erase it`() throws {
    let name = try reference()
    let terminal = try Terminal()
    try terminal.command("clear; \(Program.path()) open \(ledger) --as intelligenceUnit")
    try terminal.wait("the first pane", for: "Vans at night")
    try terminal.press("V")
    try terminal.wait("what is due", for: "No review that you may see is due")
    try terminal.press("Escape")
    try terminal.type("/vans at night")
    try terminal.press("Enter")
    try terminal.wait("the report alone") { screen in !screen.contains("Workers in a bar") }
    try terminal.press("Enter")
    try terminal.wait("its page", for: "1 \(name)")

    try terminal.press("H")
    try terminal.wait("the form", for: "How long it is kept")
    try terminal.type("h")
    try terminal.press("Tab")
    try terminal.type("an appeal is coming")
    try terminal.wait("the reason", for: "appeal is coming")
    try terminal.press("C-s")
    try terminal.wait("the news", for: "nobody disposes of it until the hold is lifted")

    let held = try run("dispose", name, "--reason", "retention", "--yes")
    #expect(held.code == 1 && held.errors.contains("(an appeal is coming)"), "\(held.errors)")
  }

  @Test func `a report is grouped, kept, held and let go`() throws {
    let name = try reference()
    let set = try run(
      "set",
      name,
      "--group",
      "4",
      "--review",
      "2015-01-01",
      "--reason",
      "a product"
    )
    #expect(set.output == "\(name) is in group 4; review on Thu 1 Jan 2015.\n", "\(set.errors)")
    let keep = try run("keep", name, "--until", "2018-01-01", "--reason", "of use")
    #expect(keep.output == "\(name) is kept; next review on Mon 1 Jan 2018.\n", "\(keep.errors)")
    #expect(try run("hold", name, "--reason", "a court case").output == "\(name) is held.\n")

    let held = try run("dispose", name, "--reason", "retention", "--yes")
    #expect(held.code == 1 && held.errors.contains("(a court case)"), "\(held.errors)")
    let lift = try run("lift", name, "--reason", "over")
    #expect(lift.code == 1 && lift.errors.contains("ask commander or supervisor"))
    let lifted = try run("lift", name, "--reason", "over", officer: "supervisor")
    #expect(lifted.output == "The hold on \(name) is lifted.\n", "\(lifted.errors)")
    let unknown = try run("keep", "INT-1999-000001", "--until", "2018-01-01", "--reason", "x")
    #expect(unknown.errors.contains("There is no report 'INT-1999-000001' that you may see."))
  }

  @Test func `a disposal asks, erases, and names the backup that still holds the texts`() throws {
    let name = try reference()
    let backup = directory.file("copy.muster")
    let made = try Program.run("backup", backup, "--ledger", ledger, "--as", "administrator")
    #expect(made.code == 0 && made.errors.isEmpty, "\(made.errors)")
    let moved = directory.file("moved.muster")
    _ = try Program.run("backup", moved, "--ledger", ledger, "--as", "administrator")
    try FileManager.default.removeItem(atPath: moved)

    let unsure = try run("dispose", name, "--reason", "retention", input: "yes\n")
    #expect(unsure.code == 1 && unsure.errors.contains("nothing was erased"), "\(unsure.errors)")
    #expect(try holds("vans at night"))
    let run = try run("dispose", name, "--reason", "retention", input: "\(name)\n")

    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("The texts of \(name) are erased"))
    #expect(run.output.contains("\n  \(backup)\n"), "\(run.output)")
    #expect(run.output.contains("no longer where they were made; find"), "\(run.output)")
    #expect(run.output.contains("\n  \(moved), of "), "\(run.output)")
    #expect(try !holds("vans at night"))
    let verified = try Program.run(
      "verify",
      "--full",
      "--ledger",
      ledger,
      "--as",
      "administrator"
    )
    #expect(verified.code == 0, "\(verified.output) \(verified.errors)")
  }
}
