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
      let unit = try units.unit(in: database)
      let found = try MeetingList.row(row)
      var agenda = try AgendaList.agenda(of: state, row: found, unit, classes, in: database)
      agenda.walk = AgendaWalk(state)
      let shown = Set(agenda.items.map(\.item.id))
      let unseen = state.undecided.filter { item in !shown.contains(item.id) }
      agenda.walk.undecidedWithheld = unseen.count
      agenda.walk.risksWithheld = unseen.count(where: \.isRisk)
      if let room = Audience.room(of: state.present, in: unit) {
        let visible = Set(try ClassTable.numbers(for: room, in: database))
        let hidden = try state.items.count { item in
          try AgendaList.row(item, of: state, classes: visible, in: database) == nil
        }
        agenda.walk.hiddenFromRoom = hidden
      }
      return agenda
    }
  }

  /// The undecided items of a meeting besides those that are shown.
  public func carryOver(of meeting: ID<Meeting>, besides shown: Set<ID<AgendaItem>>) throws
    -> [AgendaItem]
  {
    try store.read { database in
      let (state, _) = try EventReader.state(Meeting.self, of: meeting, in: database)
      return state.undecided.filter { item in !shown.contains(item.id) }
    }
  }

  /// The meeting of a reference.
  public func meeting(called reference: Reference) throws -> MeetingRow? {
    try store.read { database in
      let find = try database.cachedStatement(sql: MeetingList.calledSQL)
      return try Row.fetchOne(find, arguments: [reference.text]).map(MeetingList.row)
    }
  }
}

extension AgendaWalk {
  /// Where a meeting's walk stands.
  init(_ meeting: Meeting) {
    self.init()
    openedAt = meeting.openedAt
    currentSince = meeting.currentSince
    itemClock = meeting.itemClock
    isWallHidden = meeting.isWallHidden
    apologies = meeting.apologies
    attended = meeting.attended
    cancelled = meeting.cancelled?.reason
    approvedHead = meeting.approval?.head
  }
}

/// The meetings, in SQL.
enum MeetingList {
  static let columns = """
    id, version, reference, series, starts_at, is_open, is_closed, items, decided, is_cancelled,
    called_for, intake_from, is_approved
    """
  static let fromSQL = """
    SELECT \(columns) FROM meeting WHERE starts_at >= ?1 AND (?2 IS NULL OR series = ?2)
    ORDER BY starts_at LIMIT ?3
    """
  static let currentSQL = """
    SELECT \(columns) FROM meeting WHERE series = ? AND is_closed = 0
    ORDER BY is_open DESC, starts_at LIMIT 1
    """
  static let calledSQL = "SELECT \(columns) FROM meeting WHERE reference = ?"
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
      decided: row[8],
      isCancelled: row[9],
      calledFor: Instant(milliseconds: row[10]),
      intakeFrom: Instant(milliseconds: row[11]),
      isApproved: row[12]
    )
  }
}

/// The items of an agenda with the records that they are about.
enum AgendaList {
  static let previousSQL = """
    SELECT meeting.reference, agenda_item.decision, agenda_item.decided_at
    FROM agenda_item JOIN meeting ON meeting.id = agenda_item.meeting
    WHERE agenda_item.report = ? AND agenda_item.decided_at IS NOT NULL
      AND agenda_item.meeting <> ?
    ORDER BY agenda_item.decided_at DESC LIMIT 3
    """

  /// The agenda in the order in which the meeting takes it.
  static func agenda(
    of state: Meeting,
    row: MeetingRow,
    _ unit: Unit,
    _ classes: Set<Int64>,
    in database: Database
  ) throws -> Agenda {
    var found: [ID<AgendaItem>: AgendaRow] = [:]
    for item in state.items {
      found[item.id] = try self.row(item, of: state, classes: classes, in: database)
    }
    let ranks = state.items.reduce(into: [ID<AgendaItem>: AgendaOrder.Rank]()) { ranks, item in
      guard let row = found[item.id] else { return }
      ranks[item.id] = rank(of: row, at: state.startsAt ?? Instant(milliseconds: 0), in: unit)
    }
    let ordered = AgendaOrder.sorted(
      state.items,
      by: ranks,
      moved: state.moves,
      parked: state.parked
    )
    var items = ordered.compactMap { item in found[item.id] }
    for index in items.indices {
      items[index].previous = try previous(of: items[index], meeting: row.id, in: database)
      items[index].merged = try (items[index].item.also ?? []).compactMap { matter in
        guard case .report(let id) = matter else { return nil }
        return try TaskingList.reference(of: id, classes: classes, in: database)
      }
      items[index].reachedAt = state.reached[items[index].item.id]
      items[index].isParked = state.parked.contains(items[index].item.id)
    }
    return Agenda(
      meeting: row,
      items: items,
      withheld: state.items.count - items.count,
      present: state.present,
      current: state.current
    )
  }

  private static func rank(of row: AgendaRow, at start: Instant, in unit: Unit)
    -> AgendaOrder.Rank
  {
    let none = Instant(milliseconds: .max)
    var rank = AgendaOrder.Rank(since: row.report?.receivedAt ?? row.tasking?.due ?? none)
    rank.isRisk = row.item.isRisk
    rank.isOverdue = row.tasking.map { work in !work.status.isOver && work.due < start } ?? false
    rank.priority = row.report?.priority.flatMap { key in unit.priority(key)?.rank }
    rank.level = row.report?.level ?? 0
    return rank
  }

  private static func previous(
    of row: AgendaRow,
    meeting: ID<Meeting>,
    in database: Database
  ) throws -> [EarlierDecision] {
    guard let report = row.report?.id else { return [] }
    let find = try database.cachedStatement(sql: previousSQL)
    return try Row.fetchAll(find, arguments: [Data(report.bytes), Data(meeting.bytes)])
      .compactMap { row in
        guard let reference = Reference(text: row[0] as String),
          let kind = Decision.Kind(rawValue: row[1] as String)
        else { return nil }
        return EarlierDecision(meeting: reference, kind: kind, at: Instant(milliseconds: row[2]))
      }
  }

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
    if case .operation(let id) = item.matter {
      let entries = try EventReader.entries(of: StreamName(.operation, id), in: database)
      guard let number = entries.last?.classNumber, classes.contains(number) else { return nil }
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
