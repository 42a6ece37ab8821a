import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// Forms in a real terminal: what is typed outlives the program, and an editor may have it.
@Suite struct FormTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  @Test func `kill -9 keeps the draft of a report`() throws {
    let terminal = try Terminal()
    try open(on: terminal)
    try terminal.press("a")
    try terminal.wait("the form", for: "Log a report")
    try terminal.type("Vans by the river")
    try terminal.wait("the draft", for: "· draft kept")

    try terminal.signal(SIGKILL)
    try terminal.wait("the shell", for: "ended 137")
    try open(on: terminal)

    try terminal.wait("the draft in the list", for: "1 draft")
    try terminal.press("a")
    try terminal.wait("the text", for: "Vans by the river")
    let log = try Program.run("log", "--ledger", ledger, "--as", "auditor")
    #expect(!log.output.contains("river"))
  }

  @Test func `a signal keeps what was typed a moment ago`() throws {
    let terminal = try Terminal()
    try open(on: terminal)
    try terminal.press("a")
    try terminal.wait("the form", for: "Log a report")
    try terminal.type("Vans by the river")
    try terminal.wait("the text", for: "Vans by the river")

    try terminal.signal(SIGTERM)
    try terminal.wait("the shell", for: "ended 143")
    try open(on: terminal)

    try terminal.wait("the draft in the list", for: "1 draft")
  }

  @Test func `an editor gets the text in a private file that is gone after`() throws {
    let terminal = try Terminal()
    let (editor, seen) = (directory.file("editor"), directory.file("seen"))
    let script = """
      #!/bin/sh
      ls -ld "$1" "$(dirname "$1")" > \(seen)
      printf '%s' "$1" > \(seen).path
      printf ' from the editor' >> "$1"
      """
    try Data(script.utf8).write(to: URL(filePath: editor))
    chmod(editor, 0o700)
    try terminal.command("export VISUAL=\(editor)")
    try open(on: terminal)
    try terminal.press("a")
    try terminal.wait("the form", for: "Log a report")
    try terminal.press("Tab")
    try terminal.type("Two vans")

    try terminal.press("C-e")

    try terminal.wait("the edited text", for: "Two vans from the editor")
    let rights = try String(contentsOf: URL(filePath: seen), encoding: .utf8)
    let path = try String(contentsOf: URL(filePath: seen + ".path"), encoding: .utf8)
    #expect(rights.contains("-rw-------") && rights.contains("drwx------"), "\(rights)")
    #expect(access(path, F_OK) != 0)
  }

  private func open(on terminal: Terminal) throws {
    try terminal.command(
      "clear; \(Program.path()) open \(ledger) --as dutyOfficer; echo \"ended $?\""
    )
    try terminal.wait("the first pane", for: "Daily intelligence")
  }
}
