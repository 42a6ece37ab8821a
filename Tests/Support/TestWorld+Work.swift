internal import Domain
internal import Ledger

extension TestWorld {
  func workTaskings() throws {
    let tasking = try raise(.test("Photograph the vans", marking: .confidential))
    try submit(
      [
        .tasking(tasking, .accept), .tasking(tasking, .progress("Two vans were photographed.")),
        .tasking(tasking, .withdrawProgress(line: 0, reason: "wrong vans")),
        .tasking(tasking, .moveDue(london("2010-09-24 17:00"), reason: "court")),
        .tasking(tasking, .block(reason: "no car")), .tasking(tasking, .unblock),
        .tasking(tasking, .complete), .tasking(tasking, .result(.test)),
        .tasking(tasking, .reopen(reason: "one van more")), .tasking(tasking, .result(.test)),
      ],
      by: .supervisor
    )
    try submit(
      [
        .tasking(tasking, .review(reason: "read")),
        .tasking(tasking, .takeBack(reason: "too soon")),
        .tasking(tasking, .review(reason: "read")), .tasking(tasking, .signOff(reason: "checked")),
      ],
      by: .commander
    )
  }

  func answerBids() throws {
    let offered = london("2010-09-30 17:00")
    let accepted = try raise(.test("Visit the bar", team: "swale"), isBid: true)
    let declined = try raise(.test("Visit the flat", team: "swale"), isBid: true)
    try submit(
      [
        .tasking(accepted, .counterBid(reason: "no staff", due: offered)),
        .tasking(accepted, .acceptBid(reason: "staff found", due: offered)),
        .tasking(declined, .declineBid(reason: "not a priority")),
      ],
      by: .partnerTasking
    )
  }

  /// A counter-offer that is refused and then taken, and work that another owner has now.
  func agreeAndGiveOver() throws {
    let offered = london("2010-10-04 17:00")
    let bid = try raise(.test("Visit the shop", team: "swale"), isBid: true)
    let counter = Command.tasking(bid, .counterBid(reason: "no car", due: offered))
    try submit([counter], by: .partnerTasking)
    try submit([.tasking(bid, .refuseOffer(reason: "too late"))], by: .commander)
    try submit([counter], by: .partnerTasking)
    try submit([.tasking(bid, .takeOffer(reason: "as offered"))], by: .commander)
    var draft = Tasking.Draft.test("Watch the flat")
    draft.due = london("2010-10-05 17:00")
    let work = try raise(draft)
    try submit(
      [.tasking(work, .reassign(team: "maxim", owner: "DS 5", reason: "DS 4 is on leave"))],
      by: .supervisor
    )
  }

  func runOperation() throws {
    let (run, other): (ID<Operation>, ID<Operation>) = (ids.mint(), ids.mint())
    let milestone = Operation.Milestone(words: "Briefing held", due: london("2010-09-17 07:00"))
    try submit(
      [
        .operation(run, .plan(.test())), .operation(run, .setMilestone(milestone)),
        .operation(run, .reachMilestone(0, at: london("2010-09-17 06:30"))),
        .operation(run, .assess(.test)),
        .operation(run, .consult(.test(at: london("2010-09-16 08:00")))),
        .operation(run, .makeReady),
      ],
      by: .commander
    )
    let found = try ledger.compared(run, for: TestOfficer.commander.audience)?.findings
    let findings = found ?? Operation.Findings(compared: 0)
    let statement: Operation.CheckStatement =
      findings.isNone ? .init(.none) : .init(.jointly, because: "one team goes in")
    try submit(
      [
        .operation(run, .check(findings, statement)),
        .operation(run, .start(at: london("2010-09-17 07:00"))),
        .operation(run, .noteImpact(.during, "Quiet.", at: london("2010-09-17 07:30"))),
        .operation(run, .noteImpact(.after, "Told them.", at: london("2010-09-17 08:00"))),
        .operation(run, .close(result: "Nobody was there.", at: london("2010-09-17 08:00"))),
        .operation(other, .plan(.test("Sandpiper"))),
        .operation(other, .overrideImpact(reason: "a life is at risk")),
        .operation(other, .cancel(reason: "superseded")),
      ],
      by: .commander
    )
  }

