internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster retention`: how long reports are kept, and their disposal.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Review how long reports are kept, and dispose of them.",
    discussion: """
      A report is reviewed six years after it came in, or on the day that was set; a hold keeps it \
      whatever the day. A later report about a person whom it names, by a link that somebody made, \
      begins the clear period of its group anew. Reasons stay in the ledger after a disposal, so do not repeat in them what \
      the report says.
      """,
    subcommands: [Due.self, Set.self, Keep.self, Hold.self, Lift.self, Dispose.self]
  )

  /// `muster retention due`.
  struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the reviews that are due, the longest due first.",
      discussion: """
        Beside the reviews of what is kept it has those of handling codes 4 and 5. What you may not \
        see is neither shown nor counted.
        """
    )

    @Option(help: ArgumentHelp("Due on this day instead of today: 2016-09-16.", valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp("At most so many reviews.", valueName: "count"))
    var limit = 50

    @Flag(help: "Print an array of reviews for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func validate() throws {
      guard limit >= 1 else { throw ValidationError("--limit is 1 or more.") }
    }

    func run() throws {
      let place = try CommandDesk(options)
      let day = try on.map(readDay) ?? place.today
      let page = try place.desk.ledger.reportsDue(
        on: day,
        after: nil,
        limit: limit,
        for: place.desk.audience
      )
      if json {
        print(try JSONText.page(page.rows.map(ReviewRecord.init)))
        return
      }
      guard !page.rows.isEmpty else {
        print("Nothing that you may see is due on \(day.spoken).")
        return
      }
      tell(page)
    }

    /// The lines, with the highest marking at head and foot.
    private func tell(_ page: Page<RetentionRow, RetentionCursor>) {
      let marking = page.rows.map(\.report.marking).max() ?? .notProtectivelyMarked
      let rows = page.rows.map { row -> [SafeText] in
        let group = row.group.map { group in "group \(group.rawValue)" } ?? "no group"
        let cells = [
          row.report.reference.text, row.dueOn.text, row.matter.words, group,
          row.isHeld ? "held" : "", row.report.headline.words,
        ]
        return cells.map { cell in SafeText(cell) }
      }
      let widths = (0..<5).map { column in rows.map { row in row[column].columns }.max() ?? 0 }
      print(marking.words)
      for row in rows {
        let cells = zip(row, widths).map { cell, width in cell.padded(to: width) } + [row[5]]
        print(cells.filter { cell in cell.columns > 0 }.joined(separator: "  ").string)
      }
      print(marking.words)
      if page.next != nil {
        ErrorStream.write("These are the first \(rows.count); --limit shows more.\n")
      }
    }
  }
}

extension CommandDesk {
  /// The report that people call so.
  ///
  /// - Throws: `ProgramFault` where there is none that the officer may see.
  func report(_ name: String) throws -> ReportRow {
    guard let reference = Reference(text: name.uppercased()),
      let row = try desk.ledger.report(called: reference, for: desk.audience)
    else {
      throw ProgramFault.refused("There is no report '\(name)' that you may see.")
    }
    return row
  }
}

/// A day of an option.
func readDay(_ text: String) throws -> CivilDate {
  guard let day = CivilDate(text: text) else {
    throw ProgramFault.refused("A day reads 2016-09-16, not '\(text)'.")
  }
  return day
}

/// A review that is due, as JSON.
private struct ReviewRecord: Encodable {
  let reference: String
  let due: String
  let matter: String
  let group: Int?
  let held: Bool
  let marking: String
  let handling: String
  let status: String
  let headline: String
  /// The later report about a person whom it names, from which its clear period counts.
  let clearFrom: String?

  init(_ row: RetentionRow) {
    reference = row.report.reference.text
    due = row.dueOn.text
    matter = row.matter.words
    group = row.group?.rawValue
    held = row.isHeld
    marking = row.report.marking.words
    handling = row.report.grading.handling.text
    status = row.report.status.words
    headline = row.report.headline.words
    clearFrom = row.moved?.reference.text
  }
}
