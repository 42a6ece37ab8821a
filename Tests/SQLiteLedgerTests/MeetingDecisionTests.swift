import Domain
import Ledger
import TestSupport
import Testing

/// What each decision of a meeting forces, and how undecided items end (domain facts 1.6, AMB-18).
struct MeetingDecisionTests {
  /// A decision that lacks something, and the words that the refusal says it by.
  struct Lacking: Sendable, CustomTestStringConvertible {
    let decision: Decision
    let what: String

    var testDescription: String { "\(decision.kind.rawValue) without \(what)" }
  }

  private static let ahead = day("2010-09-23")
  private static let today = day("2010-09-16")

  private static let lacking = [
    Lacking(decision: .task(ID(99)), what: "its tasking"),
    Lacking(
      decision: .develop(.init(owner: "", questions: "Who pays?", returnsOn: ahead)),
      what: "an intelligence owner"
    ),
    Lacking(
      decision: .develop(.init(owner: "DS 4", questions: " ", returnsOn: ahead)),
      what: "the questions"
    ),
    Lacking(
      decision: .develop(.init(owner: "DS 4", questions: "Who pays?", returnsOn: today)),
      what: "a return date"
    ),
    Lacking(
      decision: .commission(
        .init(product: .problemProfile, terms: "", author: "DS 4", deadline: ahead)
      ),
      what: "terms of reference"
    ),
    Lacking(
      decision: .commission(
        .init(product: .problemProfile, terms: "Nail bars", author: "DS 4", deadline: today)
      ),
      what: "a deadline"
    ),
    Lacking(decision: .deferred(.init(reason: "", returnsOn: ahead)), what: "a reason"),
    Lacking(
      decision: .deferred(.init(reason: "No staff", returnsOn: today)),
      what: "the date of the meeting"
    ),
    Lacking(
      decision: .refer(
        .init(recipient: "ukba", isHandlingChecked: false, acknowledgeBy: ahead)
      ),
      what: "the handling code"
    ),
    Lacking(
      decision: .joint(.init(lead: ID(99), support: [], owner: "scd9")),
      what: "a supporting"
    ),
    Lacking(decision: .monitor(.init(expiresOn: today)), what: "an expiry date"),
    Lacking(decision: .link(.init(operation: ID(98))), what: "operation is not in the ledger"),
    Lacking(
      decision: .noFurtherAction(.init(reason: .duplicate, retentionGroup: 9, reviewer: "DS 1")),
      what: "a retention group"
    ),
    Lacking(
      decision: .noFurtherAction(.init(reason: .duplicate, retentionGroup: 4, reviewer: "")),
      what: "a reviewer"
    ),
    Lacking(decision: .escalate(.init(to: "", reason: "Level 3")), what: "somebody to escalate"),
    Lacking(decision: .escalate(.init(to: "Commander", reason: "")), what: "a reason"),
    Lacking(decision: .withdraw(.init(result: "", outcome: .nothing)), what: "a result"),
  ]

  @Test(arguments: lacking)
  func `a decision is refused for what it lacks`(lacking: Lacking) throws {
    let (world, meeting, items) = try Self.open(["Vans"])

    let refusal = try world.refusal(
      of: [.meeting(meeting, .decide(items[0].id, lacking.decision))],
      by: .chair
    )

    #expect(refusal.sentence.contains(lacking.what), "\(refusal.sentence)")
  }

  @Test func `every one of the eleven lacks something in the table above`() {
    let kinds = Set(Self.lacking.map(\.decision.kind))
    #expect(kinds == Set(Decision.Kind.allCases))
  }

  @Test func `an item carried three times must be deferred to a date or closed`() throws {
    let (world, meeting, items) = try Self.open(["Vans"], carried: 3)

    let refusal = try world.refusal(of: [.meeting(meeting, .close)], by: .chair)
    #expect(refusal == .meeting(.carriedTooOften(1)))
    let later = Decision.deferred(.init(reason: "No staff", returnsOn: Self.ahead))
    try world.submit(Steps.decide(later, on: items[0], of: meeting), by: .chair)

    try world.submit([.meeting(meeting, .close)], by: .chair)
  }

  @Test func `a risk item cannot be left undecided`() throws {
    let (world, meeting, _) = try Self.open(["Child"], isRisk: true)

    let refusal = try world.refusal(of: [.meeting(meeting, .close)], by: .chair)

    #expect(refusal == .meeting(.riskUndecided(1)))
  }

