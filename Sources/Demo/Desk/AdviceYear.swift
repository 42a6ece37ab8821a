internal import Domain

/// The calls to the advice line: asked, answered, advised, closed; one is open this morning.
struct AdviceYear {
  private let ground: Ground
  private let officers: [Cast.Member]
  private var chance: Chance

  /// The calls that the duty officers of a unit take.
  init(ground: Ground, cast: Cast, chance: Chance) {
    self.ground = ground
    officers = cast.holding(.dutyOfficer)
    self.chance = chance
  }

  /// So many calls since January 2009, and the one of the pinned morning.
  mutating func write(_ count: Int, into timeline: inout Timeline) {
    let rhythm = Rhythm(
      from: Calendar2010.day(2009, 1, 1),
      through: Calendar2010.today.adding(days: -1)
    )
    let moments = (0..<count).map { _ in rhythm.moment(&chance) }.sorted()
    for moment in moments where moment < Calendar2010.now.adding(hours: -3) {
      write(moment, into: &timeline)
    }
    writeOpen(into: &timeline)
  }

  private mutating func write(_ received: Instant, into timeline: inout Timeline) {
    let (kind, question) = chance.pick(AdviceWords.questions)
    let isFast = kind == .trafficking && chance.happens(280)
    let answered = received.adding(minutes: chance.int(0...2))
    let id: ID<AdviceCall> = chance.mint(at: answered)
    let by = chance.pick(officers)
    var opening = AdviceCall.Opening(receivedAt: received, answeredAt: answered)
    opening.details = AdviceCall.Details(
      caller: .present(chance.pick(AdviceWords.callers)),
      callBack: .present(callBack()),
      organisation: chance.pick(ground.origins).key,
      kind: kind
    )
    opening.summary = .present(question)
    opening.victimOrPerpetrator = isFast ? .yes : .no
    opening.child = isFast && chance.happens(200) ? .yes : .no
    timeline.add(answered.adding(minutes: 1), by: by.id, .adviceCall(id, .open(opening)))
    if isFast {
      let at = answered.adding(minutes: chance.int(2...9))
      timeline.add(at, by: by.id, .adviceCall(id, .acknowledge(by: by.label, at: at)))
    }
    close(id, kind, after: answered, isFast: isFast, by: by, into: &timeline)
  }

  private mutating func close(
    _ id: ID<AdviceCall>,
    _ kind: AdviceCall.Kind,
    after answered: Instant,
    isFast: Bool,
    by officer: Cast.Member,
    into timeline: inout Timeline
  ) {
    let advisedAt = answered.adding(minutes: chance.int(11...45))
    let (text, source, rationale) = chance.pick(AdviceWords.advice(on: kind))
    var advice = AdviceCall.Advice(
      text: .present(text),
      source: source,
      rationale: .present(rationale)
    )
    if chance.happens(350) { advice.reply = .present(chance.pick(AdviceWords.replies)) }
    var commands: [Command] = [.adviceCall(id, .advise(advice, at: advisedAt))]
    if isFast || chance.happens(120) {
      let day = LondonTime(advisedAt).date.adding(days: chance.int(1...4)).workingDay
      commands.append(
        .adviceCall(
          id,
          .followUp(
            .present(chance.pick(AdviceWords.followUps)),
            owner: officer.label,
            due: Calendar2010.moment(day, 12, 0)
          )
        )
      )
    }
    timeline.add(advisedAt, by: officer.id, commands)
    let closedAt = advisedAt.adding(minutes: chance.int(1...30))
    if isFast {
      answerSteps(of: id, at: advisedAt.adding(minutes: 1), by: officer, into: &timeline)
    }
    timeline.add(closedAt, by: officer.id, .adviceCall(id, .close(reason: "", at: closedAt)))
  }

  /// Every step of the checklist, answered before the call is closed.
  private func answerSteps(
    of id: ID<AdviceCall>,
    at moment: Instant,
    by officer: Cast.Member,
    into timeline: inout Timeline
  ) {
    let steps = ground.unit.checklist("fast-time", on: Calendar2010.today)?.steps ?? []
    timeline.add(
      moment,
      by: officer.id,
      steps.map { step in .adviceCall(id, .answerStep(step.key, .done, remark: nil, at: moment)) }
    )
  }

  /// The call of 08:40: somebody is in danger, one rung was told, nobody has taken it on.
  private mutating func writeOpen(into timeline: inout Timeline) {
    guard let officer = officers.first else { return }
    let received = Calendar2010.now.adding(minutes: -20)
    let id: ID<AdviceCall> = chance.mint(at: received)
    var opening = AdviceCall.Opening(
      receivedAt: received,
      answeredAt: received.adding(minutes: 1)
    )
    opening.details = AdviceCall.Details(
      caller: .present("Custody sergeant, station in the east"),
      callBack: .present(callBack()),
      organisation: ground.origins.last?.key,
      kind: .trafficking
    )
    opening.summary = .present(
      "A person held for removal says that others are locked in a house; wants to speak to somebody."
    )
    timeline.add(received.adding(minutes: 2), by: officer.id, .adviceCall(id, .open(opening)))
    let known = received.adding(minutes: 6)
    timeline.add(
      known,
      by: officer.id,
      .adviceCall(id, .identify(victimOrPerpetrator: .yes, child: .notKnown, at: known))
    )
    let told = received.adding(minutes: 12)
    timeline.add(
      told,
      by: officer.id,
      .adviceCall(id, .escalate(to: "On-call detective inspector", at: told))
    )
  }

  /// A number of the ranges that the regulator keeps for drama.
  private mutating func callBack() -> String {
    "020 7946 0\(padded(chance.below(1000), to: 3))"
  }
}
