import Domain
import Ledger
import TestSupport
import Testing

/// Who is in the room decides what is shown, and minutes are redacted for their reader (AMB-15).
@Suite struct MeetingRoomTests {
  private static let partner = Attendance(
    label: "CIO 3",
    organisation: "ukba",
    clearance: .confidential
  )

  @Test func `an item that one person may not see is withheld and shown again when they leave`()
    throws
  {
    let (world, meeting) = try MeetingFile.world()
    let own = Attendance(label: "DCI 1", organisation: "scd9", clearance: .secret)
    try world.submit(
      [.meeting(meeting, .open), .meeting(meeting, .arrive(own))],
      by: .chair
    )
    #expect(try hidden(from: meeting, in: world) == 0)

    try world.submit([.meeting(meeting, .arrive(Self.partner))], by: .chair)
    #expect(try hidden(from: meeting, in: world) == 1)
    try world.submit([.meeting(meeting, .leave(Self.partner))], by: .chair)

    #expect(try hidden(from: meeting, in: world) == 0)
  }

  @Test func `an operation above a reader is withheld with its name`() throws {
    let (world, meeting) = try MeetingFile.world()
    let operation: ID<Operation> = world.ids.mint()
    var plan = Operation.Draft.test("Nightjar")
    plan.marking = .secret
    let item = AgendaItem(
      id: world.ids.mint(),
      heading: .operations,
      matter: .operation(operation),
      title: "Review: Operation Nightjar"
    )
    try world.submit([.operation(operation, .plan(plan))], by: .commander)
    try world.submit([.meeting(meeting, .place(item))], by: .chair)

    let agenda = try world.ledger.agenda(of: meeting, for: TestOfficer.partnerTasking.audience)

    #expect(!agenda.items.contains { row in row.item.id == item.id })
    #expect(agenda.withheld == 2)
  }

  @Test func `minutes leave out and count what their reader may not see`() throws {
    let (world, meeting) = try MeetingFile.world()

    let own = try world.ledger.minutes(of: meeting, for: TestOfficer.chair.audience)
    let other = try world.ledger.minutes(of: meeting, for: TestOfficer.partnerTasking.audience)

    #expect(own.items.count == 20 && own.withheld == 0)
    #expect(other.items.count == 19 && other.withheld == 1)
    #expect(!other.items.contains { item in item.item.title.words == MeetingFile.kept })
    #expect(throws: LedgerError.self) {
      try world.ledger.minutes(of: meeting, for: TestOfficer.outsider.audience)
    }
  }

  @Test func `sources put late work, returning reports and operations forward, each once`() throws {
    let world = try TestWorld.inMemory()
    var late = Tasking.Draft.test("Visit the nail bar")
    late.due = london("2010-09-16 09:30")
    let tasking = try world.raise(late)
    let operation: ID<Operation> = world.ids.mint()
    try world.submit([.operation(operation, .plan(.test()))], by: .commander)
    let (first, report) = try postpone(in: world)
    let meeting = try world.schedule(at: "2010-09-23 10:00")
    let audience = TestOfficer.chair.audience

    let found = try world.ledger.proposals(for: meeting, for: audience)

    #expect(
      found.map(\.matter) == [.tasking(tasking), .report(report), .operation(operation)]
    )
    #expect(first != meeting)
    try world.submit(
      Steps.build(found.map { proposal in proposal.item(as: world.ids.mint()) }, for: meeting),
      by: .chair
    )
    #expect(try world.ledger.proposals(for: meeting, for: audience).isEmpty)
    let agenda = try world.ledger.agenda(of: meeting, for: audience)
    #expect(agenda.items.flatMap(\.previous).map(\.kind) == [.deferred])
  }

  /// A meeting that deferred a report to 23 September.
  private func postpone(in world: TestWorld) throws -> (ID<Meeting>, ID<Report>) {
    let report = try world.receive(.test("Vans"))
    let meeting = try world.schedule()
    let item = try world.nominate(report, for: meeting)
    try world.submit([.meeting(meeting, .open)], by: .chair)
    let later = Decision.deferred(.init(reason: "No staff", returnsOn: day("2010-09-23")))
    try world.submit(Steps.decide(later, on: item, of: meeting), by: .chair)
    try world.submit([.meeting(meeting, .close)], by: .chair)
    return (meeting, report)
  }

  private func hidden(from meeting: ID<Meeting>, in world: TestWorld) throws -> Int? {
    let agenda = try world.ledger.agenda(of: meeting, for: TestOfficer.chair.audience)
    #expect(agenda.withheld == 0)
    return agenda.walk.hiddenFromRoom
  }
}
