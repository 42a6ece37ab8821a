internal import ArgumentParser
internal import SQLiteLedger

/// Which ledger a command works on, and as whom.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger file; MUSTER_LEDGER, or a file in your data directory, where it is not given.",
      valueName: "file"
    ),
    completion: .file(extensions: ["muster"])
  )
  var ledger: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Act as this officer, where the ledger allows it.", valueName: "who"),
    completion: .officers
  )
  var who: String?

  /// The path of the ledger file.
  var path: String { ledger ?? World.defaultLedgerPath() }

  /// Opens the ledger.
  func open() throws -> SQLiteLedger { try World.openLedger(at: path) }

  /// Opens the ledger at the officer's desk.
  func desk() throws -> Desk { try Desk(ledger: try open(), as: who) }
}
