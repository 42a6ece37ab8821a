import Domain
import Ledger
import TestSupport
import Testing

/// The clearing queue (06.B18): a borough report is passed to whoever must see it, who says so.
@Suite struct ClearingTests {
  private let world: TestWorld
  private let report: ID<Report>

  init() throws {
    world = try TestWorld.inMemory()
    try world.submit(
      [
        .unit(
          .change(
            TestUnit.clearing().map { setting in .set(.setting(setting)) },
            from: day("2010-09-16")
          )
        )
      ],
      by: .administrator
    )
    report = try world.receive(.test("A flat", origin: "borough"))
  }

  private func take(_ step: Report.Passing, by officer: TestOfficer = .dutyOfficer) throws {
    try world.submit([.report(report, .passing(step))], by: officer)
  }

  private func refusal(_ step: Report.Passing, by officer: TestOfficer = .dutyOfficer) throws
    -> String
  {
    try world.refusal(of: [.report(report, .passing(step))], by: officer).sentence
  }

  private func queue(_ officer: TestOfficer = .dutyOfficer) throws -> ClearingQueue {
    try world.ledger.clearingQueue(limit: 10, for: officer.audience)
  }

  @Test func `a borough report waits until every body that it was passed to says it has it`() throws
  {
    #expect(try queue().unpassed.map(\.report.id) == [report])
    world.clock.advance(minutes: 30)
    try take(.on(to: "hft", remark: "the same flat"))
    world.clock.advance(minutes: 30)
    try take(.on(to: "scd9", remark: ""))

    #expect(try queue().unpassed.isEmpty)
    #expect(try queue().unacknowledged.map(\.bodies) == [["hft", "scd9"]])
    #expect(try queue().unacknowledged.map(\.since) == [london("2010-09-16 09:30")])
    try take(.acknowledge(of: "hft", by: "DS 6"))
    #expect(try queue().unacknowledged.map(\.bodies) == [["scd9"]])
    #expect(try queue().unacknowledged.map(\.since) == [london("2010-09-16 10:00")])
    try take(.acknowledge(of: "scd9", by: "DI 1"))
    #expect(try queue().rows.isEmpty)
  }

  @Test func `what is taken back waits to be passed again since it came in`() throws {
    try take(.on(to: "hft", remark: ""))
    try take(.withdraw(from: "hft", reason: "the wrong unit"))

    #expect(try queue().unpassed.map(\.since) == [london("2010-09-16 09:00")])
  }

  @Test func `a filed report waits no more`() throws {
    try world.submit([.report(report, .file(reason: "known"))], by: .intelligenceUnit)

    #expect(try queue().rows.isEmpty)
  }

  @Test func `only what a setting names goes through the queue, and nothing that a file brings`()
    throws
  {
    try world.receive(.test("Ours"))
    var brought = Report.Draft.test("Brought", origin: "borough")
    brought.wasCleared = true
    try world.receive(brought)

    #expect(try queue().rows.map(\.report.id) == [report])
  }

  @Test func `whoever may not see a report does not see it wait`() throws {
    try world.receive(.test("Kept close", origin: "borough", handling: 4))

    #expect(try queue().rows.count == 2)
    #expect(try queue(.partnerLiaison).rows.map(\.report.id) == [report])
    #expect(try queue(.outsider).rows.isEmpty)
  }

  @Test func `a refusal says what to do instead`() throws {
    #expect(try refusal(.on(to: "ukba", remark: "")).contains("share it (s) under an agreement"))
    #expect(try refusal(.on(to: "borough", remark: "")).contains("comes from Borough police"))
    #expect(try refusal(.on(to: "nobody", remark: "")).contains("no organisation 'nobody'"))
    #expect(try refusal(.acknowledge(of: "hft", by: "DS 6")).contains("was not passed to"))
    try take(.on(to: "hft", remark: ""))
    #expect(try refusal(.on(to: "hft", remark: "")).contains("was passed that report already"))
    #expect(try refusal(.acknowledge(of: "hft", by: "")).contains("write who"))
    #expect(try refusal(.withdraw(from: "hft", reason: "")).contains("A reason is needed"))
    try take(.acknowledge(of: "hft", by: "DS 6"))
    #expect(try refusal(.withdraw(from: "hft", reason: "x")).contains("has said already"))
    #expect(
      try refusal(.on(to: "scd9", remark: ""), by: .finance)
        .contains("may not pass reports of the clearing queue")
    )
  }

  @Test func `a report of another origin is shared and not passed`() throws {
    let other = try world.receive(.test("Ours"))
    let step = Command.report(other, .passing(.on(to: "hft", remark: "")))

    #expect(try world.refusal(of: [step], by: .dutyOfficer).sentence.contains("share it (s)"))
  }
}
