internal import GRDB
internal import Ledger

/// The projections of a ledger file: the list.
enum Projectors {
  /// Every projector, in the order in which an entry passes them.
  static let all: [any Projector.Type] = [
    ReferenceProjector.self, OfficerProjector.self, ReportProjector.self, RetentionProjector.self,
    SearchProjector.self, BoroughProjector.self,
    MeetingProjector.self, TaskingProjector.self, OperationProjector.self, DeploymentProjector.self,
    DetentionProjector.self, ClaimProjector.self, AdviceProjector.self, DutyProjector.self,
    HandoverProjector.self,
    SubjectProjector.self, DisclosureProjector.self, ClearingProjector.self, AnswerProjector.self,
    LinkProjector.self,
    RecordSearchProjector.self,
  ]

  /// Creates every table and notes the versions.
  static func create(in database: Database) throws {
    for projector in all {
      try database.execute(sql: projector.schema)
      try database.execute(
        sql: "INSERT OR REPLACE INTO projection (name, version) VALUES (?, ?)",
        arguments: [projector.name, projector.version]
      )
    }
  }

  /// Drops every table that a projector keeps.
  static func drop(in database: Database) throws {
    for table in all.flatMap({ projector in projector.tables }) {
      try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
    }
    try database.execute(sql: "DELETE FROM projection")
  }

  /// Whether the file's projections are those of this program.
  static func areCurrent(in database: Database) throws -> Bool {
    let rows = try Row.fetchAll(database, sql: "SELECT name, version FROM projection")
    let found = Dictionary(
      uniqueKeysWithValues: rows.map { row in (row[0] as String, row[1] as Int) }
    )
    let expected = Dictionary(
      uniqueKeysWithValues: all.map { projector in (projector.name, projector.version) }
    )
    return found == expected
  }

  /// Passes one entry to every projector.
  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    for projector in all { try projector.project(entry, in: database) }
  }

  /// Passes one entry to every projector; what it changes in the search indexes waits in the queue.
  static func project(_ entry: ProjectedEntry, search: SearchQueue, in database: Database) throws {
    for projector in all
    where projector != SearchProjector.self && projector != RecordSearchProjector.self {
      try projector.project(entry, in: database)
    }
    try search.add(entry, in: database)
  }
}
