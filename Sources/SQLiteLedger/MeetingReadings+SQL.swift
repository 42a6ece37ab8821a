public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The meetings of a series that begin from a moment on, soonest first.
  public func meetings(of series: Key<MeetingSeries>?, from start: Instant, limit: Int) throws
    -> [MeetingRow]
  {
    try store.read { database in
      try Row.fetchAll(
        try database.cachedStatement(sql: MeetingList.fromSQL),
        arguments: [start.milliseconds, series?.text, limit]
      ).map(MeetingList.row)
    }
  }

  /// The open meeting of a series, or else the next one that is not closed, or else nil.
  public func currentMeeting(of series: Key<MeetingSeries>) throws -> MeetingRow? {
    try store.read { database in
      try Row.fetchOne(
        try database.cachedStatement(sql: MeetingList.currentSQL),
        arguments: [series.text]
      ).map(MeetingList.row)
    }
  }

  /// A meeting's agenda in agenda order.
  public func agenda(of meeting: ID<Meeting>, for audience: Audience) throws -> Agenda {
    try store.read { database in
      let find = try database.cachedStatement(sql: MeetingList.oneSQL)
      guard let row = try Row.fetchOne(find, arguments: [Data(meeting.bytes)]) else {
        throw LedgerError(.invalid, "This ledger holds no such meeting; refresh and choose again.")
      }
      let (state, _) = try EventReader.state(Meeting.self, of: meeting, in: database)
      let classes = Set(try ClassTable.numbers(for: audience, in: database))
      let ordered = state.items.enumerated().sorted { left, right in
        (left.element.heading, left.element.isRisk ? 0 : 1, left.offset)
          < (right.element.heading, right.element.isRisk ? 0 : 1, right.offset)
      }
      let items = try ordered.compactMap { _, item in
        try AgendaList.row(item, of: state, classes: classes, in: database)
      }
      return Agenda(
        meeting: try MeetingList.row(row),
        items: items,
        withheld: state.items.count - items.count,
        present: state.present,
        current: state.current
      )
    }
  }
}

/// The meetings, in SQL.
enum MeetingList {
  private static let columns = """
    id, version, reference, series, starts_at, is_open, is_closed, items, decided
    """
  static let fromSQL = """
    SELECT \(columns) FROM meeting WHERE starts_at >= ?1 AND (?2 IS NULL OR series = ?2)
    ORDER BY starts_at LIMIT ?3
    """
  static let currentSQL = """
    SELECT \(columns) FROM meeting WHERE series = ? AND is_closed = 0
    ORDER BY is_open DESC, starts_at LIMIT 1
    """
  static let oneSQL = "SELECT \(columns) FROM meeting WHERE id = ?"

  static func row(_ row: Row) throws -> MeetingRow {
    guard let id = ID<Meeting>(bytes: row[0] as Data),
      let reference = Reference(text: row[2] as String)
    else { throw LedgerError(.damaged, "A meeting cannot be read; run 'muster rebuild'.") }
    return MeetingRow(
      id: id,
      version: row[1],
      reference: reference,
      series: Key(stringLiteral: row[3]),
      startsAt: Instant(milliseconds: row[4]),
      isOpen: row[5],
      isClosed: row[6],
      items: row[7],
      decided: row[8]
    )
  }
}

/// The items of an agenda with the records that they are about.
enum AgendaList {
  /// The item as the agenda shows it, nil where the audience may not see what it is about.
  static func row(
    _ item: AgendaItem,
    of meeting: Meeting,
    classes: Set<Int64>,
    in database: Database
  ) throws -> AgendaRow? {
    var report: ReportRow?
    if case .report(let id) = item.matter {
      let find = try database.cachedStatement(sql: "SELECT number, class FROM report WHERE id = ?")
      guard let row = try Row.fetchOne(find, arguments: [Data(id.bytes)]),
        classes.contains(row[1])
      else { return nil }
      report = try ReportList.row(row[0], in: database)
    }
    var about: ID<Tasking>?
    if case .tasking(let id) = item.matter { about = id }
    let taken = meeting.decisions[item.id]
    if let decision = taken?.decision { about = decision.tasking ?? about }
    var tasking: TaskingRow?
    if let about {
      guard let found = try TaskingList.visible(about, classes: classes, in: database) else {
        return nil
      }
      tasking = found
    }
    return AgendaRow(
      item: item,
      report: report,
      decision: taken?.decision,
      decidedBy: try taken.map { taken in
        try OfficerProjector.label(of: taken.by, in: database)
      } ?? "",
      decidedAt: taken?.at,
      tasking: tasking
    )
  }
}

extension Decision {
  /// The tasking that the decision raised, nil where it raised none.
  var tasking: ID<Tasking>? {
    switch self {
    case .task(let tasking): tasking
    case .joint(let terms): terms.lead
    case .develop, .commission, .deferred, .refer, .monitor, .link, .noFurtherAction, .escalate,
      .withdraw:
      nil
    }
  }
}
