internal import Domain

extension TestWorld {
  /// Some days of the unit's life in which everything happens that can: every kind of event.
  ///
  /// The clock moves on by two days. Half the reports are for the force alone.
  public func liveSomeDays() throws {
    try changeUnit()
    try keepRota()
    let call = try advise()
    let reports = try handleReports()
    try submit([.adviceCall(call, .lead(to: .report(reports[0])))], by: .dutyOfficer)
    try walkMeeting(about: reports)
    try workTaskings()
    try answerBids()
    try agreeAndGiveOver()
    clock.set(to: london("2010-09-17 09:00"))
    try runOperation()
    try deploy()
    try post()
    try detain()
    clock.set(to: london("2010-09-18 09:00"))
  }

  private func changeUnit() throws {
    let tomorrow = day("2010-09-17")
    let renamed = Borough(
      key: "newham",
      name: "Newham",
      gss: "E09000025",
      code: "KF",
      column: 1,
      row: 0
    )
    let gone = Unit.Address(section: .borough, key: "westminster")
    let officer = TestOfficer.finance.id
    try submit(
      [
        .unit(
          .change(
            [.set(.agreement(TestUnit.agreement()))]
              + TestUnit.clearing(hours: 240).map { setting in .set(.setting(setting)) },
            from: day("2010-09-16")
          )
        ),
        .unit(.change([.set(.borough(renamed)), .withdraw(gone)], from: tomorrow)),
        .unit(
          .keepScenario(
            Scenario(name: "A fifth", changes: [.cutShare("maxim", perMille: 200)]),
            reason: "the spending review"
          )
        ), .unit(.discardScenario("A fifth", reason: "the review took none")),
        .officer(officer, .grant(.auditor, from: day("2010-09-16"))),
        .officer(officer, .revoke(.auditor, from: tomorrow)),
        .officer(officer, .mapAccount("finance")),
      ],
      by: .administrator
    )
  }

  private func keepRota() throws {
    let (slot, other): (ID<Duty>, ID<Duty>) = (ids.mint(), ids.mint())
    let third: ID<Duty> = ids.mint()
    try submit(
      [.duty(slot, .assign(.test())), .duty(other, .assign(.test(.supervisor)))],
      by: .rotaManager
    )
    let ask = Duty.Command.propose(to: .officer(TestOfficer.rotaManager.id), reason: "court")
    try submit([.duty(slot, ask)], by: .dutyOfficer)
    try submit([.duty(slot, .accept)], by: .rotaManager)
    try submit([.duty(slot, .approve())], by: .supervisor)
    try submit(
      [
        .duty(other, .override(to: .label("DS 9"), reason: "ill")),
        .duty(other, .cancel(reason: "double")),
      ],
      by: .supervisor
    )
    let again = Duty.Command.propose(to: .label("DS 9"), reason: "a course")
    try submit(
      [
        .duty(third, .assign(.test(.rotaManager))), .duty(third, again),
        .duty(third, .decline(reason: "put off")), .duty(third, again),
      ],
      by: .rotaManager
    )
    let first = Leave(from: day("2010-10-01"), through: day("2010-10-02"))
    let second = Leave(from: day("2010-10-04"), through: day("2010-10-08"))
    let id = TestOfficer.dutyOfficer.id
    try submit(
      [
        .officer(id, .takeLeave(first)), .officer(id, .cancelLeave(first, reason: "moved")),
        .officer(id, .takeLeave(second)),
      ],
      by: .dutyOfficer
    )
  }

