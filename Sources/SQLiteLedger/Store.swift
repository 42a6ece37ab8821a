internal import GRDB
internal import Glibc
internal import Ledger

/// The connections to one ledger file.
struct Store: Sendable {
  /// The path of the file, empty for one in memory.
  let path: String
  /// A connection that reads.
  let reader: any DatabaseReader
  /// The connections that read beside one that writes, nil where `reader` is the only one.
  var readers: Readers?
  /// The connection that writes, nil where the file can only be read.
  let writer: (any DatabaseWriter)?
  /// Why nothing can be recorded, nil where it can.
  let readOnlyReason: String?

  /// Opens a file that should be a ledger.
  static func open(_ path: String, rebuilding: (Progress) -> Void = { _ in }) throws -> Store {
    try checkFile(path)
    do {
      return try openToWrite(path, rebuilding: rebuilding)
    } catch let error as LedgerError where error.code.leavesReading {
      return try openToRead(path, because: viewingReason(path, error))
    }
  }

  /// Makes a ledger of a new file; where that fails no file stays behind.
  static func create(_ path: String) throws -> Store {
    try checkNewFile(path)
    do {
      return try LedgerError.translating(path) {
        let pool = try DatabasePool(path: path, configuration: configuration())
        try pool.write { database in
          try Schema.create(in: database)
          try Projectors.create(in: database)
        }
        return writing(path, pool)
      }
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
      throw error
    }
  }

  /// Asks whether a file of that path can be made.
  static func checkNewFile(_ path: String) throws {
    guard access(path, F_OK) != 0 else {
      throw LedgerError(
        .alreadyExists,
        "'\(path)' is there already; choose another name or open that one."
      )
    }
    try checkDirectory(of: path)
    guard access(directory(of: path), W_OK) == 0 else {
      throw LedgerError(
        .readOnly,
        "'\(path)' cannot be made: nothing can be written in '\(directory(of: path))'; choose "
          + "another place."
      )
    }
  }

  /// Makes a ledger in memory.
  static func inMemory() throws -> Store {
    let queue = try DatabaseQueue(configuration: configuration())
    try queue.write { database in
      try Schema.create(in: database)
      try Projectors.create(in: database)
    }
    return Store(path: "", reader: queue, writer: queue, readOnlyReason: nil)
  }

  /// One more connection to a ledger file, which has looked at it.
  static func connection(to path: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    try queue.read { database in try check(database, path: path) }
    return queue
  }

