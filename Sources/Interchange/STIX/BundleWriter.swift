internal import Ledger

/// Writes a bundle object by object, in pieces that are passed on when they are large enough.
///
/// What an object refers to is written before it, once, so that only what is needed is there. The
/// bundle's own identity is made of all its objects and comes last: the same objects always make the
/// same bytes. Memory is a piece and the identities of what is referred to.
struct BundleWriter {
  private let sink: ([UInt8]) throws -> Void
  private var bytes: [UInt8] = []
  private var defined: Set<String> = []
  private var digest = Digest.zero
  private var isEmpty = true

  /// A writer of a bundle without an object yet.
  init(to sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    bytes.append(contentsOf: #"{"type":"bundle""#.utf8)
  }

  /// Writes an object that others refer to, unless it is there already.
  mutating func define(_ id: String, _ object: () -> JSONObject) throws {
    guard defined.insert(id).inserted else { return }
    try add(object().bytes)
  }

  /// Writes an object.
  mutating func add(_ object: [UInt8]) throws {
    bytes.append(contentsOf: (isEmpty ? ",\"objects\":[\n" : ",\n").utf8)
    isEmpty = false
    bytes.append(contentsOf: object)
    digest = Digest(joining: digest.bytes, Digest(of: object).bytes)
    if bytes.count >= RowWriter.pieceBytes { try flush() }
  }

  /// Closes the bundle.
  mutating func end() throws {
    if !isEmpty { bytes.append(contentsOf: "\n]".utf8) }
    let id = STIXIdentifier.text("bundle", naming: digest.text)
    bytes.append(contentsOf: ",\"id\":\"\(id)\"}\n".utf8)
    try flush()
  }

  private mutating func flush() throws {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
