internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The meetings, and what stands on their agendas.
///
/// An agenda is read by folding its meeting's stream, which is short; the tables find the meeting.
enum MeetingProjector: Projector {
  static let name = "meeting"
  static let version = 1
  static let tables = ["meeting"]
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
      decided INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- The agenda pane: the open meeting of a series, or else the next.
    CREATE INDEX meeting_current ON meeting (series, is_closed, is_open DESC, starts_at);
    -- The calendar.
    CREATE INDEX meeting_by_start ON meeting (starts_at);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .meeting(let event) = entry.event,
      let id = entry.header.stream.id(as: Meeting.self)
    else { return }
    if case .scheduled(let scheduled) = event {
      try insert(scheduled, id: id, in: database)
    }
    let change = change(of: event)
    try database.cachedStatement(
      sql: """
        UPDATE meeting SET version = ?, items = items + ?, decided = decided + ?,
          is_open = coalesce(?, is_open), is_closed = coalesce(?, is_closed)
        WHERE id = ?
        """
    ).execute(arguments: [
      entry.header.version, change.items, change.decided, change.isOpen, change.isClosed,
      Data(id.bytes),
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
          decided)
        VALUES (?, 0, ?, ?, ?, 0, 0, 0, 0)
        """,
      arguments: [
        Data(id.bytes), scheduled.reference.text, scheduled.series.text,
        scheduled.startsAt.milliseconds,
      ]
    )
  }

  private struct Change {
    var items = 0
    var decided = 0
    var isOpen: Bool?
    var isClosed: Bool?
  }

  private static func change(of event: Meeting.Event) -> Change {
    switch event {
    case .itemPlaced: Change(items: 1)
    case .itemRemoved: Change(items: -1)
    case .decided: Change(decided: 1)
    case .decisionRevoked: Change(decided: -1)
    case .opened: Change(isOpen: true)
    case .closed: Change(isOpen: false, isClosed: true)
    case .scheduled, .arrived, .left, .itemOpened, .noted: Change()
    }
  }
}
