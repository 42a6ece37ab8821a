internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The reports as the daily pane lists them, and their counts by class.
enum ReportProjector: Projector {
  static let name = "report"
  static let version = 2
  static let tables = ["report", "report_count", "report_day"]
  static let schema = """
    CREATE TABLE report (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL,
      class INTEGER NOT NULL,
      version INTEGER NOT NULL,
      reference TEXT NOT NULL,
      origin TEXT NOT NULL,
      occurred_at INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      scheme TEXT NOT NULL,
      source TEXT NOT NULL,
      information TEXT NOT NULL,
      handling TEXT NOT NULL,
      marking INTEGER NOT NULL,
      level INTEGER NOT NULL,
      priority TEXT,
      flags TEXT NOT NULL,
      status TEXT NOT NULL,
      meeting BLOB,
      headline TEXT,
      -- When it was last graded, sent back, put forward or settled, nothing while it is as it came.
      changed_at INTEGER
    ) STRICT;
    -- The record behind a row, and an entry's report.
    CREATE UNIQUE INDEX report_by_id ON report (id);
    -- The daily pane: newest first, within what the viewer may see.
    CREATE INDEX report_daily ON report (class, received_at DESC, number DESC);
    -- The export, page by page; and a reference that somebody says aloud.
    CREATE INDEX report_by_class ON report (class, number);
    CREATE UNIQUE INDEX report_by_reference ON report (reference);
    -- The daily pane limited to one status.
    CREATE INDEX report_by_status ON report (class, status, received_at DESC, number DESC);
    -- The daily picture: what is older and changed since the last meeting.
    CREATE INDEX report_changed ON report (class, changed_at) WHERE changed_at IS NOT NULL;

    -- The counts in the daily pane's title.
    CREATE TABLE report_count (
      class INTEGER NOT NULL,
      status TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (class, status)
    ) STRICT, WITHOUT ROWID;

    -- The sparkline of the daily pane: London days since 1970.
    CREATE TABLE report_day (
      class INTEGER NOT NULL,
      day INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (class, day)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .report(let event) = entry.event,
      let id = entry.header.stream.id(as: Report.self)
    else { return }
    if case .received(let received) = event {
      try insert(received, id: id, entry: entry, in: database)
    } else {
      try update(id, with: event, entry: entry, in: database)
    }
  }

  private static func insert(
    _ received: Report.Received,
    id: ID<Report>,
    entry: ProjectedEntry,
    in database: Database
  ) throws {
    let grading = received.grading
    try database.cachedStatement(
      sql: """
        INSERT INTO report (number, id, class, version, reference, origin, occurred_at,
          received_at, scheme, source, information, handling, marking, level, priority, flags,
          status, meeting, headline)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'submitted', NULL, ?)
        """
    ).run(
      entry.header.position,
      id,
      entry.classNumber,
      entry.header.version,
      received.reference.text,
      received.origin.text,
      received.occurredAt.milliseconds,
      received.receivedAt.milliseconds,
      grading.scheme,
      grading.source,
      grading.information,
      grading.handling.text,
      received.marking.rawValue,
      received.level,
      received.priority?.text,
      received.flags.map(\.rawValue).joined(separator: " "),
      received.headline.text,
      in: database
    )
    let day = LondonTime(received.receivedAt).date.dayNumber
    try entry.change(.status("submitted", class: entry.classNumber), by: 1, in: database)
    try entry.change(.day(day, class: entry.classNumber), by: 1, in: database)
  }

  private static func update(
    _ id: ID<Report>,
    with event: Report.Event,
    entry: ProjectedEntry,
    in database: Database
  ) throws {
    let find = try database.cachedStatement(
      sql: "SELECT class, status, received_at FROM report WHERE id = ?"
    )
    guard let row = try Row.fetchOne(find, arguments: [Data(id.bytes)]) else { return }
    let old = (class: row[0] as Int64, status: row[1] as String)
    let state = try EventReader.state(Report.self, at: entry, in: database)
    let status = state.status.rawValue
    try database.cachedStatement(
      sql: """
        UPDATE report SET class = ?, version = ?, status = ?, meeting = ?,
          changed_at = coalesce(?, changed_at) WHERE id = ?
        """
    ).execute(arguments: [
      entry.classNumber, entry.header.version, status, state.nomination.map { Data($0.bytes) },
      event.changesReport ? entry.header.occurredAt.milliseconds : nil, Data(id.bytes),
    ])
    try entry.change(.status(old.status, class: old.class), by: -1, in: database)
    try entry.change(.status(status, class: entry.classNumber), by: 1, in: database)
    if entry.classNumber != old.class {
      let day = LondonTime(Instant(milliseconds: row[2])).date.dayNumber
      try entry.change(.day(day, class: old.class), by: -1, in: database)
      try entry.change(.day(day, class: entry.classNumber), by: 1, in: database)
    }
    try updateTexts(id, with: event, in: database)
  }

  private static func updateTexts(
    _ id: ID<Report>,
    with event: Report.Event,
    in database: Database
  ) throws {
    switch event {
    case .evaluated(let evaluated):
      let grading = evaluated.grading
      try database.execute(
        sql: """
          UPDATE report SET scheme = ?, source = ?, information = ?, handling = ? WHERE id = ?
          """,
        arguments: [
          grading.scheme, grading.source, grading.information, grading.handling.text,
          Data(id.bytes),
        ]
      )
    case .disposed:
      try database.execute(
        sql: "UPDATE report SET headline = NULL WHERE id = ?",
        arguments: [Data(id.bytes)]
      )
    case .received, .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .filed,
      .retentionSet, .retained, .holdPlaced, .holdLifted, .checked, .disclosed,
      .disclosureRecalled, .looked, .interestSet, .passed, .passAcknowledged, .passWithdrawn,
      .answered, .answerWithdrawn, .subjectLinked, .subjectParted:
      break
    }
  }
}

extension Report.Event {
  /// Whether it gives the report another grade or another standing, which a daily meeting is told.
  fileprivate var changesReport: Bool {
    switch self {
    case .evaluated, .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .filed: true
    case .received, .checked, .retentionSet, .retained, .holdPlaced, .holdLifted, .disposed,
      .disclosed, .disclosureRecalled, .looked, .interestSet, .passed, .passAcknowledged,
      .passWithdrawn, .answered, .answerWithdrawn, .subjectLinked, .subjectParted:
      false
    }
  }
}
