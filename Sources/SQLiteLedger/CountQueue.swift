internal import GRDB

/// A count that is kept by visibility class.
enum Count: Hashable {
  /// The reports of a status.
  case status(String, class: Int64)
  /// The reports that came in on a London day, since 1970.
  case day(Int, class: Int64)
  /// Those of them that speak of a borough.
  case borough(String, day: Int, class: Int64)

  /// Changes the count, which is made where there is none.
  func change(by change: Int, in database: Database) throws {
    switch self {
    case .status(let status, let number):
      try database.cachedStatement(
        sql: """
          INSERT INTO report_count (class, status, count) VALUES (?, ?, ?)
          ON CONFLICT (class, status) DO UPDATE SET count = count + excluded.count
          """
      ).run(number, status, change, in: database)
    case .day(let day, let number):
      try database.cachedStatement(
        sql: """
          INSERT INTO report_day (class, day, count) VALUES (?, ?, ?)
          ON CONFLICT (class, day) DO UPDATE SET count = count + excluded.count
          """
      ).run(number, day, change, in: database)
    case .borough(let borough, let day, let number):
      try database.cachedStatement(
        sql: """
          INSERT INTO borough_day (class, day, borough, count) VALUES (?, ?, ?, ?)
          ON CONFLICT (class, day, borough) DO UPDATE SET count = count + excluded.count
          """
      ).run(number, day, borough, change, in: database)
    }
  }
}

/// The changes of counts that wait for the end of the writer's transaction.
///
/// A batch of reports changes few counts many times. One that comes to nothing is written all the same,
/// since a rebuild leaves its row too.
final class CountQueue {
  private var changes: [Count: Int] = [:]

  init() {}

  /// Changes a count.
  func add(_ change: Int, to count: Count) { changes[count, default: 0] += change }

  /// Makes every change.
  func flush(in database: Database) throws {
    for (count, change) in changes { try count.change(by: change, in: database) }
    clear()
  }

  /// Forgets every change, which was rolled back.
  func clear() { changes.removeAll(keepingCapacity: true) }
}

extension ProjectedEntry {
  /// Changes a count: at the end of the transaction where there is a queue, or else at once.
  func change(_ count: Count, by change: Int, in database: Database) throws {
    guard let counts else { return try count.change(by: change, in: database) }
    counts.add(change, to: count)
  }
}
