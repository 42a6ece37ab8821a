import Domain
import Ledger
import TestSupport
import Testing

@testable import SQLiteLedger

/// The search over everything: what it finds, in what order, and what it leaves no trace of.
@Suite struct RecordSearchTests {
  private static let vocabulary = SearchVocabulary(TestUnit.unit)

  private func found(
    _ typed: String,
    in world: TestWorld,
    as officer: TestOfficer = .commander,
    limit: Int = 50
  ) throws -> [SearchHit] {
    let query = try SearchQuery(typed, in: Self.vocabulary)
    return try world.ledger.search(query, limit: limit, for: officer.audience).rows
  }

  private func kinds(_ typed: String, in world: TestWorld) throws -> [SearchQuery.Kind] {
    try found(typed, in: world).map(\.kind)
  }

  @Test func `every kind of record is found by its words, the newest first`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Lorry seen"))
    try world.raise(.test("Follow the lorry"))
    let meeting = try world.schedule()
    let report = try world.receive(.test("Two lorries, one lorry stopped"))
    let item = try world.nominate(report, for: meeting, titled: "A lorry before the meeting")
    try world.submit(
      [
        .meeting(meeting, .open), .meeting(meeting, .openItem(item.id)),
        .meeting(meeting, .note(item.id, "Nobody saw the driver.", isDissent: false)),
      ],
      by: .chair
    )

