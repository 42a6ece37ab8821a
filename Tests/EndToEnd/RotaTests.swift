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

  @Test func `a swap goes from one officer to the other and the supervisor, and stays provable`()
    throws
  {
    let time = "2030-09-16 20:00"
    try assign()
    let swap = try rota("swap", time, "--to", "chair 1", "--reason", "court", as: "rotaManager 1")
    #expect(swap.code == 0, "\(swap.errors)")
    let early = try rota("approve", time, as: "supervisor 1")
    #expect(early.code == 1 && early.errors.contains("has not accepted"), "\(early.errors)")
    let wrong = try rota("accept", time)
    #expect(wrong.code == 1 && wrong.errors.contains("Somebody else was asked"))
    let decline = try rota("decline", time, "--reason", "not free", as: "supervisor 1")
    #expect(decline.code == 0, "\(decline.errors)")

    _ = try rota("swap", time, "--to", "commander 1", "--reason", "court", as: "rotaManager 1")
    let accept = try rota("accept", time, as: "commander 1")
    #expect(accept.code == 0, "\(accept.errors)")
    let approve = try rota("approve", time, as: "supervisor 1")
    #expect(approve.code == 0 && approve.output.contains("Approved"), "\(approve.output)")
    let onCall = try rota("on-call", "--at", time)
    #expect(onCall.code == 0 && onCall.output.contains("commander 1"), "\(onCall.output)")
  }

  @Test func `a supervisor's override is on the calendar, and leave over it is refused`() throws {
    let time = "2030-09-16 20:00"
    try assign()
    let override = try rota(
      "override",
      time,
      "--to",
      "commander 1",
      "--reason",
      "ill",
      as: "supervisor 1"
    )
    #expect(override.code == 0, "\(override.errors)")
    let onCall = try rota("on-call", "--at", time)
    #expect(onCall.code == 0 && onCall.output.contains("commander 1"), "\(onCall.output)")
    let calendar = try rota("calendar", "-", "--from", "2030-09-15")
    #expect(calendar.output.contains("SEQUENCE:1"), "\(calendar.output)")
    let leave = try rota(
      "leave",
      "--from",
      "2030-09-16",
      "--through",
      "2030-09-18",
      as: "commander 1"
    )
    #expect(leave.code == 1 && leave.errors.contains("leaves a gap"), "\(leave.errors)")
  }

  @Test func `a call logged from the shell has its number, its times and its advice`() throws {
    let log = try muster(
      "call",
      "log",
      "May a pregnant woman be held overnight?",
      "--kind",
      "custody",
      "--advice",
      "Ask healthcare first.",
      "--source",
      "local note 4",
      "--why",
      "her care comes first"
    )
    #expect(log.code == 0 && log.output.contains("is logged"), "\(log.errors)")
    let name = String(log.output.prefix { letter in letter != " " })
    let show = try muster("call", "show", name, "--json")
    #expect(show.code == 0 && show.output.contains("Ask healthcare first."), "\(show.errors)")
    let missing = try muster("call", "log", "x", "--advice", "y")
    #expect(missing.code == 64)
  }

  private func assign() throws {
    let assign = try rota(
      "assign",
      "dutyOfficer 1",
      "--from",
      "2030-09-16 19:00",
      "--until",
      "2030-09-17 07:00",
      as: "rotaManager 1"
    )
    #expect(assign.code == 0, "\(assign.errors)")
  }

  private func rota(_ words: String..., as who: String = "dutyOfficer 1") throws -> ProgramRun {
    try run(["rota"] + words, as: who)
  }

  private func muster(_ words: String...) throws -> ProgramRun {
    try run(words, as: "dutyOfficer 1")
  }

  private func run(_ words: [String], as who: String) throws -> ProgramRun {
    try ProgramRun(
      Program.path(),
      words + ["--ledger", ledger, "--as", who],
      environment: Program.base
    )
  }
}