  private func advise() throws -> ID<AdviceCall> {
    let call: ID<AdviceCall> = ids.mint()
    let (half, three) = (london("2010-09-16 08:32"), london("2010-09-16 08:40"))
    let details = AdviceCall.Details(
      caller: "PC 1",
      callBack: nil,
      organisation: "borough",
      kind: .trafficking
    )
    let advice = AdviceCall.Advice(
      text: "Presume a child.",
      source: "10.B18",
      rationale: "Age is disputed.",
      dissent: nil,
      reply: "Understood."
    )
    try submit(
      [
        .adviceCall(call, .open(.test())), .adviceCall(call, .describe(details)),
        .adviceCall(call, .summarise("A child may have been trafficked.")),
        .adviceCall(call, .identify(victimOrPerpetrator: .yes, child: .notKnown, at: half)),
        .adviceCall(call, .escalate(to: "DI on call", at: half)),
        .adviceCall(call, .acknowledge(by: "DI 1", at: three)),
        .adviceCall(call, .advise(advice, at: three)),
        .adviceCall(
          call,
          .followUp("Ring back.", owner: "DS 4", due: london("2010-09-17 09:00"))
        ),
      ] + response(on: call, at: three) + [
        .adviceCall(call, .close(reason: "Passed on.", at: three))
      ],
      by: .dutyOfficer
    )
    try handOver()
    return call
  }

  /// Passes a report on and calls it back, looks at it, and chooses what others learn of it.
  private func share(_ report: ID<Report>) throws {
    let proposed = Grading.fiveByFiveByFive(source: .b, information: 2, handling: 1)
    try submit(
      [
        .report(report, .evaluate(proposed, reason: "")),
        .report(
          report,
          .disclose(
            Disclosure.Draft(
              to: ["ukba"],
              under: "isa",
              text: "Workers were seen.",
              reason: "a joint visit"
            )
          )
        ),
        .report(report, .recallDisclosure(1, reason: "the wrong address")),
        .report(report, .look),
        .report(report, .setInterest(.nameMe, reason: "an open case")),
      ],
      by: .intelligenceUnit
    )
  }

  /// Passes a borough report on, takes it back, passes it again and hears that it is there.
  private func clear(_ report: ID<Report>) throws {
    let steps: [Report.Passing] = [
      .on(to: "hft", remark: "the same flat"), .withdraw(from: "hft", reason: "too early"),
      .on(to: "hft", remark: ""), .acknowledge(of: "hft", by: "DS 6"), .on(to: "scd9", remark: ""),
    ]
    try submit(steps.map { step in .report(report, .passing(step)) }, by: .dutyOfficer)
  }

  /// Raises two requirements, says what answers the first, and closes the second.
  private func answer(with report: ID<Report>, and other: ID<Report>) throws {
    let raise = Unit.Requiring.raise(
      question: "Who brings the workers?",
      owner: "scd9",
      priority: "trafficking",
      rank: 1,
      expires: day("2010-12-31")
    )
    try submit([.unit(.requiring(raise))], by: .intelligenceUnit)
    try submit(
      [
        .unit(.requiring(raise)), .report(report, .answering(.says("ir-1", reason: "a name"))),
        .report(other, .answering(.says("ir-1", reason: "a street"))),
        .report(other, .answering(.withdraw("ir-1", reason: "another street"))),
      ],
      by: .intelligenceUnit
    )
    try submit([.unit(.requiring(.close("ir-2", reason: "asked twice")))], by: .intelligenceUnit)
  }

  /// Says that two vans are one, that they are not, and that they are after all.
  private func link(_ report: ID<Report>, with other: ID<Report>) throws {
    let link = Report.SubjectLink(subject: 0, other: other, otherSubject: 0)
    let steps: [Report.Linking] = [
      .link(link, reason: "the same dent"), .part(link, reason: "another dent"),
      .link(link, reason: "both dents"),
    ]
    try submit(steps.flatMap { step in step.commands(on: report) }, by: .analyst)
  }

