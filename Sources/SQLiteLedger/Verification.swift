internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Glibc
public import Ledger

/// What a verification found.
public struct Verification: Sendable, Equatable {
  /// A place where the ledger does not hold what it should.
  public struct Fault: Sendable, Equatable {
    /// The position of the entry, 0 for a fault of the file or of a projection.
    public let position: Int64
    /// What is wrong, as the rest of a sentence about it.
    public let words: String

    /// A fault at a position.
    public init(position: Int64, words: String) {
      self.position = position
      self.words = words
    }
  }

  /// How many entries were checked.
  public let entries: Int64
  /// How many texts were re-hashed.
  public let bodies: Int64
  /// How many texts are erased, each by a disposal.
  public let erased: Int64
  /// The head that was found.
  public let head: SealedHead
  /// The faults by position, at most a hundred.
  public let faults: [Fault]

  /// Whether nothing is wrong.
  public var isSound: Bool { faults.isEmpty }
}

extension SQLiteLedger {
  /// Re-hashes every entry and every text, and looks for texts that are missing without a disposal.
  ///
  /// - Parameters:
  ///   - isFull: Whether the projections are made anew beside the live ones and compared row for row.
  ///   - seal: A head that was kept elsewhere; a cut or rewritten tail shows against it.
  ///   - progress: Told how far it has come.
  /// - Returns: What was found; the faults by position.
  /// - Throws: `LedgerError` where the file cannot be read at all.
  public func verify(
    isFull: Bool,
    against seal: SealedHead?,
    progress: (Progress) -> Void
  ) throws -> Verification {
    try store.read { database in
      var verifier = Verifier(database: database)
      try verifier.checkFile()
      try verifier.checkEntries(progress: progress)
      try verifier.checkStrayBodies()
      if let seal { try verifier.check(against: seal) }
      if isFull, verifier.faults.isEmpty {
        verifier.faults += try Comparison.faults(
          of: store,
          database: database,
          progress: progress
        )
      }
      return verifier.result
    }
  }
}

/// Walks a ledger file and gathers what is wrong with it.
struct Verifier {
  /// How many entries are checked between two reports of progress.
  private static let stride = 2000

  let database: Database
  var faults: [Verification.Fault] = []
  private var previous = SealedHead(position: 0, hash: .zero)
  private var bodies: Int64 = 0
  private var erased: Int64 = 0
  private var disposed: Set<StreamName> = []

  init(database: Database) { self.database = database }

  /// What was found.
  var result: Verification {
    Verification(
      entries: previous.position,
      bodies: bodies,
      erased: erased,
      head: previous,
      faults: Array(faults.sorted { left, right in left.position < right.position }.prefix(100))
    )
  }

  /// Asks SQLite whether the file's pages are sound, and whether the triggers are in place.
  mutating func checkFile() throws {
    let words = try String.fetchAll(database, sql: "PRAGMA quick_check(10)")
    if words != ["ok"] {
      faults.append(.init(position: 0, words: "the file's pages: \(words.joined(separator: "; "))"))
    }
    if try Schema.triggers(in: database) != Schema.expectedTriggers() {
      faults.append(
        .init(position: 0, words: "a trigger that protects the entries is missing or changed")
      )
    }
  }

  /// Re-hashes every entry and its texts.
  mutating func checkEntries(progress: (Progress) -> Void) throws {
    disposed = try disposedStreams()
    let classes = ClassLookup()
    let total = try Int64.fetchOne(database, sql: "SELECT max(position) FROM entry") ?? 0
    while previous.position < total {
      let start = previous.position
      do {
        try check(after: start, limit: Self.stride, classes)
      } catch let error as LedgerError where error.code == .damaged {
        try checkOneByOne(classes)
      }
      guard previous.position > start else { break }
      progress(Progress(what: "checking", done: previous.position, total: total))
    }
  }

