internal import Domain
internal import GRDB
internal import Ledger

/// What the writer knows without asking the file again.
///
/// The states of the unit and its officers stand behind every command and are kept from one transaction
/// to the next, by the version they have. All else is known for one transaction alone: nobody else
/// writes while it lasts, nor erases a text that a state holds. Used by the writer's connection, which is one at a time.
final class StateCache {
  private typealias Folded = (state: any Recordable, version: Int)

  private var kept: [StreamName: Folded] = [:]
  private var passing: [StreamName: Folded] = [:]
  private var versions: [StreamName: Int] = [:]
  private var numbers: [VisibilityClass: Int64] = [:]
  private var counters: [Counter: Int] = [:]
  private var standing: (author: Submission.Author, facts: Facts)?
  private var written: SealedHead?
  private var position: Int64?

  /// A series of references in a year.
  private struct Counter: Hashable {
    let series: Reference.Series
    let year: Int
  }

  init() {}

  /// The state kept for a stream.
  func state<A: Recordable>(_ type: A.Type, _ stream: StreamName) -> (A, Int)? {
    guard let found = kept[stream] ?? passing[stream], let state = found.state as? A else {
      return nil
    }
    return (state, found.version)
  }

  /// Keeps the state of the unit or an officer, at most 512 of them.
  func keep(_ state: some Recordable, version: Int, _ stream: StreamName) {
    if kept.count >= 512 { kept.removeAll() }
    kept[stream] = (state, version)
  }

  /// Keeps another state for this transaction, at most 512 of them.
  func keepForNow(_ state: some Recordable, version: Int, _ stream: StreamName) {
    if passing.count >= 512 { passing.removeAll() }
    passing[stream] = (state, version)
  }

  /// The version that a stream has in this transaction, 0 where it has no entry.
  func version(of stream: StreamName, in database: Database) throws -> Int {
    if let known = versions[stream] { return known }
    let version = try EntryTable.version(of: stream, in: database)
    versions[stream] = version
    return version
  }

  /// The position and hash of the last entry that is written in this transaction.
  func head(in database: Database) throws -> SealedHead {
    if let written { return written }
    let head = try EntryTable.head(in: database)
    written = head
    return head
  }

  /// The position of the last entry that is decided in this transaction.
  func position(in database: Database) throws -> Int64 {
    if let position { return position }
    return try head(in: database).position
  }

  /// What an author's commands are decided on in this transaction, until the unit or an officer changes.
  func standing(of author: Submission.Author, read: () throws -> Facts) rethrows -> Facts {
    if let standing, standing.author == author { return standing.facts }
    let facts = try read()
    standing = (author, facts)
    return facts
  }

  /// The next number of a series in a year.
  func next(_ series: Reference.Series, year: Int, in database: Database) throws -> Int {
    let counter = Counter(series: series, year: year)
    if let last = counters[counter] { return last + 1 }
    let next = try ReferenceProjector.next(series, year: year, in: database)
    counters[counter] = next - 1
    return next
  }

  /// The number of a visibility class in this transaction, given to it on its first use.
  func number(of visibility: VisibilityClass, in database: Database) throws -> Int64 {
    if let known = numbers[visibility] { return known }
    let number = try ClassTable.number(of: visibility, in: database)
    numbers[visibility] = number
    return number
  }

  /// Notes an entry that is decided: its stream has its version and its state then.
  func note(_ entry: DecidedEntry) {
    position = entry.position
    versions[entry.stream] = entry.version
    if let reference = entry.event.newReference {
      let counter = Counter(series: reference.series, year: reference.year)
      counters[counter] = counters[counter].map { last in max(last, reference.number) }
    }
    switch entry.event {
    case .unit, .officer: standing = nil
    default: break
    }
    kept.follow(entry)
    passing.follow(entry)
    // It erases texts, those of other records too.
    if case .report(.disposed) = entry.event { passing.removeAll() }
  }

  /// Notes the last entry that is written.
  func noteWritten(_ head: SealedHead) { written = head }

  /// Forgets what holds for one transaction alone.
  func beginTransaction() {
    versions.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    counters.removeAll(keepingCapacity: true)
    written = nil
    position = nil
    standing = nil
    passing.removeAll()
  }

  /// Forgets everything, after something was rolled back.
  func clear() {
    kept.removeAll()
    beginTransaction()
  }
}

extension [StreamName: (state: any Recordable, version: Int)] {
  /// Brings the state of an entry's stream up to date, where it is that before the entry.
  fileprivate mutating func follow(_ entry: DecidedEntry) {
    guard let (state, version) = self[entry.stream], version == entry.version - 1 else { return }
    self[entry.stream] = (state.after(entry.event), entry.version)
  }
}

extension Recordable {
  /// The state after an event of its stream.
  fileprivate func after(_ event: Domain.Event) -> Self {
    guard let own = Self.own(event) else { return self }
    var state = self
    state.apply(own)
    return state
  }
}
