internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The clearing queue: a row a report that is not passed, or passed and not acknowledged.
enum ClearingProjector: Projector {
  static let name = "clearing"
  static let version = 1
  static let tables = ["clearing"]
  static let schema = """
    CREATE TABLE clearing (
      -- The report's number.
      number INTEGER PRIMARY KEY,
      class INTEGER NOT NULL,
      stage INTEGER NOT NULL,
      since INTEGER NOT NULL,
      bodies TEXT NOT NULL
    ) STRICT;
    -- The queue, the longest in it first, within what the viewer may see.
    CREATE INDEX clearing_queue ON clearing (class, stage, since, number);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .report(let event) = entry.event,
      let id = entry.header.stream.id(as: Report.self)
    else { return }
    switch event {
    case .received(let received):
      guard received.isForClearing == true else { return }
      let since = received.receivedAt
      try put(entry.header.position, entry, stage: .unpassed, since: since, [], in: database)
    case .evaluated:
      try database.cachedStatement(
        sql: "UPDATE clearing SET class = ? WHERE number = (SELECT number FROM report WHERE id = ?)"
      ).execute(arguments: [entry.classNumber, Data(id.bytes)])
    case .filed, .disposed:
      try database.cachedStatement(
        sql: "DELETE FROM clearing WHERE number = (SELECT number FROM report WHERE id = ?)"
      ).execute(arguments: [Data(id.bytes)])
    case .passed, .passAcknowledged, .passWithdrawn: try recount(entry, in: database)
    case .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .retentionSet,
      .retained, .holdPlaced, .holdLifted, .checked, .disclosed, .disclosureRecalled, .looked,
      .interestSet, .answered, .answerWithdrawn, .subjectLinked, .subjectParted:
      break
    }
  }

  private static func recount(_ entry: ProjectedEntry, in database: Database) throws {
    let past = try EventReader.past(of: entry, in: database)
    guard let number = past.first?.header.position else { return }
    let state = Report(folding: past.compactMap { past in Report.own(past.event) })
    let open = state.passes.filter { pass in pass.acknowledged == nil }
    switch state.clearingStage {
    case .unpassed:
      guard let received = state.received else { return }
      let since = received.receivedAt
      try put(number, entry, stage: .unpassed, since: since, [], in: database)
    case .unacknowledged:
      guard let since = open.map(\.made.at).min() else { return }
      let bodies = open.map(\.made.to)
      try put(number, entry, stage: .unacknowledged, since: since, bodies, in: database)
    case nil:
      try database.cachedStatement(sql: "DELETE FROM clearing WHERE number = ?")
        .execute(arguments: [number])
    }
  }

  private static func put(
    _ number: Int64,
    _ entry: ProjectedEntry,
    stage: ClearingStage,
    since: Instant,
    _ bodies: [Key<Organisation>],
    in database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO clearing (number, class, stage, since, bodies)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, entry.classNumber, stage.rawValue, since.milliseconds,
      bodies.map(\.text).joined(separator: " "),
    ])
  }
}
