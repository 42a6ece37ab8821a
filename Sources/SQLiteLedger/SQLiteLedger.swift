// A ledger in one SQLite file, with its projections kept in the same transaction.
//
// It knows the domain, the ledger's protocol and GRDB; never a screen or an exchange format. On
// SQLite the roles bind the program, not a person who holds the file. Start reading at `Recorder`.

public import Domain
internal import GRDB
public import Ledger
internal import Synchronization

/// A ledger in one SQLite file, the embedded default.
///
/// Any thread may call it. One connection writes, several read, and a second process on the same
/// file is noticed through its write-ahead log.
public final class SQLiteLedger: BatchLedger {
  let store: Store
  let codec: EventCodec
  let time: TimeSource
  let changes: Changes
  let units = UnitCache()
  /// Works out the bytes of entries while others are written.
  private let encoding = Worker()
  /// Touched by the writer's connection alone, which GRDB hands to one thread at a time.
  private let cache: WriterConfined<StateCache>

  /// How many pages the log holds before a batch has them written back: 64 MiB.
  ///
  /// Pages that many batches touch, as those of an index, are then written back once.
  private static let bulkPages = 16_384

  /// The ledger in an opened store.
  init(store: Store, time: TimeSource, ids: IDSource) {
    self.store = store
    self.time = time
    codec = EventCodec(ids: ids)
    changes = Changes(store: store)
    cache = WriterConfined(StateCache())
  }

  /// Opens the ledger in a file.
  ///
  /// A file that cannot be written is opened to be read, and `readOnlyReason` says why. Projections of
  /// another version of the program are made anew first, which takes minutes at a million reports;
  /// `rebuilding` hears how far that has come.
  ///
  /// - Throws: `LedgerError` where there is no such file, or it is no ledger, or a newer one.
  public static func open(
    at path: String,
    time: TimeSource,
    ids: IDSource,
    rebuilding: (Progress) -> Void = { _ in }
  ) throws -> SQLiteLedger {
    SQLiteLedger(store: try Store.open(path, rebuilding: rebuilding), time: time, ids: ids)
  }

  /// Opens the ledger in a file to be read and not recorded in, for a reason in words.
  ///
  /// - Throws: `LedgerError` where there is no such file, or it is no ledger, or a newer one.
  public static func openToRead(
    at path: String,
    because reason: String,
    time: TimeSource,
    ids: IDSource
  ) throws -> SQLiteLedger {
    SQLiteLedger(store: try Store.openToRead(path, because: reason), time: time, ids: ids)
  }

  /// Creates an empty ledger in a new file.
  ///
  /// - Throws: `LedgerError` where the file is there already or its directory is not.
  public static func create(at path: String, time: TimeSource, ids: IDSource) throws -> SQLiteLedger
  {
    SQLiteLedger(store: try Store.create(path), time: time, ids: ids)
  }

  /// An empty ledger in memory, for tests.
  public static func inMemory(time: TimeSource, ids: IDSource) throws -> SQLiteLedger {
    SQLiteLedger(store: try Store.inMemory(), time: time, ids: ids)
  }

  /// The path of the file, empty for a ledger in memory.
  public var path: String { store.path }

  /// Why nothing can be recorded, nil where it can.
  public var readOnlyReason: String? { store.readOnlyReason }

  /// Decides the commands and records what they lead to, all or nothing.
  public func submit(_ submission: Submission) throws -> SubmissionOutcome {
    try submit(batch: [submission]).first ?? .refused(.notEnrolled)
  }

  /// Records the submissions in order, in one transaction.
  public func submit(batch: [Submission]) throws -> [SubmissionOutcome] {
    let writer = try store.requireWriter()
    let isTyped = batch.contains { submission in submission.durability == .typed }
    let now = time.now()
    let outcomes = try LedgerError.translating(store.path) {
      try writer.writeWithoutTransaction { database in
        try database.execute(
          sql: isTyped ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL"
        )
        try database.execute(sql: "PRAGMA wal_autocheckpoint = \(isTyped ? 1000 : Self.bulkPages)")
        let recorder = Recorder(
          database: database,
          codec: codec,
          cache: cache.value,
          line: EntryLine(codec, on: encoding),
          now: now
        )
        do {
          return try recorder.record(batch: batch)
        } catch {
          cache.value.clear()
          throw error
        }
      }
    }
    changes.announceOwn()
    if outcomes.contains(where: \.isDisposal) { Erasure.emptyLog(of: store) }
    return outcomes
  }

