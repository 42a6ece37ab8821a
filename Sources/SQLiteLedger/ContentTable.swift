internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The personal and sensitive texts of a ledger file, in SQL.
enum ContentTable {
  /// Adds the texts of one entry.
  static func insert(_ bodies: [StoredBody], at position: Int64, in database: Database) throws {
    guard !bodies.isEmpty else { return }
    let insert = try database.cachedStatement(
      sql: "INSERT INTO content (position, field, salt, body) VALUES (?, ?, ?, ?)"
    )
    for body in bodies {
      guard case .present(let salt, let text) = body.state else { continue }
      try insert.run(position, body.field, salt, text, in: database)
    }
  }

  /// The texts of one entry.
  static func bodies(at position: Int64, in database: Database) throws -> [StoredBody] {
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT field, salt, body FROM content WHERE position = ? ORDER BY field"
      ),
      arguments: [position]
    )
    var bodies: [StoredBody] = []
    while let row = try rows.next() { bodies.append(try body(of: row)) }
    return bodies
  }

  /// The texts of every entry after a position up to another, by position.
  static func bodies(after first: Int64, through last: Int64, in database: Database) throws
    -> [Int64: [StoredBody]]
  {
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT field, salt, body, position FROM content WHERE position > ? AND position <= ?
          ORDER BY position, field
          """
      ),
      arguments: [first, last]
    )
    var bodies: [Int64: [StoredBody]] = [:]
    while let row = try rows.next() {
      bodies[try row.read(3), default: []].append(try body(of: row))
    }
    return bodies
  }

  private static func body(of row: Row) throws -> StoredBody {
    let salt: Data? = try row.read(1)
    let text: String? = try row.read(2)
    guard let salt, let text else { return StoredBody(field: try row.read(0), state: .erased) }
    return StoredBody(field: try row.read(0), state: .present(salt: Array(salt), text: text))
  }

  /// Erases every text of a stream; their places stay, so that the erasure shows.
  static func erase(stream: StreamName, in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE content SET salt = NULL, body = NULL
        WHERE position IN (SELECT position FROM entry WHERE stream = ?) AND body IS NOT NULL
        """,
      arguments: [stream.text]
    )
  }
}
