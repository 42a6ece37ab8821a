internal import Domain
internal import GRDB
internal import Ledger

/// What the writer knows without asking the file again.
///
/// Folded states stand behind every command and are kept from one transaction to the next, by the
/// version they have. Versions, head and class numbers are known for one transaction alone: nobody
/// else writes while it lasts. Used by the writer's connection, which is one at a time.
final class StateCache {
  private var kept: [StreamName: (state: any Recordable, version: Int)] = [:]
  private var versions: [StreamName: Int] = [:]
  private var numbers: [VisibilityClass: Int64] = [:]
  private var last: SealedHead?

  init() {}

  /// The state kept for a stream.
  func state<A: Recordable>(_ type: A.Type, _ stream: StreamName) -> (A, Int)? {
    guard let found = kept[stream], let state = found.state as? A else { return nil }
    return (state, found.version)
  }

  /// Keeps the state of a stream, at most 512 of them.
  func keep(_ state: some Recordable, version: Int, _ stream: StreamName) {
    if kept.count >= 512 { kept.removeAll() }
    kept[stream] = (state, version)
  }

  /// The version that a stream has in this transaction, 0 where it has no entry.
  func version(of stream: StreamName, in database: Database) throws -> Int {
    if let known = versions[stream] { return known }
    let version = try EntryTable.version(of: stream, in: database)
    versions[stream] = version
    return version
  }

  /// The last entry's position and hash in this transaction.
  func head(in database: Database) throws -> SealedHead {
    if let last { return last }
    let head = try EntryTable.head(in: database)
    last = head
    return head
  }

  /// The number of a visibility class in this transaction, given to it on its first use.
  func number(of visibility: VisibilityClass, in database: Database) throws -> Int64 {
    if let known = numbers[visibility] { return known }
    let number = try ClassTable.number(of: visibility, in: database)
    numbers[visibility] = number
    return number
  }

  /// Notes an entry that was just appended.
  func noteAppended(_ head: SealedHead, to stream: StreamName, version: Int) {
    last = head
    versions[stream] = version
  }

  /// Forgets what holds for one transaction alone.
  func beginTransaction() {
    versions.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    last = nil
  }

  /// Forgets everything, after something was rolled back.
  func clear() {
    kept.removeAll()
    beginTransaction()
  }
}
