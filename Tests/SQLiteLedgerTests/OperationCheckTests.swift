import Domain
import Ledger
import TestSupport
import Testing

@testable import SQLiteLedger

/// What else there is beside an operation, and what of it may be told (domain facts 5.1, 5.2).
@Suite struct OperationCheckTests {
  private func plan(
    _ world: TestWorld,
    _ name: String = "Lanternfish",
    marking: ProtectiveMarking = .restricted,
    by officer: TestOfficer = .commander
  ) throws -> ID<Operation> {
    let id: ID<Operation> = world.ids.mint()
    var draft = Operation.Draft.test(name)
    draft.marking = marking
    try world.submit([.operation(id, .plan(draft))], by: officer)
    return id
  }

  /// Work for an operation that rests on a report which names a subject.
  @discardableResult
  private func rest(_ operation: ID<Operation>, on subject: Subject, in world: TestWorld) throws
    -> ID<Report>
  {
    let report = try report(subject, in: world)
    var work = Tasking.Draft.test("Watch the yard")
    work.operation = operation
    work.reports = [report]
    try world.raise(work)
    return report
  }

  private func report(
    _ subject: Subject,
    origin: Key<Organisation> = "scd9",
    marking: ProtectiveMarking = .restricted,
    in world: TestWorld
  ) throws -> ID<Report> {
    var draft = Report.Draft.test("Seen", origin: origin)
    draft.marking = marking
    draft.subjects = [subject]
    return try world.receive(draft)
  }

  private func compared(
    _ operation: ID<Operation>,
    in world: TestWorld,
    as officer: TestOfficer = .commander
  ) throws -> OperationComparison {
    try #require(try world.ledger.compared(operation, for: officer.audience))
  }

  private static let van = Subject(kind: .vehicle, words: "AB12 CDE")

  @Test func `an operation alone in its time is compared and nothing is found`() throws {
    let world = try TestWorld.inMemory()
    let operation = try plan(world)
    try rest(operation, on: Self.van, in: world)

    let found = try compared(operation, in: world)

    #expect(found.findings.isNone)
    #expect(found.findings.subjects == 1 && found.findings.compared == 0)
    try world.submit([.operation(operation, .check(found.findings, .init(.none)))], by: .commander)
    let check = try world.ledger.operation(operation, for: TestOfficer.commander.audience)?.check
    #expect(check?.made.statement.answer == Operation.CheckAnswer.none)
    #expect(check?.by == TestOfficer.commander.label)
  }

  @Test func `another in one place at one time is a clash, and one that is over is not`() throws {
    let world = try TestWorld.inMemory()
    let (operation, other) = (try plan(world), try plan(world, "Quickthorn"))

    let found = try compared(operation, in: world)
    try world.submit([.operation(other, .cancel(reason: "superseded"))], by: .commander)

    #expect(found.clashes.map(\.row.id) == [other])
    #expect(found.clashes.map(\.shared) == [["team maxim", "hackney"]])
    #expect(found.findings.operations == [other] && found.findings.compared == 1)
    #expect(try compared(operation, in: world).findings.isNone)
  }

  @Test func `of an operation that may not be seen it says only whom to ask`() throws {
    let world = try TestWorld.inMemory()
    let operation = try plan(world, by: .commander)
    _ = try plan(world, "Quickthorn", marking: .secret)

    let found = try compared(operation, in: world, as: .partnerTasking)

    #expect(found.clashes.isEmpty && found.findings.compared == 0)
    #expect(found.findings.ask == ["mps"] && found.findings.operations.isEmpty)
    #expect(!found.findings.isNone)
  }

  @Test func `one elsewhere that may not be seen leaves no trace`() throws {
    let world = try TestWorld.inMemory()
    let operation = try plan(world)
    let before = try compared(operation, in: world, as: .partnerTasking)
    var draft = Operation.Draft.test("Quickthorn")
    draft.marking = .secret
    draft.boroughs = ["newham"]
    draft.teams = []
    try world.submit([.operation(world.ids.mint(), .plan(draft))], by: .commander)

    #expect(try compared(operation, in: world, as: .partnerTasking) == before)
  }

