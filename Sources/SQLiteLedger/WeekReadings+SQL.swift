public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// Both agencies' meetings of the week that begins on a Monday.
  public func week(from monday: CivilDate, for audience: Audience) throws -> WeekBySide? {
    try store.read { database in
      let unit = try units.unit(in: database)
      let all = unit.records(.series, on: monday).compactMap { record -> MeetingSeries? in
        if case .series(let series) = record { series } else { nil }
      }
      let weekly = all.filter { series in series.cadence == .weekly }
      guard let own = weekly.first(where: { series in !series.isExternal })?.organisation,
        let other = all.first(where: { series in series.isExternal && series.cadence == .daily })?
          .organisation ?? weekly.first(where: \.isExternal)?.organisation
      else { return nil }
      var reader = WeekReader(
        unit: unit,
        audience: audience,
        classes: Set(try ClassTable.numbers(for: audience, in: database)),
        interval: (LondonTime.startOfDay(monday), LondonTime.startOfDay(monday.adding(days: 7)))
      )
      try reader.readMeetings(own: own, other: other, in: database)
      try reader.readBids(to: other, in: database)
      try reader.readAlike(own: own, in: database)
      return WeekBySide(
        monday: monday,
        own: own,
        other: other,
        ourMeetings: reader.ourMeetings,
        theirMeetings: reader.theirMeetings,
        ours: reader.ours,
        theirs: reader.theirs,
        withheld: reader.withheld
      )
    }
  }
}

/// Gathers what was before the meetings of two sides in a week.
struct WeekReader {
  static let meetingsSQL = """
    SELECT id FROM meeting WHERE starts_at >= ? AND starts_at < ? ORDER BY starts_at
    """
  static let bidsSQL = """
    SELECT number, class FROM tasking WHERE authority = ? AND raised_at >= ? AND raised_at < ?
    ORDER BY raised_at
    """

  let unit: Unit
  let audience: Audience
  let classes: Set<Int64>
  let interval: (start: Instant, end: Instant)
  private(set) var ourMeetings: [WeekBySide.Meeting] = []
  private(set) var theirMeetings: [WeekBySide.Meeting] = []
  private(set) var ours: [WeekBySide.Item] = []
  private(set) var theirs: [WeekBySide.Item] = []
  private(set) var withheld = 0

  init(
    unit: Unit,
    audience: Audience,
    classes: Set<Int64>,
    interval: (start: Instant, end: Instant)
  ) {
    self.unit = unit
    self.audience = audience
    self.classes = classes
    self.interval = interval
  }

  mutating func readMeetings(
    own: Key<Organisation>,
    other: Key<Organisation>,
    in database: Database
  ) throws {
    let ids = try Data.fetchAll(
      database.cachedStatement(sql: Self.meetingsSQL),
      arguments: [interval.start.milliseconds, interval.end.milliseconds]
    )
    for id in ids.compactMap(ID<Meeting>.init(bytes:)) {
      let (state, _) = try EventReader.state(Meeting.self, of: id, in: database)
      guard let scheduled = state.scheduled, state.cancelled == nil,
        let series = unit.series(scheduled.series), [own, other].contains(series.organisation)
      else { continue }
      let meeting = WeekBySide.Meeting(
        reference: scheduled.reference,
        series: scheduled.series,
        startsAt: state.startsAt ?? scheduled.startsAt
      )
      let items = try self.items(of: state, called: scheduled.reference, in: database)
      if series.organisation == own {
        ourMeetings.append(meeting)
        ours = Self.merged(ours, items)
      } else {
        theirMeetings.append(meeting)
        theirs = Self.merged(theirs, items)
      }
    }
  }

  /// The bids of the week are before the other side's tasking meeting, whether or not we hold its
  /// agenda.
  mutating func readBids(to other: Key<Organisation>, in database: Database) throws {
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: Self.bidsSQL),
      arguments: [other.text, interval.start.milliseconds, interval.end.milliseconds]
    )
    for row in rows {
      guard classes.contains(row[1]) else {
        withheld += 1
        continue
      }
      let work = try TaskingList.row(row[0], in: database)
      guard !theirs.contains(where: { item in item.tasking == work.reference }) else { continue }
      theirs.append(
        WeekBySide.Item(
          meeting: work.reference,
          matter: .tasking(work.id),
          title: work.action,
          reference: work.reference,
          marking: work.marking,
          decision: .task,
          tasking: work.reference,
          isBid: work.isBid
        )
      )
    }
  }

  /// Which reports of others name a subject of a report before us.
  mutating func readAlike(own: Key<Organisation>, in database: Database) throws {
    for index in ours.indices {
      guard case .report(let id) = ours[index].matter else { continue }
      let (report, _) = try EventReader.state(Report.self, of: id, in: database)
      guard let received = report.received, !received.subjects.isEmpty else { continue }
      var search = SubjectSearch(
        classes: try ClassTable.all(in: database),
        audience: audience,
        ask: SubjectAsk(by: received.agency, about: id)
      )
      try search.look(for: received.subjects, in: database)
      ours[index].alike = Set(search.found.hits.map(\.report))
    }
  }

  private mutating func items(
    of state: Meeting,
    called reference: Reference,
    in database: Database
  ) throws -> [WeekBySide.Item] {
    try state.items.filter { item in item.heading != .attendance }.compactMap { item in
      guard let row = try AgendaList.row(item, of: state, classes: classes, in: database) else {
        withheld += 1
        return nil
      }
      return WeekBySide.Item(
        meeting: reference,
        matter: item.matter,
        title: item.title,
        reference: row.report?.reference ?? row.tasking?.reference,
        marking: row.report?.marking ?? row.tasking?.marking,
        decision: row.decision?.kind,
        tasking: row.tasking?.reference,
        isBid: row.tasking?.isBid ?? false
      )
    }
  }

  /// The items of an earlier and a later meeting of one side: what came again counts once, as the later
  /// one left it.
  private static func merged(_ earlier: [WeekBySide.Item], _ later: [WeekBySide.Item])
    -> [WeekBySide.Item]
  {
    let matters = Set(later.map(\.matter).filter { matter in matter != .topic })
    return earlier.filter { item in !matters.contains(item.matter) } + later
  }
}
