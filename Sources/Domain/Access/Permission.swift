/// Something that a role may do; `roles` is the one table of who may do what.
public enum Permission: String, Sendable, CaseIterable, Codable {
  case editUnit
  case keepScenario
  case applyScenario
  case enrolOfficer
  case receiveReport
  case evaluateReport
  case nominateReport
  case reviewRetention
  case placeHold
  case liftHold
  case disposeOfReport
  case discloseReport
  case lookAtReport
  case passReport
  case answerRequirement
  case linkSubjects
  case setRequirement
  case scheduleMeeting
  case walkMeeting
  case decideItem
  case raiseTasking
  case answerBid
  case progressTasking
  case resultTasking
  case signOffTasking
  case planOperation
  case deployTeam
  case recordCustody
  case revealDetainee
  case prepareClaim
  case checkClaim
  case logAdvice
  case editRota
  case proposeSwap
  case approveSwap
  case editLibrary
  case importRecords
  case exportRecords
  case readLedger
  case sealLedger
  case noteBackup

  /// The roles that may do it.
  public var roles: Set<Role> { Self.table[self] ?? [] }

  /// Made once: every key on a screen asks for some of it.
  private static let table = Dictionary(
    uniqueKeysWithValues: allCases.map { permission in (permission, permission.listedRoles) }
  )

  private var listedRoles: Set<Role> {
    switch self {
    case .editUnit, .enrolOfficer: [.administrator]
    case .keepScenario: [.commander, .supervisor, .administrator]
    // The establishment is the commander's to answer for; a kept scenario says what becomes of it.
    case .applyScenario: [.commander, .administrator]
    case .receiveReport:
      [.dutyOfficer, .analyst, .intelligenceUnit, .supervisor, .partnerLiaison, .commander]
    case .evaluateReport: [.intelligenceUnit, .supervisor]
    case .nominateReport:
      [.commander, .chair, .dutyOfficer, .analyst, .intelligenceUnit, .supervisor, .partnerLiaison]
    case .reviewRetention: [.intelligenceUnit]
    case .placeHold: [.commander, .intelligenceUnit, .supervisor]
    // Whoever disposes of reports does not clear the way to it.
    case .liftHold: [.commander, .supervisor]
    case .disposeOfReport: [.intelligenceUnit]
    case .discloseReport: [.commander, .intelligenceUnit, .supervisor, .partnerLiaison]
    // That somebody looked must never go unsaid for want of a role.
    case .lookAtReport: Set(Role.allCases)
    case .passReport, .answerRequirement:
      [.commander, .dutyOfficer, .analyst, .intelligenceUnit, .supervisor]
    case .linkSubjects: [.commander, .analyst, .intelligenceUnit, .supervisor]
    case .setRequirement: [.commander, .chair, .intelligenceUnit]
    case .scheduleMeeting: [.chair, .commander, .intelligenceUnit]
    case .walkMeeting, .decideItem: [.chair, .commander]
    case .raiseTasking: [.chair, .commander, .supervisor]
    case .answerBid: [.partnerTasking]
    case .progressTasking:
      [.commander, .chair, .supervisor, .dutyOfficer, .analyst, .partnerTasking]
    case .resultTasking: [.commander, .supervisor, .analyst, .partnerTasking]
    case .signOffTasking: [.commander, .supervisor]
    case .planOperation: [.commander, .supervisor]
    case .deployTeam: [.commander, .supervisor, .dutyOfficer]
    case .recordCustody: [.custody, .dutyOfficer]
    case .revealDetainee: [.custody, .dutyOfficer, .supervisor]
    case .prepareClaim: [.finance, .custody]
    // Whoever draws a claim up does not check it.
    case .checkClaim: [.finance, .supervisor, .commander]
    case .logAdvice: [.dutyOfficer, .supervisor]
    case .editRota: [.rotaManager, .supervisor]
    case .proposeSwap: [.dutyOfficer, .rotaManager, .supervisor, .commander]
    // Whoever keeps the rota does not approve what changes it.
    case .approveSwap: [.supervisor, .commander]
    case .editLibrary: [.dutyOfficer, .analyst, .intelligenceUnit, .supervisor, .administrator]
    case .importRecords: [.intelligenceUnit, .custody, .administrator]
    case .exportRecords: [.commander, .intelligenceUnit, .finance, .auditor, .administrator]
    case .readLedger: [.administrator, .auditor]
    case .sealLedger: [.administrator, .auditor, .commander]
    // Whoever can read the file can copy it; that it was copied must never go unsaid for want of a role.
    case .noteBackup: Set(Role.allCases)
    }
  }

  /// The act, as it completes the sentence 'You may not …'.
  public var words: String {
    switch self {
    case .editUnit: "change the unit"
    case .keepScenario: "keep scenarios of the establishment"
    case .applyScenario: "make a scenario the establishment"
    case .enrolOfficer: "enrol officers"
    case .receiveReport: "submit reports"
    case .evaluateReport: "evaluate reports"
    case .nominateReport: "nominate reports for a meeting"
    case .reviewRetention: "review how long reports are kept"
    case .placeHold: "place a hold on reports"
    case .liftHold: "lift a hold on reports"
    case .disposeOfReport: "dispose of reports"
    case .discloseReport: "pass reports on"
    case .lookAtReport: "look at reports"
    case .passReport: "pass reports of the clearing queue"
    case .answerRequirement: "say that a report answers a requirement"
    case .linkSubjects: "say which subjects of reports are one"
    case .setRequirement: "raise or close intelligence requirements"
    case .scheduleMeeting: "schedule meetings"
    case .walkMeeting: "walk a meeting's agenda"
    case .decideItem: "decide agenda items"
    case .raiseTasking: "raise taskings"
    case .answerBid: "answer bids"
    case .progressTasking: "progress taskings"
    case .resultTasking: "record a tasking's result"
    case .signOffTasking: "sign off taskings"
    case .planOperation: "plan operations"
    case .deployTeam: "deploy or withdraw teams"
    case .recordCustody: "keep custody records"
    case .revealDetainee: "see who a detainee is"
    case .prepareClaim: "draw up or send custody claims"
    case .checkClaim: "check custody claims"
    case .logAdvice: "log advice calls"
    case .editRota: "change the rota"
    case .proposeSwap: "propose or accept swaps, or take leave"
    case .approveSwap: "approve swaps or override the rota"
    case .editLibrary: "edit the reference library"
    case .importRecords: "import records"
    case .exportRecords: "export records"
    case .readLedger: "read the ledger's entries"
    case .sealLedger: "seal the ledger"
    case .noteBackup: "note a backup"
    }
  }

  /// The sentence for an officer without it: the act, and who can.
  public var refusalSentence: String { Self.refusals[self] ?? madeRefusal }

  /// The sentences, made once: a screen asks for several at each key.
  private static let refusals = Dictionary(
    uniqueKeysWithValues: allCases.map { permission in (permission, permission.madeRefusal) }
  )

  private var madeRefusal: String {
    let who = Role.allCases.filter(roles.contains).map(\.words)
    return "Your role may not \(words); ask \(listed(who))."
  }
}

/// `a, b or c`.
public func listed(_ words: [String], or conjunction: String = "or") -> String {
  guard let last = words.last else { return "nobody" }
  guard words.count > 1 else { return last }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
