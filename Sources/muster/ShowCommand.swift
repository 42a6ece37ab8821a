internal import ArgumentParser
internal import Dashboard
internal import Domain
internal import Glibc
internal import Interchange
internal import Ledger

/// `muster show`: one pane as sentences, a table or records.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a pane as sentences, as CSV or as JSON.",
    discussion: """
      The same rows as on the screen, without colours or codes. What may not be seen is not there. \
      The marking goes to the error stream, so that the rows can be read by a program. A field that \
      a spreadsheet would take for a formula has an apostrophe in front.

      Exit codes: 0 done, 1 refused, 3 a failure of the store, 64 wrong usage.
      """
  )

  /// How the pane is printed.
  enum Form: String, EnumerableFlag {
    case text, csv, json

    static func help(for form: Form) -> ArgumentHelp? {
      switch form {
      case .text: "As numbered sentences."
      case .csv: "As comma-separated values."
      case .json: "As JSON: an array with an object a row."
      }
    }
  }

  @Argument(
    help: "The pane: \(DashboardProgram.viewWords.joined(separator: ", ")).",
    completion: .list(DashboardProgram.viewWords)
  )
  var pane: String

  @Flag(exclusivity: .exclusive)
  var form = Form.text

  @Flag(help: "The numbers of the pane's charts instead of its rows; as CSV.")
  var charts = false

  @Option(help: ArgumentHelp("Only the rows that hold these words.", valueName: "words"))
  var filter = ""

  @Option(
    help: ArgumentHelp(
      "Say it as at this time, as in '2010-09-16 09:00'; the records are those of now.",
      valueName: "time"
    )
  )
  var at: String?

  @OptionGroup var options: LedgerOptions

  func run() throws {
    let (ledger, time) = try DemoTime.open(at: options.path)
    let desk = try Desk(ledger: ledger, as: options.who, time: time)
    let world = try DashboardWorld(desk, time: time, ids: World.identities)
    let report: PaneReport
    do {
      report = try PaneReport(of: world, view: pane, filter: filter, at: at)
    } catch let fault as ReportFault {
      throw ProgramFault.refused(fault.sentence)
    }
    ErrorStream.write("\(report.marking.words)\n")
    if report.hasMore {
      ErrorStream.write("These are the newest; 'muster export' writes all of them.\n")
    }
    PlainOutput.write(text(of: report))
    ErrorStream.write("\(report.marking.words)\n")
  }

  private func text(of report: PaneReport) -> String {
    guard !charts else { return csv(report.charts) }
    switch form {
    case .text: return report.text
    case .csv: return csv(report.table)
    case .json: return report.json + "\n"
    }
  }

  private func csv(_ rows: [[String]]) -> String {
    String(decoding: TableCSV.bytes(of: rows), as: UTF8.self)
  }
}
