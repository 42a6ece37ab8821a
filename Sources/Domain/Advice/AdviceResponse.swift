extension AdviceCall {
  /// One rung of the escalation ladder, as it stood when the response began.
  public struct Rung: Hashable, Sendable, Codable {
    /// Who stands on it: `OCU commander`.
    public let role: String
    /// The part of the rota that holds it; nil for an office that somebody always holds.
    public let part: Duty.Part?

    /// A rung of a role.
    public init(role: String, part: Duty.Part? = nil) {
      self.role = role
      self.part = part
    }
  }

  /// The fast-time response began; what it asks and when it climbs stays as it stood then.
  public struct Began: Sendable, Equatable, Codable {
    /// The checklist that was in force.
    public let checklist: Key<Checklist>
    /// Which version of it, from 1.
    public let version: Int
    /// Its steps, those about a child first.
    public let steps: [Checklist.Step]
    /// The minutes after which it climbs.
    public let timers: FastTimeTimers
    /// The ladder above the desk, the first rung first.
    public let ladder: [Rung]
    /// When a victim or perpetrator was identified.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who answered the call.
    public let by: ID<Officer>
  }

  /// What became of a step.
  public enum StepAnswer: String, Sendable, CaseIterable, Codable {
    case done
    case notNeeded = "not-needed"

    /// The answer as a screen shows it.
    public var words: String {
      switch self {
      case .done: "done"
      case .notNeeded: "not needed"
      }
    }
  }

  /// A step was answered.
  public struct StepAnswered: Sendable, Equatable, Codable {
    /// The step.
    public let step: Key<Checklist.Step>
    /// What became of it.
    public let answer: StepAnswer
    /// What was noted; why, for a step that is not needed.
    public let remark: Body?
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who answered it.
    public let by: ID<Officer>
  }

  /// Indicators were said to be seen; a person decides what they mean.
  public struct Indicated: Sendable, Equatable, Codable {
    /// All that are seen, in the words of the unit's list as it stood.
    public let seen: [Checklist.Step]
    /// How many the list holds.
    public let listed: Int
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who saw them.
    public let by: ID<Officer>
  }

  /// A rung was passed over because nobody held it.
  public struct RungSkipped: Sendable, Equatable, Codable {
    /// Which one, from 1.
    public let rung: Int
    /// Who should have stood on it.
    public let role: String
    /// Why it is empty.
    public let reason: String
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who climbed past it.
    public let by: ID<Officer>
  }
}

extension AdviceCall {
  /// The step that asks about a child, by its key in the unit file.
  public static let childStep: Key<Checklist.Step> = "child"
  /// The step that forbids removal before trafficking was considered.
  public static let removalStep: Key<Checklist.Step> = "not-an-offender"

  /// When it rang: as told, or else when the key was pressed; nil before the call is opened.
  public var receivedAt: Instant? { details.rang ?? opened?.receivedAt }

  /// What became of a step, nil while nobody has answered it.
  public func answer(to step: Key<Checklist.Step>) -> StepAnswered? {
    answered.last { answer in answer.step == step }
  }

  /// The steps that nobody has answered, in order.
  public var openSteps: [Checklist.Step] {
    (response?.steps ?? []).filter { step in answer(to: step.key) == nil }
  }

  /// Whether 'do not detain or remove before trafficking is considered' still stands unanswered.
  public var isRemovalOpen: Bool {
    fastSince != nil && openSteps.contains { step in step.key == Self.removalStep }
  }

  /// The rung that is told next.
  ///
  /// - Parameter held: who holds the parts of the rota now.
  /// - Returns: its number, from 1; nil at the top or where there is no ladder.
  public func nextRung(held: [Duty.Part: String]) -> Int? {
    let ladder = response?.ladder ?? []
    return (lastRung..<ladder.count).first { place in
      ladder[place].part.map { part in held[part] != nil } ?? true
    }.map { place in place + 1 }
  }

  /// The highest rung that was told, 0 for none.
  private var lastRung: Int { escalations.compactMap(\.rung).max() ?? 0 }

  /// What the first identification leads to: the response, frozen as the unit has it on that day.
  func begun(at moment: Instant, facts: Facts) -> [Event] {
    guard response == nil, let checklist = facts.unit.checklist("fast-time", on: facts.today) else {
      return []
    }
    let isAboutChild = { (step: Checklist.Step) in step.key == Self.childStep }
    let steps =
      checklist.steps.filter(isAboutChild) + checklist.steps.filter { step in !isAboutChild(step) }
    return [
      .began(
        Began(
          checklist: checklist.key,
          version: facts.unit.version(of: .checklist, checklist.key.text),
          steps: steps,
          timers: facts.unit.fastTimeTimers(on: facts.today),
          ladder: facts.unit.rungs(on: facts.today),
          occurredAt: moment,
          recordedAt: facts.now,
          by: facts.actor.officer
        )
      )
    ]
  }

