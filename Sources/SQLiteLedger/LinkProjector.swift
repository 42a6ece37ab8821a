internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The subjects that somebody said are one: a row from each of the two reports.
///
/// It holds no text and stays after a disposal, as the entries do.
enum LinkProjector: Projector {
  static let name = "link"
  static let version = 1
  static let tables = ["subject_link"]
  static let schema = """
    -- The subjects that are one with those of a report: its page, and how long it is kept.
    CREATE TABLE subject_link (
      number INTEGER NOT NULL,
      place INTEGER NOT NULL,
      other INTEGER NOT NULL,
      other_place INTEGER NOT NULL,
      PRIMARY KEY (number, place, other, other_place)
    ) STRICT, WITHOUT ROWID;
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .report(let event) = entry.event,
      let id = entry.header.stream.id(as: Report.self)
    else { return }
    switch event {
    case .subjectLinked(let linked):
      try database.cachedStatement(
        sql: """
          INSERT INTO subject_link (number, place, other, other_place)
          SELECT own.number, ?, other.number, ? FROM report own, report other
          WHERE own.id = ? AND other.id = ?
          """
      ).execute(arguments: [
        linked.subject, linked.otherSubject, Data(id.bytes), Data(linked.other.bytes),
      ])
    case .subjectParted(let parted):
      try database.cachedStatement(
        sql: """
          DELETE FROM subject_link
          WHERE number = (SELECT number FROM report WHERE id = ?) AND place = ?
            AND other = (SELECT number FROM report WHERE id = ?) AND other_place = ?
          """
      ).execute(arguments: [
        Data(id.bytes), parted.subject, Data(parted.other.bytes), parted.otherSubject,
      ])
    default: break
    }
  }
}
