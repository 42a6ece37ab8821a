internal import Domain
internal import Ledger
internal import Testing

extension LedgerContract {
  /// What a store promises about what is passed on, looks, and what others learn.
  static let sharing = [
    Promise(testDescription: "what rests on an agreement is listed", check: listDisclosures),
    Promise(testDescription: "what was passed on is shown to whom the report is", check: limitLog),
    Promise(testDescription: "a lapse of the agreement stops sharing", check: lapse),
    Promise(testDescription: "a look is no conflict, an act after it is", check: lookWithoutHarm),
    Promise(testDescription: "a look is in the history", check: keepLooks),
    Promise(testDescription: "an outsider learns what the owner chose", check: pointers),
  ]

  private static let unit = TestOfficer.intelligenceUnit
  private static let grading = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 1)

  private static func agree(
    _ world: TestWorld,
    _ key: Key<Agreement> = "isa",
    _ status: Agreement.Status = .inForce
  ) throws {
    let record = UnitRecord.agreement(TestUnit.agreement(key, status))
    try world.submit([.unit(.change([.set(record)], from: day("2010-09-16")))], by: .administrator)
  }

  private static func disclosed(
    _ world: TestWorld,
    under key: Key<Agreement> = "isa",
    handling: Int = 1
  ) throws -> ID<Report> {
    var draft = Report.Draft.test(handling: handling)
    draft.recipients = ["ukba"]
    let report = try world.receive(draft)
    world.clock.advance(minutes: 1)
    let review = day("2011-03-01")
    try world.submit(
      [
        .report(report, .evaluate(draft.grading, reason: "x", review: review)),
        .report(
          report,
          .disclose(
            Disclosure.Draft(
              to: ["ukba"],
              under: key,
              text: "Vans.",
              reason: "x",
              conditions: "none"
            )
          )
        ),
      ],
      by: unit
    )
    return report
  }

  private static func rows(
    _ world: TestWorld,
    under key: Key<Agreement>? = nil,
    for officer: TestOfficer = unit
  ) throws -> [DisclosureRow] {
    try world.ledger.disclosures(under: key, after: nil, limit: 100, for: officer.audience).rows
  }

  private static func listDisclosures(_ world: TestWorld) throws {
    try agree(world)
    try agree(world, "other")
    let first = try disclosed(world)
    let second = try disclosed(world, under: "other")
    let third = try disclosed(world)
    try world.submit([.report(first, .recallDisclosure(1, reason: "x"))], by: unit)

    let all = try rows(world)
    #expect(all.map(\.report.id) == [third, second, first])
    #expect(all.map(\.recalledAt) == [nil, nil, world.clock.source.now()])
    #expect(all.map(\.recipients) == [["ukba"], ["ukba"], ["ukba"]])
    #expect(try rows(world, under: "isa").map(\.report.id) == [third, first])
    let page = try world.ledger.disclosures(
      under: "isa",
      after: nil,
      limit: 1,
      for: unit.audience
    )
    let next = try world.ledger.disclosures(
      under: "isa",
      after: page.next,
      limit: 1,
      for: unit.audience
    )
    #expect(page.rows.map(\.report.id) == [third] && next.rows.map(\.report.id) == [first])
  }

  private static func limitLog(_ world: TestWorld) throws {
    try agree(world)
    let open = try disclosed(world)
    let named = try disclosed(world, handling: 5)
    #expect(try rows(world, for: .partnerLiaison).map(\.report.id) == [named, open])
    #expect(try rows(world, for: .outsider).isEmpty)

    let kept = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 4)
    try world.submit(
      [.report(open, .evaluate(kept, reason: "x", review: day("2011-03-01")))],
      by: unit
    )

    #expect(try rows(world, for: .partnerLiaison).map(\.report.id) == [named])
    #expect(try rows(world).count == 2)
  }

  private static func lapse(_ world: TestWorld) throws {
    try agree(world)
    let report = try disclosed(world)
    try agree(world, "isa", .lapsed)
    let again = Disclosure.Draft(to: ["ukba"], under: "isa", text: "Vans.", reason: "x")

    let refusal = try world.refusal(of: [.report(report, .disclose(again))], by: unit)

    #expect(refusal == .report(.agreementNotInForce("Agreement isa", "lapsed")))
    #expect(try rows(world, under: "isa").map(\.report.id) == [report])
  }

  private static func lookWithoutHarm(_ world: TestWorld) throws {
    let report = try world.receive(.test(marking: .confidential))
    let stream = StreamName(.report, report)
    try world.submit([.report(report, .look)], by: .partnerLiaison)
    try world.submit([.report(report, .look)], by: .outsider)

    let evaluate = Command.report(report, .evaluate(grading, reason: ""))
    try world.submit([evaluate], by: unit, shown: [stream: 1])
    try world.submit([.report(report, .look)], by: .chair)

    guard
      case .conflict(let conflict) = try world.outcome(of: [evaluate], by: unit, shown: [stream: 1])
    else { throw TestWorld.Unexpected(description: "an earlier act was not noticed") }
    #expect(conflict.by == unit.label && conflict.actual == 5)
  }

  private static func keepLooks(_ world: TestWorld) throws {
    let report = try world.receive(.test(marking: .confidential))
    world.clock.advance(minutes: 3)
    try world.submit([.report(report, .look)], by: .finance)

    let detail = try world.ledger.report(report, for: unit.audience)
    let look = try #require(detail?.history.last)
    #expect(look.kind == "report.looked" && look.by == TestOfficer.finance.label)
    #expect(look.recordedAt == world.clock.source.now() && look.role == .finance)
  }

  private static func pointers(_ world: TestWorld) throws {
    let van = Subject(kind: .vehicle, words: "AB12 CDE")
    var draft = Report.Draft.test(marking: .secret)
    draft.subjects = [van]
    let report = try world.receive(draft)
    let ask = SubjectAsk(by: "ukba")
    let outsider = TestOfficer.partnerTasking.audience
    let empty = try TestWorld.inMemory().ledger.alike([van], in: ask, for: outsider)

    #expect(try world.ledger.alike([van], in: ask, for: outsider) == SubjectHits(ask: ["mps"]))
    for choice in [Interest.silent, .tellMe] {
      try world.submit([.report(report, .setInterest(choice, reason: "x"))], by: .analyst)
      #expect(try world.ledger.alike([van], in: ask, for: outsider) == empty)
      let own = try world.ledger.alike([van], in: SubjectAsk(by: "mps"), for: unit.audience)
      #expect(own.hits.map(\.report) == [report])
    }
    try world.submit([.report(report, .setInterest(.nameMe, reason: "x"))], by: .analyst)
    let owner = SubjectOwner(agency: "mps", officer: TestOfficer.analyst.label)
    #expect(
      try world.ledger.alike([van], in: ask, for: outsider) == SubjectHits(owners: [owner])
    )
    try world.submit([.report(report, .setInterest(nil, reason: "x"))], by: .analyst)
    #expect(try world.ledger.alike([van], in: ask, for: outsider) == SubjectHits(ask: ["mps"]))
  }
}
