internal import Domain

/// What becomes of taskings and bids: answers, progress, slips, results, sign-offs by somebody else.
struct TaskingLife {
  private let cast: Cast
  private var chance: Chance

  /// The life of work among the officers.
  init(cast: Cast, chance: Chance) {
    self.cast = cast
    self.chance = chance
  }

  /// Writes what becomes of a tasking up to the pinned moment, or to the end of its fate.
  mutating func write(_ plan: TaskingPlan, _ fate: TaskingFate, into timeline: inout Timeline) {
    var moment = plan.at
    if plan.isBid {
      guard let accepted = answered(plan, fate.answer, into: &timeline) else { return }
      moment = accepted
    } else {
      moment = Rhythm.workingMoment(chance.int(60...1500), after: moment, &chance)
      guard add(moment, by: worker(of: plan), plan, .accept, into: &timeline) else { return }
    }
    guard let last = progressed(plan, fate, from: moment, into: &timeline) else { return }
    switch fate.end {
    case .overdue(let slips):
      guard slips > 0 else { return }
      let due = plan.draft.due.adding(hours: 20)
      let reason = chance.pick(TaskingWords.slips)
      _ = add(
        min(last, plan.draft.due),
        by: supervisor(0),
        plan,
        .moveDue(due, reason: reason),
        into: &timeline
      )
    case .blocked:
      let reason = chance.pick(TaskingWords.blocks)
      _ = add(last, by: worker(of: plan), plan, .block(reason: reason), into: &timeline)
    case .completed, .resulted, .reviewed, .signedOff:
      ended(plan, fate, from: last, into: &timeline)
    }
  }

  /// When the bid was accepted, nil where it was not.
  private mutating func answered(
    _ plan: TaskingPlan,
    _ answer: TaskingFate.Answer,
    into timeline: inout Timeline
  ) -> Instant? {
    let partner = cast.first(.partnerTasking).id
    let moment = Rhythm.workingMoment(chance.int(300...5000), after: plan.at, &chance)
    let day = LondonTime(plan.draft.due).date.adding(days: 14)
    let later = Calendar2010.moment(day, 17, 0)
    switch answer {
    case .waiting:
      return nil
    case .declined:
      let reason = chance.pick(TaskingWords.declined)
      _ = add(moment, by: partner, plan, .declineBid(reason: reason), into: &timeline)
      return nil
    case .accepted:
      let reason = chance.pick(TaskingWords.accepted)
      let isDone = add(
        moment,
        by: partner,
        plan,
        .acceptBid(reason: reason, due: nil),
        into: &timeline
      )
      return isDone ? moment : nil
    case .countered, .acceptedLater:
      let reason = chance.pick(TaskingWords.countered)
      _ = add(moment, by: partner, plan, .counterBid(reason: reason, due: later), into: &timeline)
      guard answer == .acceptedLater else { return nil }
      let agreed = Rhythm.workingMoment(1600, after: moment, &chance)
      let isDone = add(
        agreed,
        by: cast.first(.commander).id,
        plan,
        .takeOffer(reason: "As offered."),
        into: &timeline
      )
      return isDone ? agreed : nil
    }
  }

  /// The progress log up to the end of the work; the moment of the end, nil where it is not reached.
  private mutating func progressed(
    _ plan: TaskingPlan,
    _ fate: TaskingFate,
    from start: Instant,
    into timeline: inout Timeline
  ) -> Instant? {
    let late = chance.happens(140) ? chance.int(3...16) : -chance.int(0...6)
    let end = plan.draft.due.adding(hours: 24 * late)
    let lines = chance.int(2...5)
    let minutes = max(2000, end.minutes(since: start))
    var cursor = start
    for line in 1...lines {
      let wanted = minutes * line / (lines + 1) + chance.int(0...400)
      let moment = Rhythm.workingMoment(wanted, after: start, &chance)
      cursor = max(moment, cursor.adding(minutes: 30))
      let words = chance.pick(TaskingWords.progress)
      guard add(cursor, by: worker(of: plan), plan, .progress(.present(words)), into: &timeline)
      else { return nil }
      if line == 1, chance.happens(70) {
        guard let unblocked = blocked(plan, at: cursor, into: &timeline) else { return nil }
        cursor = unblocked
      }
    }
    if late > 0, case .signedOff = fate.end {
      cursor = cursor.adding(minutes: 6)
      slip(plan, by: late, at: cursor, into: &timeline)
    }
    return max(start.adding(minutes: minutes), cursor.adding(minutes: 90))
  }

