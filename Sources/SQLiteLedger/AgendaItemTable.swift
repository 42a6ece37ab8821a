internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The items of all agendas with what was decided on each, to find them by what they are about.
enum AgendaItemTable {
  /// Folds an event of a meeting into the rows of its items.
  static func project(_ event: Meeting.Event, of meeting: ID<Meeting>, in database: Database) throws
  {
    switch event {
    case .itemPlaced(let placed): try insert(placed.item, on: meeting, in: database)
    case .itemSplit(let split): try insert(split.item, on: meeting, in: database)
    case .itemRemoved(let removed):
      try database.execute(
        sql: "DELETE FROM agenda_item WHERE item = ? OR merged_into = ?",
        arguments: [Data(removed.item.bytes), Data(removed.item.bytes)]
      )
    case .itemsMerged(let merged):
      try database.execute(
        sql: "UPDATE agenda_item SET merged_into = ?1 WHERE item = ?2 OR merged_into = ?2",
        arguments: [Data(merged.into.bytes), Data(merged.item.bytes)]
      )
    case .decided(let decided):
      try set(
        decided.item,
        decision: decided.decision.kind.rawValue,
        at: decided.at.milliseconds,
        returnsOn: decided.decision.returns.map { day in Int64(day.dayNumber) },
        in: database
      )
    case .decisionRevoked(let revoked):
      try set(revoked.item, decision: nil, at: nil, returnsOn: nil, in: database)
    case .scheduled, .opened, .arrived, .left, .itemOpened, .clockPaused, .noted, .closed,
      .itemMoved,
      .itemParked, .apologised, .wallHidden, .rescheduled, .cancelled, .minutesApproved,
      .addendumMade:
      break
    }
  }

  private static func insert(_ item: AgendaItem, on meeting: ID<Meeting>, in database: Database)
    throws
  {
    var report: ID<Report>?
    var tasking: ID<Tasking>?
    switch item.matter {
    case .report(let id): report = id
    case .tasking(let id): tasking = id
    case .operation, .topic: break
    }
    try database.cachedStatement(
      sql: """
        INSERT INTO agenda_item (item, meeting, heading, report, tasking, carried)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      Data(item.id.bytes), Data(meeting.bytes), item.heading.rawValue,
      report.map { id in Data(id.bytes) }, tasking.map { id in Data(id.bytes) }, item.carried,
    ])
  }

  private static func set(
    _ item: ID<AgendaItem>,
    decision: String?,
    at moment: Int64?,
    returnsOn: Int64?,
    in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        UPDATE agenda_item SET decision = ?1, decided_at = ?2, returns_on = ?3
        WHERE item = ?4 OR merged_into = ?4
        """
    ).execute(arguments: [decision, moment, returnsOn, Data(item.bytes)])
  }
}

extension Decision {
  /// The day on which what was decided comes back to a meeting, nil where it does not.
  var returns: CivilDate? {
    switch self {
    case .develop(let terms): terms.returnsOn
    case .commission(let terms): terms.deadline
    case .deferred(let terms): terms.returnsOn
    case .monitor(let terms): terms.expiresOn
    case .task, .refer, .joint, .link, .noFurtherAction, .escalate, .withdraw: nil
    }
  }
}
