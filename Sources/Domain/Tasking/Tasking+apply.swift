extension Tasking {
  /// Folds one event into the tasking.
  public mutating func apply(_ event: Event) {
    let before = lastStep
    lastStep = event.canBeTakenBack.map { by, handover in step(by, handover) }
    switch event {
    case .takenBack(let step):
      if let before { takeBack(before, step) }
    case .raised(let raised): begin(raised, as: .raised)
    case .bidFiled(let raised): begin(raised, as: .bidFiled)
    case .bidAccepted(let answer), .bidDeclined(let answer), .bidCountered(let answer),
      .offerTaken(let answer), .offerRefused(let answer):
      answered(answer, by: event)
    case .accepted(let step):
      status = .accepted
      work.start(at: step.at)
    case .progressed(let progress):
      log.append(Line(words: progress.words, by: progress.by, occurredAt: progress.occurredAt))
      if status == .raised || status == .accepted {
        status = .inProgress
        work.start(at: progress.at)
      }
    case .progressWithdrawn(let withdrawn):
      guard log.indices.contains(withdrawn.line) else { return }
      log[withdrawn.line].withdrawn = withdrawn.reason
    case .dueMoved(let moved):
      due = moved.to
      moves.append(moved)
    case .blocked, .unblocked, .completed, .resulted, .reopened, .reviewed, .signedOff, .cancelled:
      stepped(event)
    case .reassigned(let reassigned): handOver(reassigned)
    }
  }

  private mutating func stepped(_ event: Event) {
    switch event {
    case .blocked(let step):
      leave(for: .blocked, at: step.at)
      blocks.append(step)
    case .unblocked(let step):
      status = previous
      if status != .raised { work.start(at: step.at) }
    case .completed(let step): leave(for: .awaitingResult, at: step.at)
    case .resulted(let resulted):
      leave(for: .resulted, at: resulted.at)
      outcome = resulted
    case .reopened(let step):
      status = .inProgress
      outcome = nil
      review = nil
      work.start(at: step.at)
    case .reviewed(let step):
      status = .reviewed
      review = step
    case .signedOff: status = .closed
    case .cancelled(let step):
      leave(for: .cancelled, at: step.at)
      withController.pause(at: step.at)
      withBidder.pause(at: step.at)
    case .raised, .bidFiled, .bidAccepted, .bidDeclined, .bidCountered, .offerTaken, .offerRefused,
      .accepted, .progressed, .progressWithdrawn, .dueMoved, .reassigned, .takenBack:
      break
    }
  }

  /// Where the work stands before a step.
  private func step(_ by: ID<Officer>, _ handover: Reassigned?) -> LastStep {
    LastStep(
      by: by,
      status: status,
      due: due,
      offer: offer,
      team: draft?.team,
      owner: draft?.owner,
      clocks: [work, withController, withBidder],
      handover: handover
    )
  }

  /// Puts the work where it stood before a step; that it was given over stays visible, both ways.
  private mutating func takeBack(_ step: LastStep, _ taken: Stepped) {
    status = step.status
    due = step.due
    offer = step.offer
    review = nil
    if let team = step.team { draft?.team = team }
    if let owner = step.owner { draft?.owner = owner }
    (work, withController, withBidder) = (step.clocks[0], step.clocks[1], step.clocks[2])
    if let given = step.handover {
      handovers.append(
        Reassigned(
          fromTeam: given.toTeam,
          fromOwner: given.toOwner,
          toTeam: given.fromTeam,
          toOwner: given.fromOwner,
          reason: taken.reason,
          paragraph: given.paragraph,
          by: taken.by,
          at: taken.at
        )
      )
    }
  }

  /// Where a bid stands after an answer, and on whose side its clock runs.
  private mutating func answered(_ answer: Answered, by event: Event) {
    withController.pause(at: answer.at)
    withBidder.pause(at: answer.at)
    offer = nil
    switch event {
    case .bidCountered:
      status = .countered
      offer = answer
      withBidder.start(at: answer.at)
    case .offerRefused:
      status = .bidFiled
      withController.start(at: answer.at)
    case .bidDeclined: status = .declined
    default:
      status = .accepted
      if let offered = answer.offeredDue { due = offered }
      work.start(at: answer.at)
    }
  }

  /// Another team begins where the first stopped: the clock stands until it takes the work on.
  private mutating func handOver(_ reassigned: Reassigned) {
    handovers.append(reassigned)
    draft?.team = reassigned.toTeam
    draft?.owner = reassigned.toOwner
    guard reassigned.fromTeam != reassigned.toTeam else { return }
    work.pause(at: reassigned.at)
    status = isBid ? .bidFiled : .raised
    if isBid {
      withBidder.pause(at: reassigned.at)
      withController.start(at: reassigned.at)
      offer = nil
    }
  }

  private mutating func begin(_ raised: Raised, as status: Status) {
    reference = raised.reference
    draft = raised.draft
    authority = raised.authority
    agency = raised.agency
    due = raised.draft.due
    self.status = status
    isBid = status == .bidFiled
    if isBid { withController.start(at: raised.at) }
  }

  private mutating func leave(for next: Status, at moment: Instant) {
    previous = status
    status = next
    work.pause(at: moment)
  }
}

extension Tasking.Event {
  /// Who took a step that can be taken back, and what it gave over; nil for any other event.
  fileprivate var canBeTakenBack: (ID<Officer>, Tasking.Reassigned?)? {
    switch self {
    case .reviewed(let step): (step.by, nil)
    case .bidCountered(let answer), .offerTaken(let answer), .offerRefused(let answer):
      (answer.by, nil)
    case .reassigned(let given): (given.by, given)
    case .raised, .bidFiled, .bidAccepted, .bidDeclined, .accepted, .progressed,
      .progressWithdrawn, .dueMoved, .blocked, .unblocked, .completed, .resulted, .reopened,
      .takenBack, .signedOff, .cancelled:
      nil
    }
  }
}
