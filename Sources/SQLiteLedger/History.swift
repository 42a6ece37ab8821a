internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// What happened to one record, as its page tells it.
enum History {
  /// The lines of a stream, oldest first.
  static func lines(of stream: StreamName, in database: Database) throws -> [HistoryLine] {
    try EventReader.entries(of: stream, in: database).map { entry in
      let header = entry.header
      return HistoryLine(
        position: header.position,
        kind: header.kind,
        by: try OfficerProjector.label(of: header.actor, in: database),
        role: header.role,
        occurredAt: entry.event.happenedAt ?? header.occurredAt,
        recordedAt: header.recordedAt,
        words: entry.event.reason
      )
    }
  }
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
    case .unit, .officer, .operation, .deployment, .duty, .handover: ""
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
    case .scheduled, .itemPlaced, .opened, .arrived, .left, .itemOpened, .noted, .closed,
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
      .reopened(let event), .reviewed(let event), .signedOff(let event), .cancelled(let event):
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
