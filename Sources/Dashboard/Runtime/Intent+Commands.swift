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
    case .receive, .evaluate, .sendBack, .withdrawNomination, .openMeeting, .closeMeeting, .meeting,
      .disclose, .recallDisclosure, .setInterest, .retention, .decide, .undoDecision, .step,
      .passing, .answering, .linking, .requiring:
      commands = intent.plainCommands(ids)
    case .joint(let draft, let isBid, let owner, let item, let meeting):
      let work = Self.work(ids, &made)
      commands = Steps.joint(draft, as: work, isBid: isBid, owner: owner, on: item, of: meeting)
    case .task(let draft, let isBid, let item, let meeting):
      let work = Self.work(ids, &made)
      commands = Steps.task(draft, as: work, isBid: isBid, on: item, of: meeting)
    case .raise(let draft, let isBid):
      commands = [.tasking(Self.work(ids, &made), isBid ? .fileBid(draft) : .raise(draft))]
    case .bookIn, .custody, .claim, .claimStep: commands = intent.custodyCommands(ids: ids)
    case .operation(let id, let command):
      let operation = id ?? ids.mint()
      if id == nil { made.operation = operation }
      commands = [.operation(operation, command)]
    case .scenario(let step): commands = [step.command]
    case .callMeeting(let series, let startsAt, let intakeFrom):
      let call = Meeting.Command.schedule(series, startsAt: startsAt, intakeFrom: intakeFrom)
      commands = [.meeting(ids.mint(), call)]
    case .calendar(let meeting, let command): commands = [.meeting(meeting, command)]
    // The runtime reads the head that freezes them, and the file that the payments stand in.
    case .approveMinutes, .payClaim: commands = []
    case .openCall, .call, .handOver, .duty, .takeLeave, .lead, .writeLibrary:
      commands = intent.deskCommands(ids, &made)
    case .several(let intents):
      let minted = intents.map { intent in MintedCommands(intent, ids: ids) }
      made.parts = minted.map(\.made)
      commands = minted.flatMap(\.commands)
    }
    self.made = made
  }

  /// The identity of the work that an intent gives out.
  private static func work(_ ids: IDSource, _ made: inout Made) -> ID<Tasking> {
    let work: ID<Tasking> = ids.mint()
    made.tasking = work
    return work
  }
}

extension Intent {
  /// The commands of an intent that brings nothing into being which is spoken of afterwards.
  fileprivate func plainCommands(_ ids: IDSource) -> [Command] {
    switch self {
    case .receive(let draft): return [.report(ids.mint(), .receive(draft))]
    case .evaluate(let report, let grading, let reason, let review):
      return [.report(report, .evaluate(grading, reason: reason, review: review))]
    case .sendBack(let report, let why): return [.report(report, .sendBack(reason: why))]
    case .decide(let decision, let item, let meeting):
      return Steps.decide(decision, on: item, of: meeting)
    case .undoDecision(let decision, let item, let meeting, let reason):
      return Steps.undo(decision, on: item, of: meeting, reason: reason)
    case .step(let tasking, let step): return [.tasking(tasking, step.command)]
    case .withdrawNomination(let report, let item, let meeting, let reason):
      return Steps.withdrawNomination(of: report, item: item, on: meeting, reason: reason)
    case .openMeeting(let meeting): return [.meeting(meeting, .open)]
    case .closeMeeting(let closing): return closing.commands(ids: ids)
    case .meeting(let meeting, let step): return step.commands(on: meeting, ids: ids)
    case .disclose(let report, let draft): return [.report(report, .disclose(draft))]
    case .recallDisclosure(let report, let number, let reason):
      return [.report(report, .recallDisclosure(number, reason: reason))]
    case .setInterest(let report, let interest, let reason):
      return [.report(report, .setInterest(interest, reason: reason))]
    case .retention(let report, let step): return [.report(report, step.command)]
    case .passing(let report, let step): return [.report(report, .passing(step))]
    case .answering(let report, let step): return [.report(report, .answering(step))]
    case .linking(let report, let step): return step.commands(on: report)
    case .requiring(let step): return [.unit(.requiring(step))]
    default: return []
    }
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
    case .takeBack(let reason): .takeBack(reason: reason)
    case .signOff(let reason): .signOff(reason: reason)
    case .cancel(let reason): .cancel(reason: reason)
    }
  }
}

extension Intent {
  /// The commands of an intent of the advice desk; none of any other.
  fileprivate func deskCommands(_ ids: IDSource, _ made: inout Made) -> [Command] {
    if case .openCall(let opening, let more) = self {
      let call: ID<AdviceCall> = ids.mint()
      made.call = call
      return ([.open(opening)] + more).map { command in .adviceCall(call, command) }
    }
    if case .call(let call, let more) = self {
      return more.map { command in .adviceCall(call, command) }
    }
    if case .lead(let lead, let call) = self { return lead.commands(of: call, ids, &made) }
    if case .writeLibrary(let item) = self { return [.unit(.writeLibrary(item))] }
    if case .duty(let slot, let command) = self { return [.duty(slot, command)] }
    if case .takeLeave(let officer, let leave, let despite) = self {
      return [.officer(officer, .takeLeave(leave, despite: despite))]
    }
    if case .handOver(let handover, let command) = self {
      return [.handover(handover ?? ids.mint(), command)]
    }
    return []
  }

  /// The commands on custody records and claims; none for an intent of another kind.
  ///
  /// The runtime reads which stays go into a claim.
  fileprivate func custodyCommands(ids: IDSource) -> [Command] {
    if case .bookIn(let entries) = self {
      let id: ID<Detention> = ids.mint()
      return entries.map { entry in .detention(id, entry) }
    }
    if case .custody(let id, let entries) = self {
      return entries.map { entry in .detention(id, entry) }
    }
    if case .claimStep(let id, let step) = self { return [.claim(id, step)] }
    return []
  }
}