  /// Whether another program has the file open.
  public var hasNeighbours: Bool { Neighbours(ofLedgerAt: store.path).arePresent }

  /// The last entry's position and hash.
  public func head() throws -> SealedHead {
    try store.read { database in try EntryTable.head(in: database) }
  }

  /// The entries after a position, in order, as far as the audience may see them.
  public func entries(after position: Int64, limit: Int, for audience: Audience) throws -> [Entry] {
    try store.read { database in
      try EntryTable.entries(
        after: position,
        limit: limit,
        classes: ClassLookup(),
        in: database
      ).map { numbered in numbered.entry.shown(to: audience) }
    }
  }

  /// Calls back after each change, whoever made it.
  public func observeChanges(_ changed: @escaping @Sendable () -> Void) -> any ChangeObservation {
    changes.observe(changed)
  }
}

extension Recorder {
  /// Records submissions in one transaction; a refused one leaves nothing behind.
  ///
  /// Refusals are rare in a batch, and a savepoint for each submission has SQLite keep a copy of every
  /// page that it touches. So all are recorded without one, and only a batch in which one was refused
  /// is begun again with them.
  func record(batch: [Submission]) throws -> [SubmissionOutcome] {
    let outcomes = try recordTogether(batch)
    guard let last = outcomes.last, !last.isRecorded, batch.count > 1 else { return outcomes }
    return try recordApart(batch)
  }

  /// Records submissions until one is refused, which takes back those before it.
  private func recordTogether(_ batch: [Submission]) throws -> [SubmissionOutcome] {
    var outcomes: [SubmissionOutcome] = []
    try database.inTransaction(.immediate) {
      cache.beginTransaction()
      for submission in batch {
        let outcome = try record(submission)
        outcomes.append(outcome)
        guard outcome.isRecorded else {
          forgetAll(searchAfter: 0)
          return .rollback
        }
      }
      try finish(outcomes)
      return .commit
    }
    return outcomes
  }

  /// Records submissions of which some are refused.
  private func recordApart(_ batch: [Submission]) throws -> [SubmissionOutcome] {
    var outcomes: [SubmissionOutcome] = []
    try database.inTransaction(.immediate) {
      cache.beginTransaction()
      for submission in batch {
        var outcome: SubmissionOutcome?
        let waiting = search.count
        try database.inSavepoint {
          let result = try record(submission)
          outcome = result
          if result.isRecorded {
            try writeWaiting()
            try counts.flush(in: database)
            return .commit
          }
          forgetAll(searchAfter: waiting)
          return .rollback
        }
        if let outcome { outcomes.append(outcome) }
      }
      try finish(outcomes)
      return .commit
    }
    return outcomes
  }

  /// Forgets what was rolled back, of the changes for the search those after the first so many.
  private func forgetAll(searchAfter count: Int) {
    cache.clear()
    line.clear()
    history.clear()
    counts.clear()
    search.shorten(to: count)
  }

  /// What is done once at the end of a transaction.
  private func finish(_ outcomes: [SubmissionOutcome]) throws {
    try writeWaiting()
    try counts.flush(in: database)
    try search.flush(in: database)
    if outcomes.contains(where: \.isDisposal) { try SearchIndex.putTogether(in: database) }
  }
}

extension SubmissionOutcome {
  /// Whether it is in the ledger.
  fileprivate var isRecorded: Bool {
    if case .recorded = self { true } else { false }
  }
}

extension Entry {
  /// The entry as an audience may see it: without its payload where it may not.
  fileprivate func shown(to audience: Audience) -> Entry {
    guard !audience.permits(header.visibility) else { return self }
    return Entry(
      header: header,
      payload: [],
      payloadHash: payloadHash,
      previous: previous,
      hash: hash
    )
  }
}

/// A value that one thread at a time touches, because the writer's connection does.
///
/// `@unchecked Sendable` rests on GRDB's promise that a database writer runs one closure at a time.
final class WriterConfined<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
