internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The slots of the on-call rota by who held them when, the swaps that wait, and the leave.
enum DutyProjector: Projector {
  static let name = "duty"
  static let version = 3
  static let tables = ["duty", "duty_swap", "duty_leave"]
  static let schema = """
    CREATE TABLE duty (
      id BLOB NOT NULL,
      officer BLOB,
      label TEXT,
      is_primary INTEGER NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      slot_starts_at INTEGER NOT NULL,
      slot_ends_at INTEGER NOT NULL,
      changes INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (id, starts_at)
    ) STRICT, WITHOUT ROWID;
    -- Who is on call in a stretch of time; no slot is longer than the read looks back.
    CREATE INDEX duty_by_time ON duty (starts_at, is_primary DESC, ends_at);
    CREATE TABLE duty_swap (
      id BLOB PRIMARY KEY,
      starts_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- The desk: the swaps that wait for somebody's word, the soonest first.
    CREATE INDEX duty_swap_by_time ON duty_swap (starts_at, id);
    CREATE TABLE duty_leave (
      officer BLOB NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      first_day TEXT NOT NULL,
      last_day TEXT NOT NULL,
      PRIMARY KEY (officer, starts_at)
    ) STRICT, WITHOUT ROWID;
    -- The desk: who is on leave in a stretch of time.
    CREATE INDEX duty_leave_by_time ON duty_leave (starts_at, officer, ends_at);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    switch entry.event {
    case .officer(.leaveTaken(let taken)): try put(taken.leave, entry, in: database)
    case .officer(.leaveCancelled(let cancelled)): try strike(cancelled.leave, entry, in: database)
    case .duty:
      guard let id = entry.header.stream.id(as: Duty.self) else { return }
      let duty = try EventReader.state(Duty.self, at: entry, in: database)
      try put(duty, id, version: entry.header.version, in: database)
    default: return
    }
  }

  /// The rota of a stretch of time as it stands.
  static func rota(in interval: Interval, of database: Database) throws -> Rota {
    let rows = try Row.fetchAll(
      try database.cachedStatement(sql: DeskList.dutySQL),
      arguments: [interval.end.milliseconds, interval.start.milliseconds]
    )
    return Rota(
      rows.compactMap { row -> Rota.Slot? in
        guard let id = ID<Duty>(bytes: row[0] as Data),
          let held = Interval(
            from: Instant(milliseconds: row[4]),
            to: Instant(milliseconds: row[5])
          )
        else { return nil }
        let officer = (row[1] as Data?).flatMap { bytes in ID<Officer>(bytes: bytes) }
        return Rota.Slot(
          id: id,
          holder: officer.map(Duty.Holder.officer) ?? .label((row[2] as String?) ?? ""),
          part: (row[3] as Bool) ? .primary : .reserve,
          interval: held
        )
      }
    )
  }

  private static func put(_ duty: Duty, _ id: ID<Duty>, version: Int, in database: Database) throws
  {
    let key = Data(id.bytes)
    try database.execute(sql: "DELETE FROM duty WHERE id = ?", arguments: [key])
    try database.execute(sql: "DELETE FROM duty_swap WHERE id = ?", arguments: [key])
    guard let slot = duty.slot else { return }
    let end = duty.isCancelled ? duty.holdings.last?.interval.end : slot.interval.end
    for held in duty.holdings {
      var officer: Data?
      var label: String?
      switch held.holder {
      case .officer(let id): officer = Data(id.bytes)
      case .label(let words): label = words
      }
      try database.execute(
        sql: """
          INSERT INTO duty (id, officer, label, is_primary, starts_at, ends_at, slot_starts_at,
            slot_ends_at, changes, version)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          key, officer, label, slot.part == .primary, held.interval.start.milliseconds,
          held.interval.end.milliseconds, slot.interval.start.milliseconds,
          (end ?? slot.interval.end).milliseconds, duty.swaps, version,
        ]
      )
    }
    guard duty.proposal != nil else { return }
    try database.execute(
      sql: "INSERT INTO duty_swap (id, starts_at) VALUES (?, ?)",
      arguments: [key, slot.interval.start.milliseconds]
    )
  }

  private static func put(_ leave: Leave, _ entry: ProjectedEntry, in database: Database) throws {
    guard let id = entry.header.stream.id(as: Officer.self), let interval = leave.interval else {
      return
    }
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO duty_leave (officer, starts_at, ends_at, first_day, last_day)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        Data(id.bytes), interval.start.milliseconds, interval.end.milliseconds, leave.from.text,
        leave.through.text,
      ]
    )
  }

  private static func strike(_ leave: Leave, _ entry: ProjectedEntry, in database: Database) throws
  {
    guard let id = entry.header.stream.id(as: Officer.self), let interval = leave.interval else {
      return
    }
    try database.execute(
      sql: "DELETE FROM duty_leave WHERE officer = ? AND starts_at = ?",
      arguments: [Data(id.bytes), interval.start.milliseconds]
    )
  }
}