  private mutating func slip(
    _ plan: TaskingPlan,
    by days: Int,
    at moment: Instant,
    into timeline: inout Timeline
  ) {
    let day = LondonTime(plan.draft.due).date.adding(days: days + 2).workingDay
    let due = Calendar2010.moment(day, 17, 0)
    let reason = chance.pick(TaskingWords.slips)
    _ = add(moment, by: supervisor(0), plan, .moveDue(due, reason: reason), into: &timeline)
  }

  /// The moment at which the work went on; nil where something still holds it up.
  private mutating func blocked(
    _ plan: TaskingPlan,
    at moment: Instant,
    into timeline: inout Timeline
  ) -> Instant? {
    let (by, reason) = (worker(of: plan), chance.pick(TaskingWords.blocks))
    let from = moment.adding(minutes: 9)
    let until = Rhythm.workingMoment(chance.int(900...6000), after: from, &chance)
    guard add(from, by: by, plan, .block(reason: reason), into: &timeline) else { return nil }
    return add(until, by: by, plan, .unblock, into: &timeline) ? until : nil
  }

  /// The work is done, its result written by one person and signed off by another.
  private mutating func ended(
    _ plan: TaskingPlan,
    _ fate: TaskingFate,
    from last: Instant,
    into timeline: inout Timeline
  ) {
    if chance.happens(40) {
      let reason = chance.pick(TaskingWords.cancelled)
      _ = add(last, by: cast.first(.chair).id, plan, .cancel(reason: reason), into: &timeline)
      return
    }
    guard add(last, by: worker(of: plan), plan, .complete, into: &timeline) else { return }
    if case .completed = fate.end { return }
    let result = TaskingWords.result(in: plan.field, &chance)
    let outcome = Outcome(
      counts: [Outcome.Count(code: result.code, number: result.number)],
      result: .present(result.words),
      analysis: .present(chance.pick(TaskingWords.analyses))
    )
    let resulted = Rhythm.workingMoment(chance.int(300...4000), after: last, &chance)
    let by = plan.isBid ? cast.first(.partnerTasking).id : supervisor(0)
    guard add(resulted, by: by, plan, .result(outcome), into: &timeline) else { return }
    if case .resulted = fate.end { return }
    let signed = Rhythm.workingMoment(chance.int(600...7000), after: resulted, &chance)
    let read = resulted.adding(minutes: max(30, signed.minutes(since: resulted) / 2))
    guard add(read, by: supervisor(1), plan, .review(reason: ""), into: &timeline) else { return }
    if case .reviewed = fate.end { return }
    let reason = chance.pick(TaskingWords.signedOff)
    _ = add(signed, by: supervisor(1), plan, .signOff(reason: reason), into: &timeline)
  }

  /// Whoever writes the progress: the partner's officer of its own work, an analyst of ours.
  private mutating func worker(of plan: TaskingPlan) -> ID<Officer> {
    plan.isBid ? cast.first(.partnerTasking).id : chance.pick(cast.detectives).id
  }

  private func supervisor(_ place: Int) -> ID<Officer> {
    let supervisors = cast.holding(.supervisor)
    return supervisors[place % supervisors.count].id
  }

  /// Adds a step unless it lies past the pinned moment; says whether it was added.
  private func add(
    _ moment: Instant,
    by officer: ID<Officer>,
    _ plan: TaskingPlan,
    _ command: Tasking.Command,
    into timeline: inout Timeline
  ) -> Bool {
    guard moment < Calendar2010.now else { return false }
    timeline.add(moment, by: officer, .tasking(plan.id, command))
    return true
  }
}
