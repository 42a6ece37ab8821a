public import Domain

/// Between events and the bytes that are stored: canonical JSON, one kind a name.
///
/// Keys are sorted by their UTF-8 bytes, slashes are not escaped, numbers are integers. A personal
/// or sensitive text stands in the payload as its salted hash alone; the text comes beside it.
public struct EventCodec: Sendable {
  private let salt: @Sendable () -> [UInt8]

  /// A codec that takes its salts of 16 bytes from the closure.
  public init(salt: @escaping @Sendable () -> [UInt8]) {
    self.salt = salt
  }

  /// The codec whose salts come from a source of identities.
  public init(ids: IDSource) {
    salt = { ID<Void>(ids.bits()).bytes }
  }

  /// An event as it is stored.
  public struct Coded: Sendable, Equatable {
    /// What happened: `report.received`.
    public let kind: String
    /// The version of the payload's shape, from 1.
    public let schema: Int
    /// The canonical JSON.
    public let payload: [UInt8]
    /// The texts kept apart, in the order in which the payload names them.
    public let bodies: [StoredBody]
  }

  /// The event as it is stored, with fresh salts.
  ///
  /// - Throws: `EncodingError` where a body is not present.
  public func encode(_ event: Event) throws -> Coded {
    let (kind, record) = event.record
    let bodies = BodyCollector(salt: salt)
    let payload = try CanonicalWriter.bytes(of: record, userInfo: [.bodies: bodies])
    return Coded(
      kind: kind,
      schema: Upcasting.currentSchema(of: kind),
      payload: payload,
      bodies: bodies.kept
    )
  }

  /// The event that was stored.
  ///
  /// - Throws: `LedgerError.damaged` where the bytes are no event of that kind.
  public func decode(kind: String, schema: Int, payload: [UInt8], bodies: [StoredBody]) throws
    -> Event
  {
    try Self.decode(kind: kind, schema: schema, payload: payload, bodies: BodyFinder(bodies))
  }

  /// The event of an entry whose texts come from a store.
  static func decode(_ entry: Entry, bodies: any BodyStore) throws -> Event {
    try decode(
      kind: entry.header.kind,
      schema: entry.header.schema,
      payload: entry.payload,
      bodies: bodies
    )
  }

  private static func decode(
    kind: String,
    schema: Int,
    payload: [UInt8],
    bodies: any BodyStore
  ) throws -> Event {
    let payload = try Upcasting.upcast(kind: kind, schema: schema, payload: payload)
    let reader = RecordReader(payload: payload, bodies: bodies)
    let parts = kind.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let aggregate = AggregateKind(rawValue: parts[0]) else {
      throw LedgerError(.damaged, "The ledger holds an entry of the unknown kind '\(kind)'.")
    }
    do {
      if let event = try Event.decoded(aggregate, parts[1], from: reader) { return event }
    } catch let error as DecodingError {
      throw LedgerError(
        .damaged,
        "An entry of the kind '\(kind)' cannot be read.",
        cause: error.sentence
      )
    }
    throw LedgerError(.damaged, "The ledger holds an entry of the unknown kind '\(kind)'.")
  }
}

extension DecodingError {
  /// What is wrong, and at which key.
  var sentence: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
    @unknown default:
      return "the payload does not have the shape of its kind"
    }
  }
}

/// Reads one payload as whatever record its kind stands for.
struct RecordReader {
  let payload: [UInt8]
  let bodies: any BodyStore

  func read<Record: Decodable>(_ type: Record.Type = Record.self) throws -> Record {
    try PayloadReader.value(Record.self, of: payload, userInfo: [.bodies: bodies])
  }
}
