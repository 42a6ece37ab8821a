internal import ArgumentParser
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster disclose`: pass a report's sanitised text on, call it back, list what was passed on.
struct DiscloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclose",
    abstract: "Pass a report's sanitised text on under an agreement, or call it back.",
    discussion: """
      The report must be evaluated and owned by your agency. Its handling code and marking decide \
      who may have it; an agreement in force today that binds both decides whether it may go. The \
      program records that it was passed on; it sends nothing by itself.
      """,
    subcommands: [Make.self, Recall.self, Log.self]
  )

  /// `muster disclose to`.
  struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "to",
      abstract: "Record that a report's sanitised text is passed on."
    )

    @Argument(help: ArgumentHelp("The recipients: ukba, or ukba,soca.", valueName: "bodies"))
    var recipients: String

    @Option(help: ArgumentHelp("The agreement that it rests on.", valueName: "key"))
    var under: String

    @Option(
      help: ArgumentHelp("The text; the report's sanitised one if it is not given.")
    )
    var text: String?

    @Option(help: "What the recipients must observe; needed under codes 5 and C.")
    var conditions = ""

    @Flag(help: "Confirm a recipient that sits in none of the unit's meetings.")
    var confirmUnusual = false

    @OptionGroup var step: RetentionStep

    func run() throws {
      let place = try CommandDesk(step.options)
      let row = try place.report(step.reference)
      let bodies = try recipients.split(separator: ",").map { name in
        guard let key = Key<Organisation>(String(name)) else {
          throw ProgramFault.refused("'\(name)' is no key of a body; one reads ukba.")
        }
        return key
      }
      guard let agreement = Key<Agreement>(under) else {
        throw ProgramFault.refused("'\(under)' is no key of an agreement; one reads isa-2008.")
      }
      let detail = try place.desk.ledger.report(row.id, for: place.desk.audience)
      let draft = Disclosure.Draft(
        to: Set(bodies),
        under: agreement,
        text: text.map(Body.present) ?? detail?.received.sanitised ?? .present(""),
        reason: step.reason,
        conditions: conditions,
        confirmsUnusual: confirmUnusual
      )
      let receipt = try place.desk.submit([.report(row.id, .disclose(draft))])
      for case .report(.disclosed(let made)) in receipt.events {
        let names = made.recipients.map { key in place.desk.unit.organisation(key)?.name ?? key.text
        }
        print(
          "\(row.reference.text) is passed on to \(listed(names, or: "and")) as no. \(made.number)."
        )
      }
    }
  }

  /// `muster disclose recall`.
  struct Recall: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Call back what was passed on; that it was given stays in the ledger."
    )

    @Argument(help: ArgumentHelp("Which: 1 is the first that was passed on.", valueName: "number"))
    var number: Int

    @OptionGroup var step: RetentionStep

    func run() throws {
      let row = try step.take(.recallDisclosure(number, reason: step.reason))
      print("No. \(number) of \(row.reference.text) is called back; tell the recipients.")
    }
  }

  /// `muster disclose log`.
  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what was passed on, newest first.",
      discussion: "What you may not see is neither shown nor counted."
    )

    @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
    var limit = 50

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func validate() throws {
      guard limit >= 1 else { throw ValidationError("--limit is 1 or more.") }
    }

    func run() throws {
      let place = try CommandDesk(options)
      let page = try place.desk.ledger.disclosures(
        under: nil,
        after: nil,
        limit: limit,
        for: place.desk.audience
      )
      if json {
        print(try JSONText.page(page.rows.map(DisclosureRecord.init)))
        return
      }
      DisclosureLines(page.rows, place.desk.unit).tell()
      if page.next != nil {
        ErrorStream.write("These are the newest \(page.rows.count); --limit shows more.\n")
      }
    }
  }
}
