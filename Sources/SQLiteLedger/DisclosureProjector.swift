internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// What was passed on of reports: a row each, with the agreement that it rests on.
///
/// It stays after the report's texts are erased: that something was given is no text.
enum DisclosureProjector: Projector {
  static let name = "disclosure"
  static let version = 1
  static let tables = ["disclosure"]
  static let schema = """
    CREATE TABLE disclosure (
      position INTEGER PRIMARY KEY,
      report INTEGER NOT NULL,
      number INTEGER NOT NULL,
      class INTEGER NOT NULL,
      agreement TEXT NOT NULL,
      recipients TEXT NOT NULL,
      at INTEGER NOT NULL,
      recalled_at INTEGER
    ) STRICT;
    -- The log, newest first, within what the viewer may see.
    CREATE INDEX disclosure_log ON disclosure (class, at DESC, position DESC);
    -- What rests on an agreement.
    CREATE INDEX disclosure_by_agreement
      ON disclosure (class, agreement, at DESC, position DESC);
    -- A report's own: to be called back, or to be seen by others.
    CREATE INDEX disclosure_by_report ON disclosure (report, number);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .report(let event) = entry.event,
      let report = entry.header.stream.id(as: Report.self)
    else { return }
    let id = Data(report.bytes)
    switch event {
    case .disclosed(let made):
      try database.cachedStatement(
        sql: """
          INSERT INTO disclosure (position, report, number, class, agreement, recipients, at)
          SELECT ?, number, ?, ?, ?, ?, ? FROM report WHERE id = ?
          """
      ).execute(arguments: [
        entry.header.position, made.number, entry.classNumber, made.agreement.text,
        made.recipients.map(\.text).joined(separator: " "), made.at.milliseconds, id,
      ])
    case .disclosureRecalled(let recalled):
      try database.cachedStatement(
        sql: """
          UPDATE disclosure SET recalled_at = ?
          WHERE report = (SELECT number FROM report WHERE id = ?) AND number = ?
          """
      ).execute(arguments: [recalled.at.milliseconds, id, recalled.number])
    case .evaluated:
      try database.cachedStatement(
        sql: """
          UPDATE disclosure SET class = ?
          WHERE report = (SELECT number FROM report WHERE id = ?)
          """
      ).execute(arguments: [entry.classNumber, id])
    case .received, .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .filed,
      .checked, .retentionSet, .retained, .holdPlaced, .holdLifted, .disposed, .looked,
      .interestSet, .passed, .passAcknowledged, .passWithdrawn, .answered, .answerWithdrawn,
      .subjectLinked, .subjectParted:
      return
    }
  }
}
