/// A person enrolled in the ledger: by role, organisation and clearance, all dated; never by name.
public struct Officer: Aggregate {
  /// What the person is called on screens: `DCI 2`.
  public internal(set) var label = ""
  /// Whom the person works for.
  public internal(set) var organisation: [Dated<Key<Organisation>>] = []
  /// The roles the person holds.
  public internal(set) var roles: [Dated<Role>] = []
  /// The highest marking the person may see.
  public internal(set) var clearance: [Dated<ProtectiveMarking>] = []
  /// The account of the operating system that is this person, or nil.
  public internal(set) var account: String?
  /// The word by which `--as` names the person where the ledger allows it, or nil.
  public internal(set) var alias: String?

  /// The leave that stands, in the order in which it was taken.
  public internal(set) var leave: [Leave] = []

  /// A person not yet enrolled.
  public init() {}

  /// Whether the person has been enrolled.
  public var isEnrolled: Bool { !organisation.isEmpty }

  /// The person as an actor on a day, or nil where no role is held then.
  public func actor(_ id: ID<Officer>, on date: CivilDate) -> Actor? {
    guard let organisation = organisation.holding(on: date),
      let clearance = clearance.holding(on: date)
    else { return nil }
    let held = Set(roles.filter { role in role.holds(on: date) }.map(\.value))
    return Actor(
      officer: id,
      roles: held,
      organisation: organisation.value,
      clearance: clearance.value,
      label: label
    )
  }
}

extension Officer {
  /// What may be asked about a person.
  public enum Command: Sendable {
    /// Enrol somebody new.
    case enrol(Enrolment)
    /// Give a role from a day on.
    case grant(Role, from: CivilDate)
    /// Take a role away from a day on.
    case revoke(Role, from: CivilDate)
    /// Say which account of the operating system the person uses.
    case mapAccount(String)
    /// Take leave; with a reason also over slots of the rota that the person holds.
    case takeLeave(Leave, despite: String = "")
    /// Take leave back.
    case cancelLeave(Leave, reason: String)

    /// What the actor must be allowed to do.
    public var permission: Permission {
      switch self {
      case .enrol, .grant, .revoke, .mapAccount: .enrolOfficer
      case .takeLeave, .cancelLeave: .proposeSwap
      }
    }
  }

  /// Everything about a person who is enrolled.
  public struct Enrolment: Sendable, Equatable, Codable {
    /// What the person is called on screens: `DCI 2`; a rank or role and a number, never a name.
    public let label: String
    /// Whom the person works for.
    public let organisation: Key<Organisation>
    /// The roles held.
    public let roles: [Role]
    /// The highest marking the person may see.
    public let clearance: ProtectiveMarking
    /// The account of the operating system, or nil.
    public let account: String?
    /// The word by which `--as` names the person, or nil.
    public let alias: String?
    /// The first day it all holds.
    public let from: CivilDate

    /// The enrolment with these attributes.
    public init(
      label: String,
      organisation: Key<Organisation>,
      roles: [Role],
      clearance: ProtectiveMarking,
      account: String? = nil,
      alias: String? = nil,
      from: CivilDate
    ) {
      self.label = label
      self.organisation = organisation
      self.roles = roles
      self.clearance = clearance
      self.account = account
      self.alias = alias
      self.from = from
    }
  }

  /// What may happen to a person's enrolment.
  public enum Event: Sendable, Equatable {
    case enrolled(Enrolment)
    case granted(RoleChange)
    case revoked(RoleChange)
    case accountMapped(AccountMapping)
    case leaveTaken(LeaveTaken)
    case leaveCancelled(LeaveCancelled)
  }

  /// A role given or taken from a day on.
  public struct RoleChange: Sendable, Equatable, Codable {
    /// The role.
    public let role: Role
    /// The first day it holds, or no longer holds.
    public let from: CivilDate
  }

  /// An account of the operating system that is this person.
  public struct AccountMapping: Sendable, Equatable, Codable {
    /// The account's name.
    public let account: String
  }

  /// Why enrolment says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyEnrolled
    case notEnrolled
    case noLabel
    case noRole
    case unknownOrganisation(Key<Organisation>)
    case roleHeld(Role)
    case roleNotHeld(Role)
    case notYourLeave
    case leaveEmpty
    case leaveTaken
    case noSuchLeave
    case onCall(Interval)
    case leaveReasonNeeded

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyEnrolled: "That person is enrolled already; grant or revoke roles instead."
      case .notEnrolled: "That person is not enrolled; enrol them first."
      case .noLabel: "An officer needs a label such as 'DCI 2'; never a name."
      case .noRole: "An officer needs at least one role; choose one."
      case .unknownOrganisation(let key):
        "The unit has no organisation '\(key.text)'; choose one of 'muster unit show organisations'."
      case .roleHeld(let role): "That person is \(role.words) on that day already."
      case .roleNotHeld(let role): "That person is not \(role.words) on that day."
      case .notYourLeave:
        "That is somebody else's leave; whoever keeps the rota or a supervisor enters it."
      case .leaveEmpty: "Leave ends on its first day or later; put the days right."
      case .leaveTaken: "That person is on leave on one of those days already; take it back first."
      case .noSuchLeave: "That person has no such leave; refresh and choose again."
      case .onCall(let slot):
        "That leave leaves a gap: the person is on call from \(LondonTime(slot.start).spoken) to "
          + "\(LondonTime(slot.end).spoken). Swap that first, or let a supervisor override it "
          + "with a reason."
      case .leaveReasonNeeded: "A reason is needed to take leave back; type one."
      }
    }
  }
}