  @Test func `what nobody decided goes on to the next meeting, one carry older`() throws {
    let (world, meeting, items) = try Self.open(["Vans", "Flats"], carried: 1)
    let (next, again): (ID<Meeting>, ID<AgendaItem>) = (world.ids.mint(), world.ids.mint())
    let held = Decision.monitor(.init(expiresOn: Self.ahead))
    try world.submit(Steps.decide(held, on: items[0], of: meeting), by: .chair)

    let call = Meeting.Command.schedule(
      "wim",
      startsAt: london("2010-09-23 10:00"),
      intakeFrom: world.clock.now
    )
    try world.submit(
      Steps.close(meeting, carrying: [(items[1], again)], to: next, calling: call),
      by: .chair
    )

    let agenda = try world.ledger.agenda(of: next, for: TestOfficer.chair.audience)
    #expect(agenda.items.map(\.item.carried) == [2])
    #expect(agenda.items.first?.report?.meeting == next)
  }

  @Test func `one decision settles what was merged, and a split question stands after its item`()
    throws
  {
    let (world, meeting, items) = try Self.open(["Vans", "Flats", "Bars"])
    let asked: ID<AgendaItem> = world.ids.mint()
    let question = AgendaItem(
      id: asked,
      heading: .nominations,
      matter: .topic,
      title: "Who tells the landlord?"
    )
    try world.submit(
      [
        .meeting(meeting, .merge(items[1].id, into: items[0].id)),
        .meeting(meeting, .split(items[0].id, into: question)),
      ],
      by: .chair
    )
    let audience = TestOfficer.chair.audience
    let agenda = try world.ledger.agenda(of: meeting, for: audience)
    #expect(agenda.items.map(\.item.id) == [items[0].id, asked, items[2].id])
    #expect(agenda.items[0].merged.map(\.number) == [2])

    let held = Decision.monitor(.init(expiresOn: Self.ahead))
    try world.submit(Steps.decide(held, on: agenda.items[0].item, of: meeting), by: .chair)

    let reports = try world.ledger.reports(ReportQuery(status: .held, limit: 9), for: audience)
    #expect(reports.rows.count == 2)
  }

  @Test func `approved minutes are frozen, and only an addendum is added`() throws {
    let (world, meeting, items) = try Self.open(["Vans"])
    let head = String(repeating: "a", count: 64)
    let approve = Command.meeting(meeting, .approveMinutes(head: head))
    #expect(try world.refusal(of: [approve], by: .chair) == .meeting(.notClosed))
    let addend = Command.meeting(meeting, .addend("A word more."))
    try world.submit([.meeting(meeting, .close)], by: .chair)
    #expect(try world.refusal(of: [addend], by: .chair) == .meeting(.notApproved))

    try world.submit([approve, addend], by: .chair)

    let note = Command.meeting(meeting, .note(items[0].id, "Late.", isDissent: false))
    #expect(try world.refusal(of: [note], by: .chair) == .meeting(.frozen))
    #expect(try world.refusal(of: [approve], by: .chair) == .meeting(.alreadyApproved))
    let minutes = try world.ledger.minutes(of: meeting, for: TestOfficer.chair.audience)
    #expect(minutes.approval?.head == head)
    #expect(minutes.addenda.map(\.words) == ["A word more."])
  }

  @Test func `a meeting is moved and called off with a reason, and never while it is open`() throws
  {
    let (world, meeting, _) = try Self.open(["Vans"])
    let off = Command.meeting(meeting, .cancel(reason: "nobody can come"))
    #expect(try world.refusal(of: [off], by: .chair) == .meeting(.alreadyOpen))
    let other = try world.schedule(at: "2010-09-20 10:00")
    let past = Command.meeting(
      other,
      .reschedule(startsAt: london("2010-09-01 10:00"), reason: "x")
    )
    #expect(try world.refusal(of: [past], by: .chair) == .meeting(.startsInPast))

    try world.submit(
      [
        .meeting(other, .reschedule(startsAt: london("2010-09-21 10:00"), reason: "court")),
        .meeting(other, .cancel(reason: "nobody can come")),
      ],
      by: .chair
    )

    let rows = try world.ledger.meetings(of: "wim", from: world.clock.now, limit: 9)
    let row = rows.first { row in row.id == other }
    #expect(row?.isCancelled == true && row?.startsAt == london("2010-09-21 10:00"))
    #expect(row?.calledFor == london("2010-09-20 10:00"))
  }

  /// An open meeting with these reports on its agenda.
  private static func open(_ titles: [String], isRisk: Bool = false, carried: Int = 0) throws
    -> (TestWorld, ID<Meeting>, [AgendaItem])
  {
    let world = try TestWorld.inMemory()
    let meeting = try world.schedule()
    let items = try titles.map { title in
      let report = try world.receive(.test(title))
      let item = AgendaItem(
        id: world.ids.mint(),
        heading: isRisk ? .risk : .nominations,
        matter: .report(report),
        title: .present(title),
        isRisk: isRisk,
        carried: carried
      )
      world.clock.advance(minutes: 1)
      try world.submit(
        [.report(report, .nominate(meeting)), .meeting(meeting, .place(item))],
        by: .chair
      )
      return item
    }
    try world.submit([.meeting(meeting, .open)], by: .chair)
    return (world, meeting, items)
  }
}
