internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster clearing`: the clearing queue of borough reports.
struct ClearingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clearing",
    abstract: "List borough reports that are not passed on or not acknowledged, and pass them on.",
    discussion: """
      A report of a borough is passed to whoever must see it, within the agency that owns it, and \
      they say that they have it. Which origins go through the queue is a setting of the unit, \
      clearing-origins.
      """,
    subcommands: [List.self, Pass.self, Acknowledge.self],
    defaultSubcommand: List.self
  )

  /// `muster clearing list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "List what is not passed, then what is not acknowledged, the longest waiting first.",
      discussion: "What you may not see is neither shown nor counted."
    )

    @Option(help: ArgumentHelp("At most so many of each.", valueName: "count"))
    var limit = 50

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func validate() throws {
      guard limit >= 1 else { throw ValidationError("--limit is 1 or more.") }
    }

    func run() throws {
      let place = try CommandDesk(options)
      let queue = try place.ledger.clearingQueue(limit: limit, for: place.desk.audience)
      if json {
        print(try JSONText.page(queue.rows.map(ClearingRecord.init)))
        return
      }
      guard !queue.rows.isEmpty else {
        print("Nothing that you may see waits in the clearing queue.")
        return
      }
      tell(queue, place)
    }

    /// The lines, with the highest marking at head and foot.
    private func tell(_ queue: ClearingQueue, _ place: CommandDesk) {
      let marking = queue.rows.map(\.report.marking).max() ?? .notProtectivelyMarked
      print(marking.words)
      for row in queue.rows {
        let names = row.bodies.map { key in place.unit.organisation(key)?.name ?? key.text }
        let standing =
          row.stage == .unpassed
          ? "not passed since" : "with \(listed(names, or: "and")), not acknowledged since"
        let line =
          "\(row.report.reference.text)  \(standing) \(LondonTime(row.since).text)  "
          + row.report.headline.words
        print(SafeText(line).string)
      }
      print(marking.words)
      if queue.hasMore { ErrorStream.write("These are the oldest; --limit shows more.\n") }
    }
  }

  /// `muster clearing pass`.
  struct Pass: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Pass a report to a body.")

    @Argument(
      help: ArgumentHelp("What the report is called: INT-2010-004217.", valueName: "reference")
    )
    var reference: String

    @Option(help: ArgumentHelp("The body: hft.", valueName: "key"))
    var to: String

    @Option(help: "What they are to do.")
    var remark = ""

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let row = try place.report(reference)
      let body = try readBody(to)
      _ = try place.desk.submit([.report(row.id, .passing(.on(to: body, remark: remark)))])
      let name = place.unit.organisation(body)?.name ?? body.text
      print("\(row.reference.text) is passed to \(name); it waits to be acknowledged.")
    }
  }

  /// `muster clearing acknowledge`.
  struct Acknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a body has a report that it was passed."
    )

    @Argument(
      help: ArgumentHelp("What the report is called: INT-2010-004217.", valueName: "reference")
    )
    var reference: String

    @Option(help: ArgumentHelp("The body: hft.", valueName: "key"))
    var body: String

    @Option(help: ArgumentHelp("Who of it said so: DS 9.", valueName: "label"))
    var by: String

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let row = try place.report(reference)
      let key = try readBody(body)
      _ = try place.desk.submit([.report(row.id, .passing(.acknowledge(of: key, by: by)))])
      let name = place.unit.organisation(key)?.name ?? key.text
      print("\(name) has \(row.reference.text), says \(SafeText(by).string).")
    }
  }
}

/// The key of a body.
func readBody(_ text: String) throws -> Key<Organisation> {
  guard let key = Key<Organisation>(text) else {
    throw ProgramFault.refused("'\(text)' is no key of a body; one reads hft.")
  }
  return key
}

/// A report in the clearing queue as JSON.
private struct ClearingRecord: Encodable {
  let reference: String
  let stage: String
  let since: String
  let bodies: [String]
  let origin: String
  let flags: [String]
  let marking: String
  let headline: String

  init(_ row: ClearingRow) {
    reference = row.report.reference.text
    stage = row.stage == .unpassed ? "not-passed" : "not-acknowledged"
    since = LondonTime(row.since).text
    bodies = row.bodies.map(\.text)
    origin = row.report.origin.text
    flags = row.report.flags.map(\.rawValue)
    marking = row.report.marking.words
    headline = row.report.headline.words
  }
}
