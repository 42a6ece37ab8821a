internal import ArgumentParser
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster rebuild`: make the projections anew from the entries.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make the projections anew from the entries."
  )

  @OptionGroup var options: LedgerOptions

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let ledger = try options.open()
    let bar = ProgressBar()
    try ledger.rebuild { progress in bar.show(progress) }
    bar.end()
    let entries = try ledger.head().position
    if json {
      print(try JSONText.page(["entries": entries]))
    } else {
      print("Made the projections anew from \(grouped(Int(entries))) entries.")
    }
  }
}
