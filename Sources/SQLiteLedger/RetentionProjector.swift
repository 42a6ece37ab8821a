internal import Domain
internal import GRDB
internal import Ledger

/// The reviews that reports have before them: of being kept, and of a handling code of 4 or 5.
///
/// A report has a row for each; one whose texts are erased has none.
enum RetentionProjector: Projector {
  static let name = "retention"
  static let version = 1
  static let tables = ["retention"]
  static let schema = """
    CREATE TABLE retention (
      -- Twice the report's number, and one more for the handling code.
      place INTEGER PRIMARY KEY,
      class INTEGER NOT NULL,
      -- Days since 1970.
      due_day INTEGER NOT NULL,
      category INTEGER,
      is_held INTEGER NOT NULL
    ) STRICT;
    -- The list of what is due, within what the viewer may see.
    CREATE INDEX retention_due ON retention (class, due_day, place);
    """

  /// Where a review of a report stands in the table.
  static func place(of matter: RetentionRow.Matter, number: Int64) -> Int64 {
    number * 2 + Int64(matter.rawValue)
  }

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .report(let event) = entry.event else { return }
    switch event {
    case .received(let received):
      // Files bring many thousands; a new report needs nothing of its past.
      let day = Retention.usualReview(receivedOn: LondonTime(received.receivedAt).date)
      try put(.retention, of: entry.header.position, day, Report(), entry, in: database)
    case .evaluated, .retentionSet, .retained, .holdPlaced, .holdLifted, .disposed:
      let past = try EventReader.past(of: entry, in: database)
      guard let number = past.first?.header.position else { return }
      let state = Report(folding: past.compactMap { past in Report.own(past.event) })
      let days = (state.isErased ? nil : state.retentionReview, state.isErased ? nil : state.review)
      try put(.retention, of: number, days.0, state, entry, in: database)
      try put(.handling, of: number, days.1, state, entry, in: database)
    case .returned, .nominated, .nominationWithdrawn, .settled, .reopened, .filed, .checked,
      .disclosed, .disclosureRecalled, .looked, .interestSet, .passed, .passAcknowledged,
      .passWithdrawn, .answered, .answerWithdrawn, .subjectLinked, .subjectParted:
      break
    }
  }

  private static func put(
    _ matter: RetentionRow.Matter,
    of number: Int64,
    _ day: CivilDate?,
    _ state: Report,
    _ entry: ProjectedEntry,
    in database: Database
  ) throws {
    let place = place(of: matter, number: number)
    guard let day else {
      try database.cachedStatement(sql: "DELETE FROM retention WHERE place = ?")
        .execute(arguments: [place])
      return
    }
    try database.cachedStatement(
      sql: """
        INSERT INTO retention (place, class, due_day, category, is_held) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (place) DO UPDATE SET class = excluded.class, due_day = excluded.due_day,
          category = excluded.category, is_held = excluded.is_held
        """
    ).run(
      place,
      entry.classNumber,
      day.dayNumber,
      state.retention?.group.rawValue,
      state.hold != nil,
      in: database
    )
  }
}
