import FoundationEssentials
import TestSupport
import Testing

/// `muster agreements`, `disclose` and `report`, and how every print and export is marked.
@Suite struct SharingCommandTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  private func run(_ arguments: String..., officer: String = "intelligenceUnit") throws
    -> ProgramRun
  {
    try run(arguments, officer: officer)
  }

  private func run(_ arguments: [String], officer: String) throws -> ProgramRun {
    try ProgramRun(
      Program.path(),
      arguments + ["--ledger", ledger, "--as", officer],
      environment: Program.base
    )
  }

  /// The reference of a report by its headline, as a search finds it.
  private func reference(of headline: String) throws -> String {
    let found = try run("search", "seen is:report")
    let line = try #require(
      found.output.split(separator: "\n").first { line in line.hasSuffix("  \(headline)") },
      "\(found.output) \(found.errors)"
    )
    return String(line.prefix { character in character != " " })
  }

  @Test func `a report is passed on, logged, called back, and stops with the agreement`() throws {
    let name = try reference(of: "Workers seen")
    let made = try run(
      "disclose",
      "to",
      "ukba",
      name,
      "--under",
      "isa",
      "--text",
      "Seen.",
      "--reason",
      "x"
    )
    #expect(made.output == "\(name) is passed on to UK Border Agency as no. 2.\n", "\(made.errors)")
    let log = try run("disclose", "log")
    let lines = log.output.split(separator: "\n")
    #expect(lines.first == "RESTRICTED" && lines.last == "RESTRICTED", "\(log.output)")
    #expect(lines.contains { $0.hasPrefix("\(name)  no. 2") }, "\(log.output)")

    let recall = try run("disclose", "recall", "2", name, "--reason", "the wrong address")
    #expect(recall.output == "No. 2 of \(name) is called back; tell the recipients.\n")
    let rests = try run("agreements", "isa")
    #expect(rests.output.hasPrefix("Agreement isa: in force\n"), "\(rests.output)")
    #expect(rests.output.contains("called back"))
    #expect(try run("agreements").output.contains("isa  in force  SCD9, UKBA"))
    let json = try run("agreements", "isa", "--json")
    #expect(json.output.contains(#""recipients" : ["#), "\(json.output)")
  }

  @Test func `a report is passed on by keys in a terminal`() throws {
    let terminal = try Terminal()
    try terminal.command(
      "clear; \(Program.path()) open \(ledger) --as intelligenceUnit; echo \"ended $?\""
    )
    try terminal.wait("the first pane", for: "Daily intelligence")
    try terminal.press("/")
    try terminal.type("workers !bar")
    try terminal.wait("the report", for: "1 row")
    try terminal.press("Enter", "Enter")
    try terminal.wait("its page", for: "mostly reliable")

    try terminal.press("s")
    try terminal.wait("the form", for: "Pass on")
    try terminal.type("uk border")
    try terminal.press("Enter", "Tab")
    try terminal.type("agreement isa")
    try terminal.press("Enter")
    try terminal.type("Workers were seen.")
    try terminal.press("Tab")
    try terminal.type("a joint visit")
    try terminal.press("C-s")

    try terminal.wait("what was done", for: "passed on to UKBA")
    let log = try run("disclose", "log", "--json")
    #expect(log.output.contains(#""number" : 2"#), "\(log.output)")
  }

  @Test func `what may not be passed on is refused in a sentence`() throws {
    let name = try reference(of: "Workers seen")
    let cases = [
      ("ukba", "none", "The unit has no agreement 'none'."),
      ("poppy", "isa", "Handling code 1 does not let Poppy Project have it"),
      ("hft", "isa", "belongs to the agency that owns the report"),
    ]
    for (body, agreement, sentence) in cases {
      let run = try run(passing: name, to: body, under: agreement)
      #expect(run.code == 1 && run.errors.contains(sentence), "\(run.errors)")
    }
    let early = try run(passing: reference(of: "Vans at night"), to: "ukba", under: "isa")
    #expect(early.errors.contains("is not evaluated"), "\(early.errors)")
    let analyst = try run(passing: name, to: "ukba", under: "isa", officer: "analyst")
    #expect(analyst.errors.contains("Your role may not pass reports on"), "\(analyst.errors)")
  }

  private func run(
    passing report: String,
    to body: String,
    under agreement: String,
    officer: String = "intelligenceUnit"
  ) throws -> ProgramRun {
    let words = [
      "disclose", "to", body, report, "--under", agreement, "--text", "Seen.", "--reason", "x",
    ]
    return try run(words, officer: officer)
  }

  @Test func `a look from the shell is noted once, or the report is withheld`() throws {
    let name = try reference(of: "Nail bars seen")

    let first = try run("report", name)
    #expect(first.code == 0 && first.output.contains("Two vans were seen"), "\(first.errors)")
    #expect(first.output.contains("Looked at") && first.output.contains("intelligenceUnit 1"))
    let second = try run("report", name, officer: "commander")
    #expect(second.output.contains("commander 1 commander"), "\(second.output)")
    let third = try run("report", name, "--read-only")

    #expect(third.code == 1 && third.output.contains("It is withheld"), "\(third.output)")
    #expect(!third.output.contains("Two vans were seen"))
    let hidden = try run("report", name, officer: "partnerLiaison")
    #expect(hidden.code == 1 && hidden.errors.contains("no report"), "\(hidden.errors)")
  }

  @Test func `an export notes its looks and is marked at head and foot`() throws {
    let name = try reference(of: "Nail bars seen")
    let file = directory.file("out.csv")

    let export = try run("export", "reports", file)

    #expect(export.code == 0, "\(export.errors)")
    let note = try String(contentsOf: URL(filePath: file + ".note"), encoding: .utf8)
    let lines = note.split(separator: "\n")
    #expect(lines.first == lines.last && lines.count == 3, "\(note)")
    let page = try run("report", name)
    let looks = page.output.split(separator: "\n").count { $0.hasSuffix("intelligence unit") }
    #expect(looks == 2, "\(page.output)")
  }

  @Test func `every print bears the highest marking at head and foot`() throws {
    let name = try reference(of: "Vans at night")
    for arguments in [
      ["report", name], ["disclose", "log"], ["agreements"], ["search", "seen"],
      ["retention", "due", "--on", "2020-01-01"],
    ] {
      let run = try ProgramRun(
        Program.path(),
        arguments + ["--ledger", ledger, "--as", "intelligenceUnit"],
        environment: Program.base
      )
      let lines = run.output.split(separator: "\n")
      #expect(lines.count > 2 && lines.first == lines.last, "\(arguments): \(run.output)")
      #expect(["RESTRICTED", "CONFIDENTIAL", "NOT PROTECTIVELY MARKED"].contains(lines.first))
    }
    for pane in ["intel", "meeting", "teams", "custody", "tasks", "desk"] {
      for form in ["--text", "--csv", "--json"] {
        let run = try run("show", pane, form)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count >= 2 && lines.first == lines.last, "\(pane) \(form): \(run.errors)")
      }
    }
  }
}
