internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The reports that somebody said answer an intelligence requirement, and their counts by class.
enum AnswerProjector: Projector {
  static let name = "answer"
  static let version = 1
  static let tables = ["requirement_answer", "requirement_count"]
  static let schema = """
    CREATE TABLE requirement_answer (
      requirement TEXT NOT NULL,
      -- The report's.
      number INTEGER NOT NULL,
      class INTEGER NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (requirement, number)
    ) STRICT, WITHOUT ROWID;
    -- The last answers to a requirement, within what the viewer may see.
    CREATE INDEX requirement_answer_newest
      ON requirement_answer (class, requirement, at DESC, number DESC);
    -- The answers that a report gives.
    CREATE INDEX requirement_answer_by_report ON requirement_answer (number);

    CREATE TABLE requirement_count (
      class INTEGER NOT NULL,
      requirement TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (class, requirement)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .report(let event) = entry.event,
      let id = entry.header.stream.id(as: Report.self)
    else { return }
    switch event {
    case .answered(let answered):
      try database.cachedStatement(
        sql: """
          INSERT INTO requirement_answer (requirement, number, class, at)
          SELECT ?, number, ?, ? FROM report WHERE id = ?
          """
      ).execute(arguments: [
        answered.requirement.text, entry.classNumber, answered.at.milliseconds, Data(id.bytes),
      ])
      try count(1, class: entry.classNumber, answered.requirement.text, in: database)
    case .answerWithdrawn(let withdrawn):
      try database.cachedStatement(
        sql: """
          DELETE FROM requirement_answer
          WHERE requirement = ? AND number = (SELECT number FROM report WHERE id = ?)
          """
      ).execute(arguments: [withdrawn.requirement.text, Data(id.bytes)])
      try count(-1, class: entry.classNumber, withdrawn.requirement.text, in: database)
    case .evaluated: try move(id, to: entry.classNumber, in: database)
    default: break
    }
  }

  /// A grade may change who may see a report, and so who may count it.
  private static func move(_ id: ID<Report>, to number: Int64, in database: Database) throws {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT requirement, class, number FROM requirement_answer
          WHERE number = (SELECT number FROM report WHERE id = ?) AND class <> ?
          """
      ),
      arguments: [Data(id.bytes), number]
    )
    for row in rows {
      try count(-1, class: row[1], row[0], in: database)
      try count(1, class: number, row[0], in: database)
      try database.execute(
        sql: "UPDATE requirement_answer SET class = ? WHERE requirement = ? AND number = ?",
        arguments: [number, row[0] as String, row[2] as Int64]
      )
    }
  }

  private static func count(
    _ change: Int,
    class number: Int64,
    _ requirement: String,
    in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO requirement_count (class, requirement, count) VALUES (?, ?, ?)
        ON CONFLICT (class, requirement) DO UPDATE SET count = count + excluded.count
        """
    ).execute(arguments: [number, requirement, change])
  }
}
