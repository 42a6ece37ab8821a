import Domain
import Testing

/// No operation begins unchecked for what else is there (10.B4, domain facts 5.1, 5.2).
@Suite struct OperationCheckTests {
  private let ten = london("2010-09-17 10:00")

  @Test func `an operation does not begin without a check, and does after one that found nothing`()
    throws
  {
    var scene = try ready()

    #expect(scene.refusal(of: .start(at: ten)) == .operation(.notChecked))
    try scene.perform(.check(.init(compared: 3, subjects: 2), .init(.none)))
    try scene.perform(.start(at: ten))

    #expect(scene.state.status == .running)
    #expect(scene.state.checked?.findings.compared == 3)
    #expect(scene.state.checked?.findings.subjects == 2)
  }

  @Test func `what was found is answered for with a reason`() throws {
    var scene = try ready()
    let found = Operation.Findings(compared: 1, operations: [ID(8)], ask: ["ukba"])

    #expect(
      scene.refusal(of: .check(found, .init(.none))) == .operation(.findingsUnanswered(2))
    )
    #expect(
      scene.refusal(of: .check(found, .init(.goesOn)))
        == .operation(.missing("the reason for what is done about what was found"))
    )
    #expect(
      scene.refusal(of: .check(.init(compared: 1), .init(.jointly, because: "x")))
        == .operation(.nothingFound)
    )
    try scene.perform(.check(found, .init(.goesOn, because: "another house", asked: "DI 1")))

    #expect(scene.state.checked?.statement.asked == "DI 1")
    #expect(scene.refusal(of: .start(at: ten)) == nil)
  }

  @Test func `an operation whose check says wait does not begin until it is checked again`() throws
  {
    var scene = try ready()
    let found = Operation.Findings(compared: 1, reports: [ID(8)])
    try scene.perform(.check(found, .init(.waits, because: "they go in on the day before")))

    #expect(scene.refusal(of: .start(at: ten)) == .operation(.checkSaysWait))
    try scene.perform(.check(found, .init(.jointly, because: "we go in with them")))

    #expect(scene.refusal(of: .start(at: ten)) == nil)
  }

  @Test func `an operation that came to the place since the check makes it void`() throws {
    var scene = try ready()
    try scene.perform(.check(.init(compared: 0), .init(.none)))
    let other = try another()
    scene.desk.more = { facts in facts.others = [ID(8): other] }

    #expect(scene.refusal(of: .start(at: ten)) == .operation(.checkOvertaken))
    #expect(
      scene.refusal(of: .check(.init(compared: 0), .init(.none))) == .operation(.checkOvertaken)
    )
    let named = Operation.Findings(compared: 1, operations: [ID(8)])
    try scene.perform(.check(named, .init(.jointly, because: "one team")))
    #expect(scene.refusal(of: .start(at: ten)) == nil)
  }

  @Test func `one that may not be seen is covered by its agency among those to ask`() throws {
    var scene = try ready()
    let other = try another()
    let agency = try #require(other.plan?.agency)
    scene.desk.more = { facts in facts.others = [ID(8): other] }

    try scene.perform(.check(.init(compared: 0, ask: [agency]), .init(.goesOn, because: "asked")))

    #expect(scene.refusal(of: .start(at: ten)) == nil)
  }

  @Test func `one that is over, or elsewhere, or itself does not count`() throws {
    var scene = try ready()
    try scene.perform(.check(.init(compared: 0), .init(.none)))
    var over = Scene<Operation>()
    try over.perform(.plan(draft()))
    try over.perform(.cancel(reason: "no warrant"))
    var elsewhere = Scene<Operation>()
    var far = draft()
    far.boroughs = ["westminster"]
    far.teams = []
    try elsewhere.perform(.plan(far))
    let others = [
      ID<Operation>(7): scene.state, ID(8): over.state, ID(9): elsewhere.state,
    ]
    scene.desk.more = { facts in facts.others = others }

    #expect(scene.refusal(of: .start(at: ten)) == nil)
  }

  @Test func `an operation that is over is not checked`() throws {
    var scene = Scene<Operation>()
    try scene.perform(.plan(draft()))
    try scene.perform(.cancel(reason: "no warrant"))

    #expect(
      scene.refusal(of: .check(.init(compared: 0), .init(.none)))
        == .operation(.cannot("be checked", .cancelled))
    )
  }

  @Test func `each refusal says what to do`() {
    let refusals: [Operation.Refusal] = [
      .notChecked, .checkOvertaken, .checkSaysWait, .nothingFound, .findingsUnanswered(2),
    ]
    for refusal in refusals { #expect(!refusal.sentence.isEmpty) }
    #expect(Operation.Refusal.notChecked.sentence.contains("check it first"))
  }

  private func ready() throws -> Scene<Operation> {
    var scene = Scene<Operation>()
    try scene.perform(.plan(draft()))
    try scene.perform(.makeReady)
    scene.desk.now = london("2010-09-17 12:00")
    return scene
  }

  private func another() throws -> Operation {
    var scene = Scene<Operation>()
    try scene.perform(.plan(draft()))
    return scene.state
  }

  private func draft() -> Operation.Draft {
    Operation.Draft(
      name: "Operation Test",
      style: .covert,
      window: stretch("2010-09-17 10:00", "2010-09-17 20:00"),
      boroughs: ["hackney"],
      teams: ["maxim"]
    )
  }
}
