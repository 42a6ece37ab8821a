internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// How many immigration episodes of each length began in a London year, and in all of them.
///
/// The figures of a year, or of a hundred, follow from these without a look at the single episodes:
/// lengths are whole minutes, and thousands of episodes share some hundreds of them.
enum EpisodeLengths {
  static let schema = """
    -- `year` is 0 for all years together, `minutes` is -1 for episodes that last.
    CREATE TABLE episode_length (
      class INTEGER NOT NULL,
      year INTEGER NOT NULL,
      minutes INTEGER NOT NULL,
      watch_minutes INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (class, year, minutes, watch_minutes)
    ) STRICT, WITHOUT ROWID;
    """

  /// What an episode counts as.
  struct Counted: Hashable {
    let classNumber: Int64
    let year: Int
    let minutes: Int
    let watchMinutes: Int

    init(classNumber: Int64, beganAt: Instant, minutes: Int?, watchMinutes: Int) {
      self.classNumber = classNumber
      year = LondonTime(beganAt).date.year
      self.minutes = minutes ?? -1
      self.watchMinutes = watchMinutes
    }
  }

  /// What the episodes of a stay count as now.
  static func counted(of stay: Data, in database: Database) throws -> [Counted] {
    let find = try database.cachedStatement(
      sql: """
        SELECT class, began_at, ended_at IS NOT NULL, minutes, watch_minutes FROM episode
        WHERE detention = ? AND is_immigration = 1 ORDER BY position
        """
    )
    return try Row.fetchAll(find, arguments: [stay]).map { row in
      let isEnded: Bool = row[2]
      return Counted(
        classNumber: row[0],
        beganAt: Instant(milliseconds: row[1]),
        minutes: isEnded ? row[3] : nil,
        watchMinutes: row[4]
      )
    }
  }

  /// Counts what has changed.
  static func change(from old: [Counted], to new: [Counted], in database: Database) throws {
    guard old != new else { return }
    var changes: [Counted: Int] = [:]
    for counted in old { changes[counted, default: 0] -= 1 }
    for counted in new { changes[counted, default: 0] += 1 }
    for (counted, change) in changes where change != 0 {
      for year in [counted.year, 0] {
        try add(change, to: counted, year: year, in: database)
      }
    }
  }

  private static func add(_ change: Int, to counted: Counted, year: Int, in database: Database)
    throws
  {
    let key: [any DatabaseValueConvertible] = [
      counted.classNumber, year, counted.minutes, counted.watchMinutes,
    ]
    try database.cachedStatement(
      sql: """
        INSERT INTO episode_length (class, year, minutes, watch_minutes, count)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count
        """
    ).execute(arguments: StatementArguments(key + [change]))
    guard change < 0 else { return }
    try database.cachedStatement(
      sql: """
        DELETE FROM episode_length
        WHERE class = ? AND year = ? AND minutes = ? AND watch_minutes = ? AND count = 0
        """
    ).execute(arguments: StatementArguments(key))
  }

  static let firstSQL = "SELECT min(year) FROM episode_length WHERE class = ? AND year > 0"
  static let lastSQL = "SELECT max(year) FROM episode_length WHERE class = ?"
  static let lengthSQL = """
    SELECT minutes, watch_minutes, count FROM episode_length
    WHERE class = ? AND year >= ? AND year <= ?
    """

  /// The first and the last year with an episode of a class, nil where it has none.
  static func years(of classNumber: Int64, in database: Database) throws -> ClosedRange<Int>? {
    let first = try database.cachedStatement(sql: firstSQL)
    let last = try database.cachedStatement(sql: lastSQL)
    guard let from = try Int.fetchOne(first, arguments: [classNumber]),
      let to = try Int.fetchOne(last, arguments: [classNumber]), from <= to
    else { return nil }
    return from...to
  }
}
