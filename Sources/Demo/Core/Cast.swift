public import Domain

/// The officers of a demonstration: ranks and numbers, never names.
public struct Cast: Sendable {
  /// One officer who is enrolled.
  public struct Member: Sendable, Equatable {
    /// The identity.
    public let id: ID<Officer>
    /// The rank and number.
    public let label: String
    /// Whom the officer works for.
    public let organisation: Key<Organisation>
    /// The roles held.
    public let roles: [Role]
    /// The highest marking that the officer may see.
    public let clearance: ProtectiveMarking
    /// The word by which `--as` names the officer, or nil.
    public let alias: String?
  }

  /// Everybody, in the order of enrolment, the administrator first.
  public let members: [Member]
  /// The numbered detectives of the directly tasked team, and how many of the last are lent.
  let detectives: [Member]
  /// The partner's people in that team.
  let secondees: [Member]

  /// The officers under a seed, for a unit's own organisation and its partner.
  public init(seed: UInt64, own: Key<Organisation>, partner: Key<Organisation>) {
    var chance = Chance(seed: seed, for: .cast)
    func member(_ part: Part) -> Member {
      Member(
        id: chance.mint(at: Calendar2010.moment(Calendar2010.setUp, 9, 0)),
        label: part.label,
        organisation: part.isPartner ? partner : own,
        roles: part.roles,
        clearance: part.isPartner ? .confidential : .secret,
        alias: part.alias
      )
    }
    let named = Self.parts.map(member)
    detectives = Self.detectiveLabels.map { label in member(Part(label, [.analyst])) }
    secondees = ["IO 7", "IO 8"].map { label in
      member(Part(label, [.partnerLiaison], isPartner: true))
    }
    members = named + detectives + secondees
  }

  /// The officers who hold a role, in the order of enrolment.
  func holding(_ role: Role) -> [Member] {
    members.filter { member in member.roles.contains(role) }
  }

  /// The first officer who holds a role.
  func first(_ role: Role) -> Member {
    guard let member = members.first(where: { member in member.roles.contains(role) }) else {
      preconditionFailure("The cast holds every role.")
    }
    return member
  }

  /// The one whom `--as` names so.
  public func named(_ alias: String) -> Member? {
    members.first { member in member.alias == alias }
  }
}

extension Cast {
  private struct Part {
    let label: String
    let roles: [Role]
    let alias: String?
    let isPartner: Bool

    init(_ label: String, _ roles: [Role], as alias: String? = nil, isPartner: Bool = false) {
      self.label = label
      self.roles = roles
      self.alias = alias
      self.isPartner = isPartner
    }
  }

  private static let parts: [Part] = [
    Part("Systems 1", [.administrator]),
    Part("Det Supt 1", [.commander], as: "commander"),
    Part("DS 4", [.dutyOfficer], as: "duty"),
    Part("DCI 2", [.chair], as: "chair"),
    Part("IO 3", [.partnerTasking], as: "partner", isPartner: true),
    Part("Analyst 1", [.analyst], as: "analyst"),
    Part("Analyst 2", [.analyst]),
    Part("DS 1", [.intelligenceUnit], as: "intelligence"),
    Part("DC 11", [.intelligenceUnit]),
    Part("DI 1", [.supervisor], as: "supervisor"),
    Part("DI 2", [.supervisor]),
    Part("PS 21", [.custody], as: "custody"),
    Part("PS 22", [.custody]),
    Part("PS 23", [.custody]),
    Part("Staff 5", [.rotaManager], as: "rota"),
    Part("Finance 1", [.finance], as: "finance"),
    Part("Audit 1", [.auditor], as: "auditor"),
    Part("DS 6", [.partnerLiaison], as: "liaison"),
    Part("CIO 2", [.partnerLiaison], isPartner: true),
    Part("DS 5", [.dutyOfficer]),
    Part("DS 7", [.dutyOfficer]),
    Part("DS 8", [.dutyOfficer]),
    Part("DI 3", [.dutyOfficer]),
    Part("DI 4", [.dutyOfficer]),
    Part("DS 9", [.dutyOfficer]),
    Part("DS 10", [.dutyOfficer]),
  ]

  private static let detectiveLabels: [String] =
    ["DI 5", "DS 12", "DS 13", "DS 14"] + (31...48).map { number in "DC \(number)" }
}