  @Test func `another agency's report of a subject is a finding, the own agency's a link`() throws {
    let world = try TestWorld.inMemory()
    let operation = try plan(world)
    try rest(operation, on: Self.van, in: world)
    _ = try report(Self.van, in: world)
    let theirs = try report(Self.van, origin: "ukba", in: world)

    let found = try compared(operation, in: world)

    #expect(found.hits.map(\.report) == [theirs])
    #expect(found.hits.map(\.weight) == [.alert])
    #expect(found.findings.reports == [theirs] && found.findings.links == 1)
    #expect(!found.findings.isConflict)
  }

  @Test func `a victim here who is a suspect there is a red alert, also within one operation`()
    throws
  {
    let world = try TestWorld.inMemory()
    let operation = try plan(world)
    let victim = Subject(kind: .person, words: "IONESCU, Ana, born 4/3/1990, victim")
    let suspect = Subject(kind: .person, words: "Ana Ionescu, born 1990-03-04, suspect")
    try rest(operation, on: victim, in: world)
    try rest(operation, on: suspect, in: world)

    let found = try compared(operation, in: world)

    #expect(found.findings.isConflict)
    #expect(found.hits.allSatisfy { hit in hit.weight == .conflict } && !found.hits.isEmpty)
  }

  @Test func `a hidden report of a subject says only whom to ask`() throws {
    let world = try TestWorld.inMemory()
    let operation = try plan(world)
    try rest(operation, on: Self.van, in: world)
    _ = try report(Self.van, marking: .secret, in: world)

    let found = try compared(operation, in: world, as: .partnerTasking)

    #expect(found.hits.isEmpty && found.findings.reports.isEmpty)
    #expect(found.findings.ask == ["mps"])
  }

  @Test func `what was found is told on the page as far as the reader may see it`() throws {
    let world = try TestWorld.inMemory()
    let (operation, other) = (try plan(world), try plan(world, "Quickthorn", marking: .secret))
    let findings = try compared(operation, in: world).findings
    try world.submit(
      [.operation(operation, .check(findings, .init(.jointly, because: "one team")))],
      by: .commander
    )

    let own = try world.ledger.operation(operation, for: TestOfficer.commander.audience)?.check
    let theirs =
      try world.ledger.operation(operation, for: TestOfficer.partnerTasking.audience)?.check

    #expect(findings.operations == [other])
    #expect(own?.found.map(\.text) == ["OPN-2010-000002"] && own?.withheld == 0)
    #expect(theirs?.found == [] && theirs?.withheld == 1)
  }

  @Test func `an operation that came since the check stops the start in the ledger`() throws {
    let world = try TestWorld.inMemory()
    let operation = try plan(world)
    let findings = try compared(operation, in: world).findings
    try world.submit(
      [
        .operation(operation, .assess(.test)),
        .operation(operation, .consult(.test(at: london("2010-09-16 08:00")))),
        .operation(operation, .makeReady),
        .operation(operation, .check(findings, .init(.none))),
      ],
      by: .commander
    )
    _ = try plan(world, "Quickthorn", marking: .secret)
    world.clock.set(to: london("2010-09-17 07:00"))
    let start = Command.operation(operation, .start(at: london("2010-09-17 06:30")))

    let outcome = try world.outcome(of: [start], by: .commander)

    guard case .refused(let refusal) = outcome else {
      Issue.record("it began: \(outcome)")
      return
    }
    #expect(refusal == .operation(.checkOvertaken))
  }

  @Test func `who may not see the operation is told nothing`() throws {
    let world = try TestWorld.inMemory()
    let operation = try plan(world)

    #expect(try world.ledger.compared(operation, for: TestOfficer.outsider.audience) == nil)
  }
}