  /// The events of the two questions, and of the response where it begins.
  func identified(_ answer: Answer, child: Answer, at moment: Instant, facts: Facts) -> [Event] {
    let identified = Event.identified(
      Identified(
        victimOrPerpetrator: answer,
        child: child,
        occurredAt: moment,
        recordedAt: facts.now,
        by: facts.actor.officer
      )
    )
    return answer == .yes ? [identified] + begun(at: moment, facts: facts) : [identified]
  }

  /// The events of a step, of the indicators, or of a climb.
  func respond(_ command: Command, facts: Facts) throws(Domain.Refusal) -> [Event] {
    switch command {
    case .answerStep(let step, let answer, let remark, let at):
      return [try answered(step, answer, remark, at: at, facts: facts)]
    case .indicate(let keys, let at): return [try indicated(keys, at: at, facts: facts)]
    case .climb(let held, let at): return try climb(held, at: at, facts: facts)
    case .open, .describe, .summarise, .identify, .advise, .escalate, .acknowledge, .followUp,
      .close, .refer, .acknowledgeReferral, .answerReferral, .lead:
      return []
    }
  }

  private func answered(
    _ step: Key<Checklist.Step>,
    _ answer: StepAnswer,
    _ remark: Body?,
    at moment: Instant,
    facts: Facts
  ) throws(Domain.Refusal) -> Event {
    guard let response else { throw .adviceCall(.noResponse) }
    guard response.steps.contains(where: { known in known.key == step }) else {
      throw .adviceCall(.unknownStep(step))
    }
    guard answer == .done || remark?.isBlank == false else { throw .adviceCall(.whyNotNeeded) }
    return .stepAnswered(
      StepAnswered(
        step: step,
        answer: answer,
        remark: remark,
        occurredAt: moment,
        recordedAt: facts.now,
        by: facts.actor.officer
      )
    )
  }

  private func indicated(_ keys: [Key<Checklist.Step>], at moment: Instant, facts: Facts)
    throws(Domain.Refusal) -> Event
  {
    let list = facts.unit.checklist("indicators", on: facts.today)?.steps ?? []
    for key in keys where !list.contains(where: { step in step.key == key }) {
      throw .adviceCall(.unknownIndicator(key))
    }
    return .indicated(
      Indicated(
        seen: list.filter { step in keys.contains(step.key) },
        listed: list.count,
        occurredAt: moment,
        recordedAt: facts.now,
        by: facts.actor.officer
      )
    )
  }

  private func climb(_ held: [Duty.Part: String], at moment: Instant, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    guard fastSince != nil, let response else { throw .adviceCall(.noResponse) }
    guard let next = nextRung(held: held) else { throw .adviceCall(.topOfLadder) }
    let (now, by) = (facts.now, facts.actor.officer)
    let passed = (lastRung + 1..<next).map { rung in
      Event.rungSkipped(
        RungSkipped(
          rung: rung,
          role: response.ladder[rung - 1].role,
          reason: "nobody is on call",
          occurredAt: moment,
          recordedAt: now,
          by: by
        )
      )
    }
    let rung = response.ladder[next - 1]
    let holder = rung.part.flatMap { part in held[part] }
    let told = Escalated(
      to: holder.map { holder in "\(rung.role), \(holder)" } ?? rung.role,
      rung: next,
      occurredAt: moment,
      recordedAt: now,
      by: by
    )
    return passed + [.escalated(told)]
  }
}

extension Unit {
  /// The minutes after which an unacknowledged fast-time call climbs on a day (AMB-10).
  public func fastTimeTimers(on date: CivilDate) -> FastTimeTimers {
    let minutes = setting("amb-10", on: date)?.value.split(separator: "/").compactMap { text in
      Int(text)
    }
    guard let minutes, !minutes.isEmpty else { return FastTimeTimers() }
    return FastTimeTimers(minutes: minutes)
  }

  /// The rungs above the desk on a day: whoever is first on call sits at the desk, and the first
  /// rung that is on call is the rota's reserve.
  public func rungs(on date: CivilDate) -> [AdviceCall.Rung] {
    var parts: [Duty.Part] = [.reserve]
    return ladder(on: date).filter { contact in contact.key != "duty-desk" }.map { contact in
      let isOnCall = contact.key.text.hasPrefix("on-call")
      return AdviceCall.Rung(role: contact.role, part: isOnCall ? parts.popLast() : nil)
    }
  }

  /// Which version of a record stands, from 1.
  public func version(of section: UnitRecord.Section, _ key: String) -> Int {
    versions[Address(section: section, key: key)]?.count ?? 1
  }
}
