internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The entries of a ledger file, in SQL.
enum EntryTable {
  private static let columns = """
    position, id, stream, version, kind, schema, actor, role, organisation, class, occurred_at,
    recorded_at, payload, payload_hash, previous, hash
    """

  /// Adds one entry.
  static func insert(_ entry: Entry, class number: Int64, in database: Database) throws {
    let header = entry.header
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO entry (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    try insert.run(
      header.position,
      header.id,
      header.stream.text,
      header.version,
      header.kind,
      header.schema,
      header.actor,
      header.role.rawValue,
      header.organisation.text,
      number,
      header.occurredAt.milliseconds,
      header.recordedAt.milliseconds,
      entry.payload,
      entry.payloadHash.bytes,
      entry.previous.bytes,
      entry.hash.bytes,
      in: database
    )
  }

  /// The position and hash of the last entry.
  static func head(in database: Database) throws -> SealedHead {
    let row = try Row.fetchOne(
      try database.cachedStatement(
        sql: "SELECT position, hash FROM entry ORDER BY position DESC LIMIT 1"
      )
    )
    guard let row else { return SealedHead(position: 0, hash: .zero) }
    let position: Int64 = try row.read(0)
    return SealedHead(position: position, hash: try digest(try row.read(1), at: position))
  }

  /// The version of a stream, 0 where it has no entry.
  static func version(of stream: StreamName, in database: Database) throws -> Int {
    try Int.fetchOne(
      try database.cachedStatement(
        sql: "SELECT version FROM entry WHERE stream = ? ORDER BY version DESC LIMIT 1"
      ),
      arguments: [stream.text]
    ) ?? 0
  }

  /// An entry and the number of its visibility class.
  typealias Numbered = (entry: Entry, classNumber: Int64)

  /// The entries after a position, in order.
  static func entries(
    after position: Int64,
    limit: Int,
    classes: ClassLookup,
    in database: Database
  ) throws -> [Numbered] {
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT \(columns) FROM entry WHERE position > ? ORDER BY position LIMIT ?"
      ),
      arguments: [position, limit]
    )
    var entries: [Numbered] = []
    while let row = try rows.next() {
      entries.append((try entry(of: row, classes, in: database), try row.read(9)))
    }
    return entries
  }

  /// The entries of one stream after a version, in order.
  static func entries(
    of stream: StreamName,
    after version: Int,
    upTo last: Int,
    in database: Database
  ) throws -> [Numbered] {
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT \(columns) FROM entry WHERE stream = ? AND version > ? AND version <= ?
          ORDER BY version
          """
      ),
      arguments: [stream.text, version, last]
    )
    let classes = ClassLookup()
    var entries: [Numbered] = []
    while let row = try rows.next() {
      entries.append((try entry(of: row, classes, in: database), try row.read(9)))
    }
    return entries
  }

  private static func entry(of row: Row, _ classes: ClassLookup, in database: Database) throws
    -> Entry
  {
    let position: Int64 = try row.read(0)
    guard let id = ID<Entry>(bytes: try row.read(1, as: Data.self)),
      let stream = StreamName(text: try row.read(2)),
      let actor = ID<Officer>(bytes: try row.read(6, as: Data.self)),
      let role = Role(rawValue: try row.read(7))
    else { throw LedgerError(.damaged, "Entry \(position) has a header that cannot be read.") }
    let visibility = try classes.visibility(of: try row.read(9), in: database)
    let header = Entry.Header(
      position: position,
      id: id,
      stream: stream,
      version: try row.read(3),
      kind: try row.read(4),
      schema: try row.read(5),
      actor: actor,
      role: role,
      organisation: Key(stringLiteral: try row.read(8)),
      visibility: visibility,
      occurredAt: Instant(milliseconds: try row.read(10)),
      recordedAt: Instant(milliseconds: try row.read(11))
    )
    return Entry(
      header: header,
      payload: Array(try row.read(12, as: Data.self)),
      payloadHash: try digest(try row.read(13), at: position),
      previous: try digest(try row.read(14), at: position),
      hash: try digest(try row.read(15), at: position)
    )
  }

  private static func digest(_ bytes: Data, at position: Int64) throws -> Digest {
    guard let digest = Digest(Array(bytes)) else {
      throw LedgerError(.damaged, "Entry \(position) has a hash that is not 32 bytes long.")
    }
    return digest
  }
}
