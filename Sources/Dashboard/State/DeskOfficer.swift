public import Domain

/// Who sits at the desk: as whom acts are recorded, and before whom everything is shown.
public struct DeskOfficer: Sendable, Equatable {
  /// The officer.
  public let id: ID<Officer>
  /// What the officer is called on screens, never a name.
  public let label: String
  /// The roles held today.
  public let roles: Set<Domain.Role>
  /// The organisation that the officer works for.
  public let organisation: Domain.Key<Organisation>
  /// Before whom everything is shown.
  public let audience: Audience

  /// The officer with these attributes.
  public init(
    id: ID<Officer>,
    label: String,
    roles: Set<Domain.Role>,
    organisation: Domain.Key<Organisation>,
    audience: Audience
  ) {
    self.id = id
    self.label = label
    self.roles = roles
    self.organisation = organisation
    self.audience = audience
  }

  /// Whether one of the roles allows it.
  func may(_ permission: Permission) -> Bool { !permission.roles.isDisjoint(with: roles) }

  /// `DCI 2 (commander)`.
  var words: String {
    let held = roles.sorted().map(\.words)
    return held.isEmpty ? label : "\(label) (\(held.joined(separator: ", ")))"
  }
}
