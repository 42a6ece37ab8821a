internal import ArgumentParser
internal import Dashboard
internal import Glibc

/// `muster wall`: the screen on the wall, which follows the chair's walk.
struct WallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wall",
    abstract: "Show the item under discussion on a second screen, before everybody in the room.",
    discussion: """
      It follows the chair's walk in another terminal on the same ledger, takes no acts and shows \
      nothing that anybody listed as present may not see. Make the letters large (Ctrl-+ in most \
      terminals): it is made for 80 columns and 24 rows. q leaves.
      """
  )

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup(title: "Screen")
  var options: ScreenOptions

  func run() throws {
    let (opened, time) = try DemoTime.open(at: ledger.path)
    let desk = try Desk(ledger: opened, as: ledger.who, time: time)
    let screen = DashboardScreen(
      world: try DashboardWorld(desk, time: time, ids: World.identities),
      options: options,
      isWall: true
    )
    let code = try screen.run()
    if code != 0 { Glibc.exit(code) }
  }
}
