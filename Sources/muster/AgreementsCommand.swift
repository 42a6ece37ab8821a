internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster agreements`: what sharing rests on, and what rests on each agreement.
struct AgreementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreements",
    abstract: "List the agreements that sharing rests on, or what rests on one.",
    discussion: """
      Nothing new can rest on an agreement that is not in force; what was passed on before is listed \
      under its key. The register is part of the unit: 'muster unit' changes it. What you may not \
      see is neither shown nor counted.
      """
  )

  @Argument(help: ArgumentHelp("An agreement: isa-2008.", valueName: "key"))
  var key: String?

  @Option(help: ArgumentHelp("As on this day instead of today: 2016-09-16.", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("At most so many texts passed on.", valueName: "count"))
  var limit = 50

  @Flag(help: "Print an array for scripts.")
  var json = false

  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit is 1 or more.") }
  }

  func run() throws {
    let place = try CommandDesk(options)
    let day = try on.map(readDay) ?? place.today
    guard let key else { return try list(place, on: day) }
    guard let key = Key<Agreement>(key), let agreement = place.desk.unit.agreement(key) else {
      throw ProgramFault.refused(
        "The unit has no agreement '\(key)'; 'muster agreements' lists them."
      )
    }
    let page = try place.desk.ledger.disclosures(
      under: agreement.key,
      after: nil,
      limit: limit,
      for: place.desk.audience
    )
    if json {
      print(try JSONText.page(page.rows.map(DisclosureRecord.init)))
      return
    }
    let isInForce = agreement.isInForce(on: day)
    print(SafeText("\(agreement.name): \(agreement.statusWords(on: day))").string)
    if !isInForce { print("Nothing new can rest on it.") }
    DisclosureLines(page.rows, place.desk.unit).tell()
    if page.next != nil {
      ErrorStream.write("These are the newest \(page.rows.count); --limit shows more.\n")
    }
  }

  private func list(_ place: CommandDesk, on day: CivilDate) throws {
    let unit = place.desk.unit
    let agreements = unit.agreements()
    if json {
      print(try JSONText.page(agreements.map { AgreementRecord($0, on: day) }))
      return
    }
    guard !agreements.isEmpty else {
      print("The unit has no agreement; nothing can be passed on without one.")
      return
    }
    let rows = agreements.map { agreement -> [SafeText] in
      let parties = agreement.parties.map { key in unit.organisation(key)?.short ?? key.text }
      let review = agreement.isReviewOverdue(on: day) ? ", overdue" : ""
      return [
        agreement.key.text, agreement.statusWords(on: day), parties.joined(separator: ", "),
        "made \(agreement.made.spoken), review \(agreement.review.spoken)\(review)", agreement.name,
      ].map { cell in SafeText(cell) }
    }
    print(ProtectiveMarking.notProtectivelyMarked.words)
    printColumns(rows)
    print(ProtectiveMarking.notProtectivelyMarked.words)
  }
}

/// Prints rows of cells in columns, all but the last padded.
func printColumns(_ rows: [[SafeText]]) {
  guard let last = rows.first?.indices.last else { return }
  let widths = (0..<last).map { column in rows.map { row in row[column].columns }.max() ?? 0 }
  for row in rows {
    let cells = zip(row, widths).map { cell, width in cell.padded(to: width) } + [row[last]]
    print(cells.filter { cell in cell.columns > 0 }.joined(separator: "  ").string)
  }
}

/// What was passed on, a line each, with the highest marking at head and foot.
struct DisclosureLines {
  private let rows: [DisclosureRow]
  private let unit: Unit

  init(_ rows: [DisclosureRow], _ unit: Unit) {
    self.rows = rows
    self.unit = unit
  }

  /// Prints the lines, or that there are none.
  func tell() {
    guard !rows.isEmpty else {
      print("Nothing that you may see was passed on.")
      return
    }
    let marking = rows.map(\.report.marking).max() ?? .notProtectivelyMarked
    print(marking.words)
    printColumns(
      rows.map { row in
        let bodies = row.recipients.map { key in unit.organisation(key)?.short ?? key.text }
        return [
          row.report.reference.text, "no. \(row.number)", LondonTime(row.at).text,
          bodies.joined(separator: ", "), row.agreement.text,
          row.recalledAt.map { at in "called back \(LondonTime(at).text)" } ?? "",
          row.report.headline.words,
        ].map { cell in SafeText(cell) }
      }
    )
    print(marking.words)
  }
}

/// An agreement, as JSON.
private struct AgreementRecord: Encodable {
  let key: String
  let name: String
  let parties: [String]
  let made: String
  let review: String
  let status: String
  let inForce: Bool
  let permits: String

  init(_ agreement: Agreement, on day: CivilDate) {
    key = agreement.key.text
    name = agreement.name
    parties = agreement.parties.map(\.text)
    made = agreement.made.text
    review = agreement.review.text
    status = agreement.statusWords(on: day)
    inForce = agreement.isInForce(on: day)
    permits = agreement.permits
  }
}

/// Something that was passed on, as JSON.
struct DisclosureRecord: Encodable {
  let reference: String
  let number: Int
  let agreement: String
  let recipients: [String]
  let at: String
  let recalled: String?
  let marking: String

  init(_ row: DisclosureRow) {
    reference = row.report.reference.text
    number = row.number
    agreement = row.agreement.text
    recipients = row.recipients.map(\.text)
    at = LondonTime(row.at).text
    recalled = row.recalledAt.map { at in LondonTime(at).text }
    marking = row.report.marking.words
  }
}
