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
    try event(of: entry, with: ContentTable.bodies(at: entry.header.position, in: database))
  }

  /// The event that an entry holds, with texts that were read before.
  static func event(of entry: Entry, with bodies: [StoredBody]) throws -> Event {
    try codec.decode(
      kind: entry.header.kind,
      schema: entry.header.schema,
      payload: entry.payload,
      bodies: bodies
    )
  }

  /// The entries of an entry's stream up to itself, from the history where it has them.
  static func past(of entry: ProjectedEntry, in database: Database) throws -> [ProjectedEntry] {
    if let known = entry.history?.past(of: entry) { return known }
    let past = try entries(of: entry.header.stream, upTo: entry.header.version, in: database)
    entry.history?.keep(past, of: entry.header.stream)
    return past
  }

  /// The aggregate that an entry is of, folded from its stream up to itself.
  static func state<A: Recordable>(_ type: A.Type, at entry: ProjectedEntry, in database: Database)
    throws -> A
  {
    var state = A()
    for past in try past(of: entry, in: database) {
      if let own = A.own(past.event) { state.apply(own) }
    }
    return state
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
