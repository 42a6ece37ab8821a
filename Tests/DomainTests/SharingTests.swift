import TestSupport
import Testing

@testable import Domain

/// Who may be given a report: each rule of a disclosure, and what is called back.
@Suite struct SharingTests {
  private static let open = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 1)

  /// The test unit with agreements of every standing, and a body abroad and a force outside.
  private static let unit: Unit = {
    var unit = TestUnit.unit
    let agreements = [
      TestUnit.agreement("isa"),
      TestUnit.agreement("with-poppy", parties: ["scd9", "poppy"]),
      TestUnit.agreement("without-us", parties: ["ukba", "poppy"]),
      TestUnit.agreement("old", .lapsed), TestUnit.agreement("looked-at", .underReview),
      TestUnit.agreement("gone", .superseded), TestUnit.agreement("wide", parties: everybody),
    ]
    let bodies = [
      body("interpol-x", .foreign), body("kent", .police), body("council", .civil),
    ]
    let records =
      agreements.map(UnitRecord.agreement) + bodies.map(UnitRecord.organisation)
      + [.agreement(ending)]
    unit.set(records)
    return unit
  }()

  private static let everybody: [Domain.Key<Organisation>] = [
    "scd9", "ukba", "poppy", "kent", "council", "interpol-x",
  ]

  /// In force up to the day before the desk's, and superseded since.
  private static let ending = Agreement(
    key: "ending",
    name: "Agreement ending",
    parties: ["scd9", "ukba"],
    made: .notStated,
    review: .notStated,
    status: [
      Dated(.inForce, from: .day(day("2010-01-01")), paragraph: "10.B13"),
      Dated(.lapsed, from: .day(day("2010-09-16")), paragraph: "10.B13"),
    ],
    paragraph: "10.B13"
  )

  private static func body(_ key: Domain.Key<Organisation>, _ standing: Organisation.Standing)
    -> Organisation
  {
    Organisation(
      key: key,
      name: key.text,
      short: key.text,
      agency: key,
      standing: standing,
      paragraph: "10.S"
    )
  }

  private func scene(
    marking: ProtectiveMarking = .restricted,
    handling: Int = 1,
    isEvaluated: Bool = true
  ) throws -> Scene<Report> {
    var scene = Scene<Report>()
    scene.desk.unit = Self.unit
    var draft = Report.Draft.test(marking: marking, handling: handling)
    draft.sanitised = "Vans were seen."
    draft.sourceReference = "S-77"
    try scene.perform(.receive(draft))
    guard isEvaluated else { return scene }
    let grading = Grading.fiveByFiveByFive(source: .b, information: 2, handling: handling)
    try scene.perform(.evaluate(grading, reason: "x", review: day("2011-03-01")))
    return scene
  }

  private static func draft(
    to recipients: Set<Domain.Key<Organisation>> = ["ukba"],
    under agreement: Domain.Key<Agreement> = "isa",
    text: Body = "Vans were seen.",
    reason: String = "a joint visit",
    conditions: String = "",
    sure: Bool = false
  ) -> Disclosure.Draft {
    Disclosure.Draft(
      to: recipients,
      under: agreement,
      text: text,
      reason: reason,
      conditions: conditions,
      confirmsUnusual: sure
    )
  }

  @Test func `a sanitised text goes to a party of an agreement in force, and is numbered`() throws {
    var scene = try scene()

    try scene.perform(.disclose(Self.draft()))
    try scene.perform(.disclose(Self.draft(to: ["ict"])))

    #expect(scene.state.disclosures.map(\.number) == [1, 2])
    let made = try #require(scene.state.disclosures.first?.made)
    #expect(made.recipients == ["ukba"] && made.agreement == "isa" && made.unusual.isEmpty)
    #expect(made.text == "Vans were seen." && made.by == scene.desk.actor.officer)
    #expect(made.at == scene.desk.now)
  }

  /// What is refused of an evaluated report of the force, RESTRICTED with code 1.
  private static let refused: [(Disclosure.Draft, Report.Refusal)] = [
    (draft(to: []), .noRecipient),
    (draft(to: ["nobody"]), .unknownOrganisation("nobody")),
    (draft(to: ["hft"]), .recipientIsOwner("Human Trafficking Team")),
    (draft(text: ""), .nothingToPassOn),
    (draft(text: .erased), .nothingToPassOn),
    (draft(text: "Two vans were seen twice."), .notSanitised),
    (draft(text: "As s-77 says, vans."), .namesSource),
    (draft(reason: ""), .reasonNeeded(for: "pass a report on")),
    (draft(under: "none"), .unknownAgreement("none")),
    (draft(under: "old"), .agreementNotInForce("Agreement old", "lapsed")),
    (draft(under: "looked-at"), .agreementNotInForce("Agreement looked-at", "under review")),
    (draft(under: "gone"), .agreementNotInForce("Agreement gone", "superseded")),
    (draft(under: "ending"), .agreementNotInForce("Agreement ending", "lapsed")),
    (
      draft(under: "without-us"),
      .notParty("The owner of the report", agreement: "Agreement without-us")
    ),
    (
      draft(under: "with-poppy"), .notParty("UK Border Agency", agreement: "Agreement with-poppy")
    ),
    (draft(to: ["poppy"], under: "with-poppy"), .handlingForbids("1", "Poppy Project")),
    (draft(to: ["kent"], under: "wide"), .unusualRecipient("kent")),
  ]

  @Test(arguments: refused.indices)
  func `each rule refuses by itself`(number: Int) throws {
    let (draft, refusal) = Self.refused[number]

    let found = try scene().refusal(of: .disclose(draft))

    #expect(found == .report(refusal))
    #expect(found?.sentence.isEmpty == false)
  }

  @Test func `an agreement bears sharing up to the day on which it lapses`() throws {
    var scene = try scene()
    let draft = Self.draft(under: "ending")
    #expect(scene.refusal(of: .disclose(draft)) != nil)

    scene.desk.now = london("2010-09-15 23:59")

    #expect(scene.refusal(of: .disclose(draft)) == nil)
  }

  /// By handling code: another force, the partner, a charity, a body abroad.
  @Test(arguments: [(1, "xx.."), (2, "xxx."), (3, "xx.x"), (4, "...."), (5, "....")])
  func `the handling code decides who may be given it`(code: Int, expected: String) throws {
    let scene = try scene(handling: code)
    let given = ["kent", "ukba", "council", "interpol-x"].map { key -> String in
      let draft = Self.draft(
        to: [Domain.Key(stringLiteral: key)],
        under: "wide",
        conditions: "none",
        sure: true
      )
      return scene.refusal(of: .disclose(draft)) == nil ? "x" : "."
    }

    #expect(given.joined() == expected)
  }

  @Test func `code 5 goes to its named recipient alone, on conditions`() throws {
    var scene = Scene<Report>()
    scene.desk.unit = Self.unit
    var report = Report.Draft.test(handling: 5)
    report.recipients = ["ukba"]
    try scene.perform(.receive(report))
    try scene.perform(.evaluate(report.grading, reason: "x", review: day("2011-03-01")))
    let bare = Self.draft()

    #expect(scene.refusal(of: .disclose(bare)) == .report(.conditionsNeeded(handling: "5")))
    #expect(scene.refusal(of: .disclose(Self.draft(conditions: "not beyond the team"))) == nil)
  }

  /// The highest marking for another force, the partner, a charity and a body abroad.
  @Test(arguments: [
    (ProtectiveMarking.restricted, "xxxx"), (.confidential, "xx.."), (.secret, "...."),
    (.topSecret, "...."),
  ])
  func `the marking decides who may be given it`(marking: ProtectiveMarking, expected: String)
    throws
  {
    let bodies = ["kent", "ukba", "council", "interpol-x"]
    let given = try bodies.map { key -> String in
      let handling = key == "council" ? 2 : key == "interpol-x" ? 3 : 1
      let draft = Self.draft(to: [Domain.Key(stringLiteral: key)], under: "wide", sure: true)
      let scene = try scene(marking: marking, handling: handling)
      return scene.refusal(of: .disclose(draft)) == nil ? "x" : "."
    }

    #expect(given.joined() == expected)
  }

  @Test func `a setting of the unit moves the highest marking`() throws {
    var scene = try scene(marking: .confidential, handling: 2)
    let draft = Self.draft(to: ["council"], under: "wide", sure: true)
    #expect(
      scene.refusal(of: .disclose(draft))
        == .report(.markingForbids(.confidential, "council", limit: .restricted))
    )

    let setting = Setting(
      key: "sharing-limit-civil",
      number: "AMB-X",
      question: "Up to which marking?",
      value: "confidential",
      paragraph: "house"
    )
    scene.desk.unit.set([.setting(setting)])

    #expect(scene.refusal(of: .disclose(draft)) == nil)
  }

  @Test func `an unusual recipient is confirmed, and stays noted as unusual`() throws {
    var scene = try scene()

    try scene.perform(.disclose(Self.draft(to: ["kent", "ukba"], under: "wide", sure: true)))

    #expect(scene.state.disclosures.first?.made.unusual == ["kent"])
  }

  @Test func `what is not evaluated, returned, filed or erased is not passed on`() throws {
    let draft = Report.Command.disclose(Self.draft())
    let submitted = try scene(isEvaluated: false)
    var returned = try scene()
    try returned.perform(.sendBack(reason: "no date"))
    var filed = try scene()
    try filed.perform(.file(reason: "known"))
    var erased = try scene()
    try erased.perform(.dispose(reason: "retention"))

    #expect(submitted.refusal(of: draft) == .report(.notEvaluated))
    #expect(returned.refusal(of: draft) == .report(.notEvaluated))
    #expect(filed.refusal(of: draft) == .report(.alreadyFiled))
    #expect(erased.refusal(of: draft) == .report(.alreadyErased))
    #expect(Scene<Report>().refusal(of: draft) == .report(.unknown))
  }

  @Test func `only the owning agency passes a report on or chooses what others learn`() throws {
    var scene = try scene()
    scene.desk.actor = Desk.actor(of: "ukba")

    let refusal = Refusal.report(.othersReport("mps"))
    #expect(scene.refusal(of: .disclose(Self.draft(to: ["poppy"]))) == refusal)
    #expect(scene.refusal(of: .setInterest(.silent, reason: "x")) == refusal)
    #expect(scene.refusal(of: .look) == nil)
  }

  @Test func `what was passed on is called back once, with a reason`() throws {
    var scene = try scene()
    try scene.perform(.disclose(Self.draft()))
    #expect(
      scene.refusal(of: .recallDisclosure(2, reason: "x")) == .report(.noDisclosure(2))
    )
    #expect(
      scene.refusal(of: .recallDisclosure(1, reason: ""))
        == .report(.reasonNeeded(for: "call back what was passed on"))
    )

    try scene.perform(.recallDisclosure(1, reason: "the wrong address"))

    #expect(scene.state.disclosures.map(\.isStanding) == [false])
    #expect(
      scene.refusal(of: .recallDisclosure(1, reason: "x")) == .report(.alreadyRecalled(1))
    )
  }

  @Test func `what was passed on of a report that is filed since is still called back`() throws {
    var scene = try scene()
    try scene.perform(.disclose(Self.draft()))
    try scene.perform(.file(reason: "known"))

    #expect(scene.refusal(of: .recallDisclosure(1, reason: "the wrong address")) == nil)
  }

  /// Marking, handling code, and whether looks are noted.
  @Test(arguments: [
    (ProtectiveMarking.restricted, 1, false), (.restricted, 3, false), (.confidential, 1, true),
    (.secret, 2, true), (.protect, 4, true), (.notProtectivelyMarked, 5, true),
  ])
  func `a look is noted from CONFIDENTIAL on, and at codes 4 and 5`(
    marking: ProtectiveMarking,
    code: Int,
    isWatched: Bool
  ) {
    let visibility = VisibilityClass(
      agency: "mps",
      marking: marking,
      handling: .fiveByFive(code)
    )
    #expect(visibility.isWatched == isWatched)
  }

  @Test func `a look changes nothing of the report but says who and when`() throws {
    var scene = try scene()
    let before = scene.state

    let events = try scene.perform(.look)

    #expect(scene.state == before)
    guard case .looked(let look) = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
    #expect(look.by == scene.desk.actor.officer && look.at == scene.desk.now)
  }

  /// What the owner chose, the handling code, and whom a hit points to.
  @Test(arguments: [
    (Interest?.none, 1, Pointer.agency), (nil, 4, .nobody), (nil, 5, .nobody),
    (.silent, 1, .nobody), (.tellMe, 1, .nobody), (.nameMe, 1, .officer), (.nameMe, 4, .officer),
  ])
  func `the owner chooses whom a hidden hit points to`(
    choice: Interest?,
    code: Int,
    pointer: Pointer
  ) throws {
    var scene = try scene(handling: code)
    if let choice { try scene.perform(.setInterest(choice, reason: "an open case")) }

    let visibility = VisibilityClass(
      agency: "mps",
      marking: .secret,
      handling: .fiveByFive(code)
    )
    #expect(scene.state.pointer(under: visibility) == pointer)
    #expect(
      scene.refusal(of: .setInterest(.silent, reason: ""))
        == .report(.reasonNeeded(for: "choose what others learn of a report"))
    )
  }
}

extension Unit {
  /// Sets records as from the beginning of the year.
  fileprivate mutating func set(_ records: [UnitRecord]) {
    let now = london("2010-01-01 00:00")
    let actor = Desk.actor(of: "scd9")
    let facts = Facts(now: now, occurredAt: now, actor: actor, unit: self)
    let change = Unit.Command.change(records.map(Change.set), from: day("2010-01-01"))
    // A change that is refused leaves the records out, and every test of this suite fails.
    let events = (try? decide(change, on: Unit.only, facts: facts)) ?? []
    for event in events { apply(event) }
  }
}
