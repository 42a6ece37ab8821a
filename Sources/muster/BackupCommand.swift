internal import ArgumentParser
internal import Domain
internal import FoundationEssentials
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
    let ledger = try options.open()
    let result = try ledger.backup(to: file) { progress in bar.show(progress) }
    bar.end()
    let unnoted = note(result, of: ledger)
    if json {
      print(
        try JSONText.page(
          Record(file: file, head: result.head.text, isNoted: unnoted == nil)
        )
      )
    } else {
      print(
        "Backed up \(grouped(Int(result.head.position))) entries to '\(file)'; the copy was "
          + "restored, verified and compared.\nHead: \(result.head.text)"
      )
    }
    if let unnoted {
      ErrorStream.write(
        "The ledger does not note this copy, so that a disposal will not name it: \(unnoted)\n"
      )
    }
  }

  /// Notes the copy in the ledger that was copied, and answers why it cannot be noted.
  private func note(_ result: BackupResult, of ledger: SQLiteLedger) -> String? {
    let path = URL(filePath: file).standardized.path
    do {
      let desk = try Desk(ledger: ledger, as: options.who)
      let command = Unit.Command.noteBackup(file: path, entries: result.head.position)
      _ = try desk.submit([.unit(command)])
      return nil
    } catch let fault as ProgramFault {
      return fault.description
    } catch {
      return "\(error)"
    }
  }

  private struct Record: Encodable {
    let file: String
    let head: String
    let isNoted: Bool
  }
}