    #expect(try kinds("lorry", in: world) == [.meeting, .report, .tasking, .report])
    #expect(try kinds("driver", in: world) == [.meeting])
    #expect(try kinds("lorry is:tasking", in: world) == [.tasking])
    #expect(try found("lorry", in: world, limit: 2).count == 2)
  }

  @Test func `calls and stays are found by what is known of them`() throws {
    let world = try TestWorld.inMemory()
    try world.liveSomeDays()

    #expect(try kinds("presume child", in: world).contains(.call))
    #expect(try kinds("is:call is:victim", in: world) == [.call])
    #expect(try kinds("is:call origin:borough", in: world) == [.call])
    #expect(try kinds("is:stay", in: world) == [.stay])
    #expect(try kinds("is:stay borough:hackney is:child", in: world) == [.stay])
    #expect(try kinds("is:stay is:open", in: world) == [])
    #expect(try kinds("\"collected by escort\"", in: world) == [.stay])
  }

  @Test func `an operation is found by its name, its milestones, its place and its state`() throws {
    let world = try TestWorld.inMemory()
    let operation: ID<Operation> = world.ids.mint()
    let milestone = Operation.Milestone(words: "Interpreters booked", due: Instant(milliseconds: 0))
    try world.submit(
      [.operation(operation, .plan(.test())), .operation(operation, .setMilestone(milestone))],
      by: .commander
    )

    for typed in [
      "lanternfish", "interpreters", "OPN-1", "is:operation", "maxim overt",
      "is:operation is:open", "is:operation borough:hackney",
    ] {
      #expect(try found(typed, in: world).map(\.target) == [.operation(operation)], "\(typed)")
    }
    #expect(try found("is:operation borough:newham", in: world).isEmpty)
    try world.submit([.operation(operation, .cancel(reason: "superseded"))], by: .commander)
    #expect(try found("is:operation is:open", in: world).isEmpty)
    #expect(try found("lanternfish", in: world).map(\.status) == ["cancelled"])
  }

  @Test func `an entry of the library is found as it was last written, until it is withdrawn`()
    throws
  {
    let world = try TestWorld.inMemory()
    let write = { (text: String) throws in
      let item = LibraryItem(
        key: "safe-house",
        kind: .protocol,
        title: "Safe house",
        text: text,
        paragraph: "10.B18"
      )
      try world.submit([.unit(.writeLibrary(item))], by: .dutyOfficer)
    }
    try write("Ring the quince line.")
    try write("Ring the medlar line.")

    #expect(try found("quince", in: world).isEmpty)
    let hits = try found("medlar", in: world)
    #expect(hits.map(\.target) == [.library("safe-house")])
    #expect(hits.first?.headline.text == "Safe house" && hits.first?.status == "protocol")
    #expect(try kinds("is:library safe", in: world) == [.library])
    try world.submit([.unit(.withdrawLibrary("safe-house"))], by: .dutyOfficer)
    #expect(try found("medlar", in: world).isEmpty)
  }

  @Test(
    arguments: [
      ("origin:scd9", 2), ("origin:ict", 1), ("level:3", 1), ("priority:trafficking", 2),
      ("priority:none is:report", 1), ("borough:newham", 1), ("borough:newham borough:hackney", 2),
      ("is:child", 1), ("is:victim is:child", 0), ("grade:B", 3), ("grade:B2", 3), ("grade:B21", 2),
      ("grade:b24", 1), ("grade:A", 0), ("is:nominated", 0), ("is:open is:report", 3),
      ("from:2010-09-16", 3), ("until:2010-09-15", 0), ("from:2011", 0), ("vans grade:B24", 1),
      ("is:open from:2010-09-16 until:2010-09-16 vans", 3), ("is:tasked from:2010-09-16", 0),
    ])
  func `operators leave the reports that fit`(typed: String, count: Int) throws {
    let world = try TestWorld.inMemory()
    var first = Report.Draft.test("Vans", handling: 1)
    first.boroughs = ["newham"]
    first.flags = [.child]
    first.level = 3
    var second = Report.Draft.test("More vans", handling: 4)
    second.boroughs = ["hackney"]
    first.priority = nil
    first.outsideReason = "not yet known"
    let third = Report.Draft.test("Flats", origin: "ict", handling: 1)
    for draft in [first, second, third] { try world.receive(draft) }

    let hits = try found(typed, in: world)

    #expect(hits.count == count, "\(hits.map(\.headline.text))")
  }

  @Test(arguments: [
    (ProtectiveMarking.restricted, 1, false), (.confidential, 1, true), (.restricted, 4, true),
    (.restricted, 5, true), (.restricted, 3, false),
  ])
  func `no word of a watched text is shown before a look at it is noted`(
    marking: ProtectiveMarking,
    handling: Int,
    isWithheld: Bool
  ) throws {
    let world = try TestWorld.inMemory()
    let meeting = try world.schedule()
    var draft = Report.Draft.test("Vans", text: "The Quillfeather yard.", handling: handling)
    draft.marking = marking
    let report = try world.receive(draft)
    let item = try world.nominate(report, for: meeting, titled: "Vans before the meeting")
    try world.submit(
      [.meeting(meeting, .note(item.id, "Quillfeather owes rent.", isDissent: false))],
      by: .chair
    )

    let hits = try found("quillfeather", in: world)

    #expect(hits.map(\.kind) == [.meeting, .report])
    #expect(hits.map(\.isWithheld) == [isWithheld, isWithheld])
    #expect(hits.map(\.excerpt.text.isEmpty) == [isWithheld, isWithheld])
    #expect(hits.last?.headline.text == "Vans")
  }

  @Test(arguments: [
    (ProtectiveMarking.restricted, 1, false), (.confidential, 1, true), (.secret, 1, true),
    (.restricted, 4, true), (.restricted, 5, true),
  ])
  func `work and calls that rest on watched matter show no word of it either`(
    marking: ProtectiveMarking,
    handling: Int,
    isWithheld: Bool
  ) throws {
    let world = try TestWorld.inMemory()
    let report = try world.receive(.test("Vans", marking: marking, handling: handling))
    var work = Tasking.Draft.test("Visit", marking: marking)
    work.reports = [report]
    let tasking = try world.raise(work)
    try world.submit([.tasking(tasking, .accept)], by: .commander)
    try world.submit([.tasking(tasking, .progress("The Quillfeather yard."))], by: .commander)
    let call: ID<AdviceCall> = world.ids.mint()
    var opening = AdviceCall.Opening.test("Whose yard?")
    opening.marking = marking
    let advice = AdviceCall.Advice(
      text: "Ask at the Quillfeather yard.",
      source: "10.B18",
      rationale: "x",
      dissent: nil,
      reply: nil
    )
    try world.submit(
      [
        .adviceCall(call, .open(opening)),
        .adviceCall(call, .advise(advice, at: world.clock.source.now())),
      ],
      by: .dutyOfficer
    )

    let hits = try found("quillfeather", in: world)

    #expect(hits.map(\.kind) == [.call, .tasking])
    // A call has a marking and no handling code.
    let isCallWithheld = marking >= .confidential
    #expect(hits.map(\.isWithheld) == [isCallWithheld, isWithheld])
    #expect(hits.map(\.excerpt.text.isEmpty) == [isCallWithheld, isWithheld])
    #expect(hits.allSatisfy { hit in !hit.isLookNoted })
  }

  @Test func `work tells nobody that it rests on a watched report which they may not see`() throws {
    let world = try TestWorld.inMemory()
    let report = try world.receive(.test("Vans", handling: 4))
    var work = Tasking.Draft.test("Visit the Quillfeather yard", team: "swale")
    work.reports = [report]
    try world.raise(work, isBid: true)
    let query = try SearchQuery("quillfeather", in: Self.vocabulary)
    let withheld = { (officer: TestOfficer) throws -> [Bool] in
      try world.ledger.search(query, limit: 5, for: officer.audience).rows.map(\.isWithheld)
    }

    #expect(try withheld(.commander) == [true])
    #expect(try withheld(.partnerTasking) == [false])
  }

  @Test func `pages go on where the last one ended, over both indexes`() throws {
    let world = try TestWorld.inMemory()
    for number in 1...9 {
      try world.receive(.test("Lorry \(number)"))
      try world.raise(.test("Lorry, task \(number)"))
    }
    let query = try SearchQuery("lorry", in: Self.vocabulary)
    let audience = TestOfficer.commander.audience

    var places: [Int64] = []
    var after: SearchHit.Place?
    repeat {
      let page = try world.ledger.search(query, after: after, limit: 4, for: audience) { true }
      places += (page?.rows ?? []).map(\.place.position)
      after = page?.next
    } while after != nil

    #expect(places.count == 18)
    #expect(places == places.sorted(by: >))
  }

  @Test func `nobody wants the answer, and there is none`() throws {
    let world = try TestWorld.inMemory()
    try world.receive(.test("Lorry"))
    let query = try SearchQuery("lorry", in: Self.vocabulary)

    let page = try world.ledger.search(
      query,
      after: nil,
      limit: 5,
      for: TestOfficer.commander.audience
    ) { false }

    #expect(page == nil)
  }

  @Test func `a state that few reports have is found among them`() throws {
    let world = try TestWorld.inMemory()
    let meeting = try world.schedule()
    let report = try world.receive(.test("Lorry put forward"))
    _ = try world.nominate(report, for: meeting, titled: "Lorry")
    for number in 1...5 { try world.receive(.test("Lorry \(number)")) }

    let hits = try found("lorry is:nominated", in: world)

    #expect(hits.map(\.headline.text) == ["Lorry put forward"])
    #expect(hits.first?.status == "nominated" && hits.first?.isOpen == true)
  }

  @Test func `a tasking is found by its present words and status`() throws {
    let world = try TestWorld.inMemory()
    let tasking = try world.raise(.test("Photograph the yard"))
    try world.submit(
      [
        .tasking(tasking, .accept), .tasking(tasking, .progress("A crane stood there.")),
        .tasking(tasking, .progress("A wagon left.")),
        .tasking(tasking, .withdrawProgress(line: 0, reason: "wrong yard")),
      ],
      by: .supervisor
    )

    #expect(try found("crane", in: world).isEmpty)
    let hits = try found("wagon", in: world)
    #expect(hits.map(\.target) == [.tasking(tasking)])
    #expect(hits.first?.excerpt.parts.contains { part in part.isMatch } == true)
    #expect(try found("is:tasking is:open", in: world).count == 1)
    try world.submit([.tasking(tasking, .cancel(reason: "over"))], by: .supervisor)
    #expect(try found("is:tasking is:open", in: world).isEmpty)
    #expect(try found("wagon", in: world).first?.status == "cancelled")
  }

  @Test func `a reference finds its record, whole or short`() throws {
    let world = try TestWorld.inMemory()
    for number in 1...3 { try world.receive(.test("Report \(number)")) }
    let tasking = try world.raise()

    for typed in ["INT-2", "int-2010-000002", "INT-2010-2", "INT-2010-00000"] {
      let found = try found(typed, in: world).map(\.reference)
      #expect(found.contains("INT-2010-000002"), "\(typed)")
    }
    #expect(try found("INT-2", in: world).count == 1)
    #expect(try found("tsk-1", in: world).map(\.target) == [.tasking(tasking)])
  }

  @Test func `what a refused submission would have changed is not found`() throws {
    let file = try FileWorld()
    let world = file.world
    let (kept, lost): (ID<Tasking>, ID<Tasking>) = (world.ids.mint(), world.ids.mint())
    let author = Submission.Author.officer(TestOfficer.chair.id)
    let refused: [Command] = [
      .tasking(lost, .raise(.test("Lost lorry"))), .tasking(kept, .cancel(reason: "double")),
      .tasking(kept, .cancel(reason: "again")),
    ]

    let outcomes = try file.ledger.submit(
      batch: [
        world.submission([.tasking(kept, .raise(.test("Kept lorry")))], by: author),
        world.submission(refused, by: author),
        world.submission([refused[1]], by: author),
      ]
    )

    let found = try found("lorry", in: world)
    #expect((try? outcomes[1].receipt()) == nil)
    #expect(found.map(\.headline.text) == ["Kept lorry"] && found[0].status == "cancelled")
    #expect(try file.ledger.faults(isFull: true).isEmpty)
  }
}
