internal import Domain
internal import Ledger

/// Reads rows of reports.
enum ReportImport: RecordImport {
  /// Why a report counts as evaluated where the file gives no reason.
  static let evaluationReason = "Evaluated where it was imported from."

  static func read(_ cursor: inout RowCursor<ReportColumn>, in context: ImportContext)
    -> ImportedRow<Report>?
  {
    let draft = draft(&cursor, context.unit)
    let received = received(&cursor, context.now)
    let evaluation = evaluation(&cursor, proposed: draft?.grading)
    let status = cursor.code(.status)
    let known: Report.Status? = status.isEmpty ? nil : cursor.word(.status, status)
    guard cursor.faults.isEmpty, let draft else { return nil }
    var commands: [Report.Command] = [.receive(draft)]
    if let grading = evaluation ?? (known == .evaluated ? draft.grading : nil) {
      let reason = cursor.text(.evaluationReason)
      let review = review(&cursor, of: grading)
      guard cursor.faults.isEmpty else { return nil }
      commands.append(
        .evaluate(grading, reason: reason.isEmpty ? evaluationReason : reason, review: review)
      )
    }
    let isCarried = known == nil || known == .submitted || known == .evaluated
    return ImportedRow(
      commands: commands,
      occurredAt: received,
      leftOut: isCarried ? "" : "status '\(status)'"
    )
  }

  static func command(_ id: ID<Report>, _ command: Report.Command) -> Command {
    .report(id, command)
  }

  /// A report of a bundle is held under the identity that the bundle gives, or under one of our own
  /// that a bundle writes so.
  static func isHeld(_ id: ID<Report>, in ledger: any BatchLedger, for audience: Audience) throws
    -> Bool
  {
    try ledger.reportIDs(in: STIXIdentifier.range(around: id), for: audience)
      .contains { held in STIXIdentifier.isSame(held, id) }
  }

  static func summary(of row: ImportedRow<Report>) -> String {
    guard case .receive(let draft) = row.commands.first else { return "" }
    let evaluated = row.commands.count > 1 ? ", evaluated" : ""
    return
      "\(draft.origin.text), \(LondonTime(draft.occurredAt).text), \(draft.marking.words), "
      + "\(draft.grading.spaced)\(evaluated): \(shown(draft.headline.text ?? ""))"
  }

  /// The day on which a handling code is looked at again, which codes 4 and 5 need.
  private static func review(_ cursor: inout RowCursor<ReportColumn>, of grading: Grading)
    -> CivilDate?
  {
    let text = cursor.code(.evaluatedReview)
    let isLimited = grading.handling == .fiveByFive(4) || grading.handling == .fiveByFive(5)
    let review = CivilDate(text: text)
    if review == nil, isLimited || !text.isEmpty {
      cursor.fault(
        .evaluatedReview,
        found: text,
        expected: "the day on which code \(grading.handling.text) is looked at again: 2011-03-01"
      )
    }
    return review
  }

  private static func draft(_ cursor: inout RowCursor<ReportColumn>, _ unit: Unit)
    -> Report.Draft?
  {
    let origin = organisation(&cursor, .origin, cursor.code(.origin), unit)
    let occurred = cursor.moment(.occurred, cursor.code(.occurred))
    let marking = marking(&cursor, .marking)
    let grading = grading(
      &cursor,
      (.scheme, .source, .information, .handling),
      scheme: cursor.code(.scheme)
    )
    let level = cursor.number(.level, cursor.code(.level), in: 1...3)
    let headline = words(&cursor, .headline)
    let text = words(&cursor, .text)
    guard let origin, let occurred, let marking, let grading, let level, let headline, let text
    else { return nil }
    var draft = Report.Draft(
      origin: origin,
      occurredAt: occurred,
      marking: marking,
      grading: grading,
      level: level,
      headline: .present(headline),
      text: .present(text)
    )
    draft.wasCleared = true
    complete(&draft, &cursor, unit)
    return draft
  }

  /// Fills in what a report may have.
  private static func complete(
    _ draft: inout Report.Draft,
    _ cursor: inout RowCursor<ReportColumn>,
    _ unit: Unit
  ) {
    let priority = cursor.code(.priority)
    if !priority.isEmpty {
      draft.priority = cursor.key(.priority, priority) { key in
        unit.priority(key) != nil
      } known: {
        unit.priorities().map(\.key.text)
      }
    }
    draft.outsideReason = cursor.text(.outsideReason)
    if priority.isEmpty, draft.outsideReason.isEmpty {
      cursor.fault(.outsideReason, expected: "a priority, or the reason why there is none")
    }
    let type = cursor.code(.workType)
    if !type.isEmpty {
      draft.workType = cursor.key(.workType, type) { key in
        unit.record(.workType, key.text, on: nil) != nil
      } known: {
        unit.workTypes().map(\.key.text)
      }
    }
    draft.boroughs = cursor.codes(.boroughs).compactMap { text in
      cursor.key(.boroughs, text) { key in
        unit.borough(key) != nil
      } known: {
        unit.boroughs().map(\.key.text)
      }
    }
    draft.flags = Set(cursor.codes(.flags).compactMap { text in cursor.word(.flags, text) })
    draft.recipients = Set(
      cursor.codes(.recipients).compactMap { text in
        organisation(&cursor, .recipients, text, unit)
      }
    )
    draft.sourceReference = optional(cursor.text(.sourceReference))
    draft.provenance = optional(cursor.text(.provenance))
    draft.sanitised = optional(cursor.text(.sanitised))
    draft.subjects = cursor.list(.subjects).compactMap { text in subject(text, &cursor) }
  }

  private static func received(_ cursor: inout RowCursor<ReportColumn>, _ now: Instant)
    -> Instant?
  {
    let text = cursor.code(.received)
    guard !text.isEmpty, let received = cursor.moment(.received, text) else { return nil }
    guard received <= now else {
      cursor.fault(.received, expected: "a time that has come")
      return nil
    }
    return received
  }

  /// The grading in force where it differs from the proposed one, nil where there is none.
  private static func evaluation(
    _ cursor: inout RowCursor<ReportColumn>,
    proposed: Grading?
  ) -> Grading? {
    let columns: [ReportColumn] = [
      .evaluatedScheme, .evaluatedSource, .evaluatedInformation, .evaluatedHandling,
    ]
    guard columns.contains(where: { column in !cursor.code(column).isEmpty }) else { return nil }
    let scheme = cursor.code(.evaluatedScheme)
    return grading(
      &cursor,
      (.evaluatedScheme, .evaluatedSource, .evaluatedInformation, .evaluatedHandling),
      scheme: scheme.isEmpty ? proposed?.scheme ?? "5x5x5" : scheme
    )
  }
}
