import Domain
import Ledger

/// An act that can be undone: how, and the act itself, to do it again.
struct Undoable: Sendable, Equatable {
  /// How it is undone.
  let step: UndoStep
  /// What was done.
  let act: Act
}

/// An act that can be undone, and how.
enum UndoStep: Sendable, Equatable {
  case nomination(ID<Report>, item: ID<AgendaItem>, meeting: ID<Meeting>, reference: String)
  case decision(Decision, AgendaItem, meeting: ID<Meeting>, reference: String)
  case progress(ID<Tasking>, line: Int, reference: String)
  case result(ID<Tasking>, reference: String)
  /// A step that its own officer takes back; the words complete 'Undo the …'.
  case lastStep(ID<Tasking>, words: String, reference: String)
  case raising(ID<Tasking>, reference: String)
  case planning(ID<Operation>, reference: String)
  /// Entries of a custody record, by their numbers.
  case entries(ID<Detention>, [Int], reference: String)
  case disclosure(ID<Report>, number: Int, reference: String)
  /// A report passed to a body, or said to answer a requirement.
  case pass(ID<Report>, Domain.Key<Organisation>, reference: String)
  case answer(ID<Report>, Domain.Key<IntelligenceRequirement>, reference: String)
  /// Two subjects that were linked, or parted.
  case linking(ID<Report>, Report.SubjectLink, LinkAct, reference: String)
  /// The steps of one act on several rows, undone as one; the words complete 'Undo the …'.
  case several([UndoStep], words: String, reference: String)

  /// What is undone, as it completes 'Undo the …'.
  var words: String {
    switch self {
    case .nomination(_, _, _, let reference): "nomination of \(reference)"
    case .decision(let decision, _, _, let reference):
      "decision '\(decision.kind.words)' on \(reference)"
    case .progress(_, _, let reference): "last progress of \(reference)"
    case .result(_, let reference): "result of \(reference)"
    case .lastStep(_, let words, let reference): "\(words) of \(reference)"
    case .raising(_, let reference): "raising of \(reference)"
    case .planning(_, let reference): "planning of \(reference)"
    case .entries(_, let entries, let reference):
      entries.count == 1 ? "last entry of \(reference)" : "last entries of \(reference)"
    case .disclosure(_, let number, let reference): "passing on of \(reference), no. \(number)"
    case .pass(_, let body, let reference): "passing of \(reference) to \(body.text)"
    case .answer(_, let key, let reference): "answer of \(reference) to \(key.text)"
    case .linking(_, _, .link, let reference): "link of \(reference)"
    case .linking(_, _, .part, let reference): "parting of \(reference)"
    case .several(_, let words, _): words
    }
  }

  /// What people call the thing it was done to.
  var reference: String {
    switch self {
    case .nomination(_, _, _, let reference), .decision(_, _, _, let reference),
      .progress(_, _, let reference), .result(_, let reference), .lastStep(_, _, let reference),
      .raising(_, let reference),
      .planning(_, let reference),
      .entries(_, _, let reference), .disclosure(_, _, let reference),
      .pass(_, _, let reference), .answer(_, _, let reference),
      .linking(_, _, _, let reference),
      .several(_, _, let reference):
      reference
    }
  }

  /// The compensating act, for a reason.
  func intent(reason: String) -> Intent {
    switch self {
    case .nomination(let report, let item, let meeting, _):
      .withdrawNomination(report, item: item, meeting: meeting, reason: reason)
    case .decision(let decision, let item, let meeting, _):
      .undoDecision(decision, item, meeting: meeting, reason: reason)
    case .progress(let tasking, let line, _):
      .step(tasking, .withdrawProgress(line: line, reason: reason))
    case .result(let tasking, _): .step(tasking, .reopen(reason: reason))
    case .lastStep(let tasking, _, _): .step(tasking, .takeBack(reason: reason))
    case .raising(let tasking, _): .step(tasking, .cancel(reason: reason))
    case .planning(let id, _): .operation(id, .cancel(reason: reason))
    case .entries(let id, let entries, _):
      .custody(id, entries.reversed().map { entry in .void(entry: entry, reason: reason) })
    case .disclosure(let report, let number, _):
      .recallDisclosure(report, number, reason: reason)
    case .pass(let report, let body, _):
      .passing(report, .withdraw(from: body, reason: reason))
    case .answer(let report, let key, _):
      .answering(report, .withdraw(key, reason: reason))
    case .linking(let report, let link, .link, _):
      .linking(report, .part(link, reason: .present(reason)))
    case .linking(let report, let link, .part, _):
      .linking(report, .link(link, reason: .present(reason)))
    case .several(let steps, _, _):
      .several(steps.reversed().map { step in step.intent(reason: reason) })
    }
  }
}

