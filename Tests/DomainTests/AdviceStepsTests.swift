import Domain
import TestSupport
import Testing

/// The fast-time response, the ladder, referrals and their clocks, and handovers.
@Suite struct AdviceStepsTests {
  private let ring = london("2010-09-16 02:40")

  @Test func `the response freezes the checklist, a child first, with its version`() throws {
    let scene = try fastCall()

    let response = try #require(scene.state.response)
    #expect(response.version == 1)
    #expect(response.steps.map(\.key.text) == ["child", "safety", "not-an-offender"])
    #expect(response.timers.minutes == [5, 15, 30])
    #expect(scene.state.isRemovalOpen)
  }

  @Test func `a later edition of the checklist leaves a call as it began`() throws {
    var scene = try fastCall()
    let shorter = Checklist(
      key: "fast-time",
      name: "Shorter",
      steps: [Checklist.Step(key: "safety", words: "Safe?")],
      paragraph: "GK"
    )
    let facts = scene.desk.facts(for: [], number: 1)
    let amend = Unit.Command.change([.set(.checklist(shorter))], from: day("2010-09-16"))
    for event in try scene.desk.unit.decide(amend, on: Unit.only, facts: facts) {
      scene.desk.unit.apply(event)
    }

    try scene.perform(.answerStep("child", .done, remark: nil, at: ring))

    #expect(scene.state.response?.steps.count == 3)
    #expect(scene.desk.unit.version(of: .checklist, "fast-time") == 2)
  }

  @Test func `do not remove stands until it is answered`() throws {
    var scene = try fastCall()

    try scene.perform(.answerStep("child", .done, remark: nil, at: ring))
    #expect(scene.state.isRemovalOpen)
    try scene.perform(
      .answerStep("not-an-offender", .notNeeded, remark: "A British citizen.", at: ring)
    )

    #expect(!scene.state.isRemovalOpen)
    #expect(scene.state.openSteps.map(\.key.text) == ["safety"])
  }