  /// Goes through a stride of entries among which one at least cannot be read.
  private mutating func checkOneByOne(_ classes: ClassLookup) throws {
    let positions = try Int64.fetchAll(
      database,
      sql: "SELECT position FROM entry WHERE position > ? ORDER BY position LIMIT ?",
      arguments: [previous.position, Self.stride]
    )
    for position in positions {
      do {
        try check(after: position - 1, limit: 1, classes)
      } catch let error as LedgerError where error.code == .damaged {
        faults.append(.init(position: position, words: "it cannot be read"))
        let hash = try Data.fetchOne(
          database,
          sql: "SELECT hash FROM entry WHERE position = ?",
          arguments: [position]
        )
        previous = SealedHead(
          position: position,
          hash: hash.flatMap { bytes in Digest(Array(bytes)) } ?? .zero
        )
      }
    }
  }

  /// Checks the entries after a position; all are read before the first is checked.
  private mutating func check(after start: Int64, limit: Int, _ classes: ClassLookup) throws {
    let entries = try EntryTable.entries(
      after: start,
      limit: limit,
      classes: classes,
      in: database
    ).map(\.entry)
    guard let last = entries.last?.header.position else { return }
    let bodies = try ContentTable.bodies(after: start, through: last, in: database)
    for entry in entries { try check(entry, bodies[entry.header.position] ?? []) }
  }

  private mutating func check(_ entry: Entry, _ found: [StoredBody]) throws {
    let position = previous.position + 1
    if let fault = HashChain.fault(in: entry, after: previous.hash, position: position) {
      faults.append(.init(position: entry.header.position, words: fault))
    }
    try check(found, of: entry)
    previous = SealedHead(position: entry.header.position, hash: entry.hash)
  }

  private mutating func check(_ found: [StoredBody], of entry: Entry) throws {
    let position = entry.header.position
    let states = Dictionary(found.map { body in (body.field, body.state) }) { first, _ in first }
    let hashes = try BodyHashes.named(in: entry)
    for (field, hash) in hashes {
      switch states[field] {
      case .present(let salt, let text):
        bodies += 1
        guard HashChain.hash(ofBody: text, salt: salt) != hash else { continue }
        faults.append(.init(position: position, words: "its text '\(field)' was changed"))
      case .erased, .withheld, .none:
        erased += 1
        guard !disposed.contains(entry.header.stream),
          !Erasure.isTitle(field, of: entry, about: disposed),
          !Erasure.isLinkReason(field, of: entry, about: disposed)
        else { continue }
        faults.append(
          .init(position: position, words: "its text '\(field)' is missing without a disposal")
        )
      }
    }
    for field in states.keys where hashes[field] == nil {
      faults.append(.init(position: position, words: "its text '\(field)' is not its own"))
    }
  }

  /// Looks for texts of entries that are not there.
  mutating func checkStrayBodies() throws {
    let positions = try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT position FROM content
        WHERE position NOT IN (SELECT position FROM entry) ORDER BY position LIMIT 10
        """
    )
    for position in positions {
      faults.append(.init(position: position, words: "a text belongs to no entry"))
    }
  }

  /// Compares the ledger with a head that was kept elsewhere.
  mutating func check(against seal: SealedHead) throws {
    guard seal.position > 0 else { return }
    let hash = try Data.fetchOne(
      database,
      sql: "SELECT hash FROM entry WHERE position = ?",
      arguments: [seal.position]
    )
    if hash == nil {
      faults.append(
        .init(position: seal.position, words: "the seal names it and the ledger ends before it")
      )
    } else if hash.map(Array.init) != seal.hash.bytes {
      faults.append(
        .init(position: seal.position, words: "it is not the entry that the seal names")
      )
    }
  }

  private func disposedStreams() throws -> Set<StreamName> {
    let names = try String.fetchAll(
      database,
      sql: "SELECT stream FROM entry WHERE kind = 'report.disposed'"
    )
    return Set(names.compactMap(StreamName.init(text:)))
  }
}
