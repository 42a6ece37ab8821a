internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The keys by which subjects of reports are found that may be one (domain facts 5.2).
///
/// A key holds part of a name or number, so a report's keys go when its texts are erased.
enum SubjectProjector: Projector {
  static let name = "subject"
  static let version = Deconfliction.version
  static let tables = ["subject_key"]
  static let schema = """
    -- Deconfliction: who else names the same.
    CREATE TABLE subject_key (
      key TEXT NOT NULL,
      report INTEGER NOT NULL,
      place INTEGER NOT NULL,
      PRIMARY KEY (key, report, place)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .report(let event) = entry.event else { return }
    switch event {
    case .received(let received):
      let insert = try database.cachedStatement(
        sql: "INSERT INTO subject_key (key, report, place) VALUES (?, ?, ?)"
      )
      for (place, keys) in (entry.subjectKeys ?? keys(of: received)).enumerated() {
        for key in keys { try insert.run(key, entry.header.position, place, in: database) }
      }
    case .disposed: try erase(entry, in: database)
    case .evaluated, .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .filed,
      .checked, .retentionSet, .retained, .holdPlaced, .holdLifted, .disclosed,
      .disclosureRecalled, .looked, .interestSet, .passed, .passAcknowledged,
      .passWithdrawn, .answered, .answerWithdrawn, .subjectLinked, .subjectParted:
      return
    }
  }

  /// Takes out every key that the report's texts had put in.
  ///
  /// The texts are there until the entry of the disposal has passed every projector.
  private static func erase(_ entry: ProjectedEntry, in database: Database) throws {
    let past = try EventReader.past(of: entry, in: database)
    guard let first = past.first, case .report(.received(let received)) = first.event else {
      return
    }
    let delete = try database.cachedStatement(
      sql: "DELETE FROM subject_key WHERE key = ? AND report = ?"
    )
    for keys in keys(of: received) {
      for key in keys { try delete.execute(arguments: [key, first.header.position]) }
    }
  }

  /// The keys of each subject of a report, in their order.
  static func keys(of received: Report.Received) -> [[String]] {
    received.subjects.map { subject in
      SubjectIdentity(subject, fold: NameFold.fold)?.keys.sorted() ?? []
    }
  }
}
