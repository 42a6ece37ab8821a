internal import ArgumentParser
internal import Dashboard
internal import Domain
internal import Glibc
internal import Ledger
internal import SQLiteLedger

/// `muster report`: the page of one report, and the links of its subjects with those of others.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print the page of a report, or say which subjects of two reports are one.",
    discussion: "Without a word before the reference the page is printed.",
    subcommands: [ReportPageCommand.self, ReportLinkCommand.self, ReportPartCommand.self],
    defaultSubcommand: ReportPageCommand.self
  )
}

/// `muster report page`.
struct ReportPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Print the page of a report: what it says, and what became of it.",
    discussion: """
      That you looked at a report of CONFIDENTIAL and above, or with handling code 4, 5 or C, is \
      noted on it, as it is on the screen. Where that cannot be noted, the report is withheld.

      Exit codes: 0 done, 1 refused or withheld, 3 a failure of the store, 64 wrong usage.
      """
  )

  @Argument(
    help: ArgumentHelp("What the report is called: INT-2010-004217.", valueName: "reference")
  )
  var reference: String

  @Flag(help: "Write nothing to the ledger; what must be noted is withheld then.")
  var readOnly = false

  @OptionGroup var options: LedgerOptions

  func run() throws {
    let (ledger, time) = try DemoTime.open(at: options.path, toRead: readOnly)
    let desk = try Desk(ledger: ledger, as: options.who, time: time)
    guard let name = Reference(text: reference.uppercased()),
      let row = try ledger.report(called: name, for: desk.audience)
    else {
      throw ProgramFault.refused("There is no report '\(reference)' that you may see.")
    }
    let world = try DashboardWorld(desk, time: time, ids: World.identities)
    guard let page = try PageReport(of: world, report: row.id) else {
      throw ProgramFault.refused("There is no report '\(reference)' that you may see.")
    }
    PlainOutput.write(page.text)
    if page.isWithheld { Glibc.exit(1) }
  }
}
