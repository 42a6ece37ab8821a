internal import ArgumentParser
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster backup`: copy the ledger while it is used, and prove the copy.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the ledger to a new file while it is used; the copy is restored and verified."
  )

  @Argument(help: ArgumentHelp("The file to make; it must not be there yet.", valueName: "file"))
  var file: String

  @OptionGroup var options: LedgerOptions

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let bar = ProgressBar()
    let result = try options.open().backup(to: file) { progress in bar.show(progress) }
    bar.end()
    if json {
      print(try JSONText.page(Record(file: file, head: result.head.text)))
    } else {
      print(
        "Backed up \(grouped(Int(result.head.position))) entries to '\(file)'; the copy was "
          + "restored, verified and compared.\nHead: \(result.head.text)"
      )
    }
  }

  private struct Record: Encodable {
    let file: String
    let head: String
  }
}
