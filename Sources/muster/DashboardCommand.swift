internal import ArgumentParser
internal import Canvas
internal import Dashboard
internal import Domain
internal import Glibc
internal import Interchange
internal import Ledger

/// Opens a ledger on the dashboard, or prints it where there is no terminal.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the dashboard on a ledger.",
    discussion: "Without a terminal the panes are printed as sentences."
  )

  @Argument(
    help: "The ledger file; the usual one where it is not given.",
    completion: .file(extensions: ["muster"])
  )
  var ledger: String?

  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp("The same, named as every other command names it.", valueName: "file")
  )
  var named: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Act as this officer, where the ledger allows it.", valueName: "who"),
    completion: .officers
  )
  var who: String?

  @OptionGroup(title: "Screen")
  var options: ScreenOptions

  @Flag(help: "Print the pane named by --view as JSON.")
  var json = false

  mutating func validate() throws {
    guard ledger == nil || named == nil else {
      throw ValidationError("Name the ledger once: as an argument or with --ledger.")
    }
  }

  mutating func run() throws {
    let path = try ledger ?? named ?? Newcomer.usualLedger()
    let (ledger, time) = try DemoTime.open(at: path, toRead: options.readOnly)
    let desk = try Desk(ledger: ledger, as: who, time: time)
    let screen = DashboardScreen(
      world: try DashboardWorld(desk, time: time, ids: World.identities),
      options: options
    )
    if json {
      print(try LinearText.json(of: screen.world, view: options.view ?? "intel") ?? "[]")
      return
    }
    let code = try screen.run()
    if code != 0 { Glibc.exit(code) }
  }
}

extension DashboardWorld {
  /// The world of a desk.
  ///
  /// - Throws: `ProgramFault` where the officer holds no role on the day.
  init(_ desk: Desk, time: TimeSource, ids: IDSource) throws {
    let officer = desk.officer
    let today = LondonTime(time.now()).date
    guard let actor = officer.officer.actor(officer.id, on: today) else {
      throw ProgramFault.refused(
        "\(officer.officer.label) holds no role on \(today.spoken); ask an administrator."
      )
    }
    self.init(
      ledger: desk.ledger,
      desk: DeskOfficer(
        id: officer.id,
        label: officer.officer.label,
        roles: actor.roles,
        organisation: actor.organisation,
        audience: desk.audience
      ),
      time: time,
      ids: ids
    )
    payments = .files
  }
}
