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
  case raising(ID<Tasking>, reference: String)
  /// Entries of a custody record, by their numbers.
  case entries(ID<Detention>, [Int], reference: String)
  case disclosure(ID<Report>, number: Int, reference: String)
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
    case .raising(_, let reference): "raising of \(reference)"
    case .entries(_, let entries, let reference):
      entries.count == 1 ? "last entry of \(reference)" : "last entries of \(reference)"
    case .disclosure(_, let number, let reference): "passing on of \(reference), no. \(number)"
    case .several(_, let words, _): words
    }
  }

  /// What people call the thing it was done to.
  var reference: String {
    switch self {
    case .nomination(_, _, _, let reference), .decision(_, _, _, let reference),
      .progress(_, _, let reference), .result(_, let reference), .raising(_, let reference),
      .entries(_, _, let reference), .disclosure(_, _, let reference),
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
    case .raising(let tasking, _): .step(tasking, .cancel(reason: reason))
    case .entries(let id, let entries, _):
      .custody(id, entries.reversed().map { entry in .void(entry: entry, reason: reason) })
    case .disclosure(let report, let number, _):
      .recallDisclosure(report, number, reason: reason)
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
    case .step(let tasking, let step):
      switch step {
      case .progress: made.line.map { .progress(tasking, line: $0, reference: reference) }
      case .result: .result(tasking, reference: reference)
      case .accept, .acceptBid, .declineBid, .counterBid, .withdrawProgress, .moveDue, .block,
        .unblock, .complete, .reopen, .takeOffer, .refuseOffer, .review, .reassign, .signOff,
        .cancel:
        nil
      }
    case .custody(let id, let commands): entriesStep(id, commands, made, reference)
    case .disclose(let report, _):
      made.line.map { number in .disclosure(report, number: number, reference: reference) }
    case .several(let intents): severalSteps(intents, made, reference)
    case .joint(let draft, _, let owner, let item, let meeting):
      made.tasking.map { tasking in
        let terms = Decision.Joint(lead: tasking, support: draft.support, owner: owner)
        return .decision(.joint(terms), item, meeting: meeting, reference: reference)
      }
    case .bookIn, .claim, .claimStep, .receive, .evaluate, .recallDisclosure, .setInterest,
      .sendBack, .withdrawNomination, .openMeeting, .closeMeeting, .undoDecision, .meeting,
      .openCall, .call, .handOver:
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