  @Test func `a step is one of the response and says why it is not needed`() throws {
    let scene = try fastCall()
    var quiet = Scene<AdviceCall>(desk: desk)
    try quiet.perform(.open(.init(receivedAt: ring, answeredAt: ring)))

    #expect(
      scene.refusal(of: .answerStep("other", .done, remark: nil, at: ring))
        == .adviceCall(.unknownStep("other"))
    )
    #expect(
      scene.refusal(of: .answerStep("safety", .notNeeded, remark: " ", at: ring))
        == .adviceCall(.whyNotNeeded)
    )
    #expect(
      quiet.refusal(of: .answerStep("safety", .done, remark: nil, at: ring))
        == .adviceCall(.noResponse)
    )
  }

  @Test func `an empty rung is passed over at once and logged`() throws {
    var scene = try fastCall()

    let events = try scene.perform(.climb(held: [:], at: ring))

    guard case .rungSkipped(let skipped)? = events.first,
      case .escalated(let told)? = events.last
    else { return #expect(Bool(false), "\(events)") }
    #expect(events.count == 2)
    #expect(skipped.role == "On-call inspector" && skipped.rung == 1)
    #expect(told.to == "OCU commander" && told.rung == 2)
    #expect(scene.refusal(of: .climb(held: [:], at: ring)) == .adviceCall(.topOfLadder))
  }

  @Test func `a rung that is held is told by its holder`() throws {
    var scene = try fastCall()

    try scene.perform(.climb(held: [.reserve: "DI 1"], at: ring))

    #expect(scene.state.escalations.map(\.to) == ["On-call inspector, DI 1"])
    #expect(scene.state.skipped.isEmpty)
  }

  @Test func `indicators are counted and never scored`() throws {
    var scene = try fastCall()

    try scene.perform(.indicate(["c-school", "g-fear"], at: ring))
    try scene.perform(.indicate(["g-fear"], at: ring))

    #expect(scene.state.indicators.map(\.words) == ["Fear"])
    #expect(
      scene.refusal(of: .indicate(["x"], at: ring)) == .adviceCall(.unknownIndicator("x"))
    )
  }

  @Test func `a fast-time call with open steps closes only with a reason`() throws {
    var scene = try fastCall()
    try scene.perform(.acknowledge(by: "DI 1", at: ring))

    #expect(
      scene.refusal(of: .close(reason: "", at: ring)) == .adviceCall(.stepsOpen(3))
    )
    try scene.perform(.close(reason: "Handed to the borough.", at: ring))
    #expect(scene.state.status == .closed)
  }

  @Test(
    arguments: [
      (.no, .notKnown, true, .consentNeeded), (.no, .no, false, .consentRefused),
      (.no, .yes, true, nil), (.yes, .no, true, nil), (.notKnown, .notKnown, true, nil),
    ] as [(AdviceCall.Answer, AdviceCall.Answer, Bool, AdviceCall.Refusal?)]
  )
  func `an adult agrees before a referral and who may be a child need not`(
    child: AdviceCall.Answer,
    consent: AdviceCall.Answer,
    isNational: Bool,
    refusal: AdviceCall.Refusal?
  ) throws {
    var scene = try fastCall()
    try scene.perform(.identify(victimOrPerpetrator: .yes, child: child, at: ring))
    let draft = Referral.Draft(
      recipient: "poppy",
      consent: consent,
      paragraph: "10.B18",
      isNational: isNational
    )

    #expect(scene.refusal(of: .refer(draft, at: ring)) == refusal.map(Refusal.adviceCall))
  }

  @Test func `a referral is sent, acknowledged and answered, after the call is closed too`() throws
  {
    var scene = try fastCall()
    let draft = Referral.Draft(
      recipient: "childrens-services",
      consent: .notKnown,
      paragraph: "10.B18"
    )
    try scene.perform(.refer(draft, at: ring))
    #expect(scene.refusal(of: .refer(draft, at: ring)) == .adviceCall(.referredAlready))
    try scene.perform(.acknowledge(by: "DI 1", at: ring))
    try scene.perform(.close(reason: "Passed on.", at: ring))

    try scene.perform(.acknowledgeReferral(1, at: ring))
    try scene.perform(.answerReferral(1, outcome: "Placed.", isPositive: .notKnown, at: ring))

    #expect(scene.state.referrals.map(\.stage) == [.answered])
    #expect(
      scene.refusal(of: .acknowledgeReferral(2, at: ring)) == .adviceCall(.unknownReferral(2))
    )
  }

  @Test(
    arguments: [
      ("2010-09-16", "2010-09-23"), ("2010-09-18", "2010-09-24"), ("2010-12-23", "2011-01-03"),
    ]
  )
  func `the decision is due after five working days of England and Wales`(
    sent: String,
    due: String
  ) {
    let clocks = NationalClocks(holidays: [day("2010-12-27"), day("2010-12-28")])

    #expect(clocks.decisionDue(after: day(sent)) == day(due))
  }

  @Test func `a positive decision begins 45 days of reflection`() {
    let clocks = NationalClocks(holidays: [])
    var referral = Referral(
      recipient: "ukhtc",
      consent: .yes,
      paragraph: "outside the sources",
      isNational: true,
      sentAt: ring
    )

    #expect(referral.nextDay(clocks)?.day == day("2010-09-23"))
    referral.outcome = "Reasonable grounds."
    referral.answeredAt = london("2010-09-22 12:00")
    #expect(referral.nextDay(clocks) == nil)
    referral.isPositive = .yes
    #expect(referral.nextDay(clocks)?.day == day("2010-11-06"))
  }

  @Test func `a route names who cares beside who leads, with the paragraph`() {
    let asked = AdviceCall.routingCase(
      AdviceCall.Details(caller: nil, callBack: nil, organisation: nil, kind: .trafficking),
      child: .notKnown,
      isIdentified: .yes,
      unit: TestUnit.unit,
      on: day("2010-09-16")
    )

    let route = TestUnit.unit.route(asked)

    #expect(route.lines.map(\.paragraph) == ["10.B18"])
    #expect(route.referrals.map(\.organisation) == ["childrens-services"])
  }

  private var desk: Desk {
    var desk = Desk.at("2010-09-16 02:50")
    desk.unit = TestUnit.unit
    return desk
  }

  private func fastCall() throws -> Scene<AdviceCall> {
    var scene = Scene<AdviceCall>(desk: desk)
    try scene.perform(.open(.init(receivedAt: ring, answeredAt: ring)))
    try scene.perform(.identify(victimOrPerpetrator: .yes, child: .notKnown, at: ring))
    return scene
  }
}

@Suite struct HandoverTests {
  private let now = london("2010-09-16 07:00")

  @Test func `somebody else accepts a handover, once`() throws {
    var scene = Scene<Handover>()
    try scene.perform(.draft(to: "DS 9", items: [], remark: nil))
    #expect(scene.state.isWaiting)
    #expect(scene.refusal(of: .accept(remark: nil)) == .handover(.ownHandover))

    scene.desk.actor = Desk.actor(of: "scd9", 2)
    try scene.perform(.accept(remark: "Seen."))

    #expect(!scene.state.isWaiting)
    #expect(scene.refusal(of: .accept(remark: nil)) == .handover(.alreadyAccepted))
  }

  @Test func `what was left and not accepted carries, each thing once, the soonest first`() {
    let call = Handover.Item(kind: .call, reference: "ADV-3")
    let timer = Handover.Item(kind: .timer, reference: "ADV-2", due: now.adding(minutes: 9))
    let cell = Handover.Item(kind: .detention, reference: "SA 1", due: now.adding(minutes: 5))

    let items = Handover.items(open: [call, timer], carried: [cell, call])

    #expect(items == [cell, timer, call])
  }
}
