import FoundationEssentials
import TestSupport
import Testing

/// The rota from the shell: cover at any instant, what is wrong with it, and the calendar.
@Suite struct RotaTests {
  private let ledger: String
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  @Test func `a moment without anybody on call is a gap that scripts can see`() throws {
    let run = try rota("on-call", "--at", "2030-10-27 01:30")
    let check = try rota("check", "--from", "2030-10-26", "--days", "2")

    #expect(run.code == 1 && run.output.contains("first: nobody"), "\(run.output)\(run.errors)")
    #expect(check.code == 1)
    // The day of the autumn change has 25 hours.
    #expect(check.output.contains("from Sat 26 Oct 2030 00:00 to Sun 27 Oct 2030 23:00"))
  }

  @Test func `a time that is none is refused with what helps`() throws {
    let run = try rota("on-call", "--at", "half two")

    #expect(run.code == 1 && run.errors.contains("write '2010-03-28 02:40'"), "\(run.errors)")
  }

  @Test func `the calendar has its zone and lines of at most 75 octets`() throws {
    let run = try rota("calendar", "-", "--from", "2010-09-01")

    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.contains("TZID:Europe/London"))
    #expect(lines.allSatisfy { line in line.utf8.count <= 75 })
  }

  private func rota(_ words: String...) throws -> ProgramRun {
    try ProgramRun(
      Program.path(),
      ["rota"] + words + ["--ledger", ledger, "--as", "dutyOfficer 1"],
      environment: Program.base
    )
  }
}
