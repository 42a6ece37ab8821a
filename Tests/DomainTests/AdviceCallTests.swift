import Domain
import Testing

@Suite struct AdviceCallTests {
  private let ring = london("2010-09-16 02:40")

  @Test func `one key opens a call with its times and a gap-free reference`() throws {
    var scene = Scene<AdviceCall>(desk: .at("2010-09-16 02:41"))

    try scene.perform(.open(opening()))

    let opened = try #require(scene.state.opened)
    #expect(opened.reference.text == "ADV-2010-000042")
    #expect(opened.receivedAt == ring)
    #expect(opened.recordedAt == london("2010-09-16 02:41"))
    #expect(scene.state.status == .open)
    #expect(scene.state.fastTimeResponse() == nil)
  }

  @Test func `the call is described and summarised while it lasts`() throws {
    var scene = try call()
    let details = AdviceCall.Details(
      caller: "PC of a borough",
      callBack: "020 7946 0000",
      organisation: "scd9",
      kind: .trafficking
    )

    try scene.perform(.describe(details))
    try scene.perform(.summarise("Two people found in a locked room."))

    #expect(scene.state.details == details)
    #expect(scene.state.summary == "Two people found in a locked room.")
    #expect(scene.refusal(of: .summarise(" ")) == .adviceCall(.nothingKnown))
    #expect(
      scene.refusal(
        of: .describe(
          AdviceCall.Details(caller: nil, callBack: nil, organisation: "nobody", kind: nil)
        )
      ) == .adviceCall(.unknownOrganisation("nobody"))
    )
  }

  @Test(arguments: [
    (AdviceCall.Answer.yes, true), (.no, false), (.notKnown, false),
  ])
  func `a call is fast-time exactly while a victim or perpetrator is identified`(
    answer: AdviceCall.Answer,
    isFast: Bool
  ) throws {
    var scene = try call()

    try scene.perform(.identify(victimOrPerpetrator: answer, child: .notKnown, at: ring))

    #expect((scene.state.fastTimeResponse() != nil) == isFast)
  }

  @Test func `the fast-time clock runs from the first identification`() throws {
    var scene = try call()
    let later = ring.adding(minutes: 10)
    scene.desk.now = ring.adding(minutes: 30)

    try scene.perform(.identify(victimOrPerpetrator: .yes, child: .notKnown, at: later))
    try scene.perform(.identify(victimOrPerpetrator: .yes, child: .yes, at: ring))
    #expect(scene.state.fastSince == ring)
    #expect(scene.state.child == .yes)

    try scene.perform(.identify(victimOrPerpetrator: .no, child: .no, at: later))
    #expect(scene.state.fastSince == nil)
  }

  @Test func `advice needs a text, a source and a rationale`() throws {
    var scene = try call()
    let advice = AdviceCall.Advice(
      text: "Treat as victims.",
      source: "10.B21",
      rationale: "Locked."
    )
    var baseless = advice
    baseless.source = ""

    #expect(
      scene.refusal(of: .advise(baseless, at: ring))
        == .adviceCall(.missing("what the advice rests on"))
    )
    try scene.perform(.advise(advice, at: ring))
    #expect(scene.state.status == .advised)
  }

  @Test func `a fast-time call is closed only when somebody has taken it on`() throws {
    var scene = try call()
    try scene.perform(.identify(victimOrPerpetrator: .yes, child: .no, at: ring))
    let close = AdviceCall.Command.close(reason: "passed on", at: ring)

    #expect(scene.refusal(of: close) == .adviceCall(.unacknowledged))
    try scene.perform(.escalate(to: "on-call DI", at: ring))
    try scene.perform(.acknowledge(by: "on-call DI", at: ring))
    #expect(
      scene.refusal(of: .acknowledge(by: "DS", at: ring)) == .adviceCall(.alreadyAcknowledged)
    )
    try scene.perform(.followUp("Visit the address.", owner: "DS 4", due: ring.adding(hours: 8)))
    try scene.perform(close)

    #expect(scene.state.status == .closed)
    #expect(scene.refusal(of: close) == .adviceCall(.alreadyClosed))
  }

  @Test func `times run forward and without advice a reason is needed`() throws {
    let scene = try call()
    let early = ring.adding(minutes: -1)
    let future = ring.adding(hours: 1)
    var backwards = opening()
    backwards.answeredAt = early

    #expect(
      scene.refusal(of: .escalate(to: "DI", at: early))
        == .adviceCall(.beforeReceived(early, received: ring))
    )
    #expect(
      scene.refusal(of: .escalate(to: "DI", at: future)) == .adviceCall(.inFuture(future))
    )
    #expect(
      scene.refusal(of: .close(reason: "", at: ring)) == .adviceCall(.reasonNeeded)
    )
    #expect(
      scene.refusal(of: .acknowledge(by: "DI", at: ring)) == .adviceCall(.notFastTime)
    )
    #expect(
      Scene<AdviceCall>().refusal(of: .open(backwards)) == .adviceCall(.answeredFirst)
    )
    #expect(
      Scene<AdviceCall>().refusal(of: .close(reason: "x", at: ring)) == .adviceCall(.unknown)
    )
  }

  private func opening() -> AdviceCall.Opening {
    AdviceCall.Opening(receivedAt: ring, answeredAt: ring)
  }

  private func call() throws -> Scene<AdviceCall> {
    var scene = Scene<AdviceCall>(desk: .at("2010-09-16 02:50"))
    try scene.perform(.open(opening()))
    return scene
  }
}

@Suite struct AdviceResponseTests {
  private let since = london("2010-09-16 02:40")

  @Test(
    arguments: [(0, 5, 0), (4, 5, 0), (5, 15, 1), (15, 30, 2), (30, nil, 3), (90, nil, 3)]
      as [(Int, Int?, Int)]
  )
  func `an unacknowledged call is escalated after 5, 15 and 30 minutes`(
    minute: Int,
    next: Int?,
    overdue: Int
  ) {
    let response = FastTimeResponse(since: since)
    let now = since.adding(minutes: minute)

    #expect(response.nextDeadline(at: now) == next.map(since.adding(minutes:)))
    #expect(response.overdue(at: now) == overdue)
    #expect(response.isAlarming(at: now))
  }

  @Test func `the timers are data`() {
    let response = FastTimeResponse(since: since, timers: FastTimeTimers(minutes: [20, -1, 2]))

    #expect(response.deadlines == [since.adding(minutes: 2), since.adding(minutes: 20)])
  }

  @Test func `an escalation made is not overdue and an acknowledgement ends it all`() {
    let now = since.adding(minutes: 16)
    let told = FastTimeResponse(since: since, escalatedAt: [since.adding(minutes: 5)])
    let taken = FastTimeResponse(since: since, acknowledgedAt: now)

    #expect(told.overdue(at: now) == 1)
    #expect(taken.overdue(at: now) == 0)
    #expect(taken.nextDeadline(at: now) == nil)
    #expect(!taken.isAlarming(at: now))
  }

  @Test func `a referral is sent, acknowledged and answered`() {
    var referral = Referral(
      recipient: "childrens-services",
      consent: .notKnown,
      paragraph: "10.B18",
      sentAt: since
    )

    #expect(referral.stage == .sent)
    referral.acknowledgedAt = since
    #expect(referral.stage == .acknowledged)
    referral.outcome = "Placed."
    #expect(referral.stage == .answered)
  }
}