  /// Reads in one transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try LedgerError.translating(path) {
      guard let readers else { return try reader.read(body) }
      return try readers.read(body)
    }
  }

  /// A store that is written through a pool's one writer and read through connections of our own.
  private static func writing(_ path: String, _ pool: DatabasePool) -> Store {
    var viewing = configuration()
    viewing.readonly = true
    return Store(
      path: path,
      reader: pool,
      readers: Readers(path, viewing),
      writer: pool,
      readOnlyReason: nil
    )
  }

  /// Closes every connection.
  func close() throws {
    try LedgerError.translating(path) {
      try readers?.close()
      try reader.close()
    }
  }

  /// The connection that writes.
  func requireWriter() throws -> any DatabaseWriter {
    guard let writer else {
      throw LedgerError(.readOnly, readOnlyReason ?? "The ledger is open to be read only.")
    }
    return writer
  }

  private static func openToWrite(_ path: String, rebuilding: (Progress) -> Void) throws -> Store {
    guard access(path, W_OK) == 0, access(directory(of: path), W_OK) == 0 else {
      throw LedgerError(.readOnly, "'\(path)' cannot be written here; open to view only.")
    }
    return try LedgerError.translating(path) {
      let store = writing(path, try DatabasePool(path: path, configuration: configuration()))
      try store.read { database in try check(database, path: path) }
      let isCurrent = try store.read { database in try Projectors.areCurrent(in: database) }
      if !isCurrent { try Rebuild.run(in: store, progress: rebuilding) }
      return store
    }
  }

  /// Opens a file that cannot be written.
  ///
  /// Where not even the index of its log can be made, the file is read as it stood when the log was
  /// last written back.
  static func openToRead(_ path: String, because reason: String) throws -> Store {
    try checkFile(path)
    var configuration = configuration()
    configuration.readonly = true
    do {
      return try view(path, named: path, configuration, because: reason)
    } catch let error as LedgerError where error.code == .readOnly || error.code == .inputOutput {
      return try view(path, named: immutableName(of: path), configuration, because: reason)
    }
  }

  private static func view(
    _ path: String,
    named name: String,
    _ configuration: Configuration,
    because reason: String
  ) throws -> Store {
    try LedgerError.translating(path) {
      let queue = try DatabaseQueue(path: name, configuration: configuration)
      try queue.read { database in try check(database, path: path) }
      return Store(path: path, reader: queue, writer: nil, readOnlyReason: reason)
    }
  }

  /// The file as a URI that tells SQLite that nobody changes it; the other signs are escaped.
  static func immutableName(of path: String) -> String {
    let escaped = path.map { character in
      switch character {
      case "#", "%", "?": "%" + hexadecimal(character.utf8.map { $0 })
      default: String(character)
      }
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA cache_size = -65536")
    }
    return configuration
  }

  /// Asks whether the file is a ledger before anything is opened that could write to it.
  ///
  /// Without a log beside it the file's own header has the answer; with one, the log may have it.
  private static func checkIdentity(_ path: String) throws {
    guard access(path + "-wal", F_OK) == 0 else {
      let header = FileHeader(path)
      return try check(identity: header?.applicationID, version: header?.userVersion, path: path)
    }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      try view(path, named: path, configuration, because: "").retire()
    } catch let error as LedgerError where error.code.leavesReading {
      // The log's index cannot be made: on a full disk the file alone has to answer.
      try view(path, named: immutableName(of: path), configuration, because: "").retire()
    }
  }

  /// Closes the connections, and keeps their shell for the rest of the process.
  ///
  /// The end of a GRDB queue hands its last words to a thread of libdispatch, whose first thread on
  /// Linux wakes the process once a second from then on. A desk that rests must not be woken.
  private func retire() throws {
    try reader.close()
    _ = Unmanaged.passRetained(reader as AnyObject)
  }

  private static func check(_ database: Database, path: String) throws {
    try check(
      identity: try Int.fetchOne(database, sql: "PRAGMA application_id"),
      version: try Int.fetchOne(database, sql: "PRAGMA user_version"),
      path: path
    )
  }

  private static func check(identity: Int?, version: Int?, path: String) throws {
    guard identity == Schema.applicationID, let version else {
      throw LedgerError(
        .notALedger,
        "'\(path)' is not a ledger; make one with 'muster init'."
      )
    }
    guard version <= Schema.version else {
      throw LedgerError(
        .newerSchema,
        "'\(path)' was written by a newer program (schema \(version), this one reads up to "
          + "\(Schema.version)); use that one."
      )
    }
  }

  private static func checkFile(_ path: String) throws {
    try checkDirectory(of: path)
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw LedgerError(
        .missingFile,
        "There is no file '\(path)'; make a ledger with 'muster init'."
      )
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LedgerError(.notALedger, "'\(path)' is not a file; name a ledger file.")
    }
    guard access(path, R_OK) == 0 else {
      throw LedgerError(.notPermitted, "'\(path)' cannot be read by you; ask its owner.")
    }
    try checkIdentity(path)
  }

  private static func checkDirectory(of path: String) throws {
    let directory = directory(of: path)
    guard access(directory, F_OK) == 0 else {
      throw LedgerError(
        .missingDirectory,
        "The directory '\(directory)' is missing; make it or name another."
      )
    }
  }

  /// Why a file is opened to view only.
  private static func viewingReason(_ path: String, _ error: LedgerError) -> String {
    guard error.code != .readOnly else { return error.message }
    var disk = statvfs()
    let isKnown = statvfs(directory(of: path), &disk) == 0
    let isFull = isKnown && UInt64(disk.f_bavail) * UInt64(disk.f_frsize) < leastRoom
    return "The disk that holds '\(path)' \(isFull ? "is full" : "fails"); open to view only, and "
      + "nothing is recorded until that is mended."
  }

  /// The log, its index and a few pages of it fit into so many bytes.
  private static let leastRoom: UInt64 = 256 * 1024

  private static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension LedgerError.Code {
  /// Whether the file may still be read where it cannot be written.
  fileprivate var leavesReading: Bool {
    switch self {
    case .readOnly, .diskFull, .inputOutput: true
    case .notALedger, .newerSchema, .missingDirectory, .missingFile, .alreadyExists, .busy,
      .damaged, .notPermitted, .invalid:
      false
    }
  }
}
