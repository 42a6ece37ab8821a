internal import Domain
internal import Ledger
internal import SQLiteLedger

/// Who sits at the desk: the officer that the program acts as, and before whom it shows things.
struct Desk {
  /// The ledger.
  let ledger: SQLiteLedger
  /// The unit as it stands.
  let unit: Unit
  /// The officer.
  let officer: OfficerRow
  /// The officer as an audience of one.
  let audience: Audience

  /// The desk of whoever runs the program, or of the officer named by `--as`.
  ///
  /// - Throws: `ProgramFault` where nobody fits, with who can help.
  init(ledger: SQLiteLedger, as name: String?, time: TimeSource = World.clock) throws {
    self.ledger = ledger
    unit = try ledger.unit()
    let officers = try ledger.officers()
    officer = try Desk.find(name, among: officers, unit: unit)
    let today = LondonTime(time.now()).date
    guard let audience = officer.audience(in: unit, on: today) else {
      throw ProgramFault.refused(
        "\(officer.officer.label) holds no role on \(today.spoken); ask an administrator."
      )
    }
    self.audience = audience
  }

  /// Records commands as this officer, and answers with the receipt.
  ///
  /// - Throws: `ProgramFault` where the domain says no or somebody else was quicker.
  func submit(_ commands: [Command]) throws -> Receipt {
    let submission = Submission(
      id: World.identities.mint(),
      commands,
      by: .officer(officer.id)
    )
    return try ProgramFault.recorded(ledger.submit(submission))
  }

  /// Notes that this officer takes the texts of some reports; answers whether that could be done.
  func note(_ reports: [ID<Report>]) throws -> Bool {
    let looks = Submission(
      id: World.identities.mint(),
      reports.map { report in .report(report, .look) },
      by: .officer(officer.id),
      durability: .bulk
    )
    guard ledger.readOnlyReason == nil, case .recorded = try ledger.submit(looks) else {
      return false
    }
    return true
  }

  /// Refuses what none of the officer's roles allows.
  func require(_ permission: Permission, on date: CivilDate) throws {
    let roles = officer.officer.actor(officer.id, on: date)?.roles ?? []
    guard roles.isDisjoint(with: permission.roles) else { return }
    throw ProgramFault.refused(permission.refusalSentence)
  }

  private static func find(_ name: String?, among officers: [OfficerRow], unit: Unit) throws
    -> OfficerRow
  {
    let account = World.accountName()
    let mine = officers.first { row in row.officer.account == account }
    guard let name else {
      if let mine { return mine }
      throw ProgramFault.refused(
        "Your account '\(account)' is not enrolled in this ledger; ask an administrator to run "
          + "'muster officer enrol --account \(account)'."
      )
    }
    let wanted = officers.first { row in
      row.officer.alias == name || row.officer.label.lowercased() == name.lowercased()
    }
    guard let wanted else {
      let known = officers.compactMap(\.officer.alias)
      throw ProgramFault.refused(
        "Nobody here is called '\(name)'; this ledger knows \(listed(known, or: "and"))."
      )
    }
    guard unit.isDemonstration || wanted == mine else {
      throw ProgramFault.refused(
        "This ledger does not let you act as somebody else; '--as' is for demonstrations."
      )
    }
    return wanted
  }
}

/// The desk of a command, on the ledger's own clock: the demonstration's stands still.
struct CommandDesk {
  /// The officer's desk.
  let desk: Desk
  /// The present moment.
  let now: Instant

  /// The desk of a command's options.
  init(_ options: LedgerOptions) throws {
    let (ledger, time) = try DemoTime.open(at: options.path)
    desk = try Desk(ledger: ledger, as: options.who, time: time)
    now = time.now()
  }

  /// The ledger.
  var ledger: SQLiteLedger { desk.ledger }
  /// The unit.
  var unit: Unit { desk.unit }
  /// Today.
  var today: CivilDate { LondonTime(now).date }
}
