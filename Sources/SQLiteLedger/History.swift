internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// What happened to one record, as its page tells it.
enum History {
  /// The lines of a stream, oldest first.
  static func lines(of stream: StreamName, in database: Database) throws -> [HistoryLine] {
    try lines(of: stream, in: database) { event in event.reason }
  }

  /// The lines of a stream, oldest first, each with the words that are told of its event; those of
  /// which nothing may be told are left out.
  static func lines(
    of stream: StreamName,
    in database: Database,
    telling words: (Event) throws -> String?
  ) throws -> [HistoryLine] {
    try EventReader.entries(of: stream, in: database).compactMap { entry in
      guard let told = try words(entry.event) else { return nil }
      let header = entry.header
      return HistoryLine(
        position: header.position,
        kind: header.kind,
        by: try OfficerProjector.label(of: header.actor, in: database),
        role: header.role,
        occurredAt: entry.event.happenedAt ?? header.occurredAt,
        recordedAt: header.recordedAt,
        words: told
      )
    }
  }

  /// What an event says for itself, empty where its kind says it all.
  static func words(of event: Event) -> String { event.reason }
}

extension Event {
  /// The reason that the event carries, empty where it carries none.
  fileprivate var reason: String {
    switch self {
    case .report(let event): event.reason
    case .meeting(let event): event.reason
    case .tasking(let event): event.reason
    case .detention(let event): event.telling
    case .claim(let event): event.telling
    case .adviceCall(let event): event.reason
    case .operation(let event): event.reason
    case .unit, .officer, .deployment, .duty, .handover: ""
    }
  }
}

extension Operation.Event {
  fileprivate var reason: String {
    switch self {
    case .milestoneSet(let event):
      "milestone: \(event.milestone.words), due \(LondonTime(event.milestone.due).spoken)"
    case .milestoneReached(let event): "milestone \(event.milestone + 1) reached"
    case .impactAssessed(let event):
      [event.assessment.kind.words, event.assessment.reason].filter { $0.isEmpty == false }
        .joined(separator: ": ")
    case .consulted(let event): "consulted \(event.consultation.with.words)"
    case .impactNoted(let event): "impact \(event.phase.rawValue): \(event.words.words)"
    case .impactOverridden(let event): "gate overridden: \(event.reason)"
    case .cancelled(let event): "given up: \(event.reason)"
    case .checked(let event):
      event.findings.isNone
        ? "checked, none"
        : "checked, \(event.findings.count) found, \(event.statement.answer.words): "
          + (event.statement.reason?.words ?? "")
    case .planned, .madeReady, .started, .closed: ""
    }
  }
}

extension Event {
  /// When it happened by its own word; nil where the header says it.
  fileprivate var happenedAt: Instant? {
    if case .detention(let event) = self { event.occurredAt } else { nil }
  }
}

extension Report.Event {
  fileprivate var reason: String {
    switch self {
    case .evaluated(let event): event.reason
    case .returned(let event), .nominationWithdrawn(let event), .reopened(let event),
      .filed(let event), .holdPlaced(let event), .holdLifted(let event):
      event.reason
    case .retentionSet(let event):
      "group \(event.group.rawValue), review on \(event.reviewOn.spoken): \(event.basis)"
    case .retained(let event): "until \(event.until.spoken): \(event.reason)"
    case .disposed(let event): event.reason
    case .settled(let event): event.status.words
    case .checked(let event):
      event.found.isEmpty
        ? "subjects checked, none elsewhere"
        : "subjects checked, \(event.found.count) that may be the same"
    case .disclosed(let event):
      "no. \(event.number) passed on to \(event.recipients.map(\.text).joined(separator: ", ")) "
        + "under \(event.agreement.text): \(event.reason)"
    case .disclosureRecalled(let event): "no. \(event.number) called back: \(event.reason)"
    case .looked: "looked at it"
    case .interestSet(let event):
      "others learn: \(event.choice?.words ?? "the usual"): \(event.reason)"
    case .passed(let event):
      "passed to \(event.to.text)" + (event.remark.isEmpty ? "" : ": \(event.remark)")
    case .passAcknowledged(let event):
      "\(event.of.text) has it, says \(event.acknowledgedBy)"
    case .passWithdrawn(let event): "taken back from \(event.from.text): \(event.reason)"
    case .answered(let event): "answers \(event.requirement.text): \(event.reason)"
    case .answerWithdrawn(let event):
      "does not answer \(event.requirement.text): \(event.reason)"
    case .subjectLinked(let event): "linked: \(event.reason.words)"
    case .subjectParted(let event): "parted: \(event.reason.words)"
    case .received, .nominated: ""
    }
  }
}

extension Meeting.Event {
  fileprivate var reason: String {
    switch self {
    case .itemRemoved(let event), .decisionRevoked(let event), .itemParked(let event): event.reason
    case .decided(let event): event.decision.kind.words
    case .rescheduled(let event): event.reason
    case .cancelled(let event): event.reason
    case .minutesApproved(let event): event.head
    case .scheduled, .itemPlaced, .opened, .arrived, .left, .itemOpened, .clockPaused, .noted,
      .closed,
      .itemMoved, .itemsMerged, .itemSplit, .apologised, .wallHidden, .addendumMade:
      ""
    }
  }
}

extension Tasking.Event {
  fileprivate var reason: String {
    switch self {
    case .bidAccepted(let event), .bidDeclined(let event), .bidCountered(let event),
      .offerTaken(let event), .offerRefused(let event):
      event.reason
    case .reassigned(let event): "to \(event.toOwner): \(event.reason)"
    case .accepted(let event), .blocked(let event), .unblocked(let event), .completed(let event),
      .reopened(let event), .reviewed(let event), .takenBack(let event), .signedOff(let event),
      .cancelled(let event):
      event.reason
    case .progressed(let event): event.words.words
    case .progressWithdrawn(let event): event.reason
    case .dueMoved(let event): event.reason
    case .resulted(let event): event.outcome.result.words
    case .raised, .bidFiled: ""
    }
  }
}

extension AdviceCall.Event {
  fileprivate var reason: String {
    switch self {
    case .opened: "call answered"
    case .described: "caller described"
    case .summarised: "what is asked"
    case .identified(let event):
      "victim or perpetrator \(event.victimOrPerpetrator.spoken), child \(event.child.spoken)"
    case .advised(let event): "advised on \(event.advice.source)"
    case .escalated(let event): "told \(event.to)"
    case .acknowledged(let event): "taken on by \(event.acknowledgedBy)"
    case .followedUp(let event): "to follow: \(event.words.words) (\(event.owner))"
    case .closed(let event): event.reason.isEmpty ? "closed" : "closed: \(event.reason)"
    case .began(let event):
      "fast-time response began, checklist \(event.checklist.text) version \(event.version)"
    case .stepAnswered(let event):
      "step \(event.step.text) \(event.answer.words)"
        + (event.remark.map { remark in ": \(remark.words)" } ?? "")
    case .indicated(let event): "\(event.seen.count) of \(event.listed) indicators seen"
    case .rungSkipped(let event): "passed over \(event.role): \(event.reason)"
    case .referred(let event):
      "referred to \(event.referral.recipient.text) (\(event.referral.paragraph))"
    case .referralAcknowledged(let event): "referral \(event.number) acknowledged"
    case .led(let event): "led to \(event.words)"
    case .referralAnswered(let event): "referral \(event.number): \(event.outcome.words)"
    }
  }
}

extension AdviceCall.Answer {
  fileprivate var spoken: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .notKnown: "not known"
    }
  }
}
