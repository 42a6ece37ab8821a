import Domain
import Ledger

/// Something that was asked of the ledger, with what the user saw when asking.
struct Act: Sendable, Equatable {
  /// Its number, from 1.
  let number: Int
  /// What is to be done.
  let intent: Intent
  /// What is said once it is recorded, after the reference of what it made: `given to Maxim`.
  let words: String
  /// What people call the thing it is done to: `INT-412`.
  let reference: String
  /// The versions of the streams that it rests on, as the screen showed them.
  let shown: [StreamName: Int]
  /// What it is to the acts before it.
  var kind = Kind.ordinary

  /// What an act is to the acts before it.
  enum Kind: Sendable, Equatable {
    /// An act of its own.
    case ordinary
    /// It undoes the last act.
    case undo
    /// It does again what was undone last.
    case redo
    /// It only says where a walk stands, so nothing is said of it.
    case quiet
  }
}

/// What is to be done, before identities are minted for it.
enum Intent: Sendable, Equatable {
  /// Put a report forward for a meeting.
  case nominate(ID<Report>, title: Body, meeting: ID<Meeting>, isRisk: Bool)
  /// Take a report in.
  case receive(Report.Draft)
  /// Evaluate a report.
  case evaluate(ID<Report>, Grading, reason: String, review: CivilDate?)
  /// Pass a report on.
  case disclose(ID<Report>, Disclosure.Draft)
  /// Call back what was passed on.
  case recallDisclosure(ID<Report>, Int, reason: String)
  /// Choose what others learn of a report.
  case setInterest(ID<Report>, Interest?, reason: String)
  /// Decide how long a report is kept.
  case retention(ID<Report>, RetentionStep)
  /// Take a report a step on in the clearing queue.
  case passing(ID<Report>, Report.Passing)
  /// Say of a report and a requirement whether it answers.
  case answering(ID<Report>, Report.Answering)
  /// Say of a subject of a report and one of another whether they are one.
  case linking(ID<Report>, Report.Linking)
  /// Raise or close an intelligence requirement.
  case requiring(Unit.Requiring)
  /// Send a report back to its author.
  case sendBack(ID<Report>, reason: String)
  /// Take a nomination back.
  case withdrawNomination(ID<Report>, item: ID<AgendaItem>, meeting: ID<Meeting>, reason: String)
  /// Open a meeting.
  case openMeeting(ID<Meeting>)
  /// Close a meeting.
  case closeMeeting(MeetingClosing)
  /// Do something with an operation; plan one where there is none yet.
  case operation(ID<Operation>?, Operation.Command)
  /// Call a meeting of a series.
  case callMeeting(Domain.Key<MeetingSeries>, startsAt: Instant, intakeFrom: Instant)
  /// Do something with the date or the minutes of a meeting.
  case calendar(ID<Meeting>, Meeting.Command)
  /// Approve the minutes of a meeting with the ledger's head.
  case approveMinutes(ID<Meeting>)
  /// Do something with a meeting or its agenda.
  case meeting(ID<Meeting>, MeetingStep)
  /// Give an item to teams of two bodies.
  case joint(
    Tasking.Draft,
    isBid: Bool,
    owner: Domain.Key<Organisation>,
    AgendaItem,
    meeting: ID<Meeting>
  )
  /// Decide on an item.
  case decide(Decision, AgendaItem, meeting: ID<Meeting>)
  /// Give an item to a team, or ask its controller.
  case task(Tasking.Draft, isBid: Bool, AgendaItem, meeting: ID<Meeting>)
  /// Give work to a team outside a meeting, or ask its controller.
  case raise(Tasking.Draft, isBid: Bool)
  /// Undo a decision with what it led to.
  case undoDecision(Decision, AgendaItem, meeting: ID<Meeting>, reason: String)
  /// Take a tasking a step on.
  case step(ID<Tasking>, TaskingStep)
  /// Book somebody in, with what is known at once.
  case bookIn([Detention.Command])
  /// Enter something in a custody record.
  case custody(ID<Detention>, [Detention.Command])
  /// Draw up the claim of a month from the stays that the ledger has for it.
  case claim(ClaimMonth, isSplit: Bool)
  /// Take a claim a step on.
  case claimStep(ID<Claim>, Claim.Command)
  /// Enter the payments of the partner's file, which is read when they are recorded.
  case payClaim(ID<Claim>, file: String)
  /// Open a call for advice, and say more of it at once.
  case openCall(AdviceCall.Opening, then: [AdviceCall.Command] = [])
  /// Do something on a call, all of it or nothing.
  case call(ID<AdviceCall>, [AdviceCall.Command])
  /// Draft a handover, or accept one.
  case handOver(ID<Handover>?, Handover.Command)
  /// Make something of a call, and link both.
  case lead(CallLead, of: ID<AdviceCall>)
  /// Write an entry of the reference library.
  case writeLibrary(LibraryItem)
  /// Do something with a slot of the rota.
  case duty(ID<Duty>, Duty.Command)
  /// Take leave; with a reason also over slots that the officer holds.
  case takeLeave(ID<Officer>, Leave, despite: String)
  /// Keep a scenario, or discard or apply one that is kept.
  case scenario(ScenarioStep)
  /// Several at once: all of them are recorded or none.
  case several([Intent])
}