extension Intent {
  /// How the act can be undone once it is recorded, nil where nothing undoes it.
  func undoStep(made: Made, reference: String) -> UndoStep? {
    switch self {
    case .nominate(let report, _, let meeting, _):
      made.item.map { item in
        .nomination(report, item: item, meeting: meeting, reference: reference)
      }
    case .decide(let decision, let item, let meeting):
      .decision(decision, item, meeting: meeting, reference: reference)
    case .task(_, _, let item, let meeting):
      made.tasking.map { tasking in
        .decision(.task(tasking), item, meeting: meeting, reference: reference)
      }
    case .raise:
      made.tasking.map { tasking in
        .raising(tasking, reference: made.reference?.short ?? reference)
      }
    case .operation:
      made.operation.map { id in .planning(id, reference: made.reference?.short ?? reference) }
    case .step(let tasking, let step): step.undoStep(of: tasking, made: made, reference: reference)
    case .custody(let id, let commands): entriesStep(id, commands, made, reference)
    case .disclose(let report, _):
      made.line.map { number in .disclosure(report, number: number, reference: reference) }
    case .passing(let report, .on(let body, _)): .pass(report, body, reference: reference)
    case .answering(let report, .says(let key, _)): .answer(report, key, reference: reference)
    case .linking(let report, let step):
      .linking(report, step.link, LinkAct(step), reference: reference)
    case .several(let intents): severalSteps(intents, made, reference)
    case .joint(let draft, _, let owner, let item, let meeting):
      made.tasking.map { tasking in
        let terms = Decision.Joint(lead: tasking, support: draft.support, owner: owner)
        return .decision(.joint(terms), item, meeting: meeting, reference: reference)
      }
    case .bookIn, .claim, .claimStep, .payClaim, .receive, .evaluate, .recallDisclosure,
      .setInterest,
      .retention,
      .sendBack, .withdrawNomination, .openMeeting, .closeMeeting, .undoDecision, .meeting,
      .callMeeting, .calendar, .approveMinutes,
      .openCall, .call, .handOver, .passing, .answering, .requiring, .duty, .takeLeave, .lead,
      .writeLibrary, .scenario:
      nil
    }
  }

  /// New entries are struck out; what strikes out, puts right or looks is not undone.
  private func entriesStep(
    _ id: ID<Detention>,
    _ commands: [Detention.Command],
    _ made: Made,
    _ reference: String
  ) -> UndoStep? {
    guard commands.allSatisfy(\.isStruckOutSimply),
      let last = made.versions[StreamName(.detention, id)], last >= commands.count
    else { return nil }
    return .entries(id, Array((last - commands.count + 1)...last), reference: reference)
  }

  /// Several acts are undone together or not at all.
  private func severalSteps(_ intents: [Intent], _ made: Made, _ reference: String) -> UndoStep? {
    let steps = zip(intents, made.parts).compactMap { intent, part in
      var part = part
      part.versions = made.versions
      return intent.undoStep(made: part, reference: reference)
    }
    guard steps.count == intents.count, let first = steps.first else { return nil }
    return .several(steps, words: first.words, reference: reference)
  }
}

extension TaskingStep {
  /// How the step can be undone once it is recorded, nil where nothing undoes it.
  fileprivate func undoStep(of tasking: ID<Tasking>, made: Made, reference: String) -> UndoStep? {
    switch self {
    case .progress: made.line.map { .progress(tasking, line: $0, reference: reference) }
    case .result: .result(tasking, reference: reference)
    case .review: .lastStep(tasking, words: "reading", reference: reference)
    case .reassign: .lastStep(tasking, words: "giving over", reference: reference)
    case .counterBid: .lastStep(tasking, words: "counter-offer", reference: reference)
    case .takeOffer: .lastStep(tasking, words: "taking of the offer", reference: reference)
    case .refuseOffer: .lastStep(tasking, words: "refusal of the offer", reference: reference)
    case .accept, .acceptBid, .declineBid, .withdrawProgress, .moveDue, .block, .unblock,
      .complete, .reopen, .takeBack, .signOff, .cancel:
      nil
    }
  }

  /// What is said once the step is recorded, after the reference.
  var doneWords: String {
    switch self {
    case .accept, .acceptBid: "accepted"
    case .declineBid: "declined"
    case .counterBid: "countered with another date"
    case .takeOffer: "accepted as offered"
    case .refuseOffer: "goes back to its controller; the offer is refused"
    case .progress: "has a line of progress"
    case .withdrawProgress: "has a line of progress withdrawn"
    case .moveDue: "has another due date; the earlier one stays visible"
    case .block: "blocked"
    case .unblock: "not blocked any more"
    case .complete: "done; its result is awaited"
    case .result: "has its result; somebody else signs it off"
    case .reopen: "reopened; its result is withdrawn"
    case .review: "reviewed; it waits to be signed off"
    case .reassign: "given over"
    case .takeBack: "stands as it did before"
    case .signOff: "signed off and closed"
    case .cancel: "cancelled"
    }
  }
}

extension Detention.Command {
  /// Whether striking its entry out takes all of it back.
  fileprivate var isStruckOutSimply: Bool {
    switch self {
    case .beginEpisode, .endEpisode, .setLevel, .addInterpreter, .updateInterpreter, .check, .note,
      .raiseFlag, .answerFlag, .depart:
      true
    case .arrive, .amendArrival, .reveal, .claim, .void, .correct: false
    }
  }
}
