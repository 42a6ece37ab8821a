internal import Domain
internal import GRDB
internal import Ledger

/// Keeps the rows of one or more tables up to date with the entries, in the same transaction.
///
/// A projector takes a body as present, erased or withheld, and gives the same rows in a rebuild.
protocol Projector: Sendable {
  /// The projection's name.
  static var name: String { get }
  /// The version of its rows; a file with another one is rebuilt when it is opened.
  static var version: Int { get }
  /// The tables, in the order in which they are compared.
  static var tables: [String] { get }
  /// The SQL that creates the tables and their indexes.
  static var schema: String { get }
  /// The tables whose rows are compared when the ledger is verified in full.
  static var compared: [String] { get }
  /// Brings the rows up to date with one entry.
  static func project(_ entry: ProjectedEntry, in database: Database) throws
}

extension Projector {
  static var compared: [String] { tables }
}

/// An entry as a projector takes it.
struct ProjectedEntry {
  /// The clear header.
  let header: Entry.Header
  /// The number of its visibility class.
  let classNumber: Int64
  /// What happened.
  let event: Event
  /// The entries of streams that are known already, nil where each is read from the file.
  var history: StreamHistory?
  /// The counts that wait for the end of the transaction, nil where each is changed at once.
  var counts: CountQueue?
  /// The keys of each subject of a new report where they were worked out before.
  var subjectKeys: [[String]]?
}

/// The entries that a rebuild or a transaction has passed, by stream, so that no stream is read again
/// for each entry.
///
/// A detention of twenty entries would be read and decoded twenty times.
final class StreamHistory {
  /// How many streams are kept; most are begun and ended within as many others.
  private static let most = 4096
  private var kept: [StreamName: [ProjectedEntry]] = [:]

  init() {}

  /// Notes an entry that is about to be projected.
  func note(_ entry: ProjectedEntry) {
    var entry = entry
    entry.history = nil  // What is kept must not keep the keeper.
    let stream = entry.header.stream
    if entry.header.version == 1 {
      if kept.count >= Self.most { kept.removeAll(keepingCapacity: true) }
      kept[stream] = [entry]
    } else if kept[stream]?.count == entry.header.version - 1 {
      kept[stream]?.append(entry)
    }
  }

  /// The entries of a stream up to one of them, nil where they are not all here.
  func past(of entry: ProjectedEntry) -> [ProjectedEntry]? {
    let past = kept[entry.header.stream]
    return past?.count == entry.header.version ? past : nil
  }

  /// Forgets everything, after something was rolled back or erased.
  func clear() { kept.removeAll() }

  /// Keeps the entries of a stream, which were read from the file.
  func keep(_ past: [ProjectedEntry], of stream: StreamName) { kept[stream] = past }
}
