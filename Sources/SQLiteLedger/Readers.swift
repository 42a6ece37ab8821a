internal import Dispatch
internal import GRDB
internal import Ledger
internal import Synchronization

/// The connections that read a ledger file, each used by one thread at a time.
///
/// GRDB's own pool guards its connections with concurrent queues. On Linux the first thread that has
/// to wait for one starts libdispatch's pool of threads, which then wakes the process once a second
/// for as long as it lives; a desk at rest must not be woken.
final class Readers: Sendable {
  private let path: String
  private let configuration: Configuration
  private let places = DispatchSemaphore(value: Readers.most)
  private let idle = Mutex(Idle())

  /// The connections that nobody reads with.
  private struct Idle {
    var connections: [DatabaseQueue] = []
    var isClosed = false
  }

  /// How many read at once; more wait for a place.
  private static let most = 4

  /// Readers of a file that a connection which writes has open.
  init(_ path: String, _ configuration: Configuration) {
    self.path = path
    self.configuration = configuration
  }

  /// Reads in one transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    places.wait()
    defer { places.signal() }
    let known = try idle.withLock { idle in
      guard !idle.isClosed else {
        throw LedgerError(.invalid, "'\(path)' is closed; open it again.")
      }
      return idle.connections.popLast()
    }
    let connection = try known ?? DatabaseQueue(path: path, configuration: configuration)
    defer { idle.withLock { idle in idle.connections.append(connection) } }
    return try connection.read(body)
  }

  /// Closes the connections; whoever reads now is waited for.
  func close() throws {
    for _ in 0..<Self.most { places.wait() }
    defer { for _ in 0..<Self.most { places.signal() } }
    let connections = idle.withLock { idle in
      defer { idle = Idle(isClosed: true) }
      return idle.connections
    }
    for connection in connections { try connection.close() }
  }
}
