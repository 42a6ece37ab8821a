internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The label of each officer, for histories and conflicts.
enum OfficerProjector: Projector {
  static let name = "officer"
  static let version = 1
  static let tables = ["officer"]
  static let schema = """
    CREATE TABLE officer (
      id BLOB PRIMARY KEY,
      label TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .officer(.enrolled(let enrolment)) = entry.event,
      let id = entry.header.stream.id(as: Officer.self)
    else { return }
    try database.execute(
      sql: "INSERT INTO officer (id, label) VALUES (?, ?)",
      arguments: [Data(id.bytes), enrolment.label]
    )
  }

  /// The label of an officer, or a word for whoever set the ledger up.
  static func label(of id: ID<Officer>, in database: Database) throws -> String {
    try String.fetchOne(
      try database.cachedStatement(sql: "SELECT label FROM officer WHERE id = ?"),
      arguments: [Data(id.bytes)]
    ) ?? "founder"
  }
}
