import Domain
import Ledger
import TestSupport
import Testing

/// What is linked to an operation, as far as the reader may see it.
@Suite struct OperationLinkTests {
  private func planned() throws -> (TestWorld, ID<Operation>) {
    let world = try TestWorld.inMemory()
    let operation: ID<Operation> = world.ids.mint()
    try world.submit([.operation(operation, .plan(.test()))], by: .commander)
    return (world, operation)
  }

  @Test func `work raised for it is listed, and what may not be seen is counted`() throws {
    let (world, operation) = try planned()
    for (action, marking) in [("Watch", ProtectiveMarking.restricted), ("Listen", .secret)] {
      var draft = Tasking.Draft.test(action, marking: marking)
      draft.operation = operation
      try world.raise(draft)
    }

    let all = try world.ledger.operation(operation, for: TestOfficer.commander.audience)
    let viewer = Viewer(agency: "mps", standing: .police, clearance: .restricted)
    let some = try world.ledger.operation(operation, for: Audience([viewer]))

    #expect(all?.taskings.map(\.action) == ["Listen", "Watch"])
    #expect(all?.withheld == 0)
    #expect(some?.taskings.map(\.action) == ["Watch"])
    #expect(some?.withheld == 1)
  }

  @Test func `an item about it is listed with its decision, and not once it is taken off`() throws {
    let (world, operation) = try planned()
    let meeting = try world.schedule()
    let id: ID<AgendaItem> = world.ids.mint()
    let item = AgendaItem(
      id: id,
      heading: .operations,
      matter: .operation(operation),
      title: "Review"
    )
    try world.submit([.meeting(meeting, .place(item)), .meeting(meeting, .open)], by: .chair)
    let held = Decision.monitor(.init(expiresOn: day("2010-12-01")))
    try world.submit(Steps.decide(held, on: item, of: meeting), by: .chair)

    let audience = TestOfficer.commander.audience
    #expect(
      try world.ledger.operation(operation, for: audience)?.items.map(\.decision) == [.monitor]
    )
    try world.submit([.meeting(meeting, .remove(id, reason: "twice"))], by: .chair)
    #expect(try world.ledger.operation(operation, for: audience)?.items == [])
  }

  @Test func `a report that was linked to it is listed until the link is undone`() throws {
    let (world, operation) = try planned()
    let report = try world.receive()
    let meeting = try world.schedule()
    let item = try world.nominate(report, for: meeting)
    let link = Decision.link(.init(operation: operation))
    try world.submit(
      [.meeting(meeting, .open)] + Steps.decide(link, on: item, of: meeting),
      by: .chair
    )

    let audience = TestOfficer.commander.audience
    #expect(try world.ledger.operation(operation, for: audience)?.items.map(\.id) == [item.id])
    try world.submit(
      Steps.undo(link, on: item, of: meeting, reason: "another operation"),
      by: .chair
    )
    #expect(try world.ledger.operation(operation, for: audience)?.items == [])
  }

  @Test func `who may not see the operation is given nothing of it`() throws {
    let (world, operation) = try planned()

    #expect(try world.ledger.operation(operation, for: TestOfficer.outsider.audience) == nil)
  }
}
