/// The part that an officer plays, dated on the officer.
public enum Role: String, Sendable, CaseIterable, Codable, Comparable {
  case commander
  case dutyOfficer = "duty-officer"
  case chair
  case analyst
  case intelligenceUnit = "intelligence-unit"
  case supervisor
  case custody
  case partnerTasking = "partner-tasking"
  case partnerLiaison = "partner-liaison"
  case finance
  case rotaManager = "rota-manager"
  case administrator
  case auditor

  /// The role as a person says it.
  public var words: String {
    switch self {
    case .commander: "commander"
    case .dutyOfficer: "duty officer"
    case .chair: "chair"
    case .analyst: "analyst"
    case .intelligenceUnit: "intelligence unit"
    case .supervisor: "supervisor"
    case .custody: "custody"
    case .partnerTasking: "UKBA tasking"
    case .partnerLiaison: "partner liaison"
    case .finance: "finance"
    case .rotaManager: "rota manager"
    case .administrator: "administrator"
    case .auditor: "auditor"
    }
  }

  /// By name.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
