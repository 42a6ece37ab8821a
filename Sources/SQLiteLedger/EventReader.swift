internal import Domain
internal import GRDB
internal import Ledger

/// Reads entries back as events, with their texts.
enum EventReader {
  private static let codec = EventCodec { [] }

  /// The entries of a stream up to a version, decoded, in order.
  static func entries(
    of stream: StreamName,
    after version: Int = 0,
    upTo last: Int = .max,
    in database: Database
  ) throws -> [ProjectedEntry] {
    try EntryTable.entries(of: stream, after: version, upTo: last, in: database).map { numbered in
      ProjectedEntry(
        header: numbered.entry.header,
        classNumber: numbered.classNumber,
        event: try event(of: numbered.entry, in: database)
      )
    }
  }

  /// The event that an entry holds, with its texts.
  static func event(of entry: Entry, in database: Database) throws -> Event {
    try codec.decode(
      kind: entry.header.kind,
      schema: entry.header.schema,
      payload: entry.payload,
      bodies: try ContentTable.bodies(at: entry.header.position, in: database)
    )
  }

  /// The number of the class that a stream had before a version.
  static func classNumber(of stream: StreamName, before version: Int, in database: Database) throws
    -> Int64?
  {
    try Int64.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT class FROM entry WHERE stream = ? AND version < ? ORDER BY version DESC LIMIT 1
          """
      ),
      arguments: [stream.text, version]
    )
  }

  /// The aggregate folded from its stream up to a version, and the version it has then.
  static func state<A: Recordable>(
    _ type: A.Type,
    of id: ID<A>,
    upTo last: Int = .max,
    in database: Database
  ) throws -> (state: A, version: Int) {
    var state = A()
    var version = 0
    for entry in try entries(of: StreamName(A.kind, id), upTo: last, in: database) {
      guard let own = A.own(entry.event) else { continue }
      state.apply(own)
      version = entry.header.version
    }
    return (state, version)
  }
}
