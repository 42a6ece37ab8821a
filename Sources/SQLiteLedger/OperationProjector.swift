internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The operations as meetings link to them and as the shell lists them.
enum OperationProjector: Projector {
  static let name = "operation"
  static let version = 2
  static let tables = ["operation", "operation_link"]
  static let schema = """
    CREATE TABLE operation (
      id BLOB PRIMARY KEY,
      class INTEGER NOT NULL,
      reference TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      is_over INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- The operations, the soonest first; and one that somebody says aloud.
    CREATE INDEX operation_by_start ON operation (class, is_over, starts_at);
    CREATE UNIQUE INDEX operation_by_reference ON operation (reference);
    -- The work raised for an operation (tasking) and the agenda items about it (meeting, item), by
    -- the position of the entry that linked them: its page.
    CREATE TABLE operation_link (
      operation BLOB NOT NULL,
      position INTEGER NOT NULL,
      tasking BLOB,
      meeting BLOB,
      item BLOB,
      PRIMARY KEY (operation, position)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    try link(entry, in: database)
    guard case .operation = entry.event, let id = entry.header.stream.id(as: Operation.self)
    else { return }
    let state = try EventReader.state(Operation.self, at: entry, in: database)
    guard let plan = state.plan else { return }
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO operation (id, class, reference, starts_at, is_over)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      Data(id.bytes), entry.classNumber, plan.reference.text,
      plan.draft.window.start.milliseconds, state.isOver,
    ])
  }

  /// Notes what an entry links to an operation; nothing for any other entry.
  private static func link(_ entry: ProjectedEntry, in database: Database) throws {
    let stream = entry.header.stream
    switch entry.event {
    case .tasking(.raised(let raised)), .tasking(.bidFiled(let raised)):
      guard let operation = raised.draft.operation, let id = stream.id(as: Tasking.self) else {
        return
      }
      try link(operation, entry, tasking: Data(id.bytes), in: database)
    case .meeting(let event):
      guard let meeting = stream.id(as: Meeting.self), let (operation, item) = event.linked else {
        return
      }
      let place = (meeting: Data(meeting.bytes), item: Data(item.bytes))
      try link(operation, entry, item: place, in: database)
    case .unit, .officer, .report, .tasking, .operation, .deployment, .detention, .claim,
      .adviceCall, .duty, .handover:
      return
    }
  }

  private static func link(
    _ operation: ID<Operation>,
    _ entry: ProjectedEntry,
    tasking: Data? = nil,
    item: (meeting: Data, item: Data)? = nil,
    in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO operation_link (operation, position, tasking, meeting, item)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      Data(operation.bytes), entry.header.position, tasking, item?.meeting, item?.item,
    ])
  }
}

extension Meeting.Event {
  /// The operation that an item was placed for or linked to, with the item; nil for any other event.
  fileprivate var linked: (ID<Operation>, ID<AgendaItem>)? {
    switch self {
    case .itemPlaced(let placed):
      if case .operation(let id) = placed.item.matter { return (id, placed.item.id) }
    case .itemSplit(let split):
      if case .operation(let id) = split.item.matter { return (id, split.item.id) }
    case .decided(let decided):
      if case .link(let terms) = decided.decision { return (terms.operation, decided.item) }
    case .scheduled, .itemRemoved, .opened, .arrived, .left, .itemOpened, .clockPaused,
      .decisionRevoked, .noted,
      .closed, .itemMoved, .itemParked, .itemsMerged, .apologised, .wallHidden, .rescheduled,
      .cancelled, .minutesApproved, .addendumMade:
      break
    }
    return nil
  }
}
