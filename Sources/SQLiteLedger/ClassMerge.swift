internal import Domain
internal import GRDB
internal import Ledger

/// A list that is kept apart for each visibility class, read as one in order.
///
/// Each class gives at most a page from its own index, so a page costs the same wherever it stands,
/// and neither its content nor its timing tells of a class that the audience may not see.
enum ClassMerge {
  /// A row's place in the list: a time, and a number that settles equal times.
  struct Place {
    let at: Int64
    let number: Int64
  }

  /// The numbers of the first rows in order, over some classes.
  ///
  /// The statement takes the class, then whatever `arguments` holds, then the limit, and answers
  /// time and number.
  static func numbers(
    sql: String,
    classes: [Int64],
    arguments: [any DatabaseValueConvertible],
    limit: Int,
    isDescending: Bool,
    in database: Database
  ) throws -> [Place] {
    var places: [Place] = []
    let statement = try database.cachedStatement(sql: sql)
    for number in classes {
      let rows = try Row.fetchCursor(
        statement,
        arguments: StatementArguments(
          [number as any DatabaseValueConvertible] + arguments + [limit]
        )
      )
      while let row = try rows.next() { places.append(Place(at: row[0], number: row[1])) }
    }
    places.sort { left, right in
      isDescending
        ? (left.at, left.number) > (right.at, right.number)
        : (left.at, left.number) < (right.at, right.number)
    }
    return Array(places.prefix(limit))
  }
}
