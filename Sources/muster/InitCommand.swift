internal import ArgumentParser
internal import Domain
internal import Glibc
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster init`: make a ledger, set up its unit and enrol its first administrator.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a ledger and set up its unit.",
    discussion: """
      Your account is enrolled as the first administrator. Enrol the others with 'muster officer'.
      """
  )

  @Option(
    help: ArgumentHelp("The unit inside the program, or a unit file.", valueName: "unit")
  )
  var unit = UnitSource.embeddedKey

  @Option(help: "What you are called on screens; a rank or role and a number, never a name.")
  var label = "Administrator 1"

  @Option(
    help: ArgumentHelp(
      "The key of your organisation; the first that reports come from where it is not given.",
      valueName: "key"
    )
  )
  var organisation: String?

  @Argument(help: ArgumentHelp("The ledger file to make.", valueName: "ledger"))
  var ledger: String?

  func run() throws {
    let file = try UnitSource.named(unit)
    let path = ledger ?? World.defaultLedgerPath()
    if ledger == nil { World.makeDirectory(of: path) }
    guard let home = organisation ?? file.records.firstOrganisation else {
      throw ProgramFault.refused("The unit '\(file.key.text)' has no organisation to work for.")
    }
    let receipt = try make(path, of: file, home: home)
    print(
      """
      Made '\(path)' for \(file.name): \(file.records.count) records, entry \(receipt.position).
      You are \(label), its administrator. Next: 'muster officer enrol', then 'muster open'.
      """
    )
  }

  /// Makes the ledger; where its first entries cannot be recorded no file stays behind.
  private func make(_ path: String, of file: UnitFile, home: String) throws -> Receipt {
    let ledger = try SQLiteLedger.create(at: path, time: World.clock, ids: World.identities)
    do {
      let receipt = try ProgramFault.recorded(
        ledger.submit(
          Submission(id: World.identities.mint(), founding(file, home: home), by: .founder)
        )
      )
      try ledger.close()
      return receipt
    } catch {
      try? ledger.close()  // What could not be recorded is what is told.
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw error
    }
  }

  private func founding(_ file: UnitFile, home: String) -> [Command] {
    let today = LondonTime(World.clock.now()).date
    let enrolment = Officer.Enrolment(
      label: label,
      organisation: Key(stringLiteral: home),
      roles: [.administrator],
      clearance: .restricted,
      account: World.accountName(),
      from: today
    )
    return [
      .unit(
        .establish(
          key: file.key,
          name: file.name,
          isDemonstration: false,
          records: file.records
        )
      ),
      .officer(World.identities.mint(), .enrol(enrolment)),
    ]
  }
}

extension [UnitRecord] {
  /// The key of the first organisation that reports come from.
  fileprivate var firstOrganisation: String? {
    first { record in
      if case .organisation(let organisation) = record { organisation.isOrigin } else { false }
    }?.key
  }
}
