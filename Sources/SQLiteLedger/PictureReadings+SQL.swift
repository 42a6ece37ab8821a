public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// What came in, changed and is due since the last daily meeting.
  public func dailyPicture(since series: Key<MeetingSeries>?, now: Instant, for audience: Audience)
    throws -> DailyPicture
  {
    try store.read { database in
      let classes = try ClassTable.numbers(for: audience, in: database)
      let last = try series.flatMap { series in
        try PictureList.lastMeeting(of: series, before: now, in: database)
      }
      let reach = now.adding(hours: -24 * DailyPicture.reach)
      var picture = DailyPicture(
        since: max(last?.closedAt ?? reach, reach),
        meeting: last?.meeting,
        closedAt: last?.closedAt
      )
      try PictureList.countNew(in: &picture, classes, database)
      try PictureList.countChanged(in: &picture, classes, database)
      picture.due = try PictureList.due(now, classes, database)
      return picture
    }.counted(
      perDay: reportsPerDay(
        from: LondonTime(now).date.adding(days: 1 - DailyPicture.reach),
        days: DailyPicture.reach,
        for: audience
      )
    )
  }
}

extension DailyPicture {
  fileprivate func counted(perDay: [Int]) -> DailyPicture {
    var picture = self
    picture.perDay = perDay
    return picture
  }
}

/// The daily picture, in SQL.
enum PictureList {
  /// The last meeting of a series that was held to its end.
  static let meetingSQL = """
    SELECT \(MeetingList.columns) FROM meeting
    WHERE series = ? AND is_closed = 1 AND is_open = 0 AND is_cancelled = 0 AND starts_at <= ?
    ORDER BY starts_at DESC LIMIT 1
    """
  /// What came in, one class at a time.
  static let newSQL = """
    SELECT level, origin, priority, flags, received_at, number FROM report
    WHERE class = ? AND received_at >= ? ORDER BY received_at DESC, number DESC
    """
  /// What changed, one class at a time.
  static let changedSQL = """
    SELECT level, origin, priority, flags, status FROM report
    WHERE class = ? AND changed_at >= ? AND received_at < ?
    """
  static let oldestSQL = """
    SELECT received_at FROM report WHERE class = ? AND status = 'submitted'
    ORDER BY received_at, number LIMIT 1
    """
  /// Reviews gather for years where nobody sees to them, so that they are counted up to a number.
  static let reviewRowsSQL = "SELECT 1 FROM retention WHERE class = ? AND due_day <= ? LIMIT ?"
  static let reviewSQL = "SELECT count(*) FROM (\(reviewRowsSQL))"

  static func lastMeeting(
    of series: Key<MeetingSeries>,
    before now: Instant,
    in database: Database
  ) throws -> (meeting: MeetingRow, closedAt: Instant)? {
    guard
      let row = try Row.fetchOne(
        try database.cachedStatement(sql: meetingSQL),
        arguments: [series.text, now.milliseconds]
      ).map(MeetingList.row)
    else { return nil }
    let entries = try EventReader.entries(of: StreamName(.meeting, row.id), in: database)
    let closing = entries.last { entry in
      if case .meeting(.closed) = entry.event { true } else { false }
    }
    return closing.map { closing in (row, closing.header.occurredAt) }
  }

  static func countNew(in picture: inout DailyPicture, _ classes: [Int64], _ database: Database)
    throws
  {
    var urgent: [(flags: [Report.Flag], at: Int64, number: Int64)] = []
    var kinds = Kinds()
    let statement = try database.cachedStatement(sql: newSQL)
    for number in classes {
      let rows = try Row.fetchCursor(
        statement,
        arguments: [number, picture.since.milliseconds]
      )
      while let row = try rows.next() {
        let kind = kinds.kind(of: row)
        picture.new[kind, default: 0] += 1
        if kind.isUrgent { urgent.append((kind.flags, row[4], row[5])) }
      }
    }
    picture.urgentCount = urgent.count
    urgent.sort { left, right in
      let (isLeft, isRight) = (left.flags.contains(.child), right.flags.contains(.child))
      return isLeft == isRight ? (left.at, left.number) > (right.at, right.number) : isLeft
    }
    picture.urgent = try urgent.prefix(DailyPicture.named).map { place in
      try ReportList.row(place.number, in: database)
    }
  }

  static func countChanged(
    in picture: inout DailyPicture,
    _ classes: [Int64],
    _ database: Database
  ) throws {
    var kinds = Kinds()
    let since = picture.since.milliseconds
    let statement = try database.cachedStatement(sql: changedSQL)
    for number in classes {
      let rows = try Row.fetchCursor(statement, arguments: [number, since, since])
      while let row = try rows.next() {
        picture.changed[kinds.kind(of: row), default: 0] += 1
        if let status = Report.Status(rawValue: row[4]) {
          picture.changedTo[status, default: 0] += 1
        }
      }
    }
  }

  static func due(_ now: Instant, _ classes: [Int64], _ database: Database) throws
    -> DailyPicture.Due
  {
    var due = DailyPicture.Due()
    let today = LondonTime(now).date
    let night = LondonTime.startOfDay(today.adding(days: 1)).milliseconds
    for number in classes {
      let waiting = try Int.fetchOne(
        try database.cachedStatement(
          sql: "SELECT count FROM report_count WHERE class = ? AND status = 'submitted'"
        ),
        arguments: [number]
      )
      due.evaluations += waiting ?? 0
      let oldest = try Int64.fetchOne(
        try database.cachedStatement(sql: oldestSQL),
        arguments: [number]
      ).map(Instant.init(milliseconds:))
      if let oldest { due.oldestEvaluation = min(due.oldestEvaluation ?? oldest, oldest) }
      let reviews = try Int.fetchOne(
        try database.cachedStatement(sql: reviewSQL),
        arguments: [number, today.dayNumber, DailyPicture.mostReviews - due.reviews]
      )
      due.reviews += reviews ?? 0
      let work = try database.cachedStatement(sql: TaskingList.overdueSQL)
      due.taskings += try Int.fetchOne(work, arguments: [number, night]) ?? 0
      due.overdue += try Int.fetchOne(work, arguments: [number, now.milliseconds]) ?? 0
    }
    return due
  }

  /// The kinds that rows were found to be of: few, and many rows are of each.
  private struct Kinds {
    private var found: [String: DailyPicture.Kind] = [:]

    mutating func kind(of row: Row) -> DailyPicture.Kind {
      let (level, origin) = (row[0] as Int, row[1] as String)
      let (priority, flags) = (row[2] as String?, row[3] as String)
      let words = "\(level) \(origin) \(priority ?? "") \(flags)"
      if let known = found[words] { return known }
      let kind = DailyPicture.Kind(
        level: level,
        origin: Key(stringLiteral: origin),
        priority: priority.map(Key.init(stringLiteral:)),
        flags: flags.split(separator: " ").compactMap { Report.Flag(rawValue: String($0)) }
      )
      found[words] = kind
      return kind
    }
  }
}

extension DailyPicture.Kind {
  /// Whether it is about a victim or a child.
  fileprivate var isUrgent: Bool { flags.contains(.victim) || flags.contains(.child) }
}
