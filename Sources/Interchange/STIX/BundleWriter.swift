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

/// One object of a bundle while it is put together.
struct JSONObject {
  /// The bytes of the object, closed.
  var bytes: [UInt8] { open + [UInt8(ascii: "}")] }

  private var open = [UInt8(ascii: "{")]

  /// An object that begins with its type, the version of the specification and its identity.
  init(_ type: String, _ id: String) {
    add("type", type)
    add("spec_version", "2.1")
    add("id", id)
  }

  /// An object whose bytes are known.
  init(whole text: String) { open = Array(text.utf8.dropLast()) }

  /// Adds a text.
  mutating func add(_ key: String, _ text: String) {
    JSONText.append(key: key, to: &open)
    JSONText.append(text, to: &open)
  }

  /// Adds a list of texts.
  mutating func add(_ key: String, _ texts: [String]) {
    JSONText.append(key: key, to: &open)
    ExportValue.list(texts).append(to: &open)
  }

  /// Adds an object of texts, perhaps as the only one of a list.
  mutating func add(_ key: String, _ pairs: [(String, String)], inList isListed: Bool = false) {
    JSONText.append(key: key, to: &open)
    if isListed { open.append(UInt8(ascii: "[")) }
    open.append(UInt8(ascii: "{"))
    for (key, text) in pairs {
      JSONText.append(key: key, to: &open)
      JSONText.append(text, to: &open)
    }
    open.append(UInt8(ascii: "}"))
    if isListed { open.append(UInt8(ascii: "]")) }
  }
}
