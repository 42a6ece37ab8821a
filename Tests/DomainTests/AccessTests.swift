import Domain
import Testing

@Suite struct AccessTests {
  @Test func `the whole table of who may do what is the one that was agreed`() {
    let columns = Role.allCases.map(\.rawValue).joined(separator: " ")
    let rows = Permission.allCases.map { permission in
      let marks = Role.allCases.map { role in permission.roles.contains(role) ? "x" : "." }
      return marks.joined() + " " + permission.rawValue
    }

    #expect(columns == Self.columns)
    #expect(rows == Self.agreed)
  }

  @Test(arguments: Permission.allCases)
  func `every act may be done by somebody, and a refusal says by whom`(permission: Permission) {
    let sentence = permission.refusalSentence

    #expect(!permission.roles.isEmpty)
    for role in permission.roles { #expect(sentence.contains(role.words)) }
    #expect(sentence.hasPrefix("Your role may not \(permission.words); ask "))
  }

  private static let columns =
    "commander duty-officer chair analyst intelligence-unit supervisor custody partner-tasking "
    + "partner-liaison finance rota-manager administrator auditor"

  /// One row an act; the columns are the roles in the order above.
  private static let agreed = [
    "...........x. editUnit",
    "x....x.....x. keepScenario",
    "x..........x. applyScenario",
    "...........x. enrolOfficer",
    "xx.xxx..x.... receiveReport",
    "....xx....... evaluateReport",
    "xxxxxx..x.... nominateReport",
    "....x........ reviewRetention",
    "x...xx....... placeHold",
    "x....x....... liftHold",
    "....x........ disposeOfReport",
    "x...xx..x.... discloseReport",
    "xxxxxxxxxxxxx lookAtReport",
    "xx.xxx....... passReport",
    "xx.xxx....... answerRequirement",
    "x..xxx....... linkSubjects",
    "x.x.x........ setRequirement",
    "x.x.x........ scheduleMeeting",
    "x.x.......... walkMeeting",
    "x.x.......... decideItem",
    "x.x..x....... raiseTasking",
    ".......x..... answerBid",
    "xxxx.x.x..... progressTasking",
    "x..x.x.x..... resultTasking",
    "x....x....... signOffTasking",
    "x....x....... planOperation",
    "xx...x....... deployTeam",
    ".x....x...... recordCustody",
    ".x...xx...... revealDetainee",
    "......x..x... prepareClaim",
    "x....x...x... checkClaim",
    ".x...x....... logAdvice",
    ".....x....x.. editRota",
    "xx...x....x.. proposeSwap",
    "x....x....... approveSwap",
    ".x.xxx.....x. editLibrary",
    "....x.x....x. importRecords",
    "x...x....x.xx exportRecords",
    "...........xx readLedger",
    "x..........xx sealLedger",
    "xxxxxxxxxxxxx noteBackup",
  ]
}

@Suite struct AccessAudienceTests {
  /// Who may see a record of the force, by handling code: the force's own, another police body, the
  /// partner, a charity, a body abroad; and the partner where it is a named recipient.
  @Test(arguments: [
    ("-", "xxx...x"), ("1", "xxx...x"), ("2", "xxxx..x"), ("3", "xxx.x.x"), ("4", "x......"),
    ("5", "x.....x"), ("P", "xxx...x"), ("C", "x.....x"),
  ])
  func `handling decides who may see a record of the force`(code: String, expected: String) {
    let handling = code == "-" ? nil : Handling(text: code)
    let plain = record(handling: handling)
    let named = record(handling: handling, recipients: ["ukba"])
    let lowest = Viewer(agency: "ukba", standing: .enforcement, clearance: .protect)

    let seen =
      [Self.force, Self.otherPolice, Self.partner, Self.charity, Self.abroad, lowest].map {
        viewer in viewer.maySee(plain)
      } + [Self.partner.maySee(named)]

    #expect(seen.map { sees in sees ? "x" : "." }.joined() == expected)
  }

  @Test(arguments: ProtectiveMarking.allCases, ProtectiveMarking.allCases)
  func `nobody sees above their clearance, not even the owner`(
    marking: ProtectiveMarking,
    clearance: ProtectiveMarking
  ) {
    let record = VisibilityClass(agency: "mps", marking: marking)
    let viewer = Viewer(agency: "mps", standing: .police, clearance: clearance)

    #expect(viewer.maySee(record) == (marking.rawValue <= clearance.rawValue))
  }

  @Test func `code 4 from SCD9 is not shown when a UKBA viewer is present`() {
    let kept = record(handling: .fiveByFive(4))

    #expect(Audience([Self.force]).permits(kept))
    #expect(!Audience([Self.force, Self.partner]).permits(kept))
  }

  @Test func `code 4 from UKBA is not shown when an SCD9 viewer is present`() {
    let kept = VisibilityClass(agency: "ukba", marking: .restricted, handling: .fiveByFive(4))

    #expect(Audience([Self.partner]).permits(kept))
    #expect(!Audience([Self.partner, Self.force]).permits(kept))
  }

  @Test func `one viewer who may not see it hides it from the room`() {
    let open = record(handling: .fiveByFive(1))

    #expect(Audience([Self.force, Self.partner]).permits(open))
    #expect(!Audience([Self.force, Self.partner, Self.charity]).permits(open))
  }

  private static let force = Viewer(agency: "mps", standing: .police, clearance: .secret)
  private static let otherPolice = Viewer(agency: "kent", standing: .police, clearance: .secret)
  private static let partner = Viewer(
    agency: "ukba",
    standing: .enforcement,
    clearance: .secret
  )
  private static let charity = Viewer(agency: "poppy", standing: .civil, clearance: .secret)
  private static let abroad = Viewer(agency: "abroad", standing: .foreign, clearance: .secret)

  private func record(handling: Handling?, recipients: Set<Key<Organisation>> = [])
    -> VisibilityClass
  {
    VisibilityClass(
      agency: "mps",
      marking: .restricted,
      handling: handling,
      recipients: recipients
    )
  }
}
