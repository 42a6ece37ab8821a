public import Domain
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// What meetings held and decided in a stretch of time.
  public func meetingFigures(in interval: Interval, for audience: Audience) throws
    -> MeetingFigures
  {
    try store.read { database in
      let classes = Set(try ClassTable.numbers(for: audience, in: database))
      let arguments: StatementArguments = [
        interval.start.milliseconds, interval.end.milliseconds,
      ]
      var figures = MeetingFigures()
      let held = try database.cachedStatement(sql: MeetingFigureList.heldSQL)
      for row in try Row.fetchAll(held, arguments: arguments) {
        let isCancelled: Bool = row[1]
        let key: Key<MeetingSeries> = Key(stringLiteral: row[0])
        if isCancelled { figures.cancelled += 1 } else { figures.held[key, default: 0] += 1 }
      }
      let decided = try database.cachedStatement(sql: MeetingFigureList.decidedSQL)
      for row in try Row.fetchAll(decided, arguments: arguments) {
        guard let kind = Decision.Kind(rawValue: row[0]) else { continue }
        if let number = row[1] as Int64?, !classes.contains(number) {
          figures.leftOut += 1
          continue
        }
        figures.decisions[kind, default: 0] += 1
        if let priority = row[2] as String? {
          figures.byPriority[Key(stringLiteral: priority), default: 0] += 1
        }
        if (row[3] as Int) > 0 { figures.carried += 1 }
      }
      return figures
    }
  }
}

/// The figures of meetings, in SQL.
enum MeetingFigureList {
  static let heldSQL = """
    SELECT series, is_cancelled FROM meeting
    WHERE starts_at >= ? AND starts_at < ? AND is_closed = 1
    """
  static let decidedSQL = """
    SELECT agenda_item.decision, coalesce(report.class, tasking.class), report.priority,
      agenda_item.carried
    FROM agenda_item LEFT JOIN report ON report.id = agenda_item.report
      LEFT JOIN tasking ON tasking.id = agenda_item.tasking
    WHERE agenda_item.decided_at >= ? AND agenda_item.decided_at < ?
      AND agenda_item.decided_at IS NOT NULL
    """
}