  /// Work for an operation, which is also before a meeting.
  func linkOperation(to meeting: ID<Meeting>) throws {
    let operation: ID<Operation> = ids.mint()
    let item: ID<AgendaItem> = ids.mint()
    try submit([.operation(operation, .plan(.test("Bramble")))], by: .commander)
    var draft = Tasking.Draft.test("Watch the yard")
    draft.operation = operation
    try raise(draft)
    let review = AgendaItem(
      id: item,
      heading: .operations,
      matter: .operation(operation),
      title: "Review: Operation Bramble"
    )
    try submit([.meeting(meeting, .place(review))], by: .chair)
  }

  func deploy() throws {
    let (run, other): (ID<Deployment>, ID<Deployment>) = (ids.mint(), ids.mint())
    try submit(
      [
        .deployment(run, .plan(.test())),
        .deployment(run, .start(at: london("2010-09-16 08:30"))),
        .deployment(run, .extend(until: london("2010-09-19 18:00"), reason: "more to do")),
        .deployment(run, .withdraw(at: london("2010-09-17 08:00"), reason: "done")),
        .deployment(other, .plan(.test())), .deployment(other, .cancel(reason: "double")),
      ],
      by: .commander
    )
  }

  func post() throws {
    let posting: ID<Deployment> = ids.mint()
    let leave = Abstraction(kind: .leave, from: day("2010-09-20"), until: day("2010-09-27"))
    try submit(
      [
        .deployment(
          posting,
          .post(
            Posting(officer: TestOfficer.analyst.id, team: "maxim", from: day("2010-09-01"))
          )
        ),
        .deployment(posting, .abstract(leave)),
        .deployment(posting, .withdrawAbstraction(0, reason: "cancelled")),
        .deployment(posting, .abstract(leave)),
        .deployment(posting, .endPosting(on: day("2010-10-01"), reason: "promotion")),
      ],
      by: .commander
    )
  }

  func detain() throws {
    let stay = try arrive()
    var amended = Detention.Arrival.test(at: "2010-09-15 19:05")
    amended.nationality = "not known"
    let called = InterpreterSession(
      language: "Yoruba",
      provider: "list",
      calledAt: london("2010-09-15 20:00")
    )
    var seen = called
    seen.arrivedAt = london("2010-09-15 21:00")
    seen.fee = Pence(4500)
    let commands: [Detention.Command] = [
      .amendArrival(amended, reason: "clock"),
      .beginEpisode(.pace, from: london("2010-09-15 19:05")),
      .endEpisode(.pace, at: london("2010-09-15 23:00")),
      .beginEpisode(.immigration, from: london("2010-09-15 23:00")),
      .setLevel(.constant, from: london("2010-09-15 23:30")), .addInterpreter(called),
      .updateInterpreter(entry: 7, seen), .check(at: london("2010-09-16 00:00")),
      .note(.is91Served, at: london("2010-09-16 00:10")),
      .note(.bedAllocated, at: london("2010-09-16 00:20")), .void(entry: 11, reason: "other stay"),
      .raiseFlag(.childPossible, at: london("2010-09-16 00:30")),
      .answerFlag(.childPossible, "Seen by a social worker.", at: london("2010-09-16 01:30")),
      .depart(.escort, destination: "removal centre", at: london("2010-09-16 09:30")),
    ]
    try submit(commands.map { command in .detention(stay, command) }, by: .custody)
    try submit([.detention(stay, .reveal(reason: "solicitor asks"))], by: .custody)
    try claim()
  }

  /// A claim's whole life.
  private func claim() throws {
    let month = ClaimMonth(day("2010-09-16"))
    let run = try ledger.claimRun(of: month, for: TestOfficer.custody.audience)
    try submit(run.commands(isSplit: false), by: .custody)
    try submit([.claim(month.claim, .check)], by: .supervisor)
    let payment = ClaimPayment(
      invoice: "INV-1",
      custody: "CUS-2010-000001",
      paid: Pence(10_000),
      on: day("2010-09-17"),
      reason: ""
    )
    try submit(
      [
        .claim(month.claim, .send(invoice: "INV-1", on: day("2010-09-17"))),
        .claim(month.claim, .query(line: 1, words: "Which stay?")),
        .claim(month.claim, .adjust(line: 1, by: Pence(-100), reason: "agreed")),
        .claim(month.claim, .pay([payment])),
      ],
      by: .custody
    )
    try submit([.claim(month.claim, .writeOff(reason: "agreed"))], by: .supervisor)
  }
}
