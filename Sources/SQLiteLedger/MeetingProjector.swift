internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The meetings, and what stands on their agendas.
///
/// An agenda is read by folding its meeting's stream, which is short; the tables find the meeting.
enum MeetingProjector: Projector {
  static let name = "meeting"
  static let version = 3
  static let tables = ["meeting", "agenda_item"]
  static let schema = """
    CREATE TABLE meeting (
      id BLOB PRIMARY KEY,
      version INTEGER NOT NULL,
      reference TEXT NOT NULL,
      series TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      is_open INTEGER NOT NULL,
      is_closed INTEGER NOT NULL,
      items INTEGER NOT NULL,
      decided INTEGER NOT NULL,
      is_cancelled INTEGER NOT NULL DEFAULT 0,
      called_for INTEGER NOT NULL,
      intake_from INTEGER NOT NULL,
      is_approved INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    -- The agenda pane: the open meeting of a series, or else the next.
    CREATE INDEX meeting_current ON meeting (series, is_closed, is_open DESC, starts_at);
    -- The calendar.
    CREATE INDEX meeting_by_start ON meeting (starts_at);
    -- A meeting by what people call it.
    CREATE INDEX meeting_by_reference ON meeting (reference);

    CREATE TABLE agenda_item (
      item BLOB PRIMARY KEY,
      meeting BLOB NOT NULL,
      heading INTEGER NOT NULL,
      report BLOB,
      tasking BLOB,
      carried INTEGER NOT NULL,
      merged_into BLOB,
      decision TEXT,
      decided_at INTEGER,
      returns_on INTEGER
    ) STRICT, WITHOUT ROWID;
    -- What was decided about a report before.
    CREATE INDEX agenda_item_by_report ON agenda_item (report, decided_at)
      WHERE decided_at IS NOT NULL;
    -- What comes back to a meeting.
    CREATE INDEX agenda_item_returning ON agenda_item (returns_on) WHERE returns_on IS NOT NULL;
    -- What was decided in a stretch of time.
    CREATE INDEX agenda_item_by_decision ON agenda_item (decided_at)
      WHERE decided_at IS NOT NULL;
    -- What was merged into an item.
    CREATE INDEX agenda_item_merged ON agenda_item (merged_into) WHERE merged_into IS NOT NULL;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .meeting(let event) = entry.event,
      let id = entry.header.stream.id(as: Meeting.self)
    else { return }
    if case .scheduled(let scheduled) = event {
      try insert(scheduled, id: id, in: database)
    }
    try AgendaItemTable.project(event, of: id, in: database)
    let change = change(of: event)
    try database.cachedStatement(
      sql: """
        UPDATE meeting SET version = ?, items = items + ?, decided = decided + ?,
          is_open = coalesce(?, is_open), is_closed = coalesce(?, is_closed),
          starts_at = coalesce(?, starts_at), is_cancelled = coalesce(?, is_cancelled),
          is_approved = coalesce(?, is_approved)
        WHERE id = ?
        """
    ).execute(arguments: [
      entry.header.version, change.items, change.decided, change.isOpen, change.isClosed,
      change.startsAt, change.isCancelled, change.isApproved, Data(id.bytes),
    ])
  }

  private static func insert(
    _ scheduled: Meeting.Scheduled,
    id: ID<Meeting>,
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO meeting (id, version, reference, series, starts_at, is_open, is_closed, items,
          decided, called_for, intake_from)
        VALUES (?, 0, ?, ?, ?, 0, 0, 0, 0, ?, ?)
        """,
      arguments: [
        Data(id.bytes), scheduled.reference.text, scheduled.series.text,
        scheduled.startsAt.milliseconds, scheduled.startsAt.milliseconds,
        scheduled.intakeFrom.milliseconds,
      ]
    )
  }

  private struct Change {
    var items = 0
    var decided = 0
    var isOpen: Bool?
    var isClosed: Bool?
    var startsAt: Int64?
    var isCancelled: Bool?
    var isApproved: Bool?
  }

  private static func change(of event: Meeting.Event) -> Change {
    switch event {
    case .itemPlaced, .itemSplit: Change(items: 1)
    case .itemRemoved, .itemsMerged: Change(items: -1)
    case .decided: Change(decided: 1)
    case .decisionRevoked: Change(decided: -1)
    case .opened: Change(isOpen: true)
    case .closed: Change(isOpen: false, isClosed: true)
    case .cancelled: Change(isOpen: false, isClosed: true, isCancelled: true)
    case .rescheduled(let moved): Change(startsAt: moved.startsAt.milliseconds)
    case .minutesApproved: Change(isApproved: true)
    case .scheduled, .arrived, .left, .itemOpened, .clockPaused, .noted, .itemMoved, .itemParked,
      .apologised,
      .wallHidden, .addendumMade:
      Change()
    }
  }
}
