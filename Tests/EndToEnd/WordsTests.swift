import FoundationEssentials
import TestSupport
import Testing

/// What the program says in words: line by line, as tables, and in its manual.
@Suite struct WordsTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  private var state: [String: String] { ["XDG_STATE_HOME": directory.path, "ACCESSIBLE": "0"] }

  @Test func `a report becomes a tasking through a pipe, line by line`() throws {
    let lines = [
      "nominate 1", "meeting", "1", "open meeting", "yes", "task", "Photograph the vans", "Maxim",
      "supervisor", "1", "observation", "23/9/2010 1700", "20/9/2010", "1", "1", "save", "tasks",
      "quit",
    ]

    let run = try Program.run(
      "open",
      ledger,
      "--as",
      "chair",
      "--linear",
      input: lines.joined(separator: "\n") + "\n",
      environment: state
    )

    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("given to Maxim"), "\(run.output)")
    #expect(run.output.contains("1: TSK-"), "\(run.output)")
    #expect(!run.output.unicodeScalars.contains { scalar in scalar.value == 0x1B })
    let log = try Program.run("log", "--ledger", ledger, "--as", "auditor").output
    #expect(log.contains("tasking.raised"))
  }

  @Test func `a record's own commands do nothing to the terminal that it is printed on`() throws {
    let hostile = directory.file("hostile.muster")
    try LedgerFile.make(at: hostile, headlines: ["Van \u{1B}]0;owned\u{07} and \u{9B}2J bus"])
    let show = "show intel --as chair --ledger \(hostile) 2>/dev/null"
    let terminal = try Terminal(width: 200)
    try terminal.record()

    for form in ["--csv", "--json", ""] {
      try terminal.command("clear; \(Program.path()) \(show) \(form); echo \"\(form) ended $?\"")
      try terminal.wait("the rows", for: "\(form) ended 0")
    }

    try terminal.wait(forSent: " ended 0")
    #expect(terminal.recorded.contains("Van "))
    #expect(!terminal.recorded.contains("\u{1B}]0;owned"))
    #expect(!terminal.recorded.contains("\u{9B}"))
  }

  @Test func `the end of the input ends the conversation`() throws {
    let run = try Program.run(
      "open",
      ledger,
      "--as",
      "chair",
      "--linear",
      "--view",
      "custody",
      input: "more",
      environment: state
    )

    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Custody: "))
  }

  @Test func `a terminal that cannot place its cursor is talked to`() throws {
    let terminal = try Terminal()
    try terminal.command("TERM=dumb \(Program.path()) open \(ledger) --as chair; echo \"ended $?\"")
    try terminal.wait("the prompt", for: "intel>")
    try terminal.command("needs")
    try terminal.wait("the needs", for: "intel>")
    try terminal.command("custody")
    try terminal.wait("the pane", for: "custody>")
    try terminal.command("quit")
    try terminal.wait("the end", for: "ended 0")
  }

  @Test func `what another process records is said without a key`() throws {
    let terminal = try Terminal()
    try terminal.command("\(Program.path()) open \(ledger) --as commander --linear --view meeting")
    try terminal.wait("the prompt", for: "meeting>")

    let run = try Program.run(
      "open",
      ledger,
      "--as",
      "chair",
      "--linear",
      input: "nominate 1\n",
      environment: state
    )
    #expect(run.output.contains("nominated for MTG-"), "\(run.output)")
    try terminal.command("list")

    try terminal.wait("the item", for: "undecided")
  }

  @Test(arguments: ["intel", "meeting", "teams", "custody", "tasks", "desk"])
  func `every pane is given as text, CSV and JSON`(pane: String) throws {
    let text = try Program.run("show", pane, "--text", "--ledger", ledger, "--as", "chair")
    let csv = try Program.run("show", pane, "--csv", "--ledger", ledger, "--as", "chair")
    let json = try Program.run("show", pane, "--json", "--ledger", ledger, "--as", "chair")
    let charts = try Program.run("show", pane, "--charts", "--ledger", ledger, "--as", "chair")

    for run in [text, csv, json, charts] {
      #expect(run.code == 0, "\(run.errors)")
      #expect(!run.output.unicodeScalars.contains { scalar in scalar.value == 0x1B })
    }
    #expect(csv.output.hasPrefix("Reference,"))
    #expect(charts.output.hasPrefix("Chart,Of,What,Value"))
    let rows = try JSONDecoder().decode([[String: String]].self, from: Data(json.output.utf8))
    #expect(rows.count == csv.output.split(separator: "\r\n").count - 1)
  }

  @Test func `an unknown pane is said in a sentence with a code`() throws {
    let run = try Program.run("show", "kitchen", "--ledger", ledger, "--as", "chair")

    #expect(run.code == 1)
    #expect(run.errors.contains("There is no pane 'kitchen'"))
  }

  @Test func `without a ledger it says in two lines what to do`() throws {
    let run = try Program.run(
      environment: ["XDG_DATA_HOME": directory.path, "HOME": directory.path, "MUSTER_LEDGER": ""]
    )

    #expect(run.code == 1)
    #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
    #expect(run.errors.contains("muster demo") && run.errors.contains("muster init"))
  }
}
