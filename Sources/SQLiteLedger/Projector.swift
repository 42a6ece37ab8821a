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
}
