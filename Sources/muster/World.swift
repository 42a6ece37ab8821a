internal import Domain
internal import FoundationEssentials
internal import Glibc
internal import Ledger
internal import SQLiteLedger
internal import Synchronization

/// The concrete things that the program runs on: the system's clock, its randomness, a ledger file.
///
/// Nothing else in the program reads the clock or makes randomness.
enum World {
  /// The system's clock.
  static let clock = TimeSource {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Instant(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
  }

  /// Milliseconds of the clock that never jumps, the same for every process of the machine.
  static let ticks: @Sendable () -> Int64 = {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }

  /// Identities and salts from the system's randomness.
  static let identities = IDSource { randomness.withLock { pool in pool.next() } }

  private static let randomness = Mutex(RandomPool())

  /// Opens the ledger of a command, to be read only where that is asked for.
  static func openLedger(
    at path: String,
    time: TimeSource = clock,
    toRead: Bool = false
  ) throws -> SQLiteLedger {
    try checkDefault(path)
    guard toRead else {
      let bar = ProgressBar()
      defer { bar.end() }
      return try SQLiteLedger.open(at: path, time: time, ids: identities) { progress in
        bar.show(progress)
      }
    }
    return try SQLiteLedger.openToRead(
      at: path,
      because: "it was opened with --read-only.",
      time: time,
      ids: identities
    )
  }

  /// The name of the account that runs the program.
  static func accountName() -> String {
    guard let record = getpwuid(getuid()), let name = record.pointee.pw_name else {
      return "uid-\(getuid())"
    }
    return String(cString: name)
  }

  /// The directory of the program's own file.
  static func programDirectory() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { start in readlink("/proc/self/exe", start, 4096) } ?? 0
      }
    }
    let path = String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }

  /// A variable of the environment, nil where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The ledger that is used where none is named: `MUSTER_LEDGER`, or a place in the home directory.
  static func defaultLedgerPath() -> String {
    if let named = variable("MUSTER_LEDGER") { return named }
    let data = variable("XDG_DATA_HOME") ?? "\(variable("HOME") ?? ".")/.local/share"
    return "\(data)/muster/ledger.muster"
  }

  /// Says where the usual ledger would be, while nobody has made one.
  static func checkDefault(_ path: String) throws {
    guard path == defaultLedgerPath(), variable("MUSTER_LEDGER") == nil, access(path, F_OK) != 0
    else { return }
    throw LedgerError(
      .missingFile,
      "You have no ledger yet: 'muster init' makes one at '\(path)', 'muster demo' shows a made-up "
        + "one, and --ledger FILE or MUSTER_LEDGER names another."
    )
  }

  /// Makes the directory of a file, with the ones above it.
  static func makeDirectory(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let directory = String(path[..<slash])
    guard access(directory, F_OK) != 0 else { return }
    makeDirectory(of: directory)
    mkdir(directory, 0o700)
  }
}

/// Random bits from the system, fetched sixteen at a time: an import salts every text that it records.
private struct RandomPool {
  /// As many bytes as `getentropy` gives at once.
  private static let size = 256

  private var waiting: [UInt128] = []

  mutating func next() -> UInt128 {
    if waiting.isEmpty { fill() }
    return waiting.removeLast()
  }

  private mutating func fill() {
    waiting = [UInt128](repeating: 0, count: Self.size / MemoryLayout<UInt128>.size)
    let status = waiting.withUnsafeMutableBytes { bytes in
      getentropy(bytes.baseAddress, bytes.count)
    }
    precondition(status == 0, "The system gives no randomness, and an identity needs it.")
  }
}