  /// Reports of every fate; the last two are fit to be nominated.
  private func handleReports() throws -> [ID<Report>] {
    let meeting = try schedule(at: "2010-09-16 08:00")
    let regraded = Grading.fiveByFiveByFive(source: .c, information: 3, handling: 4)
    let review = day("2011-03-01")
    let reports = try ["Vans", "Flats", "Passports", "Nail bars", "Workers"].map { headline in
      var draft = Report.Draft.test("\(headline) seen")
      draft.subjects = [Subject(kind: .vehicle, words: "AB12 CDE")]
      draft.boroughs = ["hackney"]
      if headline == "Flats" { draft.origin = "borough" }
      return try receive(draft)
    }
    try submit(
      [
        .report(reports[0], .evaluate(regraded, reason: "one source", review: review)),
        .report(reports[0], .dispose(reason: "retention")),
        .report(reports[1], .sendBack(reason: "no date")),
        .report(
          reports[1],
          .setRetention(group: .intelligence, basis: "a product", reviewOn: review)
        ),
        .report(reports[1], .retain(reason: "of use", until: review.adding(days: 365))),
        .report(reports[1], .placeHold(reason: "a court case")),
        .report(reports[2], .file(reason: "known")),
        .report(reports[3], .evaluate(regraded, reason: "one source", review: review)),
      ],
      by: .intelligenceUnit
    )
    try submit([.report(reports[1], .liftHold(reason: "it is over"))], by: .supervisor)
    try share(reports[4])
    try clear(reports[1])
    try answer(with: reports[4], and: reports[1])
    try link(reports[1], with: reports[2])
    let item = try nominate(reports[4], for: meeting)
    try submit(
      Steps.withdrawNomination(of: reports[4], item: item.id, on: meeting, reason: "too early"),
      by: .chair
    )
    return Array(reports.suffix(2))
  }

  private func walkMeeting(about reports: [ID<Report>]) throws {
    let meeting = try schedule()
    let somebody = Attendance(label: "DI 1", organisation: "ukba", clearance: .confidential)
    let first = try nominate(reports[0], for: meeting, titled: "Nail bars", isRisk: true)
    let second = try nominate(reports[1], for: meeting, titled: "Workers")
    try submit(
      [
        .meeting(meeting, .open), .meeting(meeting, .arrive(somebody)),
        .meeting(meeting, .openItem(first.id)), .meeting(meeting, .pauseClock(true)),
        .meeting(meeting, .note(first.id, "Children may be there.", isDissent: true)),
        .meeting(meeting, .leave(somebody)),
      ],
      by: .chair
    )
    let tasking: ID<Tasking> = ids.mint()
    try submit(Steps.task(.test(), as: tasking, isBid: false, on: first, of: meeting), by: .chair)
    try submit(
      Steps.undo(.task(tasking), on: first, of: meeting, reason: "wrong team"),
      by: .chair
    )
    let held = Decision.monitor(.init(expiresOn: day("2010-12-01")))
    try submit(Steps.decide(held, on: first, of: meeting), by: .chair)
    try submit(Steps.decide(held, on: second, of: meeting), by: .chair)
    try arrange(meeting, first, second)
    try submit([.meeting(meeting, .close)], by: .chair)
    try submit(
      [
        .meeting(meeting, .approveMinutes(head: String(repeating: "0", count: 64))),
        .meeting(meeting, .addend("The vans were three.")),
      ],
      by: .chair
    )
    let off = try schedule(at: "2010-09-20 10:00")
    try linkOperation(to: off)
    try submit(
      [
        .meeting(off, .reschedule(startsAt: london("2010-09-21 10:00"), reason: "court")),
        .meeting(off, .cancel(reason: "nobody can come")),
      ],
      by: .chair
    )
  }

  /// What a chair does to an agenda, and to the wall.
  private func arrange(_ meeting: ID<Meeting>, _ first: AgendaItem, _ second: AgendaItem) throws {
    let (asked, other): (ID<AgendaItem>, ID<AgendaItem>) = (ids.mint(), ids.mint())
    let question = AgendaItem(
      id: asked,
      heading: second.heading,
      matter: .topic,
      title: "Who tells the landlord?"
    )
    let later = AgendaItem(
      id: other,
      heading: .otherBusiness,
      matter: .topic,
      title: "Room for the next meeting"
    )
    try submit(
      [
        .meeting(meeting, .apologise("hft", label: "DS 6")),
        .meeting(meeting, .split(second.id, into: question)),
        .meeting(meeting, .move(asked, before: second.id)),
        .meeting(meeting, .place(later)), .meeting(meeting, .merge(asked, into: other)),
        .meeting(meeting, .park(other, reason: "time")), .meeting(meeting, .hideWall(true)),
        .meeting(meeting, .hideWall(false)),
      ],
      by: .chair
    )
  }
}
