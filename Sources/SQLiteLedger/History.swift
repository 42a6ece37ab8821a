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
    case .unit, .officer, .operation, .deployment, .adviceCall, .duty: ""
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
    case .itemRemoved(let event), .decisionRevoked(let event): event.reason
    case .decided(let event): event.decision.kind.words
    case .scheduled, .itemPlaced, .opened, .arrived, .left, .itemOpened, .noted, .closed: ""
    }
  }
}

extension Tasking.Event {
  fileprivate var reason: String {
    switch self {
    case .bidAccepted(let event), .bidDeclined(let event), .bidCountered(let event): event.reason
    case .accepted(let event), .blocked(let event), .unblocked(let event), .completed(let event),
      .reopened(let event), .signedOff(let event), .cancelled(let event):
      event.reason
    case .progressed(let event): event.words.words
    case .progressWithdrawn(let event): event.reason
    case .dueMoved(let event): event.reason
    case .resulted(let event): event.outcome.result.words
    case .raised, .bidFiled: ""
    }
  }
}
