import Domain
import Ledger

/// The commands of an intent, with the identities that were minted for it.
struct MintedCommands {
  /// The commands, in order.
  let commands: [Command]
  /// What they bring into being.
  let made: Made

  /// Mints identities and makes the commands.
  init(_ intent: Intent, ids: IDSource) {
    var made = Made()
    switch intent {
    case .nominate(let report, let title, let meeting, let isRisk):
      let item: ID<AgendaItem> = ids.mint()
      made.item = item
      commands = Steps.nominate(report, titled: title, for: meeting, as: item, isRisk: isRisk)
    case .receive(let draft): commands = [.report(ids.mint(), .receive(draft))]
    case .evaluate(let report, let grading, let reason, let review):
      commands = [.report(report, .evaluate(grading, reason: reason, review: review))]
    case .sendBack(let report, let reason): commands = [.report(report, .sendBack(reason: reason))]
    case .disclose(let report, let draft): commands = [.report(report, .disclose(draft))]
    case .recallDisclosure(let report, let number, let reason):
      commands = [.report(report, .recallDisclosure(number, reason: reason))]
    case .setInterest(let report, let interest, let reason):
      commands = [.report(report, .setInterest(interest, reason: reason))]
    case .withdrawNomination(let report, let item, let meeting, let reason):
      commands = Steps.withdrawNomination(of: report, item: item, on: meeting, reason: reason)
    case .openMeeting(let meeting): commands = [.meeting(meeting, .open)]
    case .closeMeeting(let meeting): commands = [.meeting(meeting, .close)]
    case .decide(let decision, let item, let meeting):
      commands = Steps.decide(decision, on: item, of: meeting)
    case .task(let draft, let isBid, let item, let meeting):
      let tasking: ID<Tasking> = ids.mint()
      made.tasking = tasking
      commands = Steps.task(draft, as: tasking, isBid: isBid, on: item, of: meeting)
    case .raise(let draft, let isBid):
      let tasking: ID<Tasking> = ids.mint()
      made.tasking = tasking
      commands = [.tasking(tasking, isBid ? .fileBid(draft) : .raise(draft))]
    case .undoDecision(let decision, let item, let meeting, let reason):
      commands = Steps.undo(decision, on: item, of: meeting, reason: reason)
    case .step(let tasking, let step): commands = [.tasking(tasking, step.command)]
    case .bookIn, .custody, .claim, .claimStep: commands = intent.custodyCommands(ids: ids)
    case .openCall(let opening, let more):
      let call: ID<AdviceCall> = ids.mint()
      made.call = call
      commands = ([.open(opening)] + more).map { command in .adviceCall(call, command) }
    case .call(let call, let more):
      commands = more.map { command in .adviceCall(call, command) }
    case .handOver(let handover, let command):
      commands = [.handover(handover ?? ids.mint(), command)]
    case .several(let intents):
      let minted = intents.map { intent in MintedCommands(intent, ids: ids) }
      made.parts = minted.map(\.made)
      commands = minted.flatMap(\.commands)
    }
    self.made = made
  }
}

extension TaskingStep {
  /// The command of the step.
  var command: Tasking.Command {
    switch self {
    case .accept: .accept
    case .acceptBid(let reason): .acceptBid(reason: reason, due: nil)
    case .declineBid(let reason): .declineBid(reason: reason)
    case .counterBid(let reason, let due): .counterBid(reason: reason, due: due)
    case .takeOffer(let reason): .takeOffer(reason: reason)
    case .refuseOffer(let reason): .refuseOffer(reason: reason)
    case .progress(let words): .progress(words)
    case .withdrawProgress(let line, let reason): .withdrawProgress(line: line, reason: reason)
    case .moveDue(let due, let reason): .moveDue(due, reason: reason)
    case .block(let reason): .block(reason: reason)
    case .unblock: .unblock
    case .complete: .complete
    case .result(let outcome): .result(outcome)
    case .reopen(let reason): .reopen(reason: reason)
    case .review(let reason): .review(reason: reason)
    case .reassign(let team, let owner, let reason):
      .reassign(team: team, owner: owner, reason: reason)
    case .signOff(let reason): .signOff(reason: reason)
    case .cancel(let reason): .cancel(reason: reason)
    }
  }
}

extension Intent {
  /// The commands on custody records and claims; none for an intent of another kind.
  fileprivate func custodyCommands(ids: IDSource) -> [Command] {
    switch self {
    case .bookIn(let entries):
      let id: ID<Detention> = ids.mint()
      return entries.map { entry in .detention(id, entry) }
    case .custody(let id, let entries): return entries.map { entry in .detention(id, entry) }
    case .claimStep(let id, let step): return [.claim(id, step)]
    // The runtime reads which stays go into a claim.
    case .claim: return []
    case .nominate, .receive, .evaluate, .sendBack, .disclose, .recallDisclosure, .setInterest,
      .withdrawNomination, .openMeeting, .closeMeeting, .decide, .task, .raise, .undoDecision,
      .step, .openCall, .call, .handOver, .several:
      return []
    }
  }
}
