internal import Dispatch
internal import Domain
internal import Ledger
internal import Synchronization

/// An entry that is decided and not yet written.
struct DecidedEntry: Sendable {
  let position: Int64
  let id: ID<Entry>
  let stream: StreamName
  let version: Int
  let actor: Actor
  let role: Role
  let visibility: VisibilityClass
  let classNumber: Int64
  let occurredAt: Instant
  let event: Event
}

/// An entry with the bytes that are written of it.
struct CodedEntry: Sendable {
  let decided: DecidedEntry
  let coded: EventCodec.Coded
  let payloadHash: Digest
  /// The keys of each subject of a new report, nil for every other event.
  let subjectKeys: [[String]]?

  /// Works out what is written of an entry.
  ///
  /// - Throws: `EncodingError` where a body is not present.
  init(_ decided: DecidedEntry, with codec: EventCodec) throws {
    self.decided = decided
    coded = try codec.encode(decided.event)
    payloadHash = Digest(of: coded.payload)
    if case .report(.received(let received)) = decided.event {
      subjectKeys = SubjectProjector.keys(of: received)
    } else {
      subjectKeys = nil
    }
  }
}

/// The entries of one transaction between the decision and the table.
///
/// Encoding and hashing take a quarter as long as the writing (sampled in an import). So entries wait for a few others, and
/// a thread works out the bytes of some while the writer writes those before. Whatever reads the file
/// in between has what waits written first, and so does the end of the transaction: nothing is decided
/// on less than all that was decided before it.
final class EntryLine {
  /// How many entries are worked out together.
  private static let pieceEntries = 32

  private let codec: EventCodec
  private let worker: Worker
  private var waiting: [DecidedEntry] = []
  private var pieces: [Piece] = []
  private var submissions: Set<UInt128> = []

  /// A line whose bytes a thread works out.
  init(_ codec: EventCodec, on worker: Worker) {
    self.codec = codec
    self.worker = worker
  }

  /// Adds an entry, and gives those whose bytes are worked out and that are to be written now.
  func add(_ entry: DecidedEntry) throws -> [CodedEntry] {
    waiting.append(entry)
    submissions.insert(entry.id.value & ~0xFFFF)
    guard waiting.count == Self.pieceEntries else { return [] }
    let piece = Piece(waiting)
    waiting = []
    pieces.append(piece)
    worker.async { [codec] in piece.work(with: codec) }
    guard pieces.count > 1 else { return [] }
    return try pieces.removeFirst().wait()
  }

  /// Gives every entry that waits, in order.
  func drain() throws -> [CodedEntry] {
    guard !isEmpty else { return [] }
    var entries: [CodedEntry] = []
    for piece in pieces { entries += try piece.wait() }
    entries += try waiting.map { entry in try CodedEntry(entry, with: codec) }
    clear()
    return entries
  }

  /// Whether nothing waits.
  var isEmpty: Bool { pieces.isEmpty && waiting.isEmpty }

  /// Whether an entry of a submission may wait.
  func holds(_ submission: ID<Submission>) -> Bool { submissions.contains(submission.value) }

  /// Forgets what waits, which was rolled back.
  func clear() {
    waiting = []
    pieces = []
    submissions = []
  }
}

/// Entries whose bytes a thread works out together.
private final class Piece: Sendable {
  private let entries: [DecidedEntry]
  private let result = Mutex<Result<[CodedEntry], any Error>?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(_ entries: [DecidedEntry]) { self.entries = entries }

  func work(with codec: EventCodec) {
    let coded = Result { try entries.map { entry in try CodedEntry(entry, with: codec) } }
    result.withLock { result in result = coded }
    done.signal()
  }

  /// The entries with their bytes, once those are there; asked once.
  func wait() throws -> [CodedEntry] {
    done.wait()
    return try result.withLock { result in try result?.get() ?? [] }
  }
}
