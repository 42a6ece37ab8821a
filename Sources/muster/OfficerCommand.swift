internal import ArgumentParser
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster officer`: who is enrolled, in which roles.
struct OfficerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "List and enrol the people who may use the ledger.",
    subcommands: [List.self, Enrol.self, Grant.self, Revoke.self]
  )

  /// `muster officer list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the enrolled officers.")

    @OptionGroup var options: LedgerOptions

    @Flag(help: "Print the officers as JSON.")
    var json = false

    func run() throws {
      let today = LondonTime(World.clock.now()).date
      let records = try options.desk().ledger.officers().map { row in Record(row, on: today) }
      if json {
        print(try JSONText.page(records))
      } else {
        for record in records { print(record.line) }
      }
    }
  }

  /// `muster officer enrol`.
  struct Enrol: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Enrol somebody by label and role; never by name."
    )

    @Argument(help: "What the person is called on screens: 'DS 4'.")
    var label: String

    @Option(help: ArgumentHelp("The organisation's key in the unit.", valueName: "key"))
    var organisation: String

    @Option(
      name: .customLong("role"),
      parsing: .upToNextOption,
      help: ArgumentHelp("One or more roles.", valueName: "role")
    )
    var roles: [String]

    @Option(help: "The highest marking the person may see.")
    var clearance = "RESTRICTED"

    @Option(help: "The person's account on this system.")
    var account: String?

    @OptionGroup var options: LedgerOptions

    func run() throws {
      guard let marking = ProtectiveMarking(words: clearance) else {
        let known = ProtectiveMarking.allCases.map(\.words)
        throw ProgramFault.refused(
          "'\(clearance)' is no protective marking; use \(listed(known))."
        )
      }
      let today = LondonTime(World.clock.now()).date
      let enrolment = Officer.Enrolment(
        label: label,
        organisation: Key(stringLiteral: organisation),
        roles: try roles.map(readRole),
        clearance: marking,
        account: account,
        from: today
      )
      _ = try options.desk().submit([.officer(World.identities.mint(), .enrol(enrolment))])
      print("Enrolled \(label) from \(today.spoken).")
    }
  }

  /// `muster officer grant`.
  struct Grant: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give somebody a role from today.")

    @Argument(help: "The person's label: 'DS 4'.")
    var label: String

    @Argument(help: "The role.")
    var role: String

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let role = try readRole(role)
      try changeRole(of: label, options: options) { today in .grant(role, from: today) }
      print("\(label) is \(role.words) from today.")
    }
  }

  /// `muster officer revoke`.
  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a role away from somebody from today; what was done in it stands."
    )

    @Argument(help: "The person's label: 'DS 4'.")
    var label: String

    @Argument(help: "The role.")
    var role: String

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let role = try readRole(role)
      try changeRole(of: label, options: options) { today in .revoke(role, from: today) }
      print("\(label) is \(role.words) no longer.")
    }
  }
}

/// An officer as scripts and lists read one.
private struct Record: Encodable {
  let label: String
  let roles: [String]
  let organisation: String
  let clearance: String
  let account: String?
  let alias: String?

  init(_ row: OfficerRow, on date: CivilDate) {
    let actor = row.officer.actor(row.id, on: date)
    label = row.officer.label
    roles = (actor?.roles ?? []).sorted().map(\.words)
    organisation = actor?.organisation.text ?? ""
    clearance = actor?.clearance.words ?? ""
    account = row.officer.account
    alias = row.officer.alias
  }

  var line: String {
    let login = account.map { account in "  account \(account)" } ?? ""
    let name = alias.map { alias in "  --as \(alias)" } ?? ""
    return
      "\(label)  \(organisation)  \(roles.joined(separator: ", "))  \(clearance)\(login)\(name)"
  }
}

private func readRole(_ name: String) throws -> Role {
  guard let role = Role(rawValue: name) else {
    let known = Role.allCases.map(\.rawValue)
    throw ProgramFault.refused("'\(name)' is no role; it is one of \(listed(known)).")
  }
  return role
}

private func changeRole(
  of label: String,
  options: LedgerOptions,
  _ command: (CivilDate) -> Officer.Command
) throws {
  let desk = try options.desk()
  let found = try desk.ledger.officers().first { row in
    row.officer.label.lowercased() == label.lowercased()
  }
  guard let found else {
    throw ProgramFault.refused("Nobody here is called '\(label)'; see 'muster officer list'.")
  }
  _ = try desk.submit([.officer(found.id, command(LondonTime(World.clock.now()).date))])
}
