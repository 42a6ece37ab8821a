internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Glibc
internal import Ledger

/// `muster search`: the records that hold some words, a line each.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract:
      "Find records: reports, taskings, operations, meeting items, calls, stays, library entries.",
    discussion: """
      \(SearchQuery.help) The last word may be the beginning of one, and of an operator given twice \
      either value will do. Put the query in single quotation marks, so that the shell leaves it \
      alone. The newest records come first. What you may not see is neither shown nor counted. Of a \
      report of CONFIDENTIAL and above, or with handling code 4, 5 or C, no text is shown: \
      'muster report' opens it, and notes on it that you looked.

      Exit codes: 0 something was found, 1 nothing was or the query cannot be understood, 3 a \
      failure of the store, 64 wrong usage.
      """
  )

  @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
  var query: String

  @Argument(
    help: "The ledger file; the usual one where it is not given.",
    completion: .file(extensions: ["muster"])
  )
  var file: String?

  @Flag(help: "Print an array of records for scripts.")
  var json = false

  @Option(help: ArgumentHelp("At most so many records.", valueName: "count"))
  var limit = 50

  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit is 1 or more.") }
    guard file == nil || options.ledger == nil else {
      throw ValidationError("Name the ledger once: as an argument or with --ledger.")
    }
  }

  func run() throws {
    let (ledger, time) = try DemoTime.open(at: file ?? options.path)
    let desk = try Desk(ledger: ledger, as: options.who, time: time)
    let asked: SearchQuery
    do {
      asked = try SearchQuery(query, in: SearchVocabulary(desk.unit))
    } catch {
      throw ProgramFault.refused(error.sentence)
    }
    guard !asked.isEmpty else {
      throw ProgramFault.refused("There is nothing to look for. \(SearchQuery.help)")
    }
    let page = try ledger.search(asked, limit: limit, for: desk.audience)
    if json {
      print(try JSONText.page(page.rows.map(FoundRecord.init)))
      if page.rows.isEmpty { Glibc.exit(1) }
      return
    }
    guard !page.rows.isEmpty else {
      throw ProgramFault.refused("Nothing that you may see fits '\(query)'.")
    }
    tell(page)
  }

  /// The lines, with the highest marking at head and foot.
  private func tell(_ page: Page<SearchHit, SearchHit.Place>) {
    let marking = page.rows.map(\.marking).max() ?? .notProtectivelyMarked
    let rows = page.rows.map { hit -> [SafeText] in
      let cells = [hit.reference, hit.kind.words, LondonTime(hit.at).text, hit.headline.text]
      return cells.map { cell in SafeText(cell) }
    }
    let widths = (0..<3).map { column in rows.map { row in row[column].columns }.max() ?? 0 }
    print(marking.words)
    for row in rows {
      let cells = zip(row, widths).map { cell, width in cell.padded(to: width) } + [row[3]]
      print(cells.joined(separator: "  ").string)
    }
    print(marking.words)
    if page.next != nil {
      ErrorStream.write("These are the newest \(rows.count); --limit shows more.\n")
    }
  }
}

/// A record that was found, as JSON.
private struct FoundRecord: Encodable {
  let reference: String
  let kind: String
  let at: String
  let marking: String
  let status: String
  let open: Bool
  let flags: [String]
  let headline: String
  let excerpt: String
  /// Whether its texts are withheld until it is opened, which is noted on a report.
  let withheld: Bool
  /// The places of the words in the headline, each as its first character and the first after it.
  let matches: [[Int]]

  init(_ hit: SearchHit) {
    reference = hit.reference
    kind = hit.kind.rawValue
    at = LondonTime(hit.at).text
    marking = hit.marking.words
    status = hit.status
    open = hit.isOpen
    flags = hit.flags
    headline = hit.headline.text
    excerpt = hit.excerpt.text
    withheld = hit.isWithheld
    matches = hit.headline.matches.map { match in [match.lowerBound, match.upperBound] }
  }
}
