public import Domain

/// The officers of the test unit: one in every role, and one of a charity who sees little.
public enum TestOfficer: String, CaseIterable, Sendable {
  case administrator, commander, chair, analyst, supervisor, custody, finance, auditor
  case dutyOfficer, intelligenceUnit, partnerTasking, partnerLiaison, rotaManager, outsider

  /// The identity, the same in every test.
  public var id: ID<Officer> {
    ID(0x0FF1_CE00 + UInt128(Self.allCases.firstIndex(of: self) ?? 0))
  }

  /// The one role that the officer holds.
  public var role: Role {
    switch self {
    case .administrator: .administrator
    case .commander: .commander
    case .chair: .chair
    case .analyst: .analyst
    case .supervisor: .supervisor
    case .custody: .custody
    case .finance: .finance
    case .auditor: .auditor
    case .dutyOfficer: .dutyOfficer
    case .intelligenceUnit: .intelligenceUnit
    case .partnerTasking: .partnerTasking
    case .partnerLiaison, .outsider: .partnerLiaison
    case .rotaManager: .rotaManager
    }
  }

  /// Whom the officer works for.
  public var organisation: Key<Organisation> {
    switch self {
    case .partnerTasking, .partnerLiaison: "ukba"
    case .outsider: "poppy"
    case .custody: "borough"
    case .administrator, .commander, .chair, .analyst, .supervisor, .finance, .auditor,
      .dutyOfficer, .intelligenceUnit, .rotaManager:
      "scd9"
    }
  }

  /// The highest marking that the officer may see.
  public var clearance: ProtectiveMarking {
    switch self {
    case .outsider: .restricted
    case .partnerTasking, .partnerLiaison: .confidential
    case .administrator, .commander, .chair, .analyst, .supervisor, .custody, .finance, .auditor,
      .dutyOfficer, .intelligenceUnit, .rotaManager:
      .secret
    }
  }

  /// What the officer is called on screens: `chair 1`.
  public var label: String { "\(rawValue) 1" }

  /// The officer as an audience of one.
  public var audience: Audience {
    let organisation = TestUnit.unit.organisation(organisation)
    return Audience([
      Viewer(
        agency: organisation?.agency ?? self.organisation,
        standing: organisation?.standing ?? .civil,
        clearance: clearance
      )
    ])
  }

  /// The command that enrols the officer.
  public var enrol: Command {
    .officer(
      id,
      .enrol(
        Officer.Enrolment(
          label: label,
          organisation: organisation,
          roles: [role],
          clearance: clearance,
          account: nil,
          alias: rawValue,
          from: day("2010-04-01")
        )
      )
    )
  }
}
