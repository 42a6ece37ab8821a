internal import ArgumentParser
internal import Dashboard
internal import Demo
internal import Domain
internal import Glibc
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster demo`: a made-up unit's life up to 16 September 2010, on the dashboard.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open a fresh demonstration: a made-up unit on 16 September 2010, 09:00.",
    discussion: """
      Everybody and everything in it is made up. The same seed gives the same ledger, entry by \
      entry. It lies in a temporary place and goes when you leave, unless it is kept.
      """
  )

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who sits at the desk: commander, duty, chair, partner and others.",
      valueName: "who"
    )
  )
  var who = "duty"

  @Flag(help: "Let a second process add traffic while you watch.")
  var live = false

  @Option(help: ArgumentHelp("How many reports there are.", valueName: "count"))
  var reports = SyntheticYear.Scale().reports

  @Option(help: "What the demonstration is made from.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Keep the ledger in this new file.", valueName: "file"))
  var keep: String?

  @Flag(inversion: .prefixedNo, help: "Open the dashboard once the ledger is made.")
  var open = true

  @OptionGroup(title: "Screen")
  var options: ScreenOptions

  func validate() throws {
    guard reports >= 100 else {
      throw ValidationError("A demonstration has at least 100 reports.")
    }
  }

  func run() throws {
    let place = try DemoPlace(keeping: keep)
    defer { place.remove() }
    let clock = DemoClock(at: SyntheticYear.end)
    let ledger = try SQLiteLedger.create(
      at: place.path,
      time: clock.timeSource,
      ids: .seeded(seed)
    )
    do {
      try write(into: ledger, clock: clock)
    } catch {
      place.discard()
      throw error
    }
    guard open else {
      print("Made '\(place.path)', entry \(try ledger.head().position).")
      return
    }
    let since = World.ticks()
    clock.run(from: SyntheticYear.end, since: since, ticks: World.ticks)
    let feed = try live ? DemoFeed.start(ledger: place.path, seed: seed, since: since) : nil
    defer { feed?.stop() }
    let shown =
      try options.readOnly
      ? World.openLedger(at: place.path, time: clock.timeSource, toRead: true) : ledger
    let desk = try Desk(ledger: shown, as: who, time: clock.timeSource)
    let screen = DashboardScreen(
      world: try DashboardWorld(desk, time: clock.timeSource, ids: World.identities),
      options: options
    )
    let code = try screen.run()
    guard code == 0 else { throw ExitCode(code) }
  }

  private func write(into ledger: SQLiteLedger, clock: DemoClock) throws {
    let file = try UnitSource.embedded()
    let unit = SyntheticUnit(key: file.key, name: file.name, records: file.records)
    let year = SyntheticYear(
      seed: seed,
      unit: unit,
      scale: SyntheticYear.Scale(reports: reports)
    )
    let bar = ProgressBar()
    defer { bar.end() }
    do {
      try year.write(into: ledger, clock: clock) { done, total in
        bar.show(Progress(what: "making a unit", done: Int64(done), total: Int64(total)))
      }
    } catch let error as DemoError {
      throw ProgramFault.refused("The demonstration cannot be made: \(error)")
    }
  }
}