/// What is done with a scenario, by its name where it is kept.
enum ScenarioStep: Sendable, Equatable {
  case keep(Scenario, reason: String)
  case discard(String, reason: String)
  /// Make it the establishment from a day on.
  case apply(String, from: CivilDate, paragraph: String)

  /// The command of the step.
  var command: Command {
    switch self {
    case .keep(let scenario, let reason): .unit(.keepScenario(scenario, reason: reason))
    case .discard(let name, let reason): .unit(.discardScenario(name, reason: reason))
    case .apply(let name, let day, let paragraph):
      .unit(.applyScenario(name, from: day, paragraph: paragraph))
    }
  }
}

/// A step in the life of a tasking.
enum TaskingStep: Sendable, Equatable {
  case accept
  case acceptBid(reason: String)
  case declineBid(reason: String)
  case counterBid(reason: String, due: Instant)
  case takeOffer(reason: String)
  case refuseOffer(reason: String)
  case progress(Body)
  case withdrawProgress(line: Int, reason: String)
  case moveDue(Instant, reason: String)
  case block(reason: String)
  case unblock
  case complete
  case result(Outcome)
  case reopen(reason: String)
  case review(reason: String)
  case reassign(team: Domain.Key<Team>, owner: String, reason: String)
  case takeBack(reason: String)
  case signOff(reason: String)
  case cancel(reason: String)
}

/// What came of an act.
enum ActOutcome: Sendable, Equatable {
  /// It is in the ledger.
  case recorded(Made)
  /// The domain says no, in a sentence.
  case refused(String)
  /// Somebody else changed what was shown, in a sentence.
  case conflict(String)
  /// The ledger could not do it, in a sentence.
  case failed(String)
}

/// What an act brought into being.
struct Made: Sendable, Equatable {
  /// The agenda item that was placed.
  var item: ID<AgendaItem>?
  /// The tasking that was raised.
  var tasking: ID<Tasking>?
  /// The operation that was planned.
  var operation: ID<Operation>?
  /// The call that was opened.
  var call: ID<AdviceCall>?
  /// Its reference.
  var reference: Reference?
  /// The line of the progress log that was added, or the number of what was passed on.
  var line: Int?
  /// What is said besides once it is recorded: `; INT-377 UKBA, the same number`.
  var remark = ""
  /// Where the texts of a report that was disposed of may still be; nil for any other act.
  var copies: TextCopies?
  /// The versions of the streams that it moved, which nobody need see before acting on them again.
  var versions: [StreamName: Int] = [:]
  /// What each of several acts brought into being, in order.
  var parts: [Made] = []
}
