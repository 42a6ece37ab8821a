import FoundationEssentials
import TestSupport
import Testing

/// `muster search`: what scripts get of a search over everything.
@Suite struct SearchCommandTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  private func run(_ arguments: String..., officer: String = "commander") throws -> ProgramRun {
    try ProgramRun(
      Program.path(),
      ["search"] + arguments + ["--as", officer],
      environment: Program.base
    )
  }

  @Test func `records are lines between the marking, the newest first`() throws {
    let run = try run("vans", ledger)

    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == lines.last && lines.first == "CONFIDENTIAL", "\(run.output)")
    #expect(lines.contains { line in line.hasPrefix("INT-") && line.hasSuffix("Vans at night") })
    #expect(lines.contains { line in line.hasPrefix("TSK-") && line.contains("Photograph") })
  }

  @Test func `json is an array of records, with the places of the words`() throws {
    let run = try run("night is:report", "--json", "--ledger", ledger)

    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("[\n") && run.output.contains(#""kind" : "report""#))
    #expect(run.output.contains(#""headline" : "Vans at night""#), "\(run.output)")
  }

  @Test func `nothing found, nothing asked and nothing understood end with a sentence`() throws {
    let cases = [
      ("zzzz", "Nothing that you may see fits 'zzzz'."), ("", "There is nothing to look for."),
      ("team:maxim", "There is no 'team:'."), ("grade:Z", "grade: knows no 'Z'"),
    ]
    for (query, sentence) in cases {
      let run = try run(query, ledger)
      #expect(run.code == 1 && run.output.isEmpty, "\(query): \(run.output)")
      #expect(run.errors.contains(sentence), "\(run.errors)")
    }
    #expect(try self.run("van", ledger, "--limit", "0").code == 64)
  }
}
