import TestSupport
import Testing

/// `muster clearing` and `muster requirement`: the queue and the requirements from the shell.
@Suite struct ClearingCommandTests {
  private let directory: TemporaryDirectory
  private let ledger: String

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

  @Test func `the queue is listed, a report passed and acknowledged`() throws {
    let before = try run("clearing")
    #expect(before.output.contains("not acknowledged since"), "\(before.output) \(before.errors)")
    let json = try run("clearing", "list", "--json")
    #expect(json.output.contains(#""stage" : "not-acknowledged""#), "\(json.output)")
    let name = try #require(
      before.output.split(separator: "\n").first { line in line.hasPrefix("INT-") }
    ).prefix { character in character != " " }

    let refused = try run("clearing", "pass", String(name), "--to", "ukba")
    #expect(refused.code == 1 && refused.errors.contains("share it (s)"), "\(refused.errors)")
    let done = try run("clearing", "acknowledge", String(name), "--body", "scd9", "--by", "DI 1")
    #expect(done.output.hasSuffix("has \(name), says DI 1.\n"), "\(done.output) \(done.errors)")

    #expect(
      try run("clearing").output == "Nothing that you may see waits in the clearing queue.\n"
    )
  }

  @Test func `a requirement is raised, answered, taken back and closed`() throws {
    let raised = try run(
      "requirement",
      "raise",
      "Who prints the cards?",
      "--owner",
      "scd9",
      "--until",
      "2011-03-01"
    )
    #expect(raised.output.hasPrefix("ir-3 is raised until"), "\(raised.output) \(raised.errors)")
    let name = "INT-2010-000007"
    let answered = try run("requirement", "answer", "ir-3", name, "--reason", "a printer")
    #expect(answered.output == "\(name) answers ir-3.\n", "\(answered.errors)")
    let list = try run("requirement")
    #expect(list.output.contains("1 answer, last"), "\(list.output)")
    #expect(list.output.contains("ir-2") && list.output.contains("closed: asked twice"))
    #expect(try run("requirement", "unanswer", "ir-3", name, "--reason", "x").code == 0)
    #expect(try run("requirement", "close", "ir-3", "--reason", "known").code == 0)
    let json = try run("requirement", "list", "--json")
    #expect(json.output.contains(#""closed" : "known""#), "\(json.output)")
    let late = try run("requirement", "answer", "ir-3", name, "--reason", "x")
    #expect(late.code == 1 && late.errors.contains("raise it again"), "\(late.errors)")
  }
}
