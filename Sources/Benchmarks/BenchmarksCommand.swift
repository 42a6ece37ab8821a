// Every figure that the README prints comes from here: `swift run -c release benchmarks`.
internal import ArgumentParser

/// The command line of the benchmarks.
@main
struct BenchmarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: "Measures the program beside SQLite and C ncurses.")
}
