// Every figure that the README prints comes from here: `swift run -c release benchmarks`.
//
// Each figure stands beside the same work done by SQLite alone or by a plain C ncurses program in
// the same run, as a ratio. Start reading at `Benchmark`.
internal import ArgumentParser
internal import Domain
internal import Glibc

/// The command line of the benchmarks.
@main
struct BenchmarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measures the program beside SQLite and C ncurses."
  )

  @Option(help: ArgumentHelp("The size of the large archive.", valueName: "reports"))
  var reports = 1_000_000

  @Option(
    help: ArgumentHelp(
      "A kept demonstration of that size, which is then not made again.",
      valueName: "ledger"
    )
  )
  var archive: String?

  @Option(help: ArgumentHelp("The size of the small one.", valueName: "reports"))
  var few = 1_000

  @Option(help: ArgumentHelp("The size at which rates are measured.", valueName: "rows"))
  var rows = 100_000

  @Option(help: "How many keys are pressed for each figure.")
  var keys = 200

  @Flag(help: "Measure the rules of deconfliction alone.")
  var pairs = false

  @Flag(help: "Print each pair that they take wrongly.")
  var misses = false

  @Flag(help: "Hold the laws of custody money against a million seeded cases, and nothing else.")
  var properties = false

  @Flag(help: "Measure custody alone, over a year and over a hundred years of stays.")
  var custody = false

  @Flag(help: "Measure reading and searching alone, in the archive and in a small one.")
  var queries = false

  @Option(help: ArgumentHelp("The seed of those cases.", valueName: "number"))
  var seed: UInt64 = 2010

  @Option(help: ArgumentHelp("How many of them.", valueName: "number"))
  var cases = 1_000_000

  func run() throws {
    if properties { return try PropertyBenchmark(cases: cases, seed: seed).run() }
    if pairs { return try PairBenchmark(listsMisses: misses).run() }
    let workshop = try Workshop()
    if custody {
      for years in [1, 100] { try CustodyBenchmark(workshop: workshop, years: years).run() }
      return
    }
    tell("muster benchmarks, release build, \(workshop.machine)")
    for size in [few, reports] {
      tell("\n\(grouped(size)) reports")
      let kept = size == reports ? archive : nil
      let ledger = try kept ?? workshop.ledger(reports: size)
      if !queries {
        try ScreenBenchmark(
          workshop: workshop,
          ledger: ledger,
          reports: size,
          keys: keys,
          waitsForClock: size == few
        ).run()
      }
      try QueryBenchmark(ledger: ledger).run()
      if queries { continue }
      if size == few { try CallBenchmark(workshop: workshop, ledger: ledger).run() }
    }
    if queries { return }
    tell("\nrates, with \(grouped(rows)) reports")
    let ledger = try workshop.ledger(reports: rows)
    try LedgerBenchmark(workshop: workshop, ledger: ledger).run()
    try ImportBenchmark(workshop: workshop, ledger: ledger, reports: rows).run()
    try PairBenchmark(listsMisses: misses).run()
  }
}
